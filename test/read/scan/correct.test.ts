import { describe, expect, test } from 'vitest'
import { bareLetters, inCaseOf, isMisreadOf } from '../../../grammars/engine-confusions.ts'
import { commonWords } from '../../../grammars/lexicon/common-words.ts'
import { isVietnameseSyllable } from '../../../grammars/syllable.ts'
import { foldTones } from '../../../grammars/tone-placement.ts'
import { findMisreadRomans } from '../../../src/match/misread-romans.ts'
import type { Line } from '../../../src/read/pdf/line.ts'
import { findSpoiltNames, findSpoiltPositions } from '../../../src/read/scan/correct/signers.ts'
import { correctSigns } from '../../../src/read/scan/correct/signs.ts'
import { correctWords, repeatedNames } from '../../../src/read/scan/correct/words.ts'

const none = repeatedNames([])
const words = (line: string): string => correctWords(line.split(' '), none).join(' ')

describe('what recognizers confuse', () => {
  test.each([
    ['tuôi', 'tuổi'],
    ['tống', 'tổng'],
    ['té', 'tế'],
    ['đốc', 'đóc'],
    ['dường', 'đường'],
    ['hoá', 'hóa'],
  ])('%s may be %s', (read, meant) => expect(isMisreadOf(read, meant)).toBe(true))

  test.each([
    ['có', 'cơ'],
    ['số', 'sở'],
    ['báo', 'bảo hiểm'],
    ['tông', 'tống kê'],
    ['biến', 'biên bản'],
    ['sinh', 'vinh'],
    ['phố biên', 'phổ biến'],
  ])('%s is never %s: tone and vowel, two letters, or other letters differ', (read, meant) =>
    expect(isMisreadOf(read, meant)).toBe(false),
  )

  test('letters without marks, and the case of what was read', () => {
    expect(bareLetters('Đường THỦY')).toBe('duong thuy')
    expect([inCaseOf('TÉ', 'tế'), inCaseOf('Tô', 'tổ')]).toEqual(['TẾ', 'Tổ'])
  })
})

describe('words', () => {
  test.each([
    ['Ban tố chức cuộc thi', 'Ban tổ chức cuộc thi'],
    ['Sở Y TÉ', 'Sở Y TẾ'],
    ['PHO CHU TỊCH', 'PHÓ CHỦ TỊCH'],
    ['(phô biên kiên thức)', '(phổ biến kiến thức)'],
    ['tống hợp, báo cáo', 'tổng hợp, báo cáo'],
    ['sức khỏe người cao, đảm báo', 'sức khỏe người cao, đảm bảo'],
    ['ủy bạn', 'ủy ban'],
  ])('«%s» is «%s»', (read, meant) => expect(words(read)).toBe(meant))

  test.each([
    // Two readings, or a known word beside it.
    'cộng tác viên',
    'học sinh toàn trường trong năm',
    'hàng năm',
    'có số lượng',
    'của tỉnh Nguyễn Văn',
    'Lê Thế Hiển',
    // Parted by a sign.
    'tống, hợp',
    // No letters alone.
    '12 tố 3',
    'quan trong năm',
  ])('«%s» stays', (line) => expect(words(line)).toBe(line))

  test('a spoilt syllable is repaired by a name that the document repeats, a whole one never', () => {
    const lines = ['xã Thanh Vịnh', 'của Thanh Vịnh', 'tại Thanh Vịnh'].map((line) => line.split(' '))
    const names = repeatedNames(lines)
    expect(correctWords(['Thanh', 'Vịhh'], names)).toEqual(['Thanh', 'Vịhh'])
    expect(correctWords(['Thanḥ', 'Vịnh'], names)).toEqual(['Thanḥ', 'Vịnh'])
    expect(correctWords(['Thanh', 'Vinh'], names)).toEqual(['Thanh', 'Vinh'])
  })

  test('the lexicon holds words of two whole syllables, each once', () => {
    const folded = commonWords.map((word) => foldTones(word))
    expect(folded.filter((word, i) => folded.indexOf(word) !== i)).toEqual([])
    expect(folded.filter((word) => !/^\p{L}+ \p{L}+$/u.test(word))).toEqual([])
    expect(folded.flatMap((word) => word.split(' ')).filter((syllable) => !isVietnameseSyllable(syllable))).toEqual([])
  })
})

test.each([
  ['thư gửi vanthu(@truong.example.edu.vn', 'thư gửi vanthu@truong.example.edu.vn'],
  ['trong quý II1/2031', 'trong quý III/2031'],
  ['số 11-NQ/ThỦ ngày', 'số 11-NQ/ThU ngày'],
  ['Số: 15/QĐ-UBND', 'Số: 15/QĐ-UBND'],
  ['quý 1 và quý 2', 'quý 1 và quý 2'],
])('signs: «%s» is «%s»', (read, meant) => expect(correctSigns(read.split(' ')).join(' ')).toBe(meant))

describe('Roman numbers that lost a stroke', () => {
  const romans = (...texts: string[]): string[] =>
    findMisreadRomans(texts, true).map(({ index, roman }) => `${index} ${roman}`)

  test('are told by their neighbours', () => {
    expect(romans('I. MỤC ĐÍCH', 'II. CHỈ TIÊU', 'II. NỘI DUNG', 'IV. TỔ CHỨC THỰC HIỆN')).toEqual(['2 III'])
    expect(romans('I. MỤC ĐÍCH', 'I. NỘI DUNG')).toEqual(['1 II'])
  })

  test('stay where the sequence does not ask for them, or the text was not recognized', () => {
    expect(romans('I. MỤC ĐÍCH', 'II. CHỈ TIÊU', 'II. NỘI DUNG', 'III. TỔ CHỨC THỰC HIỆN')).toEqual([])
    expect(findMisreadRomans(['I. MỤC ĐÍCH', 'II. NỘI DUNG', 'II. TỔ CHỨC'])).toEqual([])
  })
})

describe('signers', () => {
  /** Words side by side; a number is a gap in points. */
  const lineOf = (...words: (string | number)[]): Line => {
    let x = 0
    const made = words.flatMap((text) => {
      if (typeof text === 'number') {
        x += text
        return []
      }
      const run = { text, font: null, bold: false, italic: false, raised: false }
      const word = { runs: [run], x1: x, x2: x + 7 * text.length, glyphs: text.length }
      x = word.x2 + 4
      return [word]
    })
    return { page: 1, words: made, x1: 0, x2: x, y: 0, size: 14, artifact: false }
  }

  test('a position that stands alone is told by its letters', () => {
    const lines = [lineOf('Nơi', 'nhận:', 200, 'KT.', 'GIAM', 'ĐỌC'), lineOf('GIÁM', 'ĐỐC'), lineOf('GIAM', 'LÒNG')]
    expect(findSpoiltPositions(lines)).toEqual([
      { line: 0, word: 3, meant: 'GIÁM' },
      { line: 0, word: 4, meant: 'ĐỐC' },
    ])
  })

  test('a family name below it is one of the known ones', () => {
    const below = lineOf('-', 'Lưu:', 'VT.', 200, 'Đỉnh', 'Văn', 'Khoát')
    expect(findSpoiltNames([lineOf('HIỆU', 'TRƯỞNG'), below])).toEqual([{ line: 1, word: 3, meant: 'Đinh' }])
    expect(findSpoiltNames([below])).toEqual([])
    expect(findSpoiltNames([lineOf('HIỆU', 'TRƯỞNG'), lineOf('Lê', 'Văn', 'Khoát')])).toEqual([])
  })
})

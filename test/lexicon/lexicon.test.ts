import { describe, expect, test } from 'vitest'
import { tableHeaders } from '../../grammars/lexicon/table-headers.ts'
import { roleOfHeading } from '../../grammars/table-heading.ts'
import { defineLexicon } from '../../src/lexicon/lexicon.ts'
import { ownWordsOf, usualHeading } from '../../src/lexicon/own-words.ts'
import type { ColumnRole } from '../../src/model/table.ts'
import { sampleLexicon } from './sample-lexicon.ts'

describe('what is no lexicon is refused with the place', () => {
  test.each([
    [{ units: [{ name: 'Khu A', kind: 'office' }] }, /^units\.0\.kind: /],
    [{ units: [{ kind: 'agency' }] }, /^units\.0\.name: /],
    [{ abreviations: {} }, /abreviations/],
    [{ abbreviations: { PKHTC: ' ' } }, /^abbreviations\.PKHTC: .*empty/],
    [{ documentTypes: [{ code: 'ltb', name: 'Lịch' }] }, /^documentTypes\.0\.code: is no code/],
    [{ tableHeaders: { leader: ['x'] } }, /^tableHeaders/],
    [{ holidays: ['2026-02-30'] }, /^holidays\.0: names a day that does not exist/],
    [{ holidays: ['2026-02-20/2026-02-16'] }, /^holidays\.0: ends before it begins/],
    [{ holidays: ['16/2/2026'] }, /^holidays\.0: wants 2026-04-30/],
    [{ workingDays: ['2026-13-01'] }, /^workingDays\.0: /],
    [
      {
        schoolYears: [{ start: '2026-09-05', termOneEnd: '2026-01-01', termTwoStart: '2027-01-12', end: '2027-05-20' }],
      },
      /^schoolYears\.0: is out of order/,
    ],
    ['PKHTC', /^The lexicon: /],
  ])('%j', (given, message) => {
    expect(() => defineLexicon(given as never)).toThrow(TypeError)
    expect(() => defineLexicon(given as never)).toThrow(message)
  })
})

test('a lexicon cannot be changed, and is made ready once', () => {
  expect(() => {
    ;(sampleLexicon.abbreviations as Record<string, string>).X = 'Y'
  }).toThrow(TypeError)
  expect(ownWordsOf(sampleLexicon)).toBe(ownWordsOf(sampleLexicon))
  expect(ownWordsOf(defineLexicon({ ...sampleLexicon }))).not.toBe(ownWordsOf(sampleLexicon))
})

test('every role of a column has a heading that means it', () => {
  for (const role of Object.keys(tableHeaders)) expect(roleOfHeading(usualHeading(role as ColumnRole))).toBe(role)
})

describe('words become signs, letter for letter', () => {
  const { fold } = ownWordsOf(sampleLexicon)
  test.each([
    ['PKHTC báo cáo', 'ȜȜȜȜȜ báo cáo'],
    ['(PKHTC),', '(ȜȜȜȜȜ),'],
    ['BGH/PKHTC', 'BGH/ȜȜȜȜȜ'],
    ['Khu điều hành Bắc Giồng', 'ǤǥǥǥǥǥǥǥǥǥǥǥǥǥǤǥǥǥǤǥǥǥǥ'],
    ['KHU ĐIỀU HÀNH BẮC GIỒNG', 'ǤǤǤǤǤǤǤǤǤǤǤǤǤǤǤǤǤǤǤǤǤǤǤ'],
    ['mạng lưới tình nguyện', 'ɋɋɋɋɋɋɋɋɋɋɋɋɋɋɋɋɋɋɋɋɋ'],
    ['TRƯỞNG CA', 'ɈɈɈɈɈɈɈɈɈ'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded)
    expect(fold(text)).toHaveLength(text.length)
  })

  test.each([
    'pkhtc',
    'PKHTCX',
    'APKHTC',
    'Số 12/KH-PKHTC',
    '15/PKHTC-VP',
    'PKHTC@example.edu.vn',
    'https://example.edu.vn/PKHTC',
    'NTM',
    'khu điều hành bắc giồngx',
    'theo Lịch trực ban',
    'Kĩ sư đọc İstanbul',
  ])('%s stays as it is', (text) => expect(fold(text)).toBe(text))

  test('the title of a document only where a line begins', () => {
    expect(fold('A\nLỊCH TRỰC BAN\ntheo Lịch trực ban')).toBe('A\nɌɌɌɌɌɌɌɌɌɌɌɌɌ\ntheo Lịch trực ban')
  })
})

test('short forms are written out in names', () => {
  const { nameOf } = ownWordsOf(sampleLexicon)
  expect(nameOf('PKHTC huyện Đông Mai')).toBe('Phòng Kế hoạch - Tài chính huyện Đông Mai')
  expect(nameOf('KĐH')).toBe('Khu điều hành Bắc Giồng')
  expect(nameOf('Phòng Nội vụ')).toBe('Phòng Nội vụ')
})

test('the work grows with the text and not with the lexicon', () => {
  const many = defineLexicon({
    abbreviations: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`PX${i}`, `Phòng Số ${i}`] as const)),
  })
  const { fold } = ownWordsOf(many)
  const text = 'PX19999 báo cáo kết quả thực hiện nhiệm vụ. '.repeat(5000)
  const started = performance.now()
  expect(fold(text).startsWith('ȜȜȜȜȜȜȜ')).toBe(true)
  expect(performance.now() - started).toBeLessThan(3000)
})

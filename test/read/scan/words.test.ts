import { describe, expect, test } from 'vitest'
import { meanConfidence, readTsv, withoutScribbles } from '../../../src/read/scan/recognized-words.ts'
import { toPieces } from '../../../src/read/scan/to-pieces.ts'

const head = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext'
const page = '1\t1\t0\t0\t0\t0\t0\t0\t2000\t3000\t-1\t'
const lineOf = (top: number): string => `4\t1\t1\t1\t1\t0\t100\t${top}\t900\t40\t-1\t`
const word = (text: string, left: number, top: number, height: number, confidence = 90): string =>
  `5\t1\t1\t1\t1\t1\t${left}\t${top}\t${20 * text.length}\t${height}\t${confidence}\t${text}`
const tsv = (...rows: string[]): string => [head, page, ...rows].join('\n')

describe('the TSV table of tesseract', () => {
  test('gives words with their line, box and confidence', () => {
    const found = readTsv(tsv(lineOf(100), word('Kế', 100, 100, 40), lineOf(200), word('hoạch', 100, 200, 36, 55)))!
    expect([found.width, found.height]).toEqual([2000, 3000])
    expect(found.words).toEqual([
      { text: 'Kế', left: 100, top: 100, right: 140, bottom: 140, confidence: 90, line: 1 },
      { text: 'hoạch', left: 100, top: 200, right: 200, bottom: 236, confidence: 55, line: 2 },
    ])
    expect(meanConfidence(found.words)).toBe((2 * 90 + 5 * 55) / 7)
  })

  test.each([
    ['plain text', 'KẾ HOẠCH năm 2031'],
    ['nothing', ''],
    ['a page of no size', `${head}\n1\t1\t0\t0\t0\t0\t0\t0\t0\t0\t-1\t`],
  ])('%s is none', (_, text) => {
    expect(readTsv(text)).toBeNull()
  })

  test('specks are left out, and lines beside letters', () => {
    const rows = [word('|', 0, 0, 40, 95), word('.,', 0, 0, 9, 40), word('|Hoa', 0, 0, 40), word('Xq', 0, 0, 40, 3)]
    expect(readTsv(tsv(lineOf(0), ...rows))!.words.map(({ text }) => text)).toEqual(['Hoa'])
  })
})

test('flourishes of a signature are no text, markers and figures are', () => {
  const rows = ['š', 'Z', '5', 'II.', 'Lưu'].flatMap((text, i) => [lineOf(100 * i), word(text, 0, 100 * i, 40, 85)])
  expect(withoutScribbles(readTsv(tsv(...rows))!.words).map(({ text }) => text)).toEqual(['5'])
  const sure = ['Z', 'II.', 'Lưu'].flatMap((text, i) => [lineOf(100 * i), word(text, 0, 100 * i, 40, 95)])
  expect(withoutScribbles(readTsv(tsv(...sure))!.words).map(({ text }) => text)).toEqual(['Z', 'II.', 'Lưu'])
})

test('a marker glued to its heading stands apart', () => {
  const rows = [lineOf(0), word('I.MỤC', 100, 0, 40), word('tp.Hoa', 300, 0, 40)]
  expect(readTsv(tsv(...rows))!.words.map(({ text }) => text)).toEqual(['I.', 'MỤC', 'tp.Hoa'])
})

describe('pieces', () => {
  const sizeOf = (text: string, height: number): number => {
    const [piece] = toPieces([{ text, left: 0, top: 0, right: 9, bottom: height, confidence: 90, line: 1 }])
    return Math.round(piece!.size)
  }

  test.each([
    ['capitals', 'NAM', 67],
    ['small letters without reach', 'xaa', 46],
    ['a descender', 'ngang', 67],
    ['two accents over a capital', 'TẾ', 99],
    ['digits', '2031', 67],
  ])('%s tell the size of the type: %s', (_, text, height) => {
    expect(sizeOf(text, height)).toBe(100)
  })

  test('words of a line stand on one baseline, whatever hangs below it', () => {
    const words = [
      { text: 'ngày', left: 0, top: 20, right: 60, bottom: 61, confidence: 90, line: 4 },
      { text: 'hôm', left: 70, top: 20, right: 120, bottom: 50, confidence: 90, line: 4 },
      { text: 'nay', left: 130, top: 32, right: 190, bottom: 61, confidence: 90, line: 4 },
    ]
    const pieces = toPieces(words)
    expect(new Set(pieces.map(({ y }) => y)).size).toBe(1)
    expect(pieces[0]!.y).toBeCloseTo(50, -1)
    expect(new Set(pieces.map(({ size }) => size)).size).toBe(1)
  })
})

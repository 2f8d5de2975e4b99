import unorm from 'unorm'
import { describe, expect, test } from 'vitest'
import { inOrigin, originOf } from '../../src/model/offset-map.ts'
import { toNfc } from '../../src/normalize/nfc.ts'
import { normalizeText } from '../../src/normalize/normalize-text.ts'
import { noisyLine, seededChoice } from '../random.ts'

const lines = (count: number, seed: number): string[] => {
  const choice = seededChoice(seed)
  return Array.from({ length: count }, () => noisyLine(choice))
}

test.each([
  ['Kế  hoạch\tnăm\u00a02026 ', 'Kế hoạch năm 2026'],
  ['\ufeffSố:\u200b 15 ; ngày', 'Số: 15; ngày'],
  ['Ke\u0302\u0301 hoa\u0323ch', 'Kế hoạch'],
  ['Ke\u0301\u0302', 'Kế'],
  ['a\u200b\u0301', 'á'],
  ['UBND huyê\u0323n', 'UBND huyện'],
  ['A &amp; B', 'A & B'],
  ['2021‑2025', '2021-2025'],
  ['Ðường', 'Đường'],
  ['Кế hоạch', 'Kế hoạch'],
  ['Москва', 'Москва'],
  ['m² và ½', 'm² và ½'],
  ['Vật tư\ud800, 5\udc00 hộp 📎', 'Vật tư\ufffd, 5\ufffd hộp 📎'],
  ['Kẽm 12 \u212b', 'Kẽm 12 \u00c5'],
  ['\u05e9\u05bc\u05c1, \ufb2c', '\u05e9\u05bc\u05c1, \u05e9\u05bc\u05c1'],
  ['\u0958 \u2adc', '\u0915\u093c \u2add\u0338'],
  ['\u1112\u1161\u11ab', '한'],
  ['', ''],
  [' \u200b ', ''],
])('«%s» → «%s»', (source, text) => expect(normalizeText(source).text).toBe(text))

test('plain text stays, and every place of it leads to itself', () => {
  const text = 'Kế hoạch số 15/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân xã An Hòa'
  const normal = normalizeText(text)
  expect(normal).toMatchObject({ text, hadForeignLetters: false })
  for (let at = 0; at < text.length; at++) expect(originOf(normal.map, at)).toBe(at)
})

test('letters of other scripts lead back to where they stood', () => {
  const source = 'Mục  \u05e9\u05c1\u05bc và \u212b\u0301, Kế hoạch'
  const { text, map } = normalizeText(source)
  expect(text).toBe('Mục \u05e9\u05bc\u05c1 và \u01fa, Kế hoạch')
  const at = text.indexOf('Kế')
  expect(originOf(map, at)).toBe(source.indexOf('Kế'))
  expect(inOrigin(map, { start: at - 3, end: at - 2 }, text.length)).toEqual({ start: 12, end: 14 })
})

test('a line of stretches that are all reshaped takes no longer for each of them than a short one', () => {
  const line = 'chữ  '.repeat(200_000)
  const started = process.cpuUsage().user
  expect(normalizeText(line).text).toHaveLength(799_999)
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(3)
})

describe('on lines with all kinds of noise', () => {
  test('normalizing again changes nothing', () => {
    for (const line of lines(800, 1)) {
      const { text } = normalizeText(line)
      expect(normalizeText(text).text, line).toBe(text)
    }
  })

  test('the way a letter is put together does not matter', () => {
    for (const line of lines(800, 2))
      expect(normalizeText(line.normalize('NFD')).text).toBe(normalizeText(line.normalize('NFC')).text)
  })

  test('places go forward, and stay in the source', () => {
    for (const line of lines(800, 3)) {
      const { text, map } = normalizeText(line)
      let last = 0
      for (let at = 0; at < text.length; at++) {
        const origin = originOf(map, at)
        expect(origin).toBeGreaterThanOrEqual(last)
        expect(origin).toBeLessThan(line.length)
        last = origin
      }
    }
  })

  test('every stretch of the text comes from a stretch that normalizes to it', () => {
    const choice = seededChoice(4)
    for (const line of lines(1500, 5)) {
      const { text, map } = normalizeText(line)
      const words = [...text.matchAll(/\S+/g)]
      if (words.length === 0) continue
      const first = choice.number(words.length)
      const last = first + choice.number(words.length - first)
      const span = { start: words[first]!.index, end: words[last]!.index + words[last]![0].length }
      const origin = inOrigin(map, span, text.length)
      expect(normalizeText(line.slice(origin.start, origin.end)).text, line).toBe(text.slice(span.start, span.end))
    }
  })

  test('composes as unorm does', () => {
    for (const line of lines(800, 6)) expect(toNfc(line.normalize('NFD'))).toBe(unorm.nfc(line.normalize('NFD')))
  })
})

import { describe, expect, test } from 'vitest'
import { bracketAround, sentencesOf } from '../../src/match/sentences.ts'
import { seededChoice } from '../random.ts'

const cut = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  test.each([
    ['Quét sân. Lau bàn; tưới cây!', ['Quét sân', 'Lau bàn', 'tưới cây']],
    ['Gửi TP. Hà Tân trước 10.5. Sau đó báo cáo.', ['Gửi TP. Hà Tân trước 10.5', 'Sau đó báo cáo']],
    ['Mời ThS. Lò Văn Tem (P. Đào tạo. Hành chính) dự.', ['Mời ThS. Lò Văn Tem (P. Đào tạo. Hành chính) dự']],
    ['“Xanh. Sạch; đẹp”. Hết./.', ['“Xanh. Sạch; đẹp”', 'Hết']],
    [' ', []],
  ])('%s', (text, sentences) => {
    expect(cut(text, sentencesOf(text)).map((one) => one.replace(/[./!]+$/, ''))).toEqual(sentences)
  })

  test('are apart, in order, and hold every letter outside of them nowhere else', () => {
    const choice = seededChoice(51)
    const bits = ['Quét sân', ' ', '.', ';', ',', '(', ')', '“', '”', ' 15', '. Lau', '? ']
    for (let round = 0; round < 500; round++) {
      const text = choice.list(20, () => choice.pick(bits)).join('')
      let last = 0
      let rest = ''
      for (const { start, end } of sentencesOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        rest += text.slice(last, start)
        last = end
      }
      expect(rest + text.slice(last)).not.toMatch(/\p{L}/u)
    }
  })
})

describe('the bracket around a place', () => {
  const text = 'Gửi Phòng A (qua Văn thư) và B (chưa đóng'
  test.each([
    [0, null],
    [text.indexOf('qua'), 'qua Văn thư'],
    [text.indexOf('và B'), null],
    [text.indexOf('chưa'), 'chưa đóng'],
  ])('%i', (at, expected) => {
    const found = bracketAround(text, at)
    expect(found === null ? null : text.slice(found.start, found.end)).toBe(expected)
  })

  test('is not looked for across a whole book', () => {
    expect(bracketAround(`(${'a'.repeat(5000)}`, 4000)).toBeNull()
  })
})

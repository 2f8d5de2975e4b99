import { describe, expect, test } from 'vitest'
import { piecesOf, piecesReader } from '../../src/thread/pieces.ts'
import { planOf } from '../plan-of.ts'

function through(value: unknown): { back: unknown; sizes: number[] } {
  const reader = piecesReader()
  const sizes: number[] = []
  for (const piece of piecesOf(value)) {
    sizes.push(piece.json.length)
    reader.add(structuredClone(piece))
  }
  return { back: reader.value(), sizes }
}

const long = 'x'.repeat(90_000)

describe('what is cut into pieces comes together again', () => {
  test.each([
    ['nothing', null],
    ['a text', 'abc'],
    ['an empty object', {}],
    ['a small document', { a: 1, b: [1, null, { c: 'd' }] }],
    ['a long list', Array.from({ length: 30_000 }, (_, i) => ({ i, text: `number ${i}` }))],
    ['a long text', { text: 'x'.repeat(500_000), next: 1 }],
    ['a tree', { sections: [{ text: long, children: [{ text: long, children: [{ text: long }] }, { text: long }] }] }],
    ['large and small in turn', [1, { a: long, b: [long, long, long] }, 2, [long, 'y'], 3]],
  ])('%s', (_, value) => {
    const { back, sizes } = through(value)
    expect(back).toEqual(value)
    // The order of keys is that of the schema.
    expect(JSON.stringify(back)).toBe(JSON.stringify(value))
    const longestText = JSON.stringify(value).match(/"x{500000}"/) === null ? 0 : 500_002
    expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.max(230_000, longestText))
  })

  test('a plan', () => {
    const plan = planOf('KẾ HOẠCH\nTrồng cây năm 2026\n\n1. Phòng Kinh tế báo cáo kết quả trước ngày 15/6.\n')
    expect(JSON.stringify(through(plan).back)).toBe(JSON.stringify(plan))
  })
})

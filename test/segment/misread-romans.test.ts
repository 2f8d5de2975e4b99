import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

const plan = (...headings: readonly string[]): string =>
  `KẾ HOẠCH\nCông tác năm 2025\n\n${headings.map((heading) => `${heading}\n1. Việc thứ nhất.\n2. Việc thứ hai.`).join('\n')}\n`

test.each([
  ['spoilt in the middle', ['I. MỤC ĐÍCH', 'IL. NỘI DUNG', 'HI. TỔ CHỨC THỰC HIỆN'], ['I', 'II', 'III']],
  ['spoilt first', ['1. MỤC ĐÍCH', '1I. NỘI DUNG', 'IIL TỔ CHỨC THỰC HIỆN'], ['I', 'II', 'III']],
  ['without a full stop', ['I MỤC ĐÍCH', 'II NỘI DUNG'], ['I', 'II']],
  ['out of sequence', ['I. MỤC ĐÍCH', 'HI. KINH PHÍ'], ['I']],
] as const)('Roman numbers %s', async (_, headings, markers) => {
  const { sections, diagnostics } = await parsePlan({ text: plan(...headings) })
  expect(sections.map(({ marker }) => marker)).toEqual(markers)
  const repaired = headings.filter((heading, i) => i < markers.length && !heading.startsWith(`${markers[i]}.`))
  expect(diagnostics.filter(({ code }) => code === 'marker-repaired')).toHaveLength(repaired.length)
})

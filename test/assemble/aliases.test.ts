import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

const filler =
  'Các đơn vị trực thuộc quán triệt, tuyên truyền sâu rộng trong cán bộ, công chức, viên chức và người lao động. '.repeat(
    3,
  )

const plan = (...lines: readonly string[]): string =>
  `KẾ HOẠCH\nChuyển đổi số năm 2025\n\nI. NỘI DUNG\n${lines.map((line, i) => `${i + 1}. ${line}\n`).join('')}`

const usesIn = async (text: string) =>
  (await parsePlan({ text })).citations
    .filter(({ rule }) => rule === 'citation/alias')
    .map((use) => `${use.text} → ${use.number?.canonical}`)

const given = (number: string, alias: string): string =>
  `Triển khai Kế hoạch số ${number} ngày 05/3/2024 của Ủy ban nhân dân tỉnh (sau đây gọi tắt là ${alias}).`

test('a short form cites the document that it was given to', async () => {
  const text = plan(given('15/KH-UBND', 'Đề án Xanh'), filler, 'Rà soát tiến độ của Đề án Xanh, báo cáo Sở.')
  expect(await usesIn(text)).toEqual(['Đề án Xanh → 15/KH-UBND'])
})

test('only whole words are a use, and of two short forms the longer one', async () => {
  const text = plan(
    given('15/KH-UBND', 'Đề án Xanh'),
    given('16/KH-UBND', 'Đề án Xanh mới'),
    filler,
    'Theo Đề án Xanhy thì chưa.',
    'Theo Đề án Xanh mới thì được.',
  )
  expect(await usesIn(text)).toEqual(['Đề án Xanh mới → 16/KH-UBND'])
})

test('a short form that is given twice cites the document it was given to last', async () => {
  const use = 'Rà soát tiến độ của Đề án Xanh.'
  const text = plan(given('15/KH-UBND', 'Đề án Xanh'), filler, use, given('15/KH-SYT', 'Đề án Xanh'), filler, use)
  expect(await usesIn(text)).toEqual(['Đề án Xanh → 15/KH-UBND', 'Đề án Xanh → 15/KH-SYT'])
})

import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { rowHeight } from '../../src/write/workbook/row-height.ts'
import { arrange, sheetPlans } from '../../src/write/workbook/sheets.ts'
import { writeXlsx, xlsx } from '../../src/write/xlsx.ts'
import { prosePlan } from './prose-plan.ts'
import { collect } from './sample-plans.ts'
import { tablePlan } from './table-plan.ts'

const parts = async (plans: readonly PlanDocument[]): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(await writeXlsx(plans))).map(([name, bytes]) => [name, strFromU8(bytes)]))

test('the streamed workbook is one piece and a zip file', async () => {
  const pieces = await collect(xlsx.write([tablePlan()]))
  expect(pieces.map((piece) => piece.part)).toEqual([''])
  expect(Buffer.from(pieces[0]!.data).subarray(0, 2).toString()).toBe('PK')
})

test('every column of a table has a heading, but for those that name rules and counts', () => {
  const left = sheetPlans.map(({ table, columns }) => {
    const shown = new Set(columns.map(([name]) => name))
    return table.columns.map(({ name }) => name).filter((name) => !shown.has(name))
  })
  expect(left).toEqual([['deadline', 'due_kind', 'relation', 'rule'], ['table_index', 'rule'], ['item']])
  for (const { table, columns } of sheetPlans)
    for (const [name] of columns) expect(table.columns.some((column) => column.name === name)).toBe(true)
})

test('what is due first stands first, what has no day last', () => {
  const plan = sheetPlans[0]!
  const rows = [...plan.table.rows(tablePlan()), ...plan.table.rows(prosePlan())]
  const days = arrange(plan, rows).map(([end]) => end)
  const known = days.filter((day) => day !== null)
  expect(known).toEqual(known.toSorted())
  expect(days.slice(known.length).every((day) => day === null)).toBe(true)
  expect(known.length).toBeGreaterThan(1)
})

test('the heading stays, filters and is printed on every page of A4 across', async () => {
  const files = await parts([tablePlan()])
  const sheet = files['xl/worksheets/sheet1.xml']!
  expect(sheet).toContain('<pane ySplit="1"')
  expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:W4"\/>/)
  expect(sheet).toContain('fitToWidth="1" fitToHeight="0"')
  expect(sheet).toContain('orientation="landscape"')
  expect(files['xl/workbook.xml']).toContain("'Thời hạn'!$1:$1")
  expect(files['xl/sharedStrings.xml']).toContain('Việc phải làm')
})

test.each([
  [[['một hai ba', 40]], 18],
  [[['một hai ba', 8]], 33],
  [[['một\nhai\nba', 40]], 48],
  [[['a'.repeat(25), 10]], 48],
  [
    [
      ['ngắn', 40],
      ['từ '.repeat(30).trim(), 30],
    ],
    48,
  ],
  [[['dài '.repeat(5000), 20]], 409],
] as [[string, number][], number][])('the rows are as high as their text (%#)', (cells, height) => {
  expect(rowHeight(cells)).toBe(height)
})

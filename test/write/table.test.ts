import { expect, test } from 'vitest'
import { table, writeTable } from '../../src/write/table.ts'
import { layOutTable, printable } from '../../src/write/text/lay-out-table.ts'
import { hostileLine, prosePlan } from './prose-plan.ts'
import { collect } from './sample-plans.ts'
import { tablePlan } from './table-plan.ts'

test('shows a document to people', () => {
  const text = writeTable(tablePlan())
  expect(text).toMatch(/^plans\/chuyen-doi-so\.docx \[docx, 2 pages\]\nKế hoạch: Chuyển đổi số/)
  expect(text).toMatch(/^t1-1 {2}Tập huấn phần mềm quản lý cho giáo viên {2}Tổ Công nghệ {11}2025-06-14$/m)
  expect(text).toMatch(/^↻ trước ngày 20\/10 hằng/m)
  expect(text).toContain('warning: A unit could not be told apart [unit-unresolved]')
  expect(text).not.toContain('cell-inherited')
})

test('lets no document steer the terminal', () => {
  const plan = prosePlan()
  plan.tasks[0]!.content = hostileLine
  plan.header.subject!.text = '\u001b]0;title\u0007'
  plan.source.name = 'a\u001b[2J.txt'
  expect(writeTable(plan)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  expect(printable('a\tb\nc\u0007')).toBe('a b c\ufffd')
})

test('wraps at blanks, breaks what has none, counts marks as no column and cuts what is too long', () => {
  const columns = [
    { title: 'a', width: 8 },
    { title: 'empty', width: 5 },
    { title: 'b', width: 4 },
  ]
  const rows = [
    ['một hai ba bốn', '', 'abcdefghij'],
    ['e\u0302\u0301 năm', '', 'x'],
  ]
  expect(layOutTable(columns, rows, 2).split('\n')).toEqual([
    'a        b',
    '───────  ────',
    'một hai  abcd',
    'ba bốn   efg…',
    'e\u0302\u0301 năm    x',
  ])
})

test('what stands behind the lines that are shown costs nothing', () => {
  const started = process.cpuUsage().user
  for (const cell of ['a'.repeat(2_000_000), 'e\u0301'.repeat(500_000), 'hai '.repeat(500_000)])
    expect(layOutTable([{ title: 'a', width: 8 }], [[cell]], 3).split('\n')).toHaveLength(5)
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(3)
})

test('several documents are set apart', async () => {
  const pieces = await collect(table.write([tablePlan(), prosePlan()]))
  const text = pieces.map((piece) => piece.data).join('')
  expect(text.split('═'.repeat(100))).toHaveLength(2)
})

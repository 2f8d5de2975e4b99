import { describe, expect, test } from 'vitest'
import { planOf } from '../plan-of.ts'

const tablesOf = (table: string) =>
  planOf(`I. NỘI DUNG\n${table}`).tables.map(({ columns, isTaskTable, headerRows, rows }) => ({
    roles: columns.map(({ role }) => role).join(' '),
    isTaskTable,
    headerRows,
    kinds: rows.map(({ kind }) => kind).join(' '),
  }))

describe('tables of plain text', () => {
  test.each([
    [
      'groups, and cells that take the value above',
      'TT\tNội dung\tNgười thực hiện\tThời gian\nI\tVệ sinh\n1\tQuét sân\tLớp 6A\tTháng 9/2025\n2\tLau bàn\t\tTháng 10/2025',
      'ordinal content responsible time',
      true,
      1,
      'header group data data',
    ],
    [
      'pipes, with a row of column numbers and a total',
      '| TT | Công việc | Chủ trì | Phối hợp | Thời hạn | Sản phẩm |\n|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 |\n| 1 | Quét sân | Tổ 1 | Tổ 2 | 10/9/2025 | Báo cáo |\n| | Tổng cộng | | | | |',
      'ordinal content lead support time product',
      true,
      2,
      'header numbering data total',
    ],
    [
      'pipes between cells only, the outer ones empty in some rows',
      'Tháng | Nội dung công việc | Bộ phận thực hiện | Ghi chú\n9 | Quét sân | Tổ 1 |\n | Trồng cây | Tổ 2 | Vườn\n | Tưới cây | Tổ 3 |',
      'time content responsible note',
      true,
      1,
      'header data data data',
    ],
    [
      'a list of names is no task table',
      'TT\tHọ và tên\tLớp\n1\tVàng A Pao\t6A\n2\tLò Thị Tem\t6B',
      'ordinal other other',
      false,
      1,
      'header data data',
    ],
    [
      'a heading of two rows',
      'STT\tNhiệm vụ\tCơ quan\t\n\t\tChủ trì\tPhối hợp\n1\tQuét sân\tTổ 1\tTổ 2',
      'ordinal content lead support',
      true,
      2,
      'header header data',
    ],
  ])('%s', (_, table, roles, isTaskTable, headerRows, kinds) => {
    expect(tablesOf(table)).toEqual([{ roles, isTaskTable, headerRows, kinds }])
  })

  test('the heading above is no row, though it begins with the same Roman numeral as a group', () => {
    const plan = planOf(
      'I. NỘI DUNG\nTT\tNội dung\tNgười thực hiện\tThời gian\nI\tVệ sinh\n1\tQuét sân\tLớp 6A\tTháng 9/2025',
    )
    expect(plan.sections.map(({ title }) => title)).toEqual(['NỘI DUNG'])
    expect(plan.tables[0]?.columns.map(({ text }) => text)).toEqual(['TT', 'Nội dung', 'Người thực hiện', 'Thời gian'])
  })

  test('a task takes the unit above, and says so', () => {
    const { tasks, diagnostics } = planOf(
      'I. NỘI DUNG\nTT\tNội dung\tĐơn vị thực hiện\tThời gian\n1\tQuét sân\tTổ Văn phòng\tTháng 9/2025\n2\tLau bàn\t\tTháng 10/2025',
    )
    expect(tasks.map(({ content, lead }) => [content, lead[0]?.name])).toEqual([
      ['Quét sân', 'Tổ Văn phòng'],
      ['Lau bàn', 'Tổ Văn phòng'],
    ])
    expect(diagnostics.map(({ code }) => code)).toContain('cell-inherited')
  })
})

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
      'columns of amounts say neither who nor when',
      'TT\tNội dung\tƯớc thực hiện\tNăm 2026\n1\tSố cây trồng\t1.250\t1.400\n2\tTỷ lệ sống\t81,5\t90,0\n3\tVườn ươm\t7\t112\n4\tCây quả\t312\t350',
      'ordinal content other other',
      false,
      1,
      'header data data data data',
    ],
    [
      'months and years are no amounts',
      'TT\tNội dung\tThời gian\n1\tTrồng cây\t2026\n2\tRào vườn\t2027\n3\tDựng kho\t2028',
      'ordinal content time',
      true,
      1,
      'header data data data',
    ],
    [
      'targets that somebody is in charge of are the work',
      'TT\tChỉ tiêu\tChủ trì\n1\tCả trường có nước sạch\tTổ Văn phòng\n2\tMỗi lớp có một tủ sách\tTổ Thư viện',
      'ordinal content lead',
      true,
      1,
      'header data data',
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
    [
      'beside «Chủ trì», «Thực hiện» names who helps',
      'TT\tNội dung\tChủ trì\tĐơn vị thực hiện\tChỉ tiêu\n1\tQuét sân\tTổ 1\tTổ 2\t100% lớp học',
      'ordinal content lead support product',
      true,
      1,
      'header data',
    ],
    [
      'two columns of text',
      'TT\tNội dung\tNội dung chi tiết\tNgười thực hiện\n1\tVệ sinh lớp\tQuét nền, lau bàn ghế\tLớp 6A\n2\tTrồng cây\tTrồng hoa giấy ở cổng\tLớp 6B',
      'ordinal content content responsible',
      true,
      1,
      'header data data',
    ],
    [
      'a heading of unknown words is a heading all the same',
      'TT\tMã bạn đọc\tTên sách mượn\n1\tBD01\tSử thi Tây Nguyên\n2\tBD02\tTruyện cổ Chăm',
      'ordinal other other',
      false,
      1,
      'header data data',
    ],
    ['words over figures', 'Khối 6\tKhối 7\tKhối 8\n120\t115\t98', 'other other other', false, 1, 'header data'],
    [
      'a scale in capitals',
      'CẤP ĐỘ\tĐỐI TƯỢNG\tĐIỀU KIỆN\nHạng Nhất\tLớp 6A và các lớp khối 6\tĐọc 20 quyển trong học kỳ\nHạng Nhì\tLớp 7A và các lớp khối 7\tĐọc 10 quyển trong học kỳ',
      'other other other',
      false,
      1,
      'header data data',
    ],
    [
      'a list of people without a heading',
      '1\tBS. Trần Văn Mít\tGiám đốc\tTrưởng ban\n2\tCN. Lê Thị Ổi\tKế toán\tỦy viên\n3\tCN. Ngô Thị Na\tVăn thư\tỦy viên',
      'other other other other',
      false,
      0,
      'data data data',
    ],
    [
      'work under another name',
      'TT\tMục tiêu\tGiải pháp\tNgười phụ trách\n1\tTăng lượt đọc\tMở thư viện buổi trưa\tTổ Thư viện',
      'ordinal other content responsible',
      true,
      1,
      'header data',
    ],
    [
      'a column without a heading and without a cell',
      '| TT | Nội dung | Thời gian | |\n|---|---|---|---|\n| 1 | Quét sân | Tháng 9/2025 | |',
      'ordinal content time',
      true,
      1,
      'header data',
    ],
    [
      'half-days',
      'Thứ, ngày\tSáng\tChiều\nThứ Hai 06/10\tChào cờ\tHọp tổ Toán\nThứ Ba 07/10\tKiểm kê sách\tĐọc sách',
      'time content content',
      true,
      1,
      'header data data',
    ],
    [
      'who reviews takes part, who submits only signs',
      'TT\tTên văn bản\tCơ quan trình\tCơ quan soạn thảo\tCơ quan thẩm tra\tTiến độ\tHồ sơ\n1\tQuy chế thư viện\tỦy ban\tSở A\tBan B\tTháng 5/2025\tTờ trình',
      'ordinal content other lead support time product',
      true,
      1,
      'header data',
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

import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'
import { planOf } from '../plan-of.ts'

/** «ordinal | group | content | lead | support | time», each task of the tables of a body. */
const tasksOf = (body: string): string[] =>
  planOf(body)
    .tasks.filter(({ origin }) => origin === 'table')
    .map(({ group, content, lead, support, time }) =>
      [
        group ?? '–',
        content,
        lead.map(({ text }) => text).join(' + '),
        support.map(({ text }) => text).join(' + '),
        time.map(({ text, edtf }) => `${text} = ${edtf ?? '–'}`).join(' + '),
      ].join(' | '),
    )

const below = (head: string, ...rows: string[]): string => `I. NỘI DUNG\n${[head, ...rows].join('\n')}`

describe('who does it', () => {
  test.each<[string, string, string[]]>([
    [
      '«Thực hiện» beside «Chủ trì» helps, and leads where nobody else does',
      below('TT\tNội dung\tChủ trì\tThực hiện', '1\tQuét sân\tTổ Văn phòng\tĐội Cờ đỏ', '2\tTưới cây\t-\tĐội Cờ đỏ'),
      ['– | Quét sân | Tổ Văn phòng | Đội Cờ đỏ | ', '– | Tưới cây | Đội Cờ đỏ |  | '],
    ],
    [
      'the heading above leads where no column names anybody',
      'I. PHÂN CÔNG\n1. Phòng Thư viện, thiết bị (2 nhiệm vụ):\nTT\tNhiệm vụ\tThời gian\n1\tKiểm kê sách\tTháng 9/2030\n2\tDán nhãn sách\tTháng 10/2030',
      [
        '– | Kiểm kê sách | Phòng Thư viện, thiết bị |  | Tháng 9/2030 = 2030-09',
        '– | Dán nhãn sách | Phòng Thư viện, thiết bị |  | Tháng 10/2030 = 2030-10',
      ],
    ],
    [
      'notes name who leads and who helps',
      below(
        'TT\tNội dung\tNgười thực hiện\tThời gian\tGhi chú',
        '1\tQuét sân\t-\tTháng 9/2030\tGiao Tổ Văn phòng chủ trì',
        '2\tTưới cây\tĐội Cờ đỏ\tTháng 9/2030\tPhối hợp với Tổ Văn phòng',
      ),
      [
        '– | Quét sân | Tổ Văn phòng |  | Tháng 9/2030 = 2030-09',
        '– | Tưới cây | Đội Cờ đỏ | Tổ Văn phòng | Tháng 9/2030 = 2030-09',
      ],
    ],
    [
      'the office behind the dash is the person’s own',
      below('TT\tNội dung\tChủ trì', '1\tChấm thi\tĐ/c Lân - PCT; Đ/c Mận'),
      ['– | Chấm thi | Đ/c Lân + Đ/c Mận |  | '],
    ],
    [
      'a number parts nothing, and a list behind «các» ends at a name of its own',
      below(
        'TT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp',
        '1\tThẩm tra\tTổ thẩm tra theo Quyết định số 45/QĐ-SVH ngày 05/3/2030\tCác khoa và Phòng Đào tạo',
      ),
      ['– | Thẩm tra | Tổ thẩm tra theo Quyết định số 45/QĐ-SVH ngày 05/3/2030 | Các khoa + Phòng Đào tạo | '],
    ],
  ])('%s', (_, body, expected) => expect(tasksOf(body)).toEqual(expected))
})

describe('when', () => {
  test.each<[string, string, string[]]>([
    [
      'the clock time of a row lies on its day',
      below(
        'Ngày\tThời gian\tNội dung\tChủ trì',
        'Thứ Hai (07/10/2030)\t8h00\tHọp tổ\tTổ trưởng',
        '\t14h00\tDự giờ\tTổ trưởng',
      ),
      ['– | Họp tổ | Tổ trưởng |  | 8h00 = 2030-10-07', '– | Dự giờ | Tổ trưởng |  | 14h00 = 2030-10-07'],
    ],
    [
      'a cell that names no day is one time with its words',
      below('TT\tNội dung\tThời gian', '1\tTập dượt\tTheo kế hoạch của Ban Chỉ huy', '2\tTrực\tDịp lễ, Tết'),
      ['– | Tập dượt |  |  | Theo kế hoạch của Ban Chỉ huy = –', '– | Trực |  |  | Dịp lễ, Tết = –'],
    ],
    [
      'half-days are tasks of their own',
      below('Thứ, ngày\tSáng\tChiều', 'Thứ Hai 07/10/2030\tChào cờ\tHọp tổ Toán', 'Thứ Ba 08/10/2030\tKiểm kê sách\t'),
      [
        '– | Chào cờ |  |  | Thứ Hai 07/10/2030 = 2030-10-07',
        '– | Họp tổ Toán |  |  | Thứ Hai 07/10/2030 = 2030-10-07',
        '– | Kiểm kê sách |  |  | Thứ Ba 08/10/2030 = 2030-10-08',
      ],
    ],
    [
      'two columns of text are one content',
      below(
        'TT\tNội dung\tNội dung chi tiết\tThời gian',
        '1\tVệ sinh\tQuét nền lớp học\tTháng 9/2030',
        '2\tTrồng cây\tTrồng hoa ở cổng\tTháng 9/2030',
      ),
      [
        '– | Vệ sinh Quét nền lớp học |  |  | Tháng 9/2030 = 2030-09',
        '– | Trồng cây Trồng hoa ở cổng |  |  | Tháng 9/2030 = 2030-09',
      ],
    ],
  ])('%s', (_, body, expected) => expect(tasksOf(body)).toEqual(expected))
})

test('a title row whose ordinal has a cell of its own', async () => {
  const rows = [
    '<tr><td>TT</td><td>Nội dung</td><td>Người thực hiện</td><td>Thời gian</td></tr>',
    '<tr><td>1</td><td colspan="3">Kho sách</td></tr>',
    '<tr><td>1.1</td><td>Kiểm kê</td><td>Tổ Thư viện</td><td>Tháng 9/2030</td></tr>',
    '<tr><td>2</td><td colspan="3">Phòng đọc</td></tr>',
    '<tr><td>2.1</td><td>Lau bàn</td><td>Đội Cờ đỏ</td><td>- Tháng 10/2030<br>- Tháng 11/2030</td></tr>',
  ]
  const page = `<html><body><p>KẾ HOẠCH</p><p>Làm sạch thư viện</p><p>I. NỘI DUNG</p><table>${rows.join('')}</table></body></html>`
  const { tasks } = await parsePlan({ bytes: new TextEncoder().encode(page) })
  expect(tasks.map(({ group, content, time }) => [group, content, time.map(({ edtf }) => edtf)])).toEqual([
    ['1 Kho sách', 'Kiểm kê', ['2030-09']],
    ['2 Phòng đọc', 'Lau bàn', ['2030-10', '2030-11']],
  ])
})

import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'

const parse = (lines: readonly string[]): Promise<PlanDocument> => parsePlan({ text: lines.join('\n') })

const decision = [
  'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'HUYỆN BÌNH LÂM\tĐộc lập - Tự do - Hạnh phúc',
  'Số:          /QĐ-UBND\tBình Lâm, ngày       tháng 5 năm 2017',
  '',
  'QUYẾT ĐỊNH',
  'Ban hành Kế hoạch làm đường thôn năm 2017',
  '-----',
  '',
  'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch làm đường thôn.',
  'Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.',
  '',
]
const ending = [
  'Nơi nhận:\t\t\tTM. ỦY BAN NHÂN DÂN',
  '- Như Điều 2;\t\t\tKT. CHỦ TỊCH',
  '- Sở Giao thông vận tải (b/c);\t\t\tPHÓ CHỦ TỊCH',
  '- Lưu: VP, TH.',
  '\t\t\t\tTrần Văn Đông',
  '',
]
const body = [
  'KẾ HOẠCH',
  'Làm đường thôn năm 2017',
  '',
  'I. NỘI DUNG',
  '1. Làm 10 km đường bê tông.',
  '',
  'TT\tTên đường\tĐơn vị thực hiện\tThời gian',
  '1\tĐường thôn Đông\tUBND xã An Hòa\tQuý II/2017',
  '2\tĐường thôn Đoài\tUBND xã Bình Phú\tQuý III/2017',
  '',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Công thương: hướng dẫn các xã lập hồ sơ.',
]

describe('a plan behind the signature of its decision', () => {
  test.each([
    ['under the letterhead of a body and the State', decision.slice(0, 2)],
    ['under the name of a body', ['ỦY BAN NHÂN DÂN', 'HUYỆN BÌNH LÂM']],
    ['under its title alone', []],
  ])('%s', async (_, letterhead) => {
    const { header, sections, recipients, signature, tables, tasks } = await parse([
      ...decision,
      ...ending,
      ...letterhead,
      '',
      ...body,
    ])
    expect(header.issuer?.name).toBe('ỦY BAN NHÂN DÂN HUYỆN BÌNH LÂM')
    expect([header.number?.canonical, header.date?.edtf]).toEqual(['/QĐ-UBND', '2017-05-XX'])
    expect(recipients.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['Như Điều 2', null],
      ['Sở Giao thông vận tải', 'b/c'],
      ['Lưu: VP, TH', null],
    ])
    expect(signature).toMatchObject({ position: 'PHÓ CHỦ TỊCH', name: 'Trần Văn Đông' })
    expect(sections.map(({ path }) => path)).toEqual(['Điều 1', 'Điều 2', 'PL'])
    expect(sections[2]!.title).toBe('KẾ HOẠCH Làm đường thôn năm 2017')
    expect(sections[2]!.children.map(({ path, title }) => [path, title])).toEqual([
      ['PL/I', 'NỘI DUNG'],
      ['PL/II', 'TỔ CHỨC THỰC HIỆN'],
    ])
    expect(tables.map(({ rows }) => rows.length)).toEqual([3])
    // The name of the body in its letterhead gives nobody the work below it.
    expect(tasks.filter(({ section }) => section?.startsWith('PL/I/'))).toEqual(
      tasks.filter(({ origin, section }) => origin === 'table' && section?.startsWith('PL/I/')),
    )
  })
})

test('two signatures beside each other are no table', async () => {
  const { tables, signature, recipients } = await parse([
    ...decision,
    'TM. BAN DÂN VẬN\tPHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
    'TRƯỞNG BAN\tTRƯỞNG PHÒNG',
    '',
    'Lò Văn Sáng\tVi Thị Hồng Nga',
    '',
    'Nơi nhận:',
    '- Thường trực Huyện ủy (b/c);',
    '- Lưu: VP.',
  ])
  expect(tables).toEqual([])
  expect(recipients).toHaveLength(2)
  expect(signature).toMatchObject({ authority: 'TM. BAN DÂN VẬN', position: 'TRƯỞNG BAN', name: 'Lò Văn Sáng' })
})

test('a rule below the subject is no paragraph of the preamble', async () => {
  const { preamble } = await parse([...decision.slice(0, 8), 'Căn cứ Luật Đường bộ năm 2024;', ...decision.slice(8)])
  expect(preamble.map(({ text }) => text)).toEqual(['Căn cứ Luật Đường bộ năm 2024;'])
})

test.each([
  ['one attached text', [], ['Điều 1', 'PL']],
  ['an appendix behind it', ['PHỤ LỤC', 'BẢNG GIÁ VẬT TƯ'], ['Điều 1', 'PL1', 'PL2']],
])('a copy without its end, %s', async (_, more, paths) => {
  const { sections, signature } = await parse([
    'QUYẾT ĐỊNH',
    'Ban hành Kế hoạch làm đường thôn',
    'Căn cứ Luật Đường bộ năm 2024;',
    'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch làm đường thôn.',
    'KẾ HOẠCH',
    'LÀM ĐƯỜNG THÔN NĂM 2031',
    '(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2031)',
    'I. NỘI DUNG',
    'Mỗi thôn làm 01 km đường.',
    ...more,
  ])
  expect(signature).toBeNull()
  expect(sections.map(({ path }) => path)).toEqual(paths)
})

test.each([
  ['in bold type, below a sentence without its full stop', '**2. Việc của kho sách**', '2'],
  ['in plain type', '2. Việc của kho sách', undefined],
])('a line that begins with a number, %s', async (_, line, path) => {
  const { sections } = await parsePlan({
    text: `**KẾ HOẠCH**\n\nMua sách năm 2031\n\n**I. NỘI DUNG**\n\nKho sách mở cửa từ sáng cho đến\n\n${line}\n\nTổ Đọc mua sách.`,
  })
  expect(sections[0]!.children.at(0)?.marker).toBe(path)
})

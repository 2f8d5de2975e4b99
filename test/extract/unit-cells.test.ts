import { describe, expect, test } from 'vitest'
import { roleOfHeading } from '../../grammars/table-heading.ts'
import { readUnitCell } from '../../src/extract/units/unit-cells.ts'
import { parsePlan } from '../../src/parse-plan.ts'

/** Reads a cell whose lines are parted by «|». */
function cell(lines: string, isSupport = false): { lead: string[]; support: string[] } {
  const breaks = new Set<number>()
  for (let at = lines.indexOf('|'); at >= 0; at = lines.indexOf('|', at + 1)) breaks.add(at + 1)
  const text = lines.replaceAll('|', ' ')
  const { lead, support } = readUnitCell(text, text, isSupport, breaks)
  const words = ({ span }: { span: { start: number; end: number } }): string => text.slice(span.start, span.end)
  return { lead: lead.map(words), support: support.map(words) }
}

describe('who stands in a cell', () => {
  test.each([
    ['Hiệu trưởng + Y tế + KT', ['Hiệu trưởng', 'Y tế', 'KT']],
    ['Đ/c Lan (HT), các tổ trưởng', ['Đ/c Lan (HT)', 'các tổ trưởng']],
    ['Thầy Tâm, Cô Hồng, P.HCTH', ['Thầy Tâm', 'Cô Hồng', 'P.HCTH']],
    ['Toàn trường|TPT, GVCN', ['Toàn trường', 'TPT', 'GVCN']],
    ['Lãnh đạo|Công an tỉnh', ['Lãnh đạo Công an tỉnh']],
    ['Giáo viên|chủ nhiệm', ['Giáo viên chủ nhiệm']],
    ['Vàng A Pao|Lò Thị Tem', ['Vàng A Pao', 'Lò Thị Tem']],
    ['CN. Hà Q. Bảo|ĐD. Thu TMH', ['CN. Hà Q. Bảo', 'ĐD. Thu TMH']],
    ['Khoa Nội|ĐDT các khoa', ['Khoa Nội', 'ĐDT các khoa']],
    ['Trung tâm|Văn hóa xã', ['Trung tâm Văn hóa xã']],
    ['Ban Nội dung -Văn phòng trường', ['Ban Nội dung', 'Văn phòng trường']],
    ['Đ/c Sửu - Phó ban; Đ/c Dần', ['Đ/c Sửu', 'Đ/c Dần']],
    ['Văn phòng UBND tỉnh/Trung tâm Thông tin', ['Văn phòng UBND tỉnh', 'Trung tâm Thông tin']],
    ['Sở Nội vụ tổng hợp', ['Sở Nội vụ']],
    ['Hội đồng xét tốt nghiệp', ['Hội đồng xét tốt nghiệp']],
    ['Văn phòng - Thống kê', ['Văn phòng - Thống kê']],
  ])('%s', (text, lead) => expect(cell(text)).toEqual({ lead, support: [] }))

  test('who helps stands in a bracket', () => {
    expect(cell('Ban Nội dung (Văn phòng trường phối hợp)')).toEqual({
      lead: ['Ban Nội dung'],
      support: ['Văn phòng trường'],
    })
  })

  test.each(['Theo phân công tại Quyết định số 12/QĐ-UBND ngày 05/01/2026', 'Theo chức năng, nhiệm vụ', '-'])(
    'nobody: %s',
    (text) => expect(cell(text)).toEqual({ lead: [], support: [] }),
  )
})

describe('headings of columns for who acts', () => {
  test.each(['Đơn vị/Cá nhân thực hiện', 'Người/khoa phòng chịu trách nhiệm', 'Bộ phận T.hiện', 'GV được phân công'])(
    '%s',
    (heading) => expect(roleOfHeading(heading)).toBe('responsible'),
  )
  test.each(['Đơn vị tính', 'Nội dung thực hiện', 'Đơn vị'])('not: %s', (heading) =>
    expect(roleOfHeading(heading)).not.toBe('responsible'),
  )
})

test('a time cell that cites a plan names no day, and lines of Markdown cells part their units', async () => {
  const { tasks } = await parsePlan({
    text: [
      'TRƯỜNG THCS VÂN LA',
      'KẾ HOẠCH',
      'Chuyển đổi số',
      '| TT | Nội dung | Người thực hiện | Thời gian |',
      '|---|---|---|---|',
      '| 1 | Mua máy tính | Kế toán<br>Thủ quỹ | Theo Kế hoạch số 15/KH-UBND ngày 10/01/2026 |',
      '| 2 | Tập huấn | TPT<br/>- GVCN | Trước ngày 15/3/2026 |',
    ].join('\n'),
  })
  expect(tasks.map(({ lead }) => lead.map(({ name }) => name))).toEqual([
    ['Kế toán', 'Thủ quỹ'],
    ['TPT', 'GVCN'],
  ])
  expect(tasks.map(({ time }) => time.map(({ edtf }) => edtf))).toEqual([[null], ['2026-03-15']])
})

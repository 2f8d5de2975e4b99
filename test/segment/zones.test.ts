import { describe, expect, test } from 'vitest'
import { extractPlan } from '../../src/extract-plan.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { readPlainText } from '../../src/read/plain.ts'

const letterhead = [
  'PHÒNG GD&ĐT HUYỆN AN LÂM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TRƯỜNG THCS VÂN LA\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 12/KH-THCS\tVân La, ngày 05 tháng 3 năm 2026',
]
const title = ['KẾ HOẠCH', 'Vệ sinh trường học năm 2026']
const preamble = ['Căn cứ Kế hoạch số 15/KH-PGDĐT ngày 10/01/2026 của Phòng Giáo dục và Đào tạo;']
const body = ['I. NỘI DUNG', '1. Quét sân trường.', 'II. TỔ CHỨC THỰC HIỆN', '1. Tổ Văn phòng: mua dụng cụ.']
const closing = ['Trên đây là Kế hoạch vệ sinh trường học của trường./.']
const end = ['Nơi nhận:\tHIỆU TRƯỞNG', '- Phòng GD&ĐT (b/c);', '- Lưu: VT.', '\tVàng A Pao']
const appendix = ['PHỤ LỤC', 'Danh sách lớp', 'TT\tLớp\tSĩ số', '1\t6A\t40', '2\t6B\t38']

const read = (...parts: (readonly string[])[]): PlanDocument =>
  extractPlan(readPlainText(parts.map((part) => part.join('\n')).join('\n\n')))

describe('every zone of a plan', () => {
  const plan = read(letterhead, title, preamble, body, closing, end, appendix)

  test('the letterhead', () => {
    const { issuer, superior, number, date, place } = plan.header
    expect([superior?.name, issuer?.name]).toEqual(['PHÒNG GD&ĐT HUYỆN AN LÂM', 'TRƯỜNG THCS VÂN LA'])
    expect([number?.canonical, date?.edtf, place?.text]).toEqual(['12/KH-THCS', '2026-03-05', 'Vân La'])
  })

  test('the title', () => {
    expect([plan.header.documentType?.code, plan.header.subject?.text]).toEqual(['KH', 'Vệ sinh trường học năm 2026'])
  })

  test('the preamble is cited and no section', () => {
    expect(plan.citations.map(({ relation, number }) => [relation, number?.canonical])).toEqual([
      ['basis', '15/KH-PGDĐT'],
    ])
    expect(plan.sections[0]?.title).toBe('NỘI DUNG')
  })

  test('the closing belongs to no section', () => {
    for (const { text } of plan.sections.flatMap((section) => [section, ...section.children]))
      expect(text).not.toContain('Trên đây')
  })

  test('recipients and signature side by side', () => {
    expect(plan.recipients.map(({ name, purpose, archive }) => [name, purpose, archive])).toEqual([
      ['Phòng GD&ĐT', 'b/c', false],
      ['Lưu: VT', null, true],
    ])
    expect([plan.signature?.position, plan.signature?.name]).toEqual(['HIỆU TRƯỞNG', 'Vàng A Pao'])
  })

  test('the appendix is a section of its own, with its table', () => {
    expect(plan.sections.map(({ path }) => path)).toEqual(['I', 'II', 'PL'])
    expect(plan.tables.map(({ section }) => section)).toEqual(['PL'])
  })
})

describe('what stands behind the signature', () => {
  const pathsOf = (...behind: string[]): string[] =>
    read(letterhead, title, body.slice(0, 2), end, behind).sections.map(({ path }) => path)

  test.each([
    ['a heading', ['PHỤ LỤC', 'I. DANH SÁCH', 'Lớp 6A.']],
    ['a title in capitals', ['DANH SÁCH CÁC LỚP', 'I. KHỐI 6', 'Lớp 6A.']],
    ['a note', ['Danh sách các lớp', '(Kèm theo Kế hoạch số 12/KH-THCS)', 'I. KHỐI 6', 'Lớp 6A.']],
  ])('is an appendix: it has %s', (_, lines) => expect(pathsOf(...lines)).toEqual(['I', 'PL']))

  test('is the document that goes on: it has no head of its own', () => {
    const lines = ['Công việc còn lại được giao như sau.', 'II. TỔ CHỨC THỰC HIỆN', '1. Tổ Văn phòng: mua dụng cụ.']
    expect(pathsOf(...lines)).toEqual(['I', 'II'])
    expect(pathsOf(...lines, 'PHỤ LỤC', 'I. DANH SÁCH', 'Lớp 6A.')).toEqual(['I', 'II', 'PL'])
  })

  test('does not go on the document: it has neither head nor sections', () => {
    const own = read(letterhead, title, body, end, ['Trang này đã được in.']).sections.filter(
      ({ path }) => path !== 'PL',
    )
    expect(JSON.stringify(own)).not.toContain('Trang này')
  })
})

describe('plans that lack a zone', () => {
  const codes = (plan: PlanDocument): string[] => plan.diagnostics.map(({ code }) => code)

  test('no letterhead', () => {
    const plan = read(title, body, end)
    expect(plan.header.number).toBeNull()
    expect(codes(plan)).toEqual(expect.arrayContaining(['issuer-unknown', 'number-missing']))
  })

  test('no signature', () => {
    const plan = read(letterhead, title, body)
    expect(plan.signature).toBeNull()
    expect(codes(plan)).toContain('signature-missing')
  })

  test('nothing but a paragraph', () => {
    const plan = read(['Ngày mai cả trường quét sân.'])
    expect(plan.sections).toEqual([])
    expect(codes(plan)).toContain('no-title')
  })
})

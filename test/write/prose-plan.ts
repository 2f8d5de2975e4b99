import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { Section } from '../../src/model/unrated.ts'
import { deadline, emptyPlan, quoter, rated, task, time, unit } from './sample-plans.ts'

/** What a hostile author could put into a plan: markup, a formula, control and direction-changing characters. */
export const hostileLine =
  '</p><script>alert(1)</script><img src=x onerror=alert(2)> =HYPERLINK("http://evil.example") \u202etxt.exe \u0007 \u001b[31m &amp; \'"`'

const text = [
  'TRƯỜNG TRUNG HỌC CƠ SỞ VÔ DANH',
  'KẾ HOẠCH',
  'Phòng cháy, chữa cháy năm học 2025-2026',
  'I. Mục đích',
  '1. Giảm nguy cơ cháy nổ.',
  'II. Tổ chức thực hiện',
  '1. Tổ Văn phòng: kiểm tra bình chữa cháy vào tuần đầu mỗi tháng, báo cáo trước ngày 01 hằng tháng.',
  '2. Giáo viên chủ nhiệm: ký cam kết với phụ huynh khi có yêu cầu.',
  hostileLine,
].join('\n')

/** A plan in prose, made by hand: no table, no number, a monthly deadline, one without a date; ends with `hostileLine`. */
export function prosePlan(name = 'plans/phong-chay.txt', sha256: string | null = 'b'.repeat(64)): PlanDocument {
  const q = quoter(text)
  const plan = emptyPlan(text, name)
  plan.source = { ...plan.source, sha256, format: 'text', pages: null }
  plan.header.issuer = {
    ...q('TRƯỜNG TRUNG HỌC CƠ SỞ VÔ DANH'),
    name: 'Trường Trung học cơ sở Vô Danh',
    kind: 'school',
    basis: 'letterhead',
    rule: 'header/issuer',
  }
  plan.header.documentType = { ...q('KẾ HOẠCH'), code: 'KH', name: 'Kế hoạch' }
  plan.header.subject = q('Phòng cháy, chữa cháy năm học 2025-2026')
  const year = time(q, 'năm học 2025-2026', {
    kind: 'period',
    edtf: '2025/2026',
    start: '2025-08-01',
    end: '2026-07-31',
  })
  const monthly = time(q, 'ngày 01 hằng tháng', {
    kind: 'recurrence',
    relation: 'before',
    relationText: 'trước',
    rrule: 'FREQ=MONTHLY;BYMONTHDAY=1',
  })
  const asked = time(q, 'khi có yêu cầu', { kind: 'adhoc' })
  plan.dates = [year, monthly, asked]
  const office = 'Tổ Văn phòng: kiểm tra bình chữa cháy vào tuần đầu mỗi tháng, báo cáo trước ngày 01 hằng tháng.'
  plan.tasks = [
    task(q, office, {
      id: 'p1',
      origin: 'prose',
      section: 'II/1',
      ordinal: '1',
      content: 'kiểm tra bình chữa cháy vào tuần đầu mỗi tháng, báo cáo trước ngày 01 hằng tháng.',
      lead: [unit(q, 'Tổ Văn phòng')],
      time: [monthly],
    }),
  ]
  plan.units = [{ name: 'Tổ Văn phòng', kind: 'department', roles: ['lead'], mentions: [q('Tổ Văn phòng').span] }]
  plan.deadlines = [
    deadline(q, 'báo cáo trước ngày 01 hằng tháng', monthly, {
      section: 'II/1',
      obligation: 'báo cáo',
      responsible: [unit(q, 'Tổ Văn phòng')],
    }),
    deadline(q, 'ký cam kết với phụ huynh khi có yêu cầu', asked, {
      section: 'II/2',
      obligation: 'ký cam kết với phụ huynh',
    }),
  ]
  plan.sections = sections(q)
  plan.diagnostics = [
    { severity: 'info', code: 'number-missing', message: 'No number', span: null, rule: null },
    {
      severity: 'warning',
      code: 'date-blank',
      message: 'A <b>hostile</b> message',
      span: q('năm học 2025-2026').span,
      rule: 'date/test',
    },
  ]
  return rated(plan)
}

function sections(q: ReturnType<typeof quoter>): Section[] {
  const node = (
    marker: string,
    path: string,
    title: string | null,
    from: string,
    to: string,
    children: Section[] = [],
  ): Section => ({
    marker,
    markerKind: path.includes('/') ? 'arabic' : 'roman',
    path,
    title,
    text: title === null ? from : '',
    span: { start: q(from).span.start, end: q(to).span.end },
    spans: [],
    children,
  })
  const asked = '2. Giáo viên chủ nhiệm: ký cam kết với phụ huynh khi có yêu cầu.'
  const check = '1. Tổ Văn phòng: kiểm tra bình chữa cháy vào tuần đầu mỗi tháng, báo cáo trước ngày 01 hằng tháng.'
  const risk = '1. Giảm nguy cơ cháy nổ.'
  return [
    node('I', 'I', 'Mục đích', 'I. Mục đích', risk, [node('1', 'I/1', null, risk, risk)]),
    node('II', 'II', 'Tổ chức thực hiện', 'II. Tổ chức thực hiện', asked, [
      node('1', 'II/1', null, check, check),
      node('2', 'II/2', null, asked, asked),
    ]),
  ]
}

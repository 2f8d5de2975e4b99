import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { Section, Table } from '../../src/model/unrated.ts'
import { contact, deadline, emptyPlan, quoter, rated, task, time, unit } from './sample-plans.ts'

const text = [
  'ỦY BAN NHÂN DÂN HUYỆN AN BÌNH',
  'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
  'Số: 45/KH-PGDĐT',
  'An Bình, ngày 05 tháng 3 năm 2025',
  'KẾ HOẠCH',
  'Chuyển đổi số trong các trường học năm 2025',
  'Căn cứ Quyết định số 12/QĐ-UBND ngày 10/01/2025 của Ủy ban nhân dân huyện An Bình về việc phê duyệt chương trình chuyển đổi số;',
  'I. MỤC TIÊU',
  'Nâng cao năng lực số của giáo viên; "an toàn", <bảo mật> & tiết kiệm.',
  'II. NHIỆM VỤ',
  'TT\tNội dung\tĐơn vị chủ trì\tThời gian',
  '1\tTập huấn phần mềm quản lý cho giáo viên\tTổ Công nghệ\ttrước ngày 15/6/2025',
  '2\tRà soát thiết bị; báo cáo kết quả\tCác trường trực thuộc\tQuý III/2025',
  'III. TỔ CHỨC THỰC HIỆN',
  'Các trường trực thuộc gửi báo cáo trước ngày 20/10 hằng năm về Phòng Giáo dục và Đào tạo (bà Lê Thị Mẫu, điện thoại 0912 345 678, hộp thư lethimau@pgd.example.edu.vn).',
  'Nơi nhận:\n- Các trường trực thuộc (để thực hiện);\n- Lưu: VT.',
  'TRƯỞNG PHÒNG\nNguyễn Văn Thử',
].join('\n')

/** A plan with a task table, made by hand: two tasks, three deadlines, one of them yearly. */
export function tablePlan(name = 'plans/chuyen-doi-so.docx', sha256: string | null = 'a'.repeat(64)): PlanDocument {
  const q = quoter(text)
  const plan = emptyPlan(text, name, 14)
  plan.source.sha256 = sha256
  const number = {
    ...q('45/KH-PGDĐT'),
    spans: [q('45/KH-PGDĐT').span],
    rule: 'number/state',
    canonical: '45/KH-PGDĐT',
    key: '45/KH-PGDĐT',
    serial: '45',
    year: null,
    typeCode: 'KH',
    typeName: 'Kế hoạch',
    issuerCode: 'PGDĐT',
    unitCode: null,
    system: 'state' as const,
    complete: true,
    flags: [],
  }
  const basisNumber = {
    ...number,
    ...q('12/QĐ-UBND'),
    spans: [q('12/QĐ-UBND').span],
    canonical: '12/QĐ-UBND',
    key: '12/QĐ-UBND',
    serial: '12',
    typeCode: 'QĐ',
    typeName: 'Quyết định',
    issuerCode: 'UBND',
  }
  const issued = time(q, 'ngày 05 tháng 3 năm 2025', { edtf: '2025-03-05', start: '2025-03-05', end: '2025-03-05' })
  const basisDate = time(q, 'ngày 10/01/2025', { edtf: '2025-01-10', start: '2025-01-10', end: '2025-01-10' })
  const june = time(q, 'ngày 15/6/2025', {
    edtf: '2025-06-15',
    end: '2025-06-14',
    relation: 'before',
    relationText: 'trước',
  })
  const quarter = time(q, 'Quý III/2025', {
    kind: 'period',
    edtf: '2025-07/2025-09',
    start: '2025-07-01',
    end: '2025-09-30',
  })
  const yearly = time(q, 'ngày 20/10 hằng năm', {
    kind: 'recurrence',
    edtf: 'XXXX-10-20',
    relation: 'before',
    relationText: 'trước',
    rrule: 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20',
  })
  const schools = unit(q, 'Các trường trực thuộc', 1, 'group')
  const office = unit(q, 'Phòng Giáo dục và Đào tạo')
  plan.header = {
    superior: {
      ...q('ỦY BAN NHÂN DÂN HUYỆN AN BÌNH'),
      name: 'Ủy ban nhân dân huyện An Bình',
      kind: 'agency',
      basis: 'letterhead',
      rule: 'header/superior',
    },
    issuer: {
      ...q('PHÒNG GIÁO DỤC VÀ ĐÀO TẠO'),
      name: 'Phòng Giáo dục và Đào tạo',
      kind: 'department',
      basis: 'letterhead',
      rule: 'header/issuer',
    },
    number,
    place: q('An Bình', 0),
    date: issued,
    documentType: { ...q('KẾ HOẠCH'), code: 'KH', name: 'Kế hoạch' },
    subject: q('Chuyển đổi số trong các trường học năm 2025'),
    urgency: null,
    secrecy: null,
  }
  const preamble =
    'Căn cứ Quyết định số 12/QĐ-UBND ngày 10/01/2025 của Ủy ban nhân dân huyện An Bình về việc phê duyệt chương trình chuyển đổi số;'
  plan.preamble = [q(preamble)]
  plan.documentNumbers = [number, basisNumber]
  const cited =
    'Quyết định số 12/QĐ-UBND ngày 10/01/2025 của Ủy ban nhân dân huyện An Bình về việc phê duyệt chương trình chuyển đổi số'
  plan.citations = [
    {
      ...q(cited),
      spans: [q(cited).span],
      rule: 'citation/number',
      documentType: { code: 'QĐ', name: 'Quyết định' },
      number: basisNumber,
      name: null,
      date: basisDate,
      issuer: 'Ủy ban nhân dân huyện An Bình',
      subject: 'phê duyệt chương trình chuyển đổi số',
      provisions: ['Điều 2', 'Điều 3'],
      relation: 'basis',
      alias: null,
    },
  ]
  plan.dates = [issued, basisDate, june, quarter, yearly]
  plan.sections = sections(q)
  plan.tables = [taskTable(q)]
  plan.tasks = [
    task(q, '1\tTập huấn phần mềm quản lý cho giáo viên\tTổ Công nghệ\ttrước ngày 15/6/2025', {
      id: 't1-1',
      section: 'II',
      table: 0,
      ordinal: '1',
      content: 'Tập huấn phần mềm quản lý cho giáo viên',
      lead: [unit(q, 'Tổ Công nghệ')],
      time: [june],
    }),
    task(q, '2\tRà soát thiết bị; báo cáo kết quả\tCác trường trực thuộc\tQuý III/2025', {
      id: 't1-2',
      section: 'II',
      table: 0,
      ordinal: '2',
      content: 'Rà soát thiết bị; báo cáo kết quả',
      lead: [unit(q, 'Các trường trực thuộc', 0, 'group')],
      time: [quarter],
    }),
  ]
  plan.units = [
    {
      name: 'Tổ Công nghệ',
      kind: 'department',
      roles: ['lead'],
      mentions: [q('Tổ Công nghệ').span],
    },
    {
      name: 'Các trường trực thuộc',
      kind: 'group',
      roles: ['lead', 'recipient'],
      mentions: [q('Các trường trực thuộc').span, q('Các trường trực thuộc', 1).span],
    },
  ]
  const mail = 'bà Lê Thị Mẫu, điện thoại 0912 345 678, hộp thư lethimau@pgd.example.edu.vn'
  plan.contacts = [
    contact(q, mail, {
      email: 'lethimau@pgd.example.edu.vn',
      phones: ['+84912345678'],
      person: 'Lê Thị Mẫu',
      organization: 'Phòng Giáo dục và Đào tạo',
    }),
  ]
  plan.deadlines = [
    deadline(q, 'trước ngày 15/6/2025', june, {
      origin: 'table',
      task: 't1-1',
      section: 'II',
      obligation: 'Tập huấn phần mềm quản lý cho giáo viên',
      responsible: [unit(q, 'Tổ Công nghệ')],
    }),
    deadline(q, 'Quý III/2025', quarter, {
      origin: 'table',
      task: 't1-2',
      section: 'II',
      obligation: 'Rà soát thiết bị; báo cáo kết quả',
    }),
    deadline(q, 'gửi báo cáo trước ngày 20/10 hằng năm', yearly, {
      section: 'III',
      obligation: 'gửi báo cáo',
      responsible: [schools],
      recipient: [office],
      via: 0,
    }),
  ]
  plan.recipients = [
    {
      ...q('- Các trường trực thuộc (để thực hiện)'),
      name: 'Các trường trực thuộc',
      purpose: 'để thực hiện',
      archive: false,
    },
    { ...q('- Lưu: VT'), name: 'VT', purpose: null, archive: true },
  ]
  plan.signature = {
    ...q('TRƯỞNG PHÒNG\nNguyễn Văn Thử'),
    authority: null,
    position: 'TRƯỞNG PHÒNG',
    name: 'Nguyễn Văn Thử',
  }
  plan.diagnostics = [
    {
      severity: 'info',
      code: 'cell-inherited',
      message: 'A cell took its value from above',
      span: q('Tổ Công nghệ').span,
      rule: null,
    },
    { severity: 'warning', code: 'unit-unresolved', message: 'A unit could not be told apart', span: null, rule: null },
  ]
  return rated(plan)
}

type Quote = ReturnType<typeof quoter>

function sections(q: Quote): Section[] {
  const goal = q('Nâng cao năng lực số của giáo viên; "an toàn", <bảo mật> & tiết kiệm.')
  const work = q('Các trường trực thuộc gửi báo cáo trước ngày 20/10 hằng năm')
  const last = q('lethimau@pgd.example.edu.vn).')
  const node = (marker: string, title: string, text: string, end: number): Section => ({
    marker,
    markerKind: 'roman',
    path: marker,
    title,
    text,
    span: { start: q(`${marker}. ${title}`).span.start, end },
    spans: [],
    children: [],
  })
  return [
    node('I', 'MỤC TIÊU', goal.text, goal.span.end),
    node('II', 'NHIỆM VỤ', '', q('Quý III/2025').span.end),
    node('III', 'TỔ CHỨC THỰC HIỆN', text.slice(work.span.start, last.span.end), last.span.end),
  ]
}

function taskTable(q: Quote): Table {
  const lines = text.split('\n').filter((line) => line.includes('\t'))
  const rows = lines.map((line, row) => {
    const { span } = q(line)
    let start = span.start
    const cells = line.split('\t').map((words, column) => {
      const cell = {
        text: words,
        span: { start, end: start + words.length },
        column,
        rowSpan: 1,
        colSpan: 1,
      }
      start += words.length + 1
      return cell
    })
    return { span, kind: row === 0 ? ('header' as const) : ('data' as const), cells }
  })
  const roles = ['ordinal', 'content', 'lead', 'time'] as const
  return {
    span: { start: rows[0]!.span.start, end: rows.at(-1)!.span.end },
    section: 'II',
    headerRows: 1,
    isTaskTable: true,
    columns: roles.map((role, index) => ({ index, role, text: rows[0]!.cells[index]!.text })),
    rows,
  }
}

import { type HeaderRole, tableHeaders } from './lexicon/table-headers.ts'
import { trimBoth } from './trim.ts'

const roleOfForm = new Map<string, HeaderRole>()
for (const [role, forms] of Object.entries(tableHeaders))
  for (const form of forms) if (!roleOfForm.has(form)) roleOfForm.set(form, role as HeaderRole)
const forms = [...roleOfForm.keys()].sort((a, b) => b.length - a.length)
/** Forms of one short word match only alone: «số», «lớp», «ngày» are parts of many headings. */
const partForms = forms.filter((form) => form.includes(' ') || form === 'stt')
const anyForms = [
  'chủ trì',
  'phối hợp',
  'kinh phí',
  'thời gian',
  'thời hạn',
  'tiến độ',
  'sản phẩm',
  'địa điểm',
  'nội dung',
  'nhiệm vụ',
  'ghi chú',
  'công việc',
  'hoạt động',
  'phụ trách',
  'thực hiện',
]

const plain = (heading: string): string => {
  const spelledOut = heading
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?([/,-]) ?/g, (_, mark: string) => (mark === ',' ? ', ' : mark === '-' ? ' - ' : mark))
    .replace(/(?<![\p{L}])(?:p\/h|ph)(?![\p{L}])/gu, 'phối hợp')
    .replace(/(?<![\p{L}])(?:th|t\.hiện|t\.h)(?![\p{L}])/gu, 'thực hiện')
    .replace(/(?<![\p{L}])(?:đ\/v|đv)(?![\p{L}])/gu, 'đơn vị')
    .replace(/(?<![\p{L}])(?:tg)(?![\p{L}])/gu, 'thời gian')
    .replace(/(?<![\p{L}])(?:kc)(?![\p{L}])/gu, 'khởi công')
    .replace(/(?<![\p{L}])(?:ht)(?![\p{L}])/gu, 'hoàn thành')
    .replace(/\s+/g, ' ')
  return trimBoth(spelledOut, ' .:;*')
}

/** «Đơn vị/Cá nhân thực hiện», «Người, khoa phòng chịu trách nhiệm»: somebody, and that he does it. */
const whoActs =
  /^(?:đơn vị|cơ quan|bộ phận|cá nhân|người|tổ chức|lực lượng|cán bộ|giáo viên|gv|thành viên|phòng|khoa|ban|tổ|chủ thể|các đơn vị|tên đơn vị|họ tên người)(?!\p{L})(?:[^:]{0,60})(?:thực hiện|phụ trách|chịu trách nhiệm|đảm nhiệm|đảm trách|triển khai|được phân công|được giao|thi hành)$/u

/** «Ngày thực hiện», «Tuần chuyên môn»: a measure of time, and what is done in it; not «Ngày sinh». */
const whenDone = /^(?:ngày|tháng|tuần|hạn|mốc thời gian)(?!\p{L})(?!\s(?:sinh|công|tuổi|lễ|vào|ký|cấp|ban hành))/u

/** «Cơ quan chủ trì thẩm tra, cho ý kiến»: who looks at the work of others takes part in it. */
const reviewer = /^(?:cơ quan|đơn vị)(?!\p{L}).{0,30}(?:thẩm tra|thẩm định)/u

/** Each pair of a heading and what it is: exactly, by its beginning, by what it contains. Null where nothing matches. */
export function roleOfHeading(heading: string): HeaderRole | null {
  const text = plain(heading)
  if (text === '') return null
  const exact = roleOfForm.get(text)
  if (exact !== undefined) return exact
  if (text.length > 90) return null
  if (reviewer.test(text)) return 'support'
  const hasLead = text.includes('chủ trì')
  const hasSupport = text.includes('phối hợp')
  if (hasLead || hasSupport) return hasLead && hasSupport ? 'responsible' : hasLead ? 'lead' : 'support'
  if (
    /^(?:tháng|quý|q\.?|t)\s?(?:[ivx]+|\d{1,2})$/.test(text) ||
    /^(?:tháng|quý|năm)\s.{0,8}20\d\d$|^năm 20\d\d$/.test(text)
  )
    return 'time'
  if (whenDone.test(text)) return 'time'
  if (whoActs.test(text)) return 'responsible'
  const prefix = partForms.find((form) => text.startsWith(form))
  if (prefix !== undefined) return roleOfForm.get(prefix)!
  // «Công bố kết quả»: what is done with a result is no result.
  const contained =
    partForms.find((form) => roleOfForm.get(form) !== 'product' && text.includes(form)) ??
    anyForms.find((form) => text.includes(form))
  return contained === undefined ? null : (roleOfForm.get(contained) ?? null)
}

/** «Sáng», «Buổi chiều»: a column for one half of each day. */
export const isHalfDay = (heading: string): boolean => /^(?:buổi )?(?:sáng|chiều|tối)$/.test(plain(heading))

/** «Chi tiết», «Mô tả»: what says more of the work that another column names. */
export const isDetailHeading = (heading: string): boolean =>
  /^(?:nội dung |mô tả )?(?:chi tiết|mô tả|diễn giải|công việc cụ thể|cụ thể)/.test(plain(heading))

/** «Giải pháp», «Mục tiêu»: what holds the work where no column is headed as work, the most telling first. */
export const workHeadings: readonly RegExp[] = [
  /^(?:giải pháp|biện pháp)/,
  /^(?:nội dung|yêu cầu|vấn đề|tiêu chí)/,
  /^mục tiêu/,
]

/** «Cơ quan trình»: who signs for the work where another column says who writes it. */
export const isSubmitter = (heading: string): boolean => /trình$/.test(plain(heading))

/** «Lãnh đạo chỉ đạo», «Người theo dõi»: who watches over the work does not do it, whatever the heading above says. */
export const isOverseer = (heading: string): boolean =>
  /(?:chỉ đạo|theo dõi|giám sát|đôn đốc)$/.test(plain(heading)) && roleOfHeading(heading) === 'other'

import {
  dittoMarks,
  emptyMarks,
  type HeaderRole,
  tableHeaders,
  tickMarks,
} from '../../grammars/lexicon/table-headers.ts'

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

const plain = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s*([/,-])\s*/g, (_, mark: string) => (mark === ',' ? ', ' : mark === '-' ? ' - ' : mark))
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:;*]+|[\s.:;*]+$/g, '')

/** Each pair of a heading and what it is: exactly, by its beginning, by what it contains. Null where nothing matches. */
export function roleOfHeading(heading: string): HeaderRole | null {
  const text = plain(heading)
  if (text === '') return null
  const exact = roleOfForm.get(text)
  if (exact !== undefined) return exact
  if (text.length > 90) return null
  const hasLead = text.includes('chủ trì')
  const hasSupport = text.includes('phối hợp')
  if (hasLead || hasSupport) return hasLead && hasSupport ? 'responsible' : hasLead ? 'lead' : 'support'
  if (
    /^(?:tháng|quý|q\.?|t)\s?(?:[ivx]+|\d{1,2})$/.test(text) ||
    /^(?:tháng|quý|năm)\s.{0,8}20\d\d$|^năm 20\d\d$/.test(text)
  )
    return 'time'
  const prefix = partForms.find((form) => text.startsWith(form))
  if (prefix !== undefined) return roleOfForm.get(prefix)!
  const contained = partForms.find((form) => text.includes(form)) ?? anyForms.find((form) => text.includes(form))
  return contained === undefined ? null : (roleOfForm.get(contained) ?? null)
}

const ditto = new Set(dittoMarks)
const empty = new Set(emptyMarks)
const ticks = new Set(tickMarks)

/** «nt», «như trên», «″»: copy the cell above. */
export const isDitto = (text: string): boolean =>
  ditto.has(
    text
      .toLowerCase()
      .replace(/[.\s]+$/, '')
      .trim(),
  ) && text.trim() !== ''
export const isEmptyCell = (text: string): boolean => empty.has(text.trim())
/** «x» in a column that stands for a period. */
export const isTick = (text: string): boolean => ticks.has(text.trim().toLowerCase())

/** What the first column of a table of tasks holds: «1», «1.», «01», «I», «A.», «a)», «1.1». */
export const isOrdinalCell = (text: string): boolean =>
  /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-HĐ]|[a-zđ])\s?[.)/]?$/.test(text.trim())
/** Ordinals of title rows. */
export const isGroupOrdinal = (text: string): boolean => /^(?:[IVX]{1,5}|[A-HĐ])\s?[.)/]?$/.test(text.trim())

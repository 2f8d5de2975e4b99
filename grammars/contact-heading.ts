import { anyOf, type Grammar, grammar, part } from './kit.ts'

export type ContactColumn = 'person' | 'position' | 'organization'

const headings: Readonly<Record<ContactColumn, readonly string[]>> = {
  person: [
    'họ và tên',
    'họ tên',
    'họ, tên',
    'tên cán bộ',
    'cán bộ phụ trách',
    'người liên hệ',
    'đầu mối',
    'họ và tên cán bộ',
    'thành viên',
    'người phụ trách',
    'tên người',
    'cán bộ đầu mối',
  ],
  position: ['chức vụ', 'chức danh', 'nhiệm vụ', 'chức vụ, đơn vị', 'chức vụ công tác'],
  organization: [
    'đơn vị',
    'cơ quan',
    'đơn vị công tác',
    'tên đơn vị',
    'cơ quan, đơn vị',
    'trường',
    'tên trường',
    'bộ phận',
    'phòng, ban',
    'địa phương',
    'xã, phường',
  ],
}
const columnOf = new Map(
  Object.entries(headings).flatMap(([column, forms]) => forms.map((form) => [form, column as ContactColumn] as const)),
)

/** The headings of a table of persons: who, as what, of which office. */
export const contactHeading = grammar<ContactColumn>({
  name: 'contact/heading',
  anchored: 'start',
  pattern: part`(?<form> ${anyOf([...columnOf.keys()])} ) (?: \s? [(/,] .{0,40} | \s (?: phụ \s trách | đầu \s mối | công \s tác ) )?`,
  read: ({ form }) => columnOf.get(form!.toLowerCase().replace(/\s+/g, ' ')),
  examples: [
    ['person', 'Họ và tên', 'HỌ VÀ TÊN'],
    ['position', 'Chức vụ'],
    ['organization', 'Đơn vị công tác', 'Đơn vị'],
  ],
  counterexamples: ['Nội dung', 'Thời gian'],
})

export const contactHeadings: readonly Grammar[] = [contactHeading]

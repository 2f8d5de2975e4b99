import type { FlatTable, Value } from '../flat/flat-table.ts'
import { flatTables } from '../flat/tables.ts'

/** A sheet for people: columns of a flat table in the order in which they are looked for, under Vietnamese headings. */
export interface SheetPlan {
  readonly table: FlatTable
  readonly title: string
  /** Column of the table, its heading, its width in characters. Long text wraps in columns of 24 and more. */
  readonly columns: readonly (readonly [name: string, heading: string, width: number])[]
  /** The columns by which its rows are put in order; rows without a value come last. */
  readonly order: readonly string[]
}

const documentColumns = [
  ['source', 'Tệp', 24],
  ['page', 'Trang', 7],
] as const

/** What leads back to the words, for those who compare; behind all others. */
const placeColumns = [
  ['span_start', 'Vị trí đầu', 10],
  ['span_end', 'Vị trí cuối', 10],
  ['confidence', 'Độ tin cậy', 10],
  ['document_id', 'Mã văn bản (SHA-256)', 16],
] as const

/** What is due first stands first. */
export const sheetPlans: readonly SheetPlan[] = [
  {
    table: flatTables.deadlines,
    title: 'Thời hạn',
    order: ['end_date', 'start_date'],
    columns: [
      ['end_date', 'Hạn cuối', 12],
      ['obligation', 'Việc phải làm', 60],
      ['responsible', 'Đơn vị thực hiện', 28],
      ['recipient', 'Nơi nhận', 28],
      ['due_text', 'Thời hạn ghi trong văn bản', 28],
      ['start_date', 'Từ ngày', 12],
      ['rrule', 'Lặp lại (RRULE)', 18],
      ['duration', 'Trong vòng', 10],
      ['nature', 'Tính chất', 10],
      ['via_email', 'Gửi qua thư điện tử', 24],
      ['task_id', 'Nhiệm vụ', 10],
      ['section', 'Mục', 12],
      ...documentColumns,
      ['origin', 'Đọc từ', 8],
      ['due_edtf', 'Thời gian (EDTF)', 14],
      ['inferred', 'Suy ra', 10],
      ['due_confidence', 'Độ tin cậy của hạn', 10],
      ['responsible_confidence', 'Độ tin cậy của đơn vị', 10],
      ...placeColumns,
    ],
  },
  {
    table: flatTables.tasks,
    title: 'Nhiệm vụ',
    order: [],
    columns: [
      ['task_id', 'Mã', 8],
      ['ordinal', 'TT', 7],
      ['content', 'Nội dung công việc', 60],
      ['lead', 'Chủ trì', 28],
      ['support', 'Phối hợp', 28],
      ['time_text', 'Thời gian ghi trong văn bản', 28],
      ['start_date', 'Từ ngày', 12],
      ['end_date', 'Hạn cuối', 12],
      ['product', 'Sản phẩm', 28],
      ['funding', 'Kinh phí', 18],
      ['note', 'Ghi chú', 24],
      ['group_title', 'Nhóm', 24],
      ['section', 'Mục', 12],
      ...documentColumns,
      ['origin', 'Đọc từ', 8],
      ['rrule', 'Lặp lại (RRULE)', 18],
      ['time_edtf', 'Thời gian (EDTF)', 14],
      ['lead_confidence', 'Độ tin cậy của chủ trì', 10],
      ['time_confidence', 'Độ tin cậy của thời gian', 10],
      ...placeColumns,
    ],
  },
  {
    table: flatTables.review,
    title: 'Cần xem lại',
    order: [],
    columns: [
      ['quote', 'Nguyên văn', 48],
      ['reason', 'Lý do', 40],
      ['alternatives', 'Có thể là', 28],
      ['confidence', 'Độ tin cậy', 10],
      ['path', 'Giá trị (JSON)', 24],
      ...documentColumns,
      ['span_start', 'Vị trí đầu', 10],
      ['span_end', 'Vị trí cuối', 10],
      ['document_id', 'Mã văn bản (SHA-256)', 16],
    ],
  },
]

/** The rows of a table as a sheet shows them. */
export function arrange({ table, columns, order }: SheetPlan, rows: readonly (readonly Value[])[]): Value[][] {
  const at = (name: string): number => table.columns.findIndex((column) => column.name === name)
  const keys = order.map(at)
  const compare = (a: readonly Value[], b: readonly Value[]): number => {
    for (const key of keys) {
      const [left, right] = [a[key] ?? null, b[key] ?? null]
      if (left === right) continue
      if (left === null) return 1
      if (right === null) return -1
      return left < right ? -1 : 1
    }
    return 0
  }
  const places = columns.map(([name]) => at(name))
  return rows.toSorted(compare).map((row) => places.map((place) => row[place] ?? null))
}

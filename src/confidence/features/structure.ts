import type { Span } from '../../model/span.ts'
import type { Section, Table } from '../../model/unrated.ts'
import { ratedField, yes } from '../field.ts'
import { lengthOf, shapeOf, stepOf } from '../shape.ts'

/** A node with what stands around it. */
export interface PlacedSection {
  readonly node: Section
  readonly span: Span
  readonly parent: Section | null
  readonly siblings: readonly Section[]
}

const words = ({ title, text }: Section): string => title ?? text

export const section = ratedField<PlacedSection>('sections', {
  marker: ({ node }) => node.markerKind,
  'marker above': ({ parent }) => parent?.markerKind ?? 'root',
  depth: ({ node }) => String(node.path.split('/').length),
  says: ({ node }) => (node.title === null ? 'text' : 'title'),
  'says above': ({ parent }) => (parent === null ? 'root' : parent.title === null ? 'text' : 'title'),
  siblings: ({ siblings }) => stepOf(siblings.length),
  repeated: ({ node }) => yes(/#\d/.test(node.path)),
  length: ({ node }) => lengthOf(words(node)),
  shape: ({ node }) => shapeOf(words(node)),
  children: ({ node }) => stepOf(node.children.length),
  appendix: ({ node }) => yes(node.path.startsWith('PL')),
})

/** A column with its table. */
export interface PlacedColumn {
  readonly column: Table['columns'][number]
  readonly table: Table
  readonly span: Span
}

export const column = ratedField<PlacedColumn>('tables.columns', {
  role: ({ column: { role } }) => role,
  'read by': (_, { has }) => (has('table-roles-inferred') ? 'some by their cells' : 'headers'),
  heading: ({ column: { text } }) => lengthOf(text),
  'task table': ({ table }) => yes(table.isTaskTable),
  columns: ({ table }) => stepOf(table.columns.length),
  rows: ({ table }) => stepOf(table.rows.length),
  'header rows': ({ table }) => String(Math.min(table.headerRows, 3)),
  'same role': ({ column: { role }, table }) => stepOf(table.columns.filter((other) => other.role === role).length),
  'roles known': ({ table }) => {
    const other = table.columns.filter(({ role }) => role === 'other').length
    return other === 0 ? 'all' : other * 2 > table.columns.length ? 'few' : 'most'
  },
  at: ({ column: { index }, table }) =>
    index === 0 ? 'first' : index === table.columns.length - 1 ? 'last' : 'between',
})

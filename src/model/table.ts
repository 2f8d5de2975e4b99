import { z } from 'zod'
import { confidence, quoted, Span } from './span.ts'

export const columnRoles = [
  'ordinal',
  'content',
  'lead',
  'support',
  'responsible',
  'time',
  'product',
  'funding',
  'location',
  'note',
  'other',
] as const
export type ColumnRole = (typeof columnRoles)[number]

export const rowKinds = ['header', 'numbering', 'group', 'data', 'continuation', 'total'] as const
export type RowKind = (typeof rowKinds)[number]

export const TableCell = z
  .object({
    ...quoted,
    column: z.int().nonnegative().describe('Index of the first grid column it covers'),
    rowSpan: z.int().positive().describe('Rows that the cell covers'),
    colSpan: z.int().positive().describe('Columns that the cell covers'),
  })
  .describe('A cell')
export type TableCell = z.infer<typeof TableCell>

export const TableRow = z
  .object({
    span: Span,
    kind: z
      .enum(rowKinds)
      .describe(
        'What the row is: header (a repeated one too), the row of column numbers, a group title, data, the rest of the row above, a total',
      ),
    cells: z.array(TableCell).describe('The cells that begin in this row'),
  })
  .describe('A row as printed')
export type TableRow = z.infer<typeof TableRow>

export const Table = z
  .object({
    span: Span,
    section: z.string().nullable().describe('Path of the section it stands in'),
    headerRows: z.int().nonnegative().describe('How many of the first `rows` are its header'),
    isTaskTable: z.boolean().describe('True when it assigns or schedules work'),
    columns: z
      .array(
        z.object({
          index: z.int().nonnegative().describe('From 0, left to right'),
          role: z.enum(columnRoles).describe('responsible: lead and support in one column'),
          text: z.string().describe('The heading; of a two-row header, parent and child'),
          confidence: confidence.describe('The chance that the role is right'),
        }),
      )
      .describe('The grid columns'),
    rows: z
      .array(TableRow)
      .describe('All rows as printed, the header first; rows torn by a page break are mended in `tasks`, not here'),
  })
  .describe('A table as a grid')
export type Table = z.infer<typeof Table>

import { z } from 'zod'
import { confidence, quoted, rule, spans } from './span.ts'
import { TemporalExpression } from './temporal.ts'
import { UnitMention } from './unit.ts'

export const Task = z
  .object({
    id: z
      .string()
      .describe('Stable within the document: «t1-3» is row 3 of the tasks of table 1, «p4» the fourth task in prose'),
    origin: z.enum(['table', 'prose']).describe('A row of a table, or a sentence'),
    rule,
    section: z.string().nullable().describe('Path of the deepest section that holds it; null in the closing'),
    table: z.int().nullable().describe('Index into `tables`'),
    ordinal: z.string().nullable().describe('Its number in the table, or the marker of the item'),
    group: z.string().nullable().describe('The title row above it inside the table'),
    content: z.string().describe('The whole task; a row continued after a page break is appended'),
    ...quoted,
    spans,
    lead: z.array(UnitMention),
    support: z.array(UnitMention),
    time: z.array(TemporalExpression),
    product: z.string().nullable().describe('Sản phẩm: the cell of that column, or null'),
    funding: z.string().nullable().describe('Kinh phí: the cell of that column, or null'),
    note: z.string().nullable().describe('Ghi chú: the cell of that column, or null'),
    confidence: confidence.describe('The chance that it is a task and that its content is right'),
  })
  .describe('A task: a row of a task table, or an assignment in prose')
export type Task = z.infer<typeof Task>

/** What a deadline is about: something to be done, or a figure to be reached. */
export const deadlineNatures = ['duty', 'target'] as const

export const Deadline = z
  .object({
    ...quoted,
    spans,
    rule,
    origin: z.enum(['table', 'prose']).describe('A row of a table, or a sentence'),
    task: z.string().nullable().describe('Id of the task it belongs to'),
    section: z.string().nullable().describe('Path of the section it stands in'),
    obligation: z.string().describe('What has to be delivered or done'),
    nature: z.enum(deadlineNatures).describe('`duty`, or `target` where a figure is to be reached («phấn đấu 100% …»)'),
    due: TemporalExpression,
    responsible: z.array(UnitMention),
    recipient: z.array(UnitMention),
    via: z.int().nullable().describe('Index into `contacts`'),
    confidence: confidence.describe('The chance that it is a deadline and that obligation and due time are right'),
  })
  .describe('What is due, when, from whom, to whom')
export type Deadline = z.infer<typeof Deadline>

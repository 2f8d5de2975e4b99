import { z } from 'zod'
import { confidence, quoted, rule, spans } from './span.ts'

export const temporalKinds = [
  'date',
  'period',
  'recurrence',
  'duration',
  'time',
  'continuous',
  'adhoc',
  'lunar',
  'event',
] as const
export const temporalRelations = ['on', 'before', 'by', 'after', 'from', 'until', 'during'] as const

export const Duration = z
  .object({
    iso: z.string().describe('ISO 8601 duration, e.g. «P5D»'),
    workingDays: z.boolean().describe('True for «ngày làm việc»; then the days of `iso` are working days'),
    from: z.string().nullable().describe('The event it counts from, as written («ngày ký»), or null'),
  })
  .describe('A length of time (Bộ luật Dân sự 2015, Điều 146–148)')

export const TemporalExpression = z
  .object({
    ...quoted,
    spans,
    rule,
    kind: z.enum(temporalKinds).describe('What kind of expression it is'),
    edtf: z
      .string()
      .nullable()
      .describe(
        'What is named, in ISO 8601-2 (EDTF): «2025-01-24», «2023-10-XX», «2025-01/2025-03»; null where there is none',
      ),
    start: z
      .string()
      .nullable()
      .describe('First day of the window in which the duty is met on time (ISO date), or null if open'),
    end: z.string().nullable().describe('Last day of that window, inclusive (ISO date), or null if open'),
    relation: z
      .enum(temporalRelations)
      .nullable()
      .describe('How the duty hangs on what is named; null if no word says it'),
    relationText: z.string().nullable().describe('The words that say the relation («trước», «chậm nhất là»), or null'),
    rrule: z.string().nullable().describe('RFC 5545 recurrence rule without «RRULE:», where it recurs'),
    duration: Duration.nullable(),
    time: z.string().nullable().describe('Local clock time «17:00», or a range «07:30/11:30», UTC+7'),
    inferred: z.array(z.enum(['year', 'month', 'day', 'hyphen'])).describe('What was completed from the context'),
    approximate: z
      .boolean()
      .describe('A conventional reading («đầu tháng 9»), or a horizon («định hướng đến năm 2030»)'),
    confidence,
  })
  .describe('A date, period, recurrence or other expression of time')
export type TemporalExpression = z.infer<typeof TemporalExpression>
export type TemporalKind = TemporalExpression['kind']
export type TemporalRelation = NonNullable<TemporalExpression['relation']>

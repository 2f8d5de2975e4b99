import { z } from 'zod'
import { columnRoles } from '../src/model/table.ts'
import { temporalKinds, temporalRelations } from '../src/model/temporal.ts'

/**
 * The gold format: what a document says, as a careful clerk would load it into a database. Values and quotes, no
 * offsets. Unknown and missing keys fail. `corpus/README.md` says what counts as what.
 */
const text = z.string().min(1)
const maybe = text.nullable()
const texts = z.array(text)
const relation = z.enum(temporalRelations).nullable()

export const GoldHeader = z.strictObject({
  superior: maybe,
  issuer: maybe,
  issuerBasis: z.enum(['letterhead', 'preamble', 'closing', 'signature']).nullable(),
  number: maybe,
  place: maybe,
  date: maybe,
  documentType: maybe,
  subject: maybe,
  urgency: maybe,
})

export const GoldCitation = z.strictObject({
  type: maybe,
  number: maybe,
  name: maybe,
  date: maybe,
  issuer: maybe,
  provisions: texts,
})
export type GoldCitation = z.infer<typeof GoldCitation>

export const GoldDate = z.strictObject({
  text,
  kind: z.enum(temporalKinds),
  edtf: maybe,
  relation,
  rrule: maybe,
})
export type GoldDate = z.infer<typeof GoldDate>

export const GoldSection = z.strictObject({ path: text, title: maybe, text: maybe })
export type GoldSection = z.infer<typeof GoldSection>

export const GoldTable = z.strictObject({
  columns: z.array(z.enum(columnRoles)),
  rows: z.int().nonnegative(),
  isTaskTable: z.boolean(),
})
export type GoldTable = z.infer<typeof GoldTable>

export const GoldTime = z.strictObject({ text, edtf: maybe })
export type GoldTime = z.infer<typeof GoldTime>

export const GoldTask = z.strictObject({
  origin: z.enum(['table', 'prose']),
  section: maybe,
  ordinal: maybe,
  group: maybe,
  content: text,
  lead: texts,
  support: texts,
  time: z.array(GoldTime),
  product: maybe,
})
export type GoldTask = z.infer<typeof GoldTask>

export const GoldDeadline = z.strictObject({
  obligation: text,
  text,
  edtf: maybe,
  relation,
  rrule: maybe,
  responsible: texts,
  recipient: texts,
})
export type GoldDeadline = z.infer<typeof GoldDeadline>

export const GoldContact = z.strictObject({
  email: maybe,
  phones: z.array(z.string().regex(/^\+\d{8,15}$/, 'E.164')),
  person: maybe,
  position: maybe,
  organization: maybe,
})
export type GoldContact = z.infer<typeof GoldContact>

export const GoldRecipient = z.strictObject({ name: text, purpose: maybe, archive: z.boolean() })
export type GoldRecipient = z.infer<typeof GoldRecipient>

export const GoldSignature = z.strictObject({ authority: maybe, position: maybe, name: maybe })

export const Gold = z.strictObject({
  id: text,
  header: GoldHeader,
  documentNumbers: texts,
  citations: z.array(GoldCitation),
  dates: z.array(GoldDate),
  sections: z.array(GoldSection),
  tables: z.array(GoldTable),
  tasks: z.array(GoldTask),
  deadlines: z.array(GoldDeadline),
  contacts: z.array(GoldContact),
  recipients: z.array(GoldRecipient),
  signature: GoldSignature.nullable(),
  notes: z.array(z.string()).default([]),
})
export type Gold = z.infer<typeof Gold>

export const About = z.looseObject({
  split: z.enum(['dev', 'test']),
  formats: z.array(z.string()).optional(),
})
export type About = z.infer<typeof About>

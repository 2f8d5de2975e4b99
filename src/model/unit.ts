import { z } from 'zod'
import { confidence, quoted, Span } from './span.ts'

export const unitKinds = [
  'agency',
  'department',
  'school',
  'party',
  'union',
  'committee',
  'position',
  'person',
  'group',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const UnitMention = z
  .object({
    ...quoted,
    name: z.string().describe('The name without forms of address'),
    kind: z.enum(unitKinds).describe('What kind of unit it is'),
    confidence: confidence.describe('The chance that this one, by this name, has the role in which it is listed'),
  })
  .describe('A mention of a unit or person')
export type UnitMention = z.infer<typeof UnitMention>

export const Unit = z
  .object({
    name: z.string().describe('The fullest name the document gives it'),
    kind: z.enum(unitKinds).describe('What kind of unit it is'),
    roles: z.array(z.enum(['lead', 'support', 'issuer', 'recipient'])).describe('What it does in this document'),
    mentions: z.array(Span).describe('Where it is named in one of its roles'),
  })
  .describe('A distinct unit or person that is made responsible')
export type Unit = z.infer<typeof Unit>

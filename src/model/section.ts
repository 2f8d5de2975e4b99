import { z } from 'zod'
import { confidence, Span, spans } from './span.ts'

export const markerKinds = [
  'part',
  'chapter',
  'roman',
  'article',
  'arabic',
  'decimal',
  'letter',
  'dash',
  'plus',
  'star',
  'bullet',
  'none',
] as const
export type MarkerKind = (typeof markerKinds)[number]

/** A paragraph of the preamble or of a section. */
export const Paragraph = z
  .object({ text: z.string().describe('The words as they stand in PlanDocument.text'), span: Span })
  .describe('A paragraph of the preamble')
export type Paragraph = z.infer<typeof Paragraph>

const base = z.object({
  marker: z
    .string()
    .nullable()
    .describe('As printed, without its punctuation («II», «1.1», «đ», «-»); null for an unnumbered heading'),
  markerKind: z.enum(markerKinds).describe('What kind of marker it is'),
  path: z
    .string()
    .describe(
      'Markers from the root joined by «/» («II/2/đ»); bullets count by position («II/1/-2»); appendices begin with «PL»',
    ),
  title: z.string().nullable().describe('The heading, where the node has one of its own, without final punctuation'),
  text: z.string().describe("The node's own paragraphs joined by newlines, without its children's"),
  span: Span.describe('From the marker to the end of the last paragraph below the node'),
  spans: spans.describe("The node's own paragraphs"),
  confidence: confidence.describe('The chance that its place and its words are right'),
})

/** A node of the section tree. */
export type Section = z.infer<typeof base> & { children: Section[] }

export const Section: z.ZodType<Section> = base
  .extend({
    get children(): z.ZodArray<z.ZodType<Section>> {
      return z.array(Section).describe('Sub-sections')
    },
  })
  .meta({ id: 'Section', description: 'A node of the section tree' })

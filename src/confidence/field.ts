import type { Span } from '../model/span.ts'
import type { Context } from './context.ts'
import { edgesOf, lengthOf, shapeOf } from './shape.ts'

/** What one thing that can be seen of a value says of it, as a word: «owner named in a heading». */
export type Feature<Subject> = (subject: Subject, context: Context) => string

/** A kind of value whose chance to be right was measured, and what may be seen of it. */
export interface RatedField<Subject> {
  readonly name: string
  readonly features: Readonly<Record<string, Feature<Subject>>>
}

/** What every value that stands somewhere shows. */
const ofPlace: Readonly<Record<string, Feature<{ readonly span: Span }>>> = {
  zone: ({ span }, { zoneAt }) => zoneAt(span.start),
  note: ({ span }, { noteAt }) => noteAt(span),
  joined: ({ span }, { isJoined }) => (isJoined(span) ? 'joined' : 'in one piece'),
  layer: (_, { layer }) => layer,
  format: (_, { plan }) => plan.source.format,
  wrapped: (_, { isWrapped }) => (isWrapped ? 'lines were joined' : 'lines as printed'),
  form: (_, { form }) => form,
}

/** What every value that is a quote shows beside. */
export const ofQuote: Readonly<Record<string, Feature<{ readonly span: Span; readonly text: string }>>> = {
  length: ({ text }) => lengthOf(text),
  shape: ({ text }) => shapeOf(text),
  edges: ({ span }, { plan }) => edgesOf(plan.text, span),
  lines: ({ text }) => (/[\n\t]/.test(text) ? 'several' : 'one'),
}

/** Makes a field; what every value shows is added. */
export function ratedField<Subject extends { readonly span: Span }>(
  name: string,
  features: Readonly<Record<string, Feature<Subject>>>,
): RatedField<Subject> {
  return { name, features: { ...features, ...ofPlace } }
}

/** The word for a truth value. */
export const yes = (isSo: boolean): string => (isSo ? 'yes' : 'no')

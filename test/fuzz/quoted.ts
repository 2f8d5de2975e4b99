import type { Span } from '../../src/model/span.ts'

/** Something that says where its words stand. */
export interface Quoted {
  readonly text: string
  readonly span: Span
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Every object of a result that says what stands where. A section's text is put together from its paragraphs. */
export function* quoted(value: unknown): Generator<Quoted> {
  if (!isObject(value)) return
  if (typeof value.text === 'string' && isObject(value.span) && value.markerKind === undefined) yield value as never
  for (const one of Object.values(value)) yield* quoted(one)
}

/** Every span of a result, those without words included. */
export function* spansIn(value: unknown): Generator<Span> {
  if (!isObject(value)) return
  if (typeof value.start === 'number' && typeof value.end === 'number' && Object.keys(value).length === 2)
    yield value as never
  for (const one of Object.values(value)) yield* spansIn(one)
}

/** Every string of a result. */
export function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (isObject(value)) for (const one of Object.values(value)) yield* stringsIn(one)
}

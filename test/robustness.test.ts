import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractPlan } from '../src/extract-plan.ts'
import { locate } from '../src/model/locate.ts'
import { PlanDocument } from '../src/model/plan-document.ts'
import { readText } from '../src/read/text.ts'

const corpus = join(import.meta.dirname, '../corpus')
const sources = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((name) => /source\.(?:txt|md)$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(corpus, name), 'utf8') }))

const parse = (text: string): PlanDocument =>
  PlanDocument.parse(
    extractPlan(readText(text, { name: null, format: 'text', encoding: 'unicode', bytes: text.length })),
  )

/** Every object of the result that says where it stands. */
function* quoted(value: unknown): Generator<{ text: string; span: { start: number; end: number } }> {
  if (Array.isArray(value)) for (const one of value) yield* quoted(one)
  else if (typeof value === 'object' && value !== null) {
    const known = value as { text?: unknown; span?: { start: number; end: number }; markerKind?: unknown }
    if (typeof known.text === 'string' && known.span !== undefined && known.markerKind === undefined)
      yield value as never
    for (const one of Object.values(value)) yield* quoted(one)
  }
}

/** The same figures each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

describe.each(sources)('$name', ({ text }) => {
  test('every value stands where its span says, and leads back to the input', () => {
    const document = parse(text)
    let count = 0
    for (const value of quoted(document)) {
      count++
      expect(document.text.slice(value.span.start, value.span.end)).toBe(value.text)
    }
    expect(count).toBeGreaterThan(20)
    for (const { span } of document.dates.slice(0, 5)) {
      const [place] = locate(document, span)
      const origin = text.slice(place!.input!.start, place!.input!.end)
      expect(origin.normalize('NFC').replace(/[\s*\\_]+/g, '')).toContain(
        document.text.slice(span.start, span.end).replace(/\s+/g, '').slice(0, 4),
      )
    }
  })
})

test('shuffled, cut and damaged text never throws', () => {
  const random = randomFrom(20261121)
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!
  for (let round = 0; round < 60; round++) {
    const { text } = pick(sources)
    const lines = text.split('\n')
    const damaged = [
      () =>
        lines
          .map((line) => ({ line, key: random() }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line)
          .join('\n'),
      () => text.slice(Math.floor(random() * text.length), Math.floor(random() * text.length)),
      () =>
        [...text]
          .map((letter) =>
            random() < 0.05 ? pick(['(', '\t', '|', '“', '\n', '0', '/', '\u0301', '\ud800', '\u0000']) : letter,
          )
          .join(''),
      () => lines.map((line) => line.slice(0, Math.floor(random() * line.length))).join('\r\n'),
    ]
    const made = pick(damaged)()
    const document = parse(made)
    for (const value of quoted(document)) expect(document.text.slice(value.span.start, value.span.end)).toBe(value.text)
  }
})

test.each(['', ' ', '\n\n\n', '(((((', '\t\t\t\n\t\t', '| | |\n|---|---|\n', '\ufeff', '1.\n2.\n3.\n', '- \n- \n'])(
  '%j is a document too',
  (text) => {
    expect(parse(text).schemaVersion).toBe('1.0')
  },
)

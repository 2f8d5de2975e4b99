import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractPlan } from '../src/extract-plan.ts'
import { locate } from '../src/model/locate.ts'
import { PlanDocument, schemaVersion } from '../src/model/plan-document.ts'
import { readText } from '../src/read/text.ts'
import { quoted } from './fuzz/quoted.ts'

const corpus = join(import.meta.dirname, '../corpus')
const sources = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((name) => /source\.(?:txt|md)$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(corpus, name), 'utf8') }))

const parse = (text: string): PlanDocument =>
  PlanDocument.parse(
    extractPlan(readText(text, { name: null, format: 'text', encoding: 'unicode', bytes: text.length })),
  )

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

test.each(['', ' ', '\n\n\n', '(((((', '\t\t\t\n\t\t', '| | |\n|---|---|\n', '\ufeff', '1.\n2.\n3.\n', '- \n- \n'])(
  '%j is a document too',
  (text) => {
    expect(parse(text).schemaVersion).toBe(schemaVersion)
  },
)

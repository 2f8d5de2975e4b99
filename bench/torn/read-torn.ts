import { extractPlan } from '../../src/extract-plan.ts'
import { normalizeDocument } from '../../src/normalize/normalize-document.ts'
import { readPlan } from '../../src/parse-plan.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { pageOf } from './page.ts'
import { type Comparison, compareValues, valuesOf } from './values.ts'
import type { Way } from './ways.ts'

/** One document, printed in one way and read again. */
export interface TornReading {
  readonly slug: string
  readonly way: string
  readonly text: string
  readonly fields: Readonly<Record<string, Comparison>>
}

/** Reads a file, prints what was read in each way, reads that and compares the values. */
export async function readTorn(slug: string, path: string, ways: readonly Way[]): Promise<TornReading[]> {
  const source = await readPlan({ path })
  const plan = extractPlan(source)
  const document = normalizeDocument(source, () => {})
  const page = pageOf(
    document,
    segmentDocument(document, () => {}),
    plan,
  )
  const untorn = valuesOf(plan)
  const readings: TornReading[] = []
  for (const { name, print } of ways) {
    const text = print(page)
    const torn = valuesOf(extractPlan(await readPlan({ text })))
    const fields = Object.fromEntries(
      Object.keys(untorn).map((field) => [field, compareValues(untorn[field]!, torn[field]!)]),
    )
    readings.push({ slug, way: name, text, fields })
  }
  return readings
}

import { readContext } from '../../src/confidence/context.ts'
import { ratePlan } from '../../src/confidence/rate-plan.ts'
import { putTogether } from '../../src/extract-plan.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { readPlan } from '../../src/parse-plan.ts'
import type { CorpusDocument } from '../corpus.ts'
import type { Gold } from '../gold.ts'
import { judgeValues } from './judge.ts'

/** A value that was found, what its features say of it, and whether it was right. */
export interface Sample {
  /** Renderings of one content are one document. */
  readonly document: string
  readonly field: string
  readonly see: Readonly<Record<string, string>>
  readonly isRight: boolean
}

/** The corpus that was composed for the project; all others are real. */
export const ownCorpus = 'corpus'

/** Whether the document of a sample is real. */
export const isReal = (document: string): boolean => !document.startsWith(`${ownCorpus}/`)

/** Reads documents and judges what was found in them. What cannot be read gives no samples. */
export async function readSamples(corpus: string, documents: readonly CorpusDocument[]): Promise<Sample[]> {
  const samples: Sample[] = []
  for (const { path, slug, gold } of documents) {
    const source = await readPlan({ path }).catch(() => null)
    if (source === null) continue
    samples.push(...samplesOf(`${corpus}/${slug}`, putTogether(source), gold))
  }
  return samples
}

/** The samples of one document. */
export function samplesOf(name: string, plan: ReturnType<typeof putTogether>, gold: Gold): Sample[] {
  const context = readContext(plan)
  const seen = new Map<string, Pick<Sample, 'field' | 'see'>>()
  const document = ratePlan(plan, (field, subject, path) => {
    const features = Object.entries(field.features)
    const see = Object.fromEntries(features.map(([feature, read]) => [feature, read(subject, context)]))
    seen.set(path, { field: field.name, see })
    return 0
  }) as PlanDocument
  const judged = judgeValues(document, gold)
  return [...valuesOf(document)].flatMap(([path, value]) => {
    const isRight = judged.get(value)
    const sample = seen.get(path)
    return isRight === undefined || sample === undefined ? [] : [{ document: name, ...sample, isRight }]
  })
}

/** Every value that has a confidence, with its path. */
function* valuesOf(value: unknown, path = ''): Generator<readonly [path: string, value: object]> {
  if (typeof value !== 'object' || value === null) return
  if ('confidence' in value) yield [path, value]
  for (const [key, inner] of Object.entries(value))
    yield* valuesOf(inner, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`)
}

import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PlanDocument } from '../../src/model/plan-document.ts'

/** A parser that says what a file beside the source says: for runs of the benchmark in tests. */
export async function parsePlan(path: string): Promise<PlanDocument> {
  return JSON.parse(await readFile(join(dirname(path), 'found.json'), 'utf8')) as PlanDocument
}

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadCorpus } from '../corpus.ts'
import { ownCorpus, readSamples, type Sample } from './samples.ts'

/** What the counts rest on. The second and third lie beside the project; only their counts are kept. */
export const countedCorpora = [ownCorpus, '../shared/corpus/gold', '../shared/corpus/check'] as const

/** The samples of each corpus that is there. */
export async function readCorpora(root: string, names: readonly string[]): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>()
  for (const name of names) {
    const folder = resolve(root, name)
    if (!existsSync(folder)) continue
    const { documents } = await loadCorpus(folder)
    samples.set(name, await readSamples(name, documents))
  }
  return samples
}

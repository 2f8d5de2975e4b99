import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../src/read/text.ts'
import { seededChoice } from '../random.ts'
import { faultsOfExtraction } from './faults.ts'
import { gatherMaterials, type Materials, mutantText, mutators } from './mutate-text.ts'

const corpus = join(import.meta.dirname, '../../corpus')
const texts = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((name) => /source\.(?:txt|md)$/.test(name))
  .sort()
  .map((name) => readFileSync(join(corpus, name), 'utf8'))

/** Lines that follow each other: what is odd about some lines needs no whole document, and takes a tenth of its time. */
function stretches(lines: readonly string[], length: number): string[] {
  return Array.from({ length: Math.ceil(lines.length / length) }, (_, i) =>
    lines.slice(i * length, (i + 1) * length).join('\n'),
  )
}

const whole = gatherMaterials(texts)
const short: Materials = { ...whole, texts: texts.flatMap((text) => stretches(text.split(/\r?\n/), 9)) }

/** Seeds for each way to make a mutant: of whole documents, of a few lines, and of a line or two. */
const [wholeRounds, shortRounds, lineRounds] = [2, 25, 300]

function expectSound(text: string, format: 'text' | 'markdown' = 'text'): void {
  const source = readText(text, { name: null, format, encoding: 'unicode', bytes: text.length })
  expect(faultsOfExtraction(source), JSON.stringify(text)).toEqual([])
}

test.each(Object.keys(mutators))('%s: every result is sound', (how) => {
  const mutate = mutators[how]!
  for (let seed = 0; seed < wholeRounds; seed++) expectSound(mutate(seededChoice(20261130 + seed), whole))
  for (let seed = 0; seed < (how === 'fewWords' ? lineRounds : shortRounds); seed++)
    expectSound(mutate(seededChoice(seed), short))
})

test('two mutations of one text: every result is sound', () => {
  for (let seed = 0; seed < 3 * wholeRounds; seed++) expectSound(mutantText(seededChoice(seed), whole).text, 'markdown')
  for (let seed = 0; seed < 4 * shortRounds; seed++) expectSound(mutantText(seededChoice(seed), short).text, 'markdown')
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../src/read/text.ts'
import { seededChoice } from '../random.ts'
import { faultsOfExtraction } from './faults.ts'
import { gatherMaterials, mutantText, mutators } from './mutate-text.ts'

const corpus = join(import.meta.dirname, '../../corpus')
const texts = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((name) => /source\.(?:txt|md)$/.test(name))
  .sort()
  .map((name) => readFileSync(join(corpus, name), 'utf8'))
const materials = gatherMaterials(texts)

const rounds = 10
/** Of a line or two: the results are small and the ways in which they are odd many. */
const shortRounds = 500

test.each(Object.keys(mutators))('%s: every result is sound', (how) => {
  const mutate = mutators[how]!
  for (let round = 0; round < (how === 'fewWords' ? shortRounds : rounds); round++) {
    const text = mutate(seededChoice(20261130 + round), materials)
    const source = readText(text, { name: null, format: 'text', encoding: 'unicode', bytes: text.length })
    expect(faultsOfExtraction(source), JSON.stringify(text)).toEqual([])
  }
})

test('two mutations of one text: every result is sound', () => {
  for (let seed = 0; seed < 5 * rounds; seed++) {
    const { text } = mutantText(seededChoice(seed), materials)
    const source = readText(text, { name: null, format: 'markdown', encoding: 'unicode', bytes: text.length })
    expect(faultsOfExtraction(source), JSON.stringify(text)).toEqual([])
  }
})

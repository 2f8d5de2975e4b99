import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { findRegexLiterals } from '../bench/regex-literals.ts'
import { allGrammars } from '../grammars/index.ts'
import type { Grammar } from '../grammars/kit.ts'

const root = join(import.meta.dirname, '..')
const modulesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

const isGrammar = (value: unknown): value is Grammar =>
  typeof value === 'object' && value !== null && 'examples' in value && 'counterexamples' in value && 'read' in value

const registered = new Set(Object.values(allGrammars).flat())

test.each(modulesOf('grammars').filter((name) => name !== 'index.ts'))(
  'every grammar of grammars/%s is in the list',
  async (name) => {
    const exported: unknown[] = Object.values(await import(pathToFileURL(join(root, 'grammars', name)).href))
    const grammars = exported.flatMap((value) => (Array.isArray(value) ? value : [value])).filter(isGrammar)
    expect(grammars.filter((grammar) => !registered.has(grammar)).map((grammar) => grammar.name)).toEqual([])
  },
)

test('every grammar shows what it reads and what it does not', () => {
  const isPoor = ({ examples, counterexamples }: Grammar): boolean =>
    !examples.some(([, ...forms]) => forms.length > 0) || counterexamples.length < 2
  expect(registered.size).toBeGreaterThan(150)
  expect([...registered].filter(isPoor).map(({ name }) => name)).toEqual([])
})

/** Letters as signs of an encoding, not as Vietnamese. */
const encodings = ['read/legacy/read-token.ts', 'read/pdf/decode-lines.ts']

test('Vietnamese patterns stand in grammars', () => {
  const knowsVietnamese = (name: string): boolean =>
    findRegexLiterals(readFileSync(join(root, 'src', name), 'utf8')).some(({ source }) =>
      /[\u00c0-\u1ef9]/u.test(source.replace(/\[(?:\\.|[^\]])*\]/g, '').normalize('NFC')),
    )
  expect(modulesOf('src').filter(knowsVietnamese).sort()).toEqual([...encodings].sort())
})

/** Rooms through which whole documents go; elsewhere lists are as long as a sentence. */
const wholeDocuments = /^(?:read|normalize|segment|match|model|batch|cli)\//

test('no list that a document makes long is handed over as arguments: the stack holds a hundred thousand', () => {
  const spread = /\.(?:push|unshift)\(\.\.\.|Math\.(?:max|min)\(\.\.\./
  // A few runs, or two halves.
  const isShort = /\.\.\.(?:values|runs\.|again|untouched|divide\(|own|bytes\.subarray)/
  const wrong = modulesOf('src')
    .filter((name) => wholeDocuments.test(name))
    .flatMap((name) =>
      readFileSync(join(root, 'src', name), 'utf8')
        .split('\n')
        .filter((line) => spread.test(line) && !isShort.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    )
  expect(wrong).toEqual([])
})

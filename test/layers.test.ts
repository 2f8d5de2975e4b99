import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** What each room may import from; every room may import from itself, from `model` and from packages. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  grammars: [],
  model: [],
  match: ['grammars'],
  read: ['grammars', 'match'],
  lines: ['grammars', 'match'],
  normalize: ['grammars', 'match', 'lines'],
  segment: ['grammars', 'match'],
  mentions: ['grammars', 'match'],
  chunk: ['grammars', 'match', 'mentions'],
  frames: ['grammars', 'match', 'chunk', 'mentions'],
  extract: ['grammars', 'match', 'chunk', 'frames', 'mentions'],
  assemble: ['grammars', 'match', 'extract', 'mentions'],
  confidence: [],
  write: ['grammars'],
  pipeline: [
    'grammars',
    'match',
    'chunk',
    'frames',
    'read',
    'normalize',
    'segment',
    'mentions',
    'extract',
    'assemble',
    'confidence',
    'batch',
    'thread',
    'lexicon',
  ],
  lexicon: ['grammars', 'match', 'read'],
  thread: ['pipeline', 'lexicon', 'batch', 'read'],
  batch: ['pipeline', 'lexicon', 'read', 'write'],
  queue: ['batch', 'pipeline', 'read', 'write'],
  browser: ['pipeline', 'lexicon', 'read'],
  correct: ['grammars'],
  cli: ['lexicon', 'batch', 'correct', 'queue', 'pipeline', 'read', 'write'],
}

/** What chunks and frames are made of stands below them; what is read from frames stands above. */
const mentions: readonly string[] = ['passages', 'times', 'units']

const roomOf = (path: string): string => {
  const [top, next, kind] = relative(root, path).split('/')
  if (top === 'grammars') return 'grammars'
  if (next === 'extract' && mentions.includes(kind!)) return 'mentions'
  return next!.endsWith('.ts') ? 'pipeline' : next!
}

const files = ['src', 'grammars'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name)),
)

const importsOf = new Map(
  files.map((file) => [
    file,
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)].map(([, target]) =>
      join(dirname(file), target!),
    ),
  ]),
)

test('every import goes down, never up or across', () => {
  const wrong: string[] = []
  for (const [file, targets] of importsOf) {
    const room = roomOf(file)
    for (const target of targets) {
      const to = roomOf(target)
      if (to !== room && to !== 'model' && !allowed[room]!.includes(to))
        wrong.push(`${relative(root, file)} → ${relative(root, target)}`)
    }
  }
  expect(files.length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})

test('no circle of imports, not even of types', () => {
  const done = new Set<string>()
  const circles: string[][] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].map((one) => relative(root, one)))
    if (path.includes(file) || done.has(file)) return
    for (const target of importsOf.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

test('no room of the stages holds more than a dozen files side by side', () => {
  const counts = new Map<string, number>()
  for (const file of files) {
    const room = relative(root, dirname(file))
    if (/^src\/(?:lines|normalize|segment|chunk|frames|extract|assemble)\b/.test(room))
      counts.set(room, (counts.get(room) ?? 0) + 1)
  }
  expect(counts.size).toBeGreaterThan(10)
  expect([...counts].filter(([, count]) => count > 12)).toEqual([])
})

test('no file is longer than 250 lines, but for lists of words', () => {
  const app = readdirSync(join(root, 'app/src'), { encoding: 'utf8' }).map((name) => join(root, 'app/src', name))
  expect(app.length).toBeGreaterThan(10)
  const long = [...files, ...app]
    .filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > 250)
    .map((file) => relative(root, file))
    .filter((name) => !name.startsWith('grammars/lexicon/'))
  expect(long).toEqual([])
})

test('only one module knows the regular expression library', () => {
  const users = files
    .filter((file) => /from 'xregexp/.test(readFileSync(file, 'utf8')))
    .map((file) => relative(root, file))
  expect(users).toEqual(['grammars/compile.ts'])
})

test('the core runs without modules of Node', () => {
  const seen = new Set<string>()
  const walk = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, target] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s(?!type)[^'\n]*(?:\n[^'\n]*)*?from '([^']+)'/gm,
    )) {
      expect(target, file).not.toMatch(/^node:/)
      if (target!.startsWith('.')) walk(join(dirname(file), target!))
    }
  }
  walk(join(root, 'src/core.ts'))
  expect(seen.size).toBeGreaterThan(50)
})

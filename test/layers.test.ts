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
  chunk: ['grammars', 'match', 'extract'],
  frames: ['grammars', 'match', 'chunk', 'extract'],
  extract: ['grammars', 'match', 'chunk', 'frames'],
  assemble: ['grammars', 'match', 'extract'],
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
    'extract',
    'assemble',
    'confidence',
    'batch',
  ],
  batch: ['pipeline', 'read', 'write'],
  queue: ['batch', 'pipeline', 'read', 'write'],
  cli: ['batch', 'queue', 'pipeline', 'read', 'write'],
}

const roomOf = (path: string): string => {
  const [top, next] = relative(root, path).split('/')
  if (top === 'grammars') return 'grammars'
  return next!.endsWith('.ts') ? 'pipeline' : next!
}

const files = ['src', 'grammars'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name)),
)

test('every import goes down, never up or across', () => {
  const wrong: string[] = []
  for (const file of files) {
    const room = roomOf(file)
    for (const [, target] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)) {
      const to = roomOf(join(dirname(file), target!))
      if (to !== room && to !== 'model' && !allowed[room]!.includes(to))
        wrong.push(`${relative(root, file)} → ${target}`)
    }
  }
  expect(files.length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
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

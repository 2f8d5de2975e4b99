import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { walkStages } from './walk-stages.ts'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')

/** Paragraphs and rows of tables, without what the program prints. */
const lines = page
  .replace(/^```\n[\s\S]*?^```$/gm, '')
  .split('\n')
  .filter((line) => line.includes('`'))
const spansIn = (line: string): string[] => [...line.matchAll(/`([^`]+)`/g)].map(([, span]) => span!)
const isPath = (span: string): boolean => /^[\w./-]+(?:\/|\.(?:ts|js|json|md))$/.test(span)
const isName = (span: string): boolean => /^[A-Za-z]+$/.test(span)

/** The source below a path. */
function sourceBelow(path: string): string {
  const full = join(root, path)
  if (!statSync(full).isDirectory()) return readFileSync(full, 'utf8')
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(full, name), 'utf8'))
    .join('\n')
}

test('the page is one page', () => {
  expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(120)
  expect(lines.flatMap(spansIn).filter(isName).length).toBeGreaterThan(50)
})

test.each([...new Set(lines.flatMap(spansIn).filter(isPath))])('%s exists', (path) => {
  expect(existsSync(join(root, path))).toBe(true)
})

test.each(lines.filter((line) => spansIn(line).some(isName)))('its names stand below its paths: %s', (line) => {
  const source = ['src/model/', ...spansIn(line).filter(isPath)].map(sourceBelow).join('\n')
  const unknown = spansIn(line).filter(
    (span) => isName(span) && !new RegExp(`\\b(?:function|const|interface|type) ${span}\\b`).test(source),
  )
  expect(unknown).toEqual([])
})

test('its commands exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }
  const commands = lines.flatMap(spansIn).filter((span) => !isPath(span) && !isName(span))
  for (const command of commands) {
    const [program, ...words] = command.split(' ')
    if (program === 'npm') expect(Object.keys(scripts)).toContain(words[1])
    else expect(`${program} ${existsSync(join(root, `src/cli/${words[0]}.ts`))}`).toBe('kehoach true')
  }
})

describe('what it shows is what the program prints', () => {
  const [plan, ...shown] = [...page.matchAll(/^```\n([\s\S]*?)\n```$/gm)].map(([, block]) => block!)
  const stages = [...page.matchAll(/^\*\*(\w+)\*\*:/gm)].map(([, stage]) => stage!)
  const first = plan!.split('\n').findIndex((line) => line.startsWith('1. '))
  const printed = walkStages(`${plan}\n`, first)

  test('every stage in order', () => {
    expect(stages).toEqual(Object.keys(printed))
    expect(shown.length).toBe(stages.length)
  })
  test.each(stages.map((stage, i) => [stage, shown[i]] as const))('%s', (stage, block) => {
    expect(block).toBe(printed[stage]!.join('\n'))
  })
})

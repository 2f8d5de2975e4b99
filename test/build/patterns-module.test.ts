import { expect, test } from 'vitest'
import { type PatternsModule, patternsModule } from '../../build/patterns-module.ts'
import { allGrammars } from '../../grammars/index.ts'

const grammars = Object.values(allGrammars).flat()

test('every grammar has a name of its own', () => {
  expect(new Set(grammars.map(({ name }) => name)).size).toBe(grammars.length)
})

test('the patterns of the built package are what XRegExp writes', async () => {
  const url = `data:text/javascript,${encodeURIComponent(patternsModule())}`
  const { compilePattern } = (await import(/* @vite-ignore */ url)) as PatternsModule
  for (const { name, pattern, groupNames, trigger } of grammars) {
    const built = compilePattern(name)
    expect([name, built.pattern.source, built.pattern.flags]).toEqual([name, pattern.source, pattern.flags])
    expect([name, built.groupNames]).toEqual([name, groupNames])
    expect([name, built.trigger?.source, built.trigger?.flags]).toEqual([name, trigger?.source, trigger?.flags])
  }
  expect(grammars.length).toBeGreaterThan(300)
})

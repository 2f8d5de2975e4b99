import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { measureAdversaries, measureGrowth, measureTenfold } from '../../bench/speed-growth.ts'
import type { TimedParser } from '../../bench/timed-parser.ts'

/** A parser whose time depends on the length of the text only; null where it never ends. */
function fakeParser(timeOf: (size: number) => number | null): TimedParser {
  return {
    async time(path) {
      const size = (await readFile(path, 'utf8')).length
      const milliseconds = timeOf(size)
      return milliseconds === null ? null : { milliseconds, size, peak: 0 }
    },
    stop() {},
  }
}

async function growth(timeOf: (size: number) => number | null): Promise<{ line: string; tooSteep: boolean }> {
  const lines: { line: string; tooSteep: boolean }[] = []
  for await (const line of measureGrowth(fakeParser(timeOf), 'a'.repeat(1000))) lines.push(line)
  return lines.at(-1)!
}

describe('measureGrowth', () => {
  it('lets linear growth pass', async () => {
    const { line, tooSteep } = await growth((size) => size / 20)
    expect(tooSteep).toBe(false)
    expect(line.trim().split(/\s+/u).slice(-6)).toEqual(['50', '100', '200', '400', '800', '1.00'])
  })

  it('fails quadratic growth', async () => {
    const { line, tooSteep } = await growth((size) => (size / 1000) ** 2 * 25)
    expect(tooSteep).toBe(true)
    expect(line).toMatch(/2\.00 {2}TOO STEEP$/u)
  })

  it('does not judge what is too short to be timed', async () => {
    expect((await growth((size) => (size / 1000) ** 2 / 100)).tooSteep).toBe(false)
  })

  it('fails what never ends, and says so', async () => {
    const { line, tooSteep } = await growth(() => null)
    expect(tooSteep).toBe(true)
    expect(line).toContain('>180 s')
  })

  it('does not let the limit hide growth', async () => {
    const { tooSteep } = await growth((size) => (size < 2000 ? 1100 : size < 4000 ? 29_000 : null))
    expect(tooSteep).toBe(true)
  })
})

describe('measureTenfold', () => {
  const tenfold = (timeOf: (size: number) => number | null) =>
    measureTenfold(fakeParser(timeOf), 'a'.repeat(1000), 'text')

  it('lets ten times the text take twelve times as long', async () => {
    const { line, tooSteep } = await tenfold((size) => size / 1000)
    expect(tooSteep).toBe(false)
    expect(line).toMatch(/1\.0 s, 10\.0 s, × 10\.0, at most 12$/u)
  })

  it('fails what takes longer, and what never ends', async () => {
    expect((await tenfold((size) => (size / 1e6) ** 1.2 * 1000)).tooSteep).toBe(true)
    expect((await tenfold((size) => (size > 1e6 ? null : 1000))).tooSteep).toBe(true)
    expect((await tenfold(() => null)).tooSteep).toBe(true)
  })
})

describe('measureAdversaries', () => {
  it('gives a line to each input', async () => {
    const lines: string[] = []
    for await (const { line } of measureAdversaries(fakeParser((size) => size / 1e6))) lines.push(line)
    expect(lines[0]).toContain('1/256')
    expect(lines.length).toBeGreaterThan(9)
  })
})

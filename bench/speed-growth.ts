import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { adversaries } from './adversarial.ts'
import { growthExponent, highestExponent, type Point } from './growth.ts'
import type { Parse } from './score.ts'
import { layOut } from './table.ts'

/** A table to print, and whether something in it grows worse than it may. */
export interface Growth {
  readonly table: string
  readonly tooSteep: boolean
}

const steps = [1, 2, 4, 8, 16]
const parts = [1 / 8, 1 / 4, 1 / 2, 1]
/** Below this, the clock measures the machine and not the program. */
const shortest = 20
/** After this, larger inputs of the same kind are left out. */
const longest = 60_000

/** The best time of `rounds` for each text, in milliseconds; stops at the first that takes too long. */
async function measure(parse: Parse, texts: readonly string[], rounds: number): Promise<Point[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-speed-'))
  const points: Point[] = []
  try {
    for (const [index, text] of texts.entries()) {
      const path = join(folder, `${index}.txt`)
      await writeFile(path, text)
      let milliseconds = Number.POSITIVE_INFINITY
      for (let round = 0; round < rounds; round++) {
        const start = performance.now()
        await parse(path)
        milliseconds = Math.min(milliseconds, performance.now() - start)
        if (milliseconds > longest / 10) break
      }
      points.push({ size: text.length, milliseconds })
      if (milliseconds > longest) break
    }
  } finally {
    await rm(folder, { recursive: true })
  }
  return points
}

function judge(points: readonly Point[]): { cell: string; tooSteep: boolean } {
  const exponent = growthExponent(points.filter(({ milliseconds }) => milliseconds >= shortest))
  if (exponent === null) return { cell: '–', tooSteep: false }
  const tooSteep = exponent > highestExponent
  return { cell: `${exponent.toFixed(2)}${tooSteep ? ' TOO STEEP' : ''}`, tooSteep }
}

const cells = (points: readonly Point[]): string[] => points.map(({ milliseconds }) => milliseconds.toFixed(0))
const fill = (row: readonly string[], width: number): string[] => [
  ...row,
  ...Array.from({ length: Math.max(0, width - row.length) }, () => 'too long'),
]

/** Time of a plan's text, once to sixteen times over. */
export async function measureGrowth(parse: Parse, text: string): Promise<Growth> {
  const points = await measure(
    parse,
    steps.map((step) => text.repeat(step)),
    3,
  )
  const { cell, tooSteep } = judge(points)
  const head = [`growth of ${text.length} characters`, ...steps.map((step) => `${step} ×`), 'exponent']
  return { table: layOut([head, [...fill(['ms', ...cells(points)], steps.length + 1), cell]]), tooSteep }
}

/** Time of the inputs that no clerk writes, in four sizes. */
export async function measureAdversaries(parse: Parse): Promise<Growth> {
  const rows: string[][] = []
  let anyTooSteep = false
  for (const { name, make } of adversaries) {
    const points = await measure(parse, parts.map(make), 2)
    const { cell, tooSteep } = judge(points)
    anyTooSteep ||= tooSteep
    rows.push([...fill([name, ...cells(points)], parts.length + 1), cell])
  }
  const head = ['adversarial input, ms', '1/8', '1/4', '1/2', 'whole', 'exponent']
  return { table: layOut([head, ...rows]), tooSteep: anyTooSteep }
}

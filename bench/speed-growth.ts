import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { adversaries } from './adversarial.ts'
import { growthExponent, highestExponent, type Point } from './growth.ts'
import type { TimedParser } from './timed-parser.ts'
import { wrap } from './torn/print.ts'

/** A line to print, and whether what it tells of grows worse than it may. */
export interface Growth {
  readonly line: string
  readonly tooSteep: boolean
}

const steps = [1, 2, 4, 8, 16]
const parts = [1 / 256, 1 / 64, 1 / 16, 1 / 4, 1]
/** Below this, the clock measures the machine and not the program. */
const shortest = 20
/** After this a parse is stopped, and larger inputs of the same kind are left out. */
const longest = 180_000
const rounds = 3

/** The best time for each text; one that took too long counts with the limit and ends the row. */
async function measure(parser: TimedParser, texts: readonly (() => string)[], limit = longest): Promise<Point[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-speed-'))
  const points: Point[] = []
  try {
    for (const [index, make] of texts.entries()) {
      const text = make()
      const path = join(folder, `${index}.txt`)
      await writeFile(path, text)
      let milliseconds = limit
      for (let round = 0; round < rounds; round++) {
        const run = await parser.time(path, limit)
        milliseconds = Math.min(milliseconds, run?.milliseconds ?? limit)
        if (milliseconds > longest / 10) break
      }
      points.push({ size: text.length, milliseconds })
      if (milliseconds >= limit) break
    }
  } finally {
    await rm(folder, { recursive: true })
  }
  return points
}

function judge(name: string, points: readonly Point[], width: number): Growth {
  const timed = points.filter(({ milliseconds }) => milliseconds >= shortest)
  const finished = timed.filter(({ milliseconds }) => milliseconds < longest)
  // A parse that was stopped took at least the limit: it may raise the exponent, never lower it.
  const exponents = [growthExponent(finished), growthExponent(timed)].filter((exponent) => exponent !== null)
  const exponent = exponents.length === 0 ? null : Math.max(...exponents)
  const neverEnded = points[0]!.milliseconds >= longest
  const tooSteep = neverEnded || (exponent !== null && exponent > highestExponent)
  const times = points.map(({ milliseconds }) =>
    milliseconds >= longest ? `>${longest / 1000} s` : milliseconds.toFixed(0),
  )
  const cells = Array.from({ length: width }, (_, index) => (times[index] ?? '').padStart(8))
  const verdict = `${(exponent?.toFixed(2) ?? '–').padStart(10)}${tooSteep ? '  TOO STEEP' : ''}`
  return { line: `${name.padEnd(36)}${cells.join('')}${verdict}`, tooSteep }
}

const head = (name: string, columns: readonly string[]): string =>
  `${name.padEnd(36)}${columns.map((column) => column.padStart(8)).join('')}${'exponent'.padStart(10)}`

/** Ten times a text of a megabyte may take twelve times its time. */
const tenfoldLimit = 12
const tenfoldTimeout = 900_000

/** The text as a crawler leaves it: lines of 72 characters, blank ones between paragraphs. */
export const wrapText = (text: string): string =>
  text
    .split('\n')
    .map((line) => wrap(line, 72).join('\n'))
    .join('\n\n')

/** Time of 1 MB of a plan's text, and of 10 MB. */
export async function measureTenfold(parser: TimedParser, text: string, kind: string): Promise<Growth> {
  const megabyte = text.repeat(Math.ceil(1_000_000 / Buffer.byteLength(text)))
  const sizes = [() => megabyte, () => megabyte.repeat(10)]
  const [one, ten] = await measure(parser, sizes, tenfoldTimeout)
  const name = `growth from 1 MB to 10 MB of ${kind}`
  if (one === undefined || ten === undefined || ten.milliseconds >= tenfoldTimeout)
    return { line: `${name}: TOO STEEP, it never ends`, tooSteep: true }
  const ratio = ten.milliseconds / one.milliseconds
  const tooSteep = ratio > tenfoldLimit
  const seconds = (point: Point): string => `${(point.milliseconds / 1000).toFixed(1)} s`
  const verdict = `× ${ratio.toFixed(1)}, at most ${tenfoldLimit}${tooSteep ? '  TOO STEEP' : ''}`
  return { line: `${name}: ${seconds(one)}, ${seconds(ten)}, ${verdict}`, tooSteep }
}

/** Time of a plan's text, once to sixteen times over. */
export async function* measureGrowth(parser: TimedParser, text: string): AsyncGenerator<Growth> {
  const columns = steps.map((step) => `${step} ×`)
  yield { line: head(`growth of ${text.length} characters, ms of CPU`, columns), tooSteep: false }
  const texts = steps.map((step) => () => text.repeat(step))
  yield judge('the longest plan, repeated', await measure(parser, texts), steps.length)
}

/** Time of the inputs that no clerk writes, in five sizes. */
export async function* measureAdversaries(parser: TimedParser): AsyncGenerator<Growth> {
  const columns = parts.map((part) => (part === 1 ? 'whole' : `1/${1 / part}`))
  yield { line: head('adversarial input, ms of CPU', columns), tooSteep: false }
  for (const { name, make } of adversaries) {
    const texts = parts.map((part) => () => make(part))
    yield judge(name, await measure(parser, texts), parts.length)
  }
}

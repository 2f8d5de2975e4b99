import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { serveParser } from '../../src/batch/serve-parser.ts'
import { ReadError } from '../../src/read/read-error.ts'
import { emptyPlan, rated } from '../write/sample-plans.ts'

/** What the stand-in does with an input that is one of these words. */
const deeds: Readonly<Record<string, () => unknown>> = {
  encrypted: () => {
    throw new ReadError('encrypted', 'It asks for a password.')
  },
  fault: () => {
    throw new TypeError('x is not a function')
  },
  exit: () => process.exit(3),
  crash: () => process.kill(process.pid, 'SIGSEGV'),
  hang: () => {
    for (;;);
  },
  memory: () => {
    const hoard: number[][] = []
    for (;;) hoard.push(new Array(1_000_000).fill(hoard.length))
  },
}

/** A parser for the tests of the pool: quick where the text is harmless, and as bad as a file can be where it says so. */
serveParser(async (input: { path?: string; text?: string }, options: { delayMs?: number }) => {
  const text = input.text ?? (await readFile(input.path!, 'utf8'))
  if (options.delayMs !== undefined) await sleep(options.delayMs)
  const [word] = text.split('\n')
  deeds[word!]?.()
  const delay = /^sleep (\d+)/.exec(text)
  if (delay) await sleep(Number(delay[1]))
  return rated(emptyPlan(text, input.path ?? null))
})

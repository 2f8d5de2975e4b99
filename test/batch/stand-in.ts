import type { Answer } from '../../src/batch/messages.ts'
import { type PoolSettings, runParser } from '../../src/batch/run-parser.ts'

const worker = new URL('./stand-in-worker.ts', import.meta.url)

export const texts = (...list: string[]) => list.map((text) => ({ text }))

/** Hands inputs to a pool whose workers read nothing, but do what the input says. */
export function run(inputs: Iterable<object> | AsyncIterable<object>, settings: PoolSettings = {}, timeoutMs = 20_000) {
  return runParser(inputs, { worker, timeoutMs, options: {} }, { jobs: 2, ...settings })
}

/** The code of the error, or the text of the document. */
export const outcome = (answer: Answer) =>
  answer.error ? answer.error.code : JSON.parse(Buffer.from(answer.json).toString()).text

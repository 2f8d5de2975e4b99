import { availableParallelism } from 'node:os'
import { mapConcurrently } from './map-concurrently.ts'
import { type Answer, describeError } from './messages.ts'
import { createWorkerPool } from './worker-pool.ts'

/** How a batch uses the machine. */
export interface PoolSettings {
  /** Inputs parsed at the same time, each in a process of its own (default: the cores). */
  readonly jobs?: number
  /** Results in the order of the inputs, or as they are done (default `input`). */
  readonly order?: 'input' | 'completion'
  /** Ends the batch: workers are stopped, and the iteration throws the signal's reason. */
  readonly signal?: AbortSignal
  /** Heap of one worker in bytes (default 1 GB). An input that needs more fails with `too-complex`. */
  readonly workerHeapBytes?: number
}

export interface Answered<Input> {
  readonly input: Input
  readonly answer: Answer
}

const GB = 2 ** 30
/** Inputs in hand for each job: one under way, one next, one waiting. */
const ahead = 3
/** As many, where results are also kept for a slow file at the head of the line. */
const aheadInOrder = 8

/** What parses, and how. */
export interface Parser<Input> {
  /** The worker's module, which calls `serveParser`. */
  readonly worker: URL
  /** Time for one input in milliseconds, after which its worker is ended. */
  readonly timeoutMs: number
  /** Handed to the worker's parser with each input. */
  readonly options: object
  /** What of an input the parser gets (default: the input). */
  readonly send?: (input: Input) => unknown | Promise<unknown>
}

/** Hands inputs to a pool of workers and yields their answers. The pool lives as long as the iteration. */
export async function* runParser<Input>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  { worker, timeoutMs, options, send = (input) => input }: Parser<Input>,
  settings: PoolSettings = {},
): AsyncGenerator<Answered<Input>, void, void> {
  const size = Math.max(1, Math.floor(settings.jobs ?? availableParallelism()))
  const ordered = (settings.order ?? 'input') === 'input'
  const pool = createWorkerPool({ size, worker, timeoutMs, heapBytes: settings.workerHeapBytes ?? GB })
  const answerTo = async (input: Input): Promise<Answer> => {
    let sent: unknown
    try {
      sent = await send(input)
    } catch (error) {
      return { error: describeError(error), ms: 0 }
    }
    return pool.run({ input: sent, options })
  }
  const parse = async (input: Input) => ({ input, answer: await answerTo(input) })
  try {
    yield* mapConcurrently(inputs, parse, {
      width: size * (ordered ? aheadInOrder : ahead),
      ordered,
      signal: settings.signal,
    })
  } finally {
    pool.close()
  }
}

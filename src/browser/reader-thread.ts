import type { PlanDocument } from '../model/plan-document.ts'
import type { OnProgress } from '../progress.ts'
import { ReadError, readErrorCodes } from '../read/read-error.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** Makes a worker that runs the module `kehoach/browser-worker`. */
export type StartWorker = () => Worker

/** How a document is waited for. */
export interface Waiting {
  readonly signal: AbortSignal | undefined
  readonly onProgress: OnProgress | undefined
  /** After so many milliseconds without an answer the worker is ended. */
  readonly timeoutMs: number
  readonly startWorker: StartWorker
}

/** Workers that wait for a document, by what makes them: a new one has to load everything again. */
const idle = new WeakMap<StartWorker, Worker[]>()
/** Pages with many documents keep as many workers as they read at a time; more than this are not kept. */
const mostIdle = 4

/**
 * Has a worker parse a document. The worker is kept for the next one, or ended with the signal, after the time, and when it breaks.
 * @throws ReadError, the reason of the signal, what `onProgress` throws
 */
export function parseInWorker(message: ToWorker, waiting: Waiting): Promise<PlanDocument> {
  const { signal, onProgress, timeoutMs, startWorker } = waiting
  const kept = idle.get(startWorker) ?? []
  idle.set(startWorker, kept)
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = kept.pop() ?? startWorker()
    const settle = (isSound: boolean): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      worker.onmessage = null
      worker.onerror = null
      if (isSound && kept.length < mostIdle) kept.push(worker)
      else worker.terminate()
    }
    const giveUp = (reason: unknown): void => {
      settle(false)
      reject(reason)
    }
    const onAbort = (): void => giveUp(signal?.reason)
    const timer = setTimeout(() => giveUp(new ReadError('timeout')), timeoutMs)
    signal?.addEventListener('abort', onAbort)
    worker.onerror = (event) => giveUp(new Error(event.message || 'The worker could not be started.'))
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') {
        try {
          onProgress?.(data.progress)
        } catch (error) {
          giveUp(error)
        }
        return
      }
      settle(true)
      if (data.kind === 'done') resolve(data.document)
      else reject(errorOf(data))
    }
    worker.postMessage(message)
  })
}

function errorOf(answer: Extract<FromWorker, { kind: 'refused' | 'failed' }>): Error {
  const { message } = answer
  if (answer.kind === 'refused') {
    const usual = readErrorCodes[answer.code]
    const detail = message.endsWith(usual) ? message.slice(0, -usual.length).trim() : ''
    return new ReadError(answer.code, detail === '' ? undefined : detail)
  }
  if (answer.name === 'TypeError') return new TypeError(message)
  if (answer.name === 'RangeError') return new RangeError(message)
  return new Error(message)
}

/** Ends the workers that wait. */
export function closeIdle(startWorker: StartWorker): void {
  for (const worker of idle.get(startWorker) ?? []) worker.terminate()
  idle.delete(startWorker)
}

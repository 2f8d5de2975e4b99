import type { Worker } from 'node:worker_threads'
import { reviveError } from '../batch/messages.ts'
import type { PlanDocument } from '../model/plan-document.ts'
import type { OnProgress } from '../progress.ts'
import { ReadError } from '../read/read-error.ts'
import type { FromThread, ToThread } from './messages.ts'
import { piecesReader } from './pieces.ts'
import { startThread } from './start-thread.ts'

/** What is done in another thread. */
export interface ThreadJob {
  readonly message: ToThread & { kind: 'parse' | 'extract' }
  /** Time after which the thread is taken for dead: it minds the limit itself. Milliseconds. */
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
  readonly onProgress: OnProgress | undefined
}

interface Waiting {
  readonly job: ThreadJob
  readonly resolve: (document: PlanDocument) => void
  readonly reject: (error: unknown) => void
}

/** Threads that have nothing to do; they keep no program from ending. */
const idle: Worker[] = []
const waiting: Waiting[] = []
let running = 0

/** How long a thread that has nothing to do is kept. */
const keptMs = 60_000
/** How long a thread may take to give up what it does, with the programs that it started. */
const patienceMs = 2000

/** As many as there are cores: more would only take time from each other. */
const mostThreads = (): number => process.getBuiltinModule('node:os').availableParallelism()

/**
 * Does a job in a thread of its own, and puts the document together piece by piece: this thread is never kept for more than a moment.
 * @throws ReadError as `parsePlan`, `BatchError` where the thread dies, and the signal's reason
 */
export function runInThread(job: ThreadJob): Promise<PlanDocument> {
  return new Promise((resolve, reject) => {
    const one: Waiting = { job, resolve, reject }
    waiting.push(one)
    job.signal?.addEventListener(
      'abort',
      () => {
        const at = waiting.indexOf(one)
        if (at >= 0) waiting.splice(at, 1)
        reject(job.signal?.reason)
      },
      { once: true },
    )
    startNext()
  })
}

function startNext(): void {
  while (waiting.length > 0 && running < mostThreads()) {
    running++
    start(waiting.shift()!)
  }
}

function start({ job, resolve, reject }: Waiting): void {
  const thread = idle.pop() ?? startThread()
  forgetListeners(thread)
  thread.ref()
  const reader = piecesReader()
  let timer = setTimeout(() => end(false, () => reject(new ReadError('timeout'))), job.timeoutMs)
  let isOver = false
  const post = (message: ToThread): void => thread.postMessage(message)

  /** @param isSound the thread can take another job */
  const end = (isSound: boolean, settle: () => void): void => {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    job.signal?.removeEventListener('abort', onAbort)
    forgetListeners(thread)
    running--
    if (isSound) keep(thread)
    else {
      thread.on('error', () => undefined)
      void thread.terminate()
    }
    settle()
    startNext()
  }
  const onAbort = (): void => {
    post({ kind: 'abort' })
    clearTimeout(timer)
    timer = setTimeout(() => end(false, () => undefined), patienceMs)
    timer.unref()
  }
  job.signal?.addEventListener('abort', onAbort, { once: true })
  thread.on('error', (error: NodeJS.ErrnoException) =>
    end(false, () =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new ReadError('too-complex', undefined, { cause: error })
          : reviveError({ code: 'worker-died', message: error.message }),
      ),
    ),
  )
  thread.on('exit', (code) =>
    end(false, () => reject(reviveError({ code: 'worker-died', message: `exit code ${code}.` }))),
  )
  thread.on('message', (message: FromThread) => {
    if (message.kind === 'failed') end(true, () => reject(reviveError(message.error)))
    else if (message.kind === 'done') end(true, () => resolve(reader.value() as PlanDocument))
    else if (message.kind === 'progress') {
      try {
        job.onProgress?.(message.progress)
      } catch (error) {
        end(false, () => reject(error))
      }
    } else {
      reader.add(message.piece)
      // Whatever waits in this thread comes first.
      setImmediate(() => {
        if (!isOver && !job.signal?.aborted) post({ kind: 'next' })
      })
    }
  })
  post(job.message)
}

/** What the program itself listens to stays. */
const forgetListeners = (thread: Worker): void =>
  void thread.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')

/** Keeps a thread for the next document, for a while. */
function keep(thread: Worker): void {
  thread.unref()
  idle.push(thread)
  const drop = (): void => {
    const at = idle.indexOf(thread)
    if (at >= 0) idle.splice(at, 1)
  }
  thread.on('exit', drop)
  thread.on('error', drop)
  setTimeout(() => {
    if (!idle.includes(thread)) return
    drop()
    void thread.terminate()
  }, keptMs).unref()
}

import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { readErrorCodes } from '../read/read-error.ts'
import { type Answer, describeError, type ErrorFacts, type Job } from './messages.ts'

export interface PoolOptions {
  /** Worker processes, started as they are needed. */
  readonly size: number
  /** The worker's module; it calls `serveParser`. */
  readonly worker: URL
  /** A job that takes longer is ended together with its worker. Milliseconds. */
  readonly timeoutMs: number
  /** Heap of a worker. Bytes. */
  readonly heapBytes: number
}

export interface WorkerPool {
  /** Hands a job to the next free worker. Never rejects: what goes wrong is the answer. */
  run(job: Job): Promise<Answer>
  /** Ends all workers at once; jobs under way are never answered. */
  close(): void
}

interface Task {
  readonly job: Job
  readonly resolve: (answer: Answer) => void
}

interface Worker {
  readonly child: ChildProcess
  task: Task | null
  started: number
  timer: NodeJS.Timeout | undefined
  timedOut: boolean
  complaint: string
}

/** Ends a worker together with the programs that it has started: it leads a process group of its own. */
function kill({ child }: Worker): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

/** Why a worker ended in the middle of a job. V8 aborts a process that runs out of heap. */
function causeOfDeath(worker: Worker, code: number | null, signal: string | null): ErrorFacts {
  if (worker.timedOut) return { code: 'timeout', message: readErrorCodes.timeout }
  if (signal === 'SIGABRT' || code === 134) return { code: 'too-complex', message: readErrorCodes['too-complex'] }
  const last = worker.complaint
    .trim()
    .split('\n')
    .find((line) => /error/i.test(line))
  return { code: 'worker-died', message: [signal ?? `exit code ${code}`, last].filter(Boolean).join(': ') }
}

/**
 * A pool of processes. Processes and not threads, because a file that exhausts the heap, or crashes the engine, then takes
 * nothing with it but its worker: the file is answered with an error, and the next job starts a new worker.
 */
export function createWorkerPool({ size, worker: module, timeoutMs, heapBytes }: PoolOptions): WorkerPool {
  const workers = new Set<Worker>()
  const waiting: Task[] = []
  // Under tests the worker is TypeScript, wherever the process was started.
  const loader = module.pathname.endsWith('.ts')
    ? ['--import', pathToFileURL(createRequire(module).resolve('tsx')).href]
    : []
  const execArgv = [...loader, `--max-old-space-size=${Math.ceil(heapBytes / 2 ** 20)}`]

  function settle(worker: Worker, answer: Answer): void {
    clearTimeout(worker.timer)
    const task = worker.task
    worker.task = null
    task?.resolve(answer)
  }

  function startWorker(): Worker {
    const child = fork(module, [], {
      execArgv,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    })
    const worker: Worker = { child, task: null, started: 0, timer: undefined, timedOut: false, complaint: '' }
    workers.add(worker)
    child.stderr?.on('data', (bytes: Buffer) => {
      worker.complaint = (worker.complaint + bytes.toString()).slice(-4096)
    })
    child.on('message', (answer) => {
      settle(worker, answer as Answer)
      assign()
    })
    const bury = (error: ErrorFacts) => {
      if (!workers.delete(worker)) return
      settle(worker, { error, ms: performance.now() - worker.started })
      assign()
    }
    child.on('error', (error) => bury({ code: 'worker-died', message: error.message }))
    // What it has started must not outlive it, nor hold its streams open.
    child.on('exit', () => kill(worker))
    // 'close' and not 'exit': by then its last answer and its complaint have arrived.
    child.on('close', (code, signal) => bury(causeOfDeath(worker, code, signal)))
    return worker
  }

  function assign(): void {
    while (waiting.length > 0) {
      const free = [...workers].find((worker) => worker.task === null && !worker.timedOut && worker.child.connected)
      if (free === undefined && workers.size >= size) return
      const worker = free ?? startWorker()
      const task = waiting.shift()!
      worker.task = task
      worker.started = performance.now()
      worker.timer = setTimeout(() => {
        worker.timedOut = true
        kill(worker)
      }, timeoutMs)
      try {
        // A channel that breaks is followed by 'close', which answers the job.
        worker.child.send(task.job as object, () => {})
      } catch (error) {
        // What cannot be copied to another process: a function, a stream.
        settle(worker, { error: describeError(error), ms: 0 })
      }
    }
  }

  return {
    run: (job) =>
      new Promise((resolve) => {
        waiting.push({ job, resolve })
        assign()
      }),
    close() {
      waiting.length = 0
      for (const worker of workers) {
        clearTimeout(worker.timer)
        workers.delete(worker)
        if (worker.task === null && worker.child.connected) worker.child.disconnect()
        else kill(worker)
      }
    },
  }
}

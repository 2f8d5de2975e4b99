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
  /** The job under way, and behind it the next one, which the worker starts without waiting for this process. */
  tasks: Task[]
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
  // The pool fills the cores by itself: helper threads of one worker's engine only take time from the next worker.
  // To compile each pattern twice, first to be read and then to be run, only takes time (see `cli/main.ts`).
  const flags = ['--single-threaded', '--no-regexp-tier-up']
  const execArgv = [...loader, ...flags, `--max-old-space-size=${Math.ceil(heapBytes / 2 ** 20)}`]

  /** The worker's first job begins now. */
  function startClock(worker: Worker): void {
    clearTimeout(worker.timer)
    if (worker.tasks.length === 0) return
    worker.started = performance.now()
    worker.timer = setTimeout(() => {
      worker.timedOut = true
      kill(worker)
    }, timeoutMs)
  }

  function settle(worker: Worker, answer: Answer): void {
    const task = worker.tasks.shift()
    startClock(worker)
    task?.resolve(answer)
  }

  function startWorker(): Worker {
    const child = fork(module, [], {
      execArgv,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    })
    const worker: Worker = { child, tasks: [], started: 0, timer: undefined, timedOut: false, complaint: '' }
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
      const [failed, ...untouched] = worker.tasks
      worker.tasks = []
      clearTimeout(worker.timer)
      waiting.unshift(...untouched)
      failed?.resolve({ error, ms: performance.now() - worker.started })
      assign()
    }
    child.on('error', (error) => bury({ code: 'worker-died', message: error.message }))
    // What it has started must not outlive it, nor hold its streams open.
    child.on('exit', () => kill(worker))
    // 'close' and not 'exit': by then its last answer and its complaint have arrived.
    child.on('close', (code, signal) => bury(causeOfDeath(worker, code, signal)))
    return worker
  }

  function hand(task: Task, worker: Worker): void {
    worker.tasks.push(task)
    if (worker.tasks.length === 1) startClock(worker)
    try {
      // A channel that breaks is followed by 'close', which answers the job.
      worker.child.send(task.job as object, () => {})
    } catch (error) {
      // What cannot be copied to another process: a function, a stream.
      worker.tasks = worker.tasks.filter((other) => other !== task)
      if (worker.tasks.length === 0) startClock(worker)
      task.resolve({ error: describeError(error), ms: 0 })
    }
  }

  /**
   * The worker that has the least to do; a new one while there may be more and all are busy. A second job is handed out only
   * while others wait, lest it waits behind a long one when another worker is free.
   */
  function takeWorker(): Worker | null {
    const sound = [...workers].filter(({ timedOut, child }) => !timedOut && child.connected)
    const least = sound.toSorted((a, b) => a.tasks.length - b.tasks.length)[0]
    if (least?.tasks.length === 0) return least
    if (workers.size < size) return startWorker()
    return least?.tasks.length === 1 && waiting.length >= size ? least : null
  }

  function assign(): void {
    while (waiting.length > 0) {
      const worker = takeWorker()
      if (worker === null) return
      hand(waiting.shift()!, worker)
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
        if (worker.tasks.length === 0 && worker.child.connected) worker.child.disconnect()
        else kill(worker)
      }
    },
  }
}

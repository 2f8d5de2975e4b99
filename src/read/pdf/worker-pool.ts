import type { Worker } from 'node:worker_threads'
import type { SourceDocument } from '../../model/source-document.ts'
import { ReadError, readErrorCodes } from '../read-error.ts'
import { startCpuClock } from './cpu-clock.ts'
import { keepWorker, takeWorker } from './idle-workers.ts'
import type { ReadPdfOptions } from './options.ts'
import { isPageRefused, type Recognizer, recognizerOf } from './recognize.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

/** A file to read. */
export interface JobInput {
  readonly bytes: Uint8Array
  readonly options: ReadPdfOptions
  readonly file: URL
}

interface Job extends JobInput {
  readonly resolve: (document: SourceDocument) => void
  readonly reject: (error: unknown) => void
  /** Runs while no other job does, so that the program's memory tells what this one uses. */
  alone: boolean
}

/** A job under way. */
interface Running {
  readonly job: Job
  readonly worker: Worker
  readonly heapBytes: number
  /** Memory of the program when it began. */
  readonly memoryAtStart: number
  /** Time left, in milliseconds; it does not run while the worker loads, nor while a page is being recognized. */
  left: number
  waiting: boolean
  /** CPU time left for what it does now, in milliseconds. */
  cpuLeft: number
  /** What the user's recognizer threw. */
  failure: unknown
}

const queue: Job[] = []
const running = new Set<Running>()

const slowPage = 'A page takes too long to be drawn.'
/** How often memory and time are looked at, in milliseconds. */
const watchEvery = 50
/**
 * Buffers lie outside of the heap that a worker's limit holds: the program may grow by this many times the limit while one
 * file is read.
 */
const memoryFactor = 1.4
/** Memory of the program when jobs began to run, and how many have begun since. */
let memoryBefore = 0
let started = 0
let watch: ReturnType<typeof setInterval> | null = null
let cpuOfWorkers: () => number = () => 0

/** Reads a file in a worker as soon as one is free. */
export function submitJob(input: JobInput): Promise<SourceDocument> {
  const { signal } = input.options
  return new Promise((resolve, reject) => {
    const onAbort = () => abandon(job, signal?.reason)
    const settled = () => signal?.removeEventListener('abort', onAbort)
    const job: Job = {
      ...input,
      alone: false,
      resolve(document) {
        settled()
        resolve(document)
      },
      reject(error) {
        settled()
        reject(error)
      },
    }
    signal?.addEventListener('abort', onAbort)
    queue.push(job)
    startJobs()
  })
}

/** Ends a job wherever it is. */
function abandon(job: Job, reason: unknown): void {
  const waiting = queue.indexOf(job)
  if (waiting >= 0) queue.splice(waiting, 1)
  for (const run of running) if (run.job === job) finish(run, false)
  job.reject(reason)
}

function mostWorkers(): number {
  return process.getBuiltinModule('node:os').availableParallelism()
}

function startJobs(): void {
  while (queue.length > 0 && running.size < mostWorkers()) {
    const next = queue[0]!
    if ((next.alone && running.size > 0) || [...running].some(({ job }) => job.alone)) break
    queue.shift()
    start(next)
  }
  if (running.size > 0 && watch === null) {
    cpuOfWorkers = startCpuClock()
    watch = setInterval(lookAtJobs, watchEvery)
  } else if (running.size === 0 && watch !== null) {
    clearInterval(watch)
    watch = null
  }
}

function start(job: Job): void {
  const { worker, heapBytes, isLoaded } = takeWorker(job.file, job.options.limits)
  const { bytes, options } = job
  const memory = process.memoryUsage.rss()
  if (running.size === 0) {
    memoryBefore = memory
    started = 0
  }
  started++
  const run: Running = {
    job,
    worker,
    heapBytes,
    memoryAtStart: memory,
    left: options.limits.timeoutMs,
    waiting: !isLoaded,
    cpuLeft: options.limits.maxPageMs,
    failure: undefined,
  }
  running.add(run)
  worker.ref()
  worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
  worker.on('message', (message: FromWorker) => receive(run, message))
  worker.on('error', (error: NodeJS.ErrnoException) => {
    // The heap limit is reached, or the worker is broken; either way it is gone.
    finish(run, false)
    job.reject(
      new ReadError(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-complex' : 'corrupt', undefined, { cause: error }),
    )
  })
  worker.on('exit', () => {
    if (finish(run, false)) job.reject(new ReadError('too-complex'))
  })
  const copy = new Uint8Array(bytes)
  const { name, limits, password = null, ocr } = options
  const canRecognize = ocr === undefined ? null : { takesCells: ocr.takesCells === true }
  post(worker, { kind: 'read', bytes: copy, name, limits, password, ocr: canRecognize }, [copy.buffer])
}

function post(worker: Worker, message: ToWorker, transfer: ArrayBuffer[] = []): void {
  worker.postMessage(message, transfer)
}

function receive(run: Running, message: FromWorker): void {
  const { job } = run
  if (message.kind === 'ready') {
    // What a worker takes to load is not the file's doing.
    run.waiting = false
    memoryBefore += Math.max(0, process.memoryUsage.rss() - run.memoryAtStart)
    return
  }
  if (message.kind === 'step') {
    run.cpuLeft = message.pages * job.options.limits.maxPageMs
    if (message.place !== undefined) tellPage(run, message.place)
    return
  }
  if (message.kind === 'recognize') {
    void answer(run, (recognizer) => recognizer.recognize(message.page))
    return
  }
  if (message.kind === 'draw') {
    void answer(run, (recognizer) => recognizer.draw(message.page))
    return
  }
  if (!finish(run, true)) return
  if (message.kind === 'done') job.resolve(message.document)
  else job.reject(run.failure ?? readError(message.code, message.message))
}

/** What the caller's function throws ends the reading. */
function tellPage(run: Running, { done, total }: { readonly done: number; readonly total: number }): void {
  try {
    run.job.options.onPage?.(done, total)
  } catch (error) {
    if (finish(run, false)) run.job.reject(error)
  }
}

function readError(code: ReadError['code'], message: string): ReadError {
  const usual = readErrorCodes[code]
  const detail = message.endsWith(usual) ? message.slice(0, -usual.length).trim() : ''
  return new ReadError(code, detail === '' ? undefined : detail)
}

/** Does what the worker asks for; its own time stands still meanwhile. */
async function answer(run: Running, work: (recognizer: Recognizer) => Promise<string | Uint8Array>): Promise<void> {
  const { bytes, options } = run.job
  run.waiting = true
  try {
    post(run.worker, { kind: 'answer', answer: await work(recognizerOf(bytes, options.ocr!, options)) })
  } catch (error) {
    const code = isPageRefused(error) ? error.code : null
    if (code === null) run.failure = error
    post(run.worker, { kind: 'no-answer', code })
  } finally {
    run.waiting = false
  }
}

/** Takes a job off the list; false where it was off already. A sound worker waits for the next file. */
function finish(run: Running, sound: boolean): boolean {
  if (!running.delete(run)) return false
  run.worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
  // A worker that is ended may still report an error.
  run.worker.on('error', () => undefined)
  if (sound) keepWorker(run)
  else void run.worker.terminate()
  startJobs()
  return true
}

function lookAtJobs(): void {
  const working = [...running].filter(({ waiting }) => !waiting)
  // Threads do not tell what each took: two share alike.
  const cpu = cpuOfWorkers() / Math.max(1, working.length)
  for (const run of working) {
    run.left -= watchEvery
    run.cpuLeft -= cpu
    if (run.left <= 0 && finish(run, false)) run.job.reject(new ReadError('timeout'))
    else if (run.cpuLeft <= 0 && finish(run, false)) run.job.reject(new ReadError('too-complex', slowPage))
  }
  const runs = [...running]
  const [first] = runs
  if (first === undefined) return
  // Files that are done may have left memory behind that is not given back yet.
  const files = Math.min(started, mostWorkers())
  const allowed = memoryFactor * files * Math.max(...runs.map((run) => run.heapBytes))
  if (process.memoryUsage.rss() - memoryBefore <= allowed) return
  if (runs.length === 1) {
    if (finish(first, false)) first.job.reject(new ReadError('too-complex'))
    return
  }
  // Nothing tells which of them it is: each is read again alone.
  const again = runs.map(({ job }) => job)
  for (const job of again) job.alone = true
  queue.unshift(...again)
  for (const run of runs) finish(run, false)
}

import type { Worker } from 'node:worker_threads'
import type { ReadLimits } from '../read-error.ts'
import { startWorker } from './worker-thread.ts'

interface IdleWorker {
  readonly worker: Worker
  readonly heapBytes: number
}

const idle: IdleWorker[] = []

/** A worker for a file: one that waits, if it has the heap that the limits allow, else a new one. */
export function takeWorker(file: URL, limits: ReadLimits): IdleWorker & { isLoaded: boolean } {
  const index = idle.findIndex((one) => one.heapBytes === limits.maxHeapBytes)
  const [found] = index < 0 ? [] : idle.splice(index, 1)
  if (found !== undefined) return { ...found, isLoaded: true }
  return { worker: startWorker(file, limits), heapBytes: limits.maxHeapBytes, isLoaded: false }
}

/** Lets a sound worker wait for the next file; the program may end while it does. */
export function keepWorker({ worker, heapBytes }: IdleWorker): void {
  const kept = { worker, heapBytes }
  worker.unref()
  idle.push(kept)
  worker.on('exit', () => {
    const index = idle.indexOf(kept)
    if (index >= 0) idle.splice(index, 1)
  })
}

/** Ends the workers that have nothing to do. */
export async function closeIdleWorkers(): Promise<void> {
  await Promise.all(idle.splice(0).map(({ worker }) => worker.terminate()))
}

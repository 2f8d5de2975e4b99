import { createRequire } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'
import { openQueue, type Queue, type QueueOptions } from '../queue/open-queue.ts'
import { ReadError } from '../read/read-error.ts'
import { isPassing } from '../write/postgres/pool.ts'
import { WriteError } from '../write/write-error.ts'
import { oneLine } from './complaint.ts'
import { exitCodes } from './exit-codes.ts'
import { isUsage, type Streams, UsageError } from './streams.ts'

/** The version of this program. */
export function programVersion(): string {
  return (createRequire(import.meta.url)('kehoach/package.json') as { version: string }).version
}

/** What the commands of the queue say of the store. */
export const storeHelp = `      --store URL      the database: postgres://user@host/database?schema=kehoach (default: the variable KEHOACH_STORE,
                       which, unlike arguments, others on the machine cannot read)`

/** Opens a queue; where the database is away, or is just starting, it is waited for. */
async function openPatiently(url: string, options: QueueOptions, patienceMs: number): Promise<Queue> {
  const since = performance.now()
  for (;;) {
    try {
      return await openQueue(url, options)
    } catch (error) {
      if (!isPassing(error) || performance.now() - since >= patienceMs) throw error
      options.onError?.(error as Error)
      await sleep(2000)
    }
  }
}

/** How a command opens its queue. */
interface CommandQueue extends Omit<QueueOptions, 'readerVersion'> {
  /** How long it waits for a database that is away (default: it does not). Milliseconds. */
  readonly patienceMs?: number
}

/** Opens the queue of a command, and closes it when the command is done. What the database refuses is said in one line. */
export async function withQueue(
  command: string,
  store: string | undefined,
  streams: Streams,
  { patienceMs = 0, ...options }: CommandQueue,
  run: (queue: Queue) => Promise<number>,
): Promise<number> {
  const url = store ?? process.env.KEHOACH_STORE
  if (url === undefined || url === '')
    throw new UsageError('Name the database: --store postgres://…, or KEHOACH_STORE.')
  const complain = (text: string) => streams.stderr.write(`kehoach ${command}: ${oneLine(text)}\n`)
  let queue: Queue | null = null
  try {
    queue = await openPatiently(url, { ...options, readerVersion: programVersion() }, patienceMs)
    return await run(queue)
  } catch (error) {
    if (isUsage(error)) throw error
    const isSaid = error instanceof WriteError || error instanceof ReadError
    // Errors of the database and the network have a code; what has none is a fault of ours.
    if (!isSaid && (error as NodeJS.ErrnoException).code === undefined) throw error
    complain((error as Error).message)
    if (error instanceof ReadError || (error instanceof WriteError && error.code === 'postgres-url'))
      return exitCodes.wrongUse
    return exitCodes.notWritten
  } finally {
    await queue?.close()
  }
}

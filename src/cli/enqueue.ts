import { findFiles } from '../batch/find-files.ts'
import { type EnqueueOptions, enqueue, retryFailed } from '../queue/enqueue.ts'
import type { Queue } from '../queue/open-queue.ts'
import { complaint } from './complaint.ts'
import { exitCodes } from './exit-codes.ts'
import { readFlags } from './flags.ts'
import { positive } from './plans-options.ts'
import { storeHelp, withQueue } from './queue-command.ts'
import { linesOf, type Streams, UsageError } from './streams.ts'

const options = {
  store: { type: 'string' },
  include: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  'files-from': { type: 'string' },
  priority: { type: 'string' },
  retries: { type: 'string' },
  'retry-delay': { type: 'string' },
  'max-size': { type: 'string' },
  upload: { type: 'boolean' },
  again: { type: 'boolean' },
  failed: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The help text of `kehoach enqueue`. */
export const enqueueHelp = `kehoach enqueue PATH|GLOB|DIR|URL... --store URL

Hands files to the workers (kehoach work) of a database. Paths are kept absolute: workers have to reach a file under the same
path. URLs are http or https, presigned ones of S3-compatible stores too. What was handed over before and has not changed
since is left out.

${storeHelp}
      --include GLOB   in directories, take only what matches (repeatable)
      --exclude GLOB   leave out what matches (repeatable)
      --files-from FILE  read paths and URLs from FILE, one a line; «-» is standard input
      --upload         put the bytes of the files into the database, for workers that do not reach them
      --max-size MB    with --upload: size of one file (default 50)
      --priority N     a whole number; higher ones are read first (default 0)
      --retries N      how often a passing failure is tried again (default 4; 0 never)
      --retry-delay S  seconds before the first of these attempts, doubled each time (default 5)
      --again          hand over again what was handed over before
      --failed         put the list of failures back into the queue (without paths, or before them)
  -q, --quiet          no closing line

Exit code: 0 all were handed over; 1 some could not be; 2 wrong use or no file found; 3 the database could not be written;
70 a fault of this program.
`

type Flags = ReturnType<typeof parseFlags>['values']

function parseFlags(args: readonly string[]) {
  return readFlags(args, options)
}

/** A whole number, or undefined where the flag was not given. */
function whole(flags: Flags, name: 'priority' | 'retries' | 'retry-delay', least: number): number | undefined {
  const text = flags[name]
  if (text === undefined) return undefined
  const value = Number(text)
  if (text === '' || !Number.isInteger(value) || value < least || Math.abs(value) > 1_000_000)
    throw new UsageError(`--${name} wants a whole number${least >= 0 ? ` from ${least}` : ''}, not «${text}».`)
  return value
}

function enqueueOptions(flags: Flags): EnqueueOptions {
  const priority = whole(flags, 'priority', -1_000_000)
  const retries = whole(flags, 'retries', 0)
  const retryDelay = whole(flags, 'retry-delay', 1)
  const size = positive(flags, 'max-size')
  return {
    upload: flags.upload ?? false,
    again: flags.again ?? false,
    ...(priority === undefined ? {} : { priority }),
    ...(retries === undefined ? {} : { retries }),
    ...(retryDelay === undefined ? {} : { retryDelay }),
    ...(size === undefined ? {} : { maxBytes: size * 2 ** 20 }),
  }
}

const isUrl = (name: string): boolean => /^https?:\/\//i.test(name)

/** Arguments first, then the lines of a list: those name files and URLs, not directories. */
async function* namesFrom(positionals: readonly string[], flags: Flags, streams: Streams): AsyncGenerator<string> {
  const find = { include: flags.include ?? [], exclude: flags.exclude ?? [] }
  for (const name of positionals) {
    if (isUrl(name)) yield name
    else yield* (await findFiles([name], find)).files
  }
  if (flags['files-from'] !== undefined) yield* linesOf(flags['files-from'], streams.stdin)
}

async function handOver(queue: Queue, positionals: readonly string[], flags: Flags, streams: Streams): Promise<number> {
  const given = enqueueOptions(flags)
  const again = flags.failed ? await retryFailed(queue) : 0
  let failed = 0
  const { added, known } = await enqueue(queue, namesFrom(positionals, flags, streams), given, (name, error) => {
    failed++
    streams.stderr.write(`kehoach enqueue: ${complaint(name, error)}\n`)
  })
  const isExpected = positionals.length > 0 || flags['files-from'] !== undefined
  if (isExpected && added + known + failed === 0) throw new UsageError('There is no file to hand over.')
  if (!flags.quiet) {
    const parts = [
      `${added.toLocaleString('en')} added`,
      ...(known > 0 ? [`${known.toLocaleString('en')} were handed over before`] : []),
      ...(flags.failed ? [`${again.toLocaleString('en')} failures put back`] : []),
    ]
    streams.stderr.write(`${parts.join(', ')}\n`)
  }
  return failed > 0 ? exitCodes.someFailed : exitCodes.done
}

/** `kehoach enqueue`. Returns the exit code. */
export async function runEnqueue(args: readonly string[], streams: Streams): Promise<number> {
  const { values: flags, positionals } = parseFlags(args)
  if (flags.help) {
    streams.stdout.write(enqueueHelp)
    return exitCodes.done
  }
  if (positionals.length === 0 && flags['files-from'] === undefined && !flags.failed)
    throw new UsageError('Name files, directories, globs or URLs.')
  enqueueOptions(flags)
  return withQueue('enqueue', flags.store, streams, { connections: 2 }, (queue) =>
    handOver(queue, positionals, flags, streams),
  )
}

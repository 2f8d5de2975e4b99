import { availableParallelism, hostname } from 'node:os'
import { defaultParser } from '../batch/parse-plans.ts'
import { work } from '../queue/work.ts'
import { defaultLimits } from '../read/read-error.ts'
import { printable } from '../write/text/lay-out-table.ts'
import { exitCodes } from './exit-codes.ts'
import { readFlags } from './flags.ts'
import { lexiconOption } from './lexicon-option.ts'
import { plansFlags, plansOptions, positive, withOcrEngine } from './plans-options.ts'
import { programVersion, storeHelp, withQueue } from './queue-command.ts'
import type { Streams } from './streams.ts'

const options = {
  store: { type: 'string' },
  name: { type: 'string' },
  ...plansFlags,
  'until-empty': { type: 'boolean' },
  'allow-private-addresses': { type: 'boolean' },
  heartbeat: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The help text of `kehoach work`. */
export const workHelp = `kehoach work --store URL [--jobs N]

Reads what kehoach enqueue has handed over, and loads each document into the database in one transaction with the completion
of its job. Start it on as many machines as you like; a worker that is killed at any moment loses and doubles nothing. An
interrupt (SIGINT, SIGTERM) ends it when what is in hand is done; a second one at once.

${storeHelp}
  -j, --jobs N         files read at the same time (default: the cores)
      --until-empty    end when nothing waits and nothing is under way, here or elsewhere
      --name NAME      what the worker is called in kehoach status (default: the name of the machine)
      --timeout SECONDS  time for one file (default 30), and for fetching one
      --max-size MB    size of one file (default 50)
      --memory MB      heap of one process that reads (default 1024)
      --password TEXT  password of encrypted PDFs
      --ocr [ENGINE]   recognize pages that have no text: tesseract (the program), tesseract.js (the npm packages
                       tesseract.js and @tesseract.js-data/vie), or (auto) the first of them that is installed
      --ocr-cache DIR  keep what was recognized in DIR
      --office USE     LibreOffice for .doc, .rtf and .odt: never, always, or (fallback) where our
                       readers leave something out or cannot read a file
      --lexicon FILE   words of your own, as .json or .yaml (kehoach help lexicon)
      --allow-private-addresses  fetch URLs that lead to this machine or its network, too
      --heartbeat SECONDS  between two signs of life (default 5); after six without one, others take the jobs over
  -q, --quiet          no lines about failures, and no closing line

Exit code: 0 stopped, or nothing was left to do; 2 wrong use; 3 the database could not be reached or written; 70 a fault of
this program. Files that fail are no fault of the worker: see kehoach status --failed.
`

/**
 * `kehoach work`. Returns the exit code.
 * @param signal stops it gracefully
 */
export async function runWork(args: readonly string[], streams: Streams, signal: AbortSignal): Promise<number> {
  const { values: flags } = readFlags(withOcrEngine(args), options, false)
  if (flags.help) {
    streams.stdout.write(workHelp)
    return exitCodes.done
  }
  // The signal stops the taking of jobs and not the reading of those in hand.
  const plans = { ...plansOptions(flags), ...(await lexiconOption(flags)) }
  const heartbeat = positive(flags, 'heartbeat')
  const jobs = Math.max(1, Math.floor(plans.jobs ?? availableParallelism()))
  const say = (text: string) => {
    if (!flags.quiet) streams.stderr.write(`${printable(text)}\n`)
  }
  const settings = {
    connections: jobs + 2,
    supervise: true,
    // Workers and database may be started together.
    patienceMs: 60_000,
    onError: (error: Error) => say(`queue: ${error.message}`),
  }
  return withQueue('work', flags.store, streams, settings, async (queue) => {
    const { timeoutMs = defaultLimits.timeoutMs, maxBytes = defaultLimits.maxBytes } = plans.limits ?? {}
    const { done, failed } = await work(queue, {
      jobs,
      name: flags.name ?? hostname(),
      version: programVersion(),
      parser: defaultParser(plans),
      heapBytes: plans.workerHeapBytes ?? 2 ** 30,
      fetchLimits: { maxBytes, timeoutMs, allowPrivate: flags['allow-private-addresses'] ?? false },
      ...(heartbeat === undefined ? {} : { heartbeatSeconds: heartbeat }),
      untilEmpty: flags['until-empty'] ?? false,
      signal,
      onDone({ name, failure }) {
        if (failure !== null) say(`failed: ${name}: ${failure.code}: ${failure.message.split('\n')[0]}`)
      },
      onTrouble: say,
    })
    say(`${done.toLocaleString('en')} documents loaded, ${failed.toLocaleString('en')} attempts failed`)
    return exitCodes.done
  })
}

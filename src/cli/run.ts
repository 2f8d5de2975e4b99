import { createRequire } from 'node:module'
import { printable } from '../write/text/lay-out-table.ts'
import { exitCodes, isSystemError } from './exit-codes.ts'
import { isUsage, type Streams } from './streams.ts'

const help = `kehoach: read Vietnamese administrative plans as data

  kehoach parse FILE...         print what is in documents (.docx, .doc, .pdf, .html, .rtf, text)
  kehoach batch PATH... -o OUT  read thousands of files into one output
  kehoach convert NDJSON -o OUT write what batch has read in another format
  kehoach explain FILE PATH     say why a value was read
  kehoach enqueue PATH...       hand files to the workers of a PostgreSQL database
  kehoach work                  read what was handed over, on as many machines as you like
  kehoach status                how that stands
  kehoach schema                print the JSON Schema of a document

  kehoach COMMAND --help, kehoach --version
`

type Command = (args: readonly string[], streams: Streams) => number | Promise<number>

/** Each command is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  parse: async () => (await import('./parse.ts')).runParse,
  explain: async () => (await import('./explain.ts')).runExplain,
  schema: async () => (await import('./schema.ts')).runSchema,
  convert: async () => (await import('./convert.ts')).runConvert,
  enqueue: async () => (await import('./enqueue.ts')).runEnqueue,
  status: async () => (await import('./status.ts')).runStatus,
  work: async () => {
    const { runWork } = await import('./work.ts')
    return (args, streams) => runWork(args, streams, interruption())
  },
  batch: async () => {
    const { runBatchCommand } = await import('./batch.ts')
    return (args, streams) => runBatchCommand(args, streams, interruption())
  },
}

/** Aborted by the first interrupt from the keyboard, so that a batch can be resumed; a second one ends the program at once. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort(new Error('interrupted')))
  process.once('SIGTERM', () => controller.abort(new Error('terminated')))
  return controller.signal
}

/** Runs a command. Returns the exit code. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    ;(name === undefined ? streams.stderr : streams.stdout).write(help)
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-V') {
    const { version } = createRequire(import.meta.url)('kehoach/package.json') as { version: string }
    streams.stdout.write(`${version}\n`)
    return 0
  }
  const load = commands[name]
  if (load === undefined) {
    streams.stderr.write(`kehoach: there is no command «${printable(name)}». See kehoach --help.\n`)
    return 2
  }
  try {
    return await (await load())(rest, streams)
  } catch (error) {
    if (isUsage(error) || isSystemError(error)) {
      streams.stderr.write(`kehoach ${name}: ${printable(error.message)}\n`)
      return isUsage(error) ? exitCodes.wrongUse : exitCodes.notWritten
    }
    streams.stderr.write(`kehoach ${name}: ${error instanceof Error ? error.stack : String(error)}\n`)
    return exitCodes.fault
  }
}

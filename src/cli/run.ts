import { createRequire } from 'node:module'
import { batchErrorCodes } from '../batch/batch-error.ts'
import { oneLine } from './complaint.ts'
import { exitCodes, isSystemError } from './exit-codes.ts'
import { isUsage, type Streams } from './streams.ts'
import { didYouMean } from './suggest.ts'

const help = `kehoach: read Vietnamese administrative plans as data

  kehoach parse FILE...         print what is in documents (.docx, .doc, .pdf, .html, .rtf, text)
  kehoach batch PATH... -o OUT  read thousands of files into one output
  kehoach convert NDJSON -o OUT write what batch has read in another format
  kehoach explain FILE PATH     say why a value was read
  kehoach serve                 look at plans and correct them in the browser, on this machine alone
  kehoach gold CORRECTED.json   make a folder of a corpus from what was corrected there
  kehoach enqueue PATH...       hand files to the workers of a PostgreSQL database
  kehoach work                  read what was handed over, on as many machines as you like
  kehoach status                how that stands
  kehoach lexicon check|learn   words of your own: what they shadow; what an archive itself defines
  kehoach schema                print the JSON Schema of a document

  kehoach help COMMAND, kehoach COMMAND --help, kehoach --version
`

type Command = (args: readonly string[], streams: Streams) => number | Promise<number>

/** Each command is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  parse: async () => (await import('./parse.ts')).runParse,
  explain: async () => (await import('./explain.ts')).runExplain,
  schema: async () => (await import('./schema.ts')).runSchema,
  gold: async () => (await import('./gold.ts')).runGold,
  serve: async () => {
    const { runServe } = await import('./serve.ts')
    return (args, streams) => runServe(args, streams, interruption())
  },
  convert: async () => (await import('./convert.ts')).runConvert,
  enqueue: async () => (await import('./enqueue.ts')).runEnqueue,
  status: async () => (await import('./status.ts')).runStatus,
  work: async () => {
    const { runWork } = await import('./work.ts')
    return (args, streams) => runWork(args, streams, interruption())
  },
  lexicon: async () => {
    const { runLexicon } = await import('./lexicon.ts')
    return (args, streams) => runLexicon(args, streams, interruption)
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

/** «kehoach plan.docx»: the name of a file where that of a command should stand. */
function meantBy(name: string): string {
  if (/[./\\*]/.test(name)) return ` Did you mean kehoach parse ${name}?`
  return didYouMean(name, Object.keys(commands))
}

/** Runs a command. Returns the exit code. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  const [first, ...others] = args
  // «help parse» is «parse --help».
  const [name, ...rest] = first === 'help' && others[0] !== undefined ? [others[0], '--help'] : [first, ...others]
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    ;(name === undefined ? streams.stderr : streams.stdout).write(help)
    return name === undefined ? exitCodes.wrongUse : exitCodes.done
  }
  if (name === '--version' || name === '-V') {
    const { version } = createRequire(import.meta.url)('kehoach/package.json') as { version: string }
    streams.stdout.write(`${version}\n`)
    return exitCodes.done
  }
  if (!Object.hasOwn(commands, name)) {
    streams.stderr.write(`kehoach: ${oneLine(`There is no command «${name}».${meantBy(name)} See kehoach --help.`)}\n`)
    return exitCodes.wrongUse
  }
  const complain = (text: string) => streams.stderr.write(`kehoach ${name}: ${oneLine(text)}\n`)
  try {
    return await (await commands[name]!())(rest, streams)
  } catch (error) {
    if (isUsage(error) || isSystemError(error)) {
      complain(error.message)
      return isUsage(error) ? exitCodes.wrongUse : exitCodes.notWritten
    }
    complain(
      `${error instanceof Error ? `${error.name}: ${error.message}.` : String(error)} ${batchErrorCodes.internal}`,
    )
    // Where it happened is for those who mend it.
    if (process.env.KEHOACH_DEBUG) streams.stderr.write(`${error instanceof Error ? error.stack : ''}\n`)
    return exitCodes.fault
  }
}

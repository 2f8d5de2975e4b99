import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { writeFileAtomically } from '../batch/atomic-files.ts'
import { asOutput, OutputError } from '../batch/batch-error.ts'
import { type FoundFiles, findFiles } from '../batch/find-files.ts'
import { JournalError } from '../batch/journal/journal.ts'
import { defaultParser, type PlansOptions } from '../batch/parse-plans.ts'
import { runBatch } from '../batch/run-batch.ts'
import { streamBatch } from '../batch/stream-batch.ts'
import { type FailedFile, formatFailure, formatSummary } from '../batch/summary.ts'
import { schemaVersion } from '../model/plan-document.ts'
import { ReadError } from '../read/read-error.ts'
import { WriteError } from '../write/write-error.ts'
import { oneLine } from './complaint.ts'
import { exitCodes, isSystemError } from './exit-codes.ts'
import { readFlags } from './flags.ts'
import { lexiconOption } from './lexicon-option.ts'
import { checkOutput, chooseFormat, describeFormats } from './output.ts'
import { plansFlags, plansOptions, withOcrEngine } from './plans-options.ts'
import { showProgress } from './progress.ts'
import { isUsage, linesOf, type Streams, UsageError } from './streams.ts'
import { writeFlags, writeOptionsOf } from './write-flags.ts'

const options = {
  out: { type: 'string', short: 'o' },
  format: { type: 'string', short: 'f' },
  include: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  'files-from': { type: 'string' },
  ...plansFlags,
  resume: { type: 'boolean' },
  update: { type: 'boolean' },
  vanished: { type: 'string' },
  'allow-empty': { type: 'boolean' },
  'fail-fast': { type: 'boolean' },
  errors: { type: 'string' },
  summary: { type: 'string' },
  review: { type: 'string' },
  ...writeFlags,
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The help text of `kehoach batch`. */
export const batchHelp = `kehoach batch PATH|GLOB|DIR... --out FILE|DIR|URL [--format NAME]

Reads many files and writes their documents to one output. Directories are searched to the bottom.
A file that cannot be read is reported and never stops the rest.

  -o, --out FILE|DIR|URL
                        where to; «-» writes NDJSON to standard output as the files are done; postgres://… loads each
                        document as it is done (--resume and --update go on with what the database does not hold)
  -f, --format NAME     one of the formats below (default: by the ending of FILE)
      --include GLOB    in directories, take only what matches (repeatable)
      --exclude GLOB    leave out what matches (repeatable)
      --files-from FILE read paths from FILE, one a line; «-» is standard input
  -j, --jobs N          files read at the same time (default: the cores)
      --resume          go on where a killed run stopped, or start
      --update          read only what is new or has changed since the last run with --update (by SHA-256), try again
                        what failed, and write the output anew; what was read is kept in OUT.state
      --vanished keep|remove
                        with --update: rows of files that are there no more (default remove; in a database keep)
      --allow-empty     no file at all is no error; the output is then empty
      --fail-fast       stop at the first file that fails; nothing is written
      --errors FILE     one line a failed file: path, code, message, separated by tabs
      --summary FILE    what was read, skipped and failed, diagnostics and versions, as JSON
      --review FILE     what a person should look at, as CSV: quote, page, reason, alternatives; in each document the
                        least sure first
      --timeout SECONDS time for one file (default 30)
      --max-size MB     size of one file (default 50)
      --memory MB       heap of one worker (default 1024)
      --password TEXT   password of encrypted PDFs
      --ocr [ENGINE]    recognize pages that have no text: tesseract (the program), tesseract.js (the npm packages
                        tesseract.js and @tesseract.js-data/vie), or (auto) the first of them that is installed
      --ocr-cache DIR   keep what was recognized in DIR
      --office USE      LibreOffice for .doc, .rtf and .odt: never, always, or (fallback) where our
                        readers leave something out or cannot read a file
      --lexicon FILE    words of your own, as .json or .yaml (kehoach help lexicon)
      --bom             CSV: the byte order mark that Excel wants
      --escape-formulas CSV: disarm cells that a spreadsheet would run
      --alarm DAYS      calendar: alarms so many days before each deadline, such as 7,1,0
  -q, --quiet           no progress and no summary

Formats:
${describeFormats()}

Exit code: 0 all files read; 1 done, but some files failed; 2 wrong use or no file found; 3 the output could not be
written, or --fail-fast stopped: what was there before is unchanged; 70 a fault of this program; 130 interrupted.
`

type Flags = ReturnType<typeof parseFlags>['values']

function parseFlags(args: readonly string[]) {
  return readFlags(withOcrEngine(args), options)
}

/** `--vanished` says what `--update` does, and nothing without it. */
function updateOf({ update, vanished, resume }: Flags): 'keep' | 'remove' | undefined {
  if (vanished !== undefined && !(vanished === 'keep' || vanished === 'remove'))
    throw new UsageError(`--vanished knows keep and remove, not «${vanished}».`)
  if (vanished !== undefined && !update) throw new UsageError('--vanished goes with --update.')
  if (update && resume)
    throw new UsageError('--update goes on by itself where a killed run stopped: leave --resume out.')
  return update ? (vanished ?? 'remove') : undefined
}

async function filesFor(names: readonly string[], flags: Flags): Promise<FoundFiles> {
  const found = await findFiles(names, { include: flags.include ?? [], exclude: flags.exclude ?? [] })
  // An archive that is not mounted looks like an empty one.
  if (found.files.length === 0 && !flags['allow-empty'])
    throw new UsageError('There is no file to read; the output stays as it is. If that is meant, say --allow-empty.')
  return found
}

async function runToOutput(names: string[], flags: Flags, plans: PlansOptions, streams: Streams): Promise<number> {
  const out = flags.out!
  const format = chooseFormat(flags.format, out)
  await checkOutput(format, out)
  if (flags['files-from'] !== undefined)
    for await (const line of linesOf(flags['files-from'], streams.stdin)) names.push(line)
  const update = updateOf(flags)
  const { files, skipped } = await filesFor(names, flags)
  const progress = flags.quiet ? null : showProgress(streams.stderr)
  const parser = defaultParser(plans)
  const { version } = createRequire(import.meta.url)('kehoach/package.json') as { version: string }
  const writeOptions = {
    ...writeOptionsOf(flags),
    readerVersion: version,
  }
  const common = {
    writeOptions,
    files,
    skipped,
    parser,
    pool: plans,
    ...(flags.summary === undefined ? {} : { summary: flags.summary }),
    versions: { version, schemaVersion },
    failFast: flags['fail-fast'] ?? false,
    ...(flags.errors === undefined ? {} : { errors: flags.errors }),
    ...(flags.review === undefined ? {} : { review: flags.review }),
    ...(progress === null ? {} : { onProgress: progress.update }),
  }
  // A database may hold what others have loaded: rows go only where that is said.
  const kept =
    update === undefined && !flags.resume ? {} : ({ update: flags.vanished === 'remove' ? 'remove' : 'keep' } as const)
  const read = async () =>
    format.shape === 'database'
      ? (await import('../batch/load-store.ts')).runIntoStore({ ...common, ...kept, url: out, readerVersion: version })
      : runBatch({
          ...common,
          format,
          out,
          // A digest, since a password is among them.
          settings: createHash('sha256')
            .update(JSON.stringify([version, schemaVersion, parser.options]))
            .digest('hex'),
          resume: flags.resume ?? false,
          ...(update === undefined ? {} : { update }),
        })
  try {
    const summary = await read()
    progress?.end()
    if (!flags.quiet) streams.stderr.write(formatSummary(summary))
    if (!summary.complete) {
      const left = format.shape === 'database' ? 'what was read before is in the database' : 'nothing was written'
      streams.stderr.write(`Stopped; ${left}. Mend the file and add --resume to go on.\n`)
      return exitCodes.notWritten
    }
    return summary.failed.length > 0 ? exitCodes.someFailed : exitCodes.done
  } finally {
    progress?.end()
  }
}

async function runToPipe(
  names: readonly string[],
  flags: Flags,
  plans: PlansOptions,
  streams: Streams,
): Promise<number> {
  if (!(chooseFormat(flags.format, '-') as { copiesJson?: boolean }).copiesJson)
    throw new UsageError('--out - writes ndjson only.')
  const { update, resume, summary, review } = flags
  if (update || resume || summary !== undefined || review !== undefined)
    throw new UsageError('--update, --resume, --summary and --review want a file or directory for --out.')
  async function* files() {
    if (names.length > 0) yield* (await filesFor(names, flags)).files
    if (flags['files-from'] !== undefined) yield* linesOf(flags['files-from'], streams.stdin)
  }
  const failures: FailedFile[] = []
  const failed = await streamBatch({
    files: files(),
    parser: defaultParser(plans),
    pool: plans,
    failFast: flags['fail-fast'] ?? false,
    // Each line is waited for: a disk that is full is noticed at the line that does not fit.
    write: (line) =>
      asOutput(new Promise((done, fail) => streams.stdout.write(line, (error) => (error ? fail(error) : done())))),
    onFailure(failure) {
      failures.push(failure)
      streams.stderr.write(`failed: ${formatFailure(failure)}`)
    },
  })
  if (flags.errors !== undefined)
    await asOutput(writeFileAtomically(flags.errors, failures.map(formatFailure).join('')))
  if (failed > 0 && flags['fail-fast']) return exitCodes.notWritten
  return failed > 0 ? exitCodes.someFailed : exitCodes.done
}

/**
 * `kehoach batch`.
 * @param args the arguments after the word «batch»
 * @param signal interrupts it; a run with a journal can be resumed then
 * @returns the exit code
 */
export async function runBatchCommand(args: readonly string[], streams: Streams, signal: AbortSignal): Promise<number> {
  const complain = (text: string) => streams.stderr.write(`kehoach batch: ${oneLine(text)}\n`)
  try {
    const { values: flags, positionals } = parseFlags(args)
    if (flags.help) {
      streams.stdout.write(batchHelp)
      return 0
    }
    if (flags.out === undefined) throw new UsageError('Say where to with --out. See kehoach batch --help.')
    if (positionals.length === 0 && flags['files-from'] === undefined)
      throw new UsageError('Name files, directories or globs.')
    const plans = { ...plansOptions(flags, signal), ...(await lexiconOption(flags)) }
    if (flags.out === '-') return await runToPipe(positionals, flags, plans, streams)
    return await runToOutput(positionals, flags, plans, streams)
  } catch (error) {
    if (signal.aborted) {
      complain('interrupted. Add --resume to go on where it stopped.')
      return exitCodes.interrupted
    }
    if (error instanceof OutputError) {
      complain(`The output could not be written: ${error.message}`)
      return exitCodes.notWritten
    }
    const isExpected = [JournalError, ReadError, WriteError].some((known) => error instanceof known)
    if (!isExpected && !isUsage(error) && !isSystemError(error)) throw error
    complain((error as Error).message)
    return isSystemError(error) && error.code !== 'ENOENT' ? exitCodes.notWritten : exitCodes.wrongUse
  }
}

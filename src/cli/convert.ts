import { writeFileAtomically } from '../batch/atomic-files.ts'
import { asOutput, OutputError } from '../batch/batch-error.ts'
import { convert, NothingToConvert } from '../batch/convert.ts'
import { readNdjson } from '../batch/ndjson-documents.ts'
import { type FailedFile, formatFailure } from '../batch/summary.ts'
import { ReadError } from '../read/read-error.ts'
import type { CollectionFormat, Format, WriteOptions } from '../write/format.ts'
import { WriteError } from '../write/write-error.ts'
import { oneLine } from './complaint.ts'
import { exitCodes } from './exit-codes.ts'
import { readFlags } from './flags.ts'
import { checkOutput, chooseFormat, describeFormats, refuseBinary } from './output.ts'
import { type Streams, UsageError } from './streams.ts'
import { writeFlags, writeOptionsOf } from './write-flags.ts'

const options = {
  out: { type: 'string', short: 'o' },
  format: { type: 'string', short: 'f' },
  'allow-empty': { type: 'boolean' },
  errors: { type: 'string' },
  ...writeFlags,
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The help text of `kehoach convert`. */
export const convertHelp = `kehoach convert FILE.ndjson|-... --out FILE|DIR|URL [--format NAME]

Writes documents that kehoach batch has read, and that stand in NDJSON, in another format. No document is read again.
A line that holds no document is reported and never stops the rest.

  -o, --out FILE|DIR|URL  where to; «-» is standard output, for formats of one file
  -f, --format NAME       one of the formats below (default: by the ending of --out)
      --allow-empty       no document at all is no error; the output is then empty
      --errors FILE       one line a wrong line: place, code, message, separated by tabs
      --bom               CSV: the byte order mark that Excel wants
      --escape-formulas   CSV: disarm cells that a spreadsheet would run
      --alarm DAYS        calendar: alarms so many days before each deadline, such as 7,1,0
  -q, --quiet             no closing line

Formats:
${describeFormats()}

Exit code: 0 all lines were written; 1 done, but some lines held no document; 2 wrong use or no document found; 3 the
output could not be written; 70 a fault of this program.
`

/** Prints a format of one file, piece by piece. */
async function print(
  inputs: readonly (string | NodeJS.ReadableStream)[],
  format: CollectionFormat,
  writeOptions: WriteOptions,
  streams: Streams,
  fail: (failure: FailedFile) => void,
): Promise<number> {
  let count = 0
  async function* documents() {
    for (const input of inputs)
      for await (const found of readNdjson(input)) {
        if ('document' in found) {
          count++
          yield found.document
        } else {
          const place = `${typeof input === 'string' ? input : '-'}:${found.line}`
          fail({ path: place, code: 'not-a-document', message: found.reason })
        }
      }
  }
  for await (const { data } of format.write(documents(), writeOptions))
    await asOutput(
      new Promise<void>((done, reject) => streams.stdout.write(data, (error) => (error ? reject(error) : done()))),
    )
  return count
}

const isPrintable = (format: Format): format is CollectionFormat =>
  format.shape === 'collection' && format.parts.length === 1

/** `kehoach convert`. Returns the exit code. */
export async function runConvert(args: readonly string[], streams: Streams): Promise<number> {
  const { values: flags, positionals } = readFlags(args, options)
  if (flags.help) {
    streams.stdout.write(convertHelp)
    return exitCodes.done
  }
  if (flags.out === undefined) throw new UsageError('Say where to with --out. See kehoach convert --help.')
  if (positionals.length === 0) throw new UsageError('Name files of NDJSON, or «-» for standard input.')
  const format = chooseFormat(flags.format, flags.out)
  if (flags.out === '-' && !isPrintable(format)) throw new UsageError(`${format.name} cannot be printed: name --out.`)
  if (flags.out === '-') refuseBinary(format, streams.stdout, 'name a file for --out')
  if (format.shape === 'document' && positionals.includes('-'))
    throw new UsageError(
      `${format.name} is a file for each document and takes its input twice: «-» cannot be its input.`,
    )
  const inputs = positionals.map((name) => (name === '-' ? streams.stdin : name))
  const writeOptions = writeOptionsOf(flags)
  const failures: FailedFile[] = []
  const fail = (failure: FailedFile) => {
    failures.push(failure)
    streams.stderr.write(`failed: ${formatFailure(failure)}`)
  }
  try {
    await checkOutput(format, flags.out)
    const documents =
      flags.out === '-' && isPrintable(format)
        ? await print(inputs, format, writeOptions, streams, fail)
        : (
            await convert({
              inputs,
              format,
              out: flags.out,
              writeOptions,
              allowEmpty: flags['allow-empty'] ?? false,
              onFailure: fail,
            })
          ).documents
    if (flags.errors !== undefined)
      await asOutput(writeFileAtomically(flags.errors, failures.map(formatFailure).join('')))
    if (!flags.quiet) streams.stderr.write(`${documents.toLocaleString('en')} documents written\n`)
    return failures.length > 0 ? exitCodes.someFailed : exitCodes.done
  } catch (error) {
    const complain = (text: string) => streams.stderr.write(`kehoach convert: ${oneLine(text)}\n`)
    if (error instanceof OutputError) {
      complain(`The output could not be written: ${error.message}`)
      return exitCodes.notWritten
    }
    if (error instanceof NothingToConvert) {
      complain(`${error.message} The output stays as it is. If that is meant, say --allow-empty.`)
      return exitCodes.wrongUse
    }
    if (!(error instanceof ReadError) && !(error instanceof WriteError)) throw error
    complain(error.message)
    return exitCodes.wrongUse
  }
}

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileAtomically } from '../batch/atomic-files.ts'
import { commonDirectory, findFiles, pathFrom } from '../batch/find-files.ts'
import type { PlanDocument } from '../model/plan-document.ts'
import type { ParseOptions } from '../parse-options.ts'
import { parsePlan } from '../parse-plan.ts'
import { type TesseractOptions, tesseractOcr } from '../read/ocr/tesseract-ocr.ts'
import { defaultLimits, ReadError } from '../read/read-error.ts'
import type { Format, WriteOptions } from '../write/format.ts'
import { formats } from '../write/index.ts'
import { printable } from '../write/text/lay-out-table.ts'
import { complaint } from './complaint.ts'
import { exitCodes } from './exit-codes.ts'
import { readFlags } from './flags.ts'
import { lexiconFlag, lexiconOption } from './lexicon-option.ts'
import { formatNamed, refuseBinary } from './output.ts'
import { ocrFlags, ocrUse, officeUse, withOcrEngine } from './plans-options.ts'
import { readAll, type Streams, UsageError } from './streams.ts'

const options = {
  format: { type: 'string', short: 'f' },
  out: { type: 'string', short: 'o' },
  pretty: { type: 'boolean' },
  password: { type: 'string' },
  ...ocrFlags,
  office: { type: 'string' },
  ...lexiconFlag,
  help: { type: 'boolean', short: 'h' },
} as const

/** The formats that make sense one document at a time. */
const offered = formats.filter(
  (format) => format.shape === 'document' || (format.shape === 'collection' && format.parts.length === 1),
)

/** The help text of `kehoach parse`. */
export const parseHelp = `kehoach parse FILE|DIR|GLOB|-... [--format NAME] [--pretty] [--out DIR]

Reads documents and prints what is in them. «-» is standard input. Directories are searched to the bottom.
A file that cannot be read is reported on standard error and never stops the rest.
For thousands of files take kehoach batch.

  -f, --format NAME    ${offered.map(({ name }) => name).join(', ')}
                       (default: table on a terminal, json elsewhere)
      --pretty         JSON over several lines
  -o, --out DIR        write one file for each document into DIR instead of printing
      --password TEXT  password of encrypted PDFs
      --ocr [ENGINE]   recognize pages that have no text: tesseract (the program), tesseract.js (the npm packages
                       tesseract.js and @tesseract.js-data/vie), or (auto) the first of them that is installed
      --ocr-cache DIR  keep what was recognized in DIR
      --office USE     LibreOffice for .doc, .rtf and .odt: never, always, or (fallback) where our
                       readers leave something out or cannot read a file
      --lexicon FILE   words of your own, as .json or .yaml (kehoach help lexicon)

Exit code: 0 all read; 1 some failed; 2 wrong use; 3 the output could not be written; 70 a fault of this program.
`

function parseFlags(args: readonly string[]) {
  return readFlags(withOcrEngine(args), options)
}

/** `kehoach parse`. Returns the exit code. */
export async function runParse(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseFlags(args)
  if (values.help) {
    streams.stdout.write(parseHelp)
    return 0
  }
  if (positionals.length === 0) throw new UsageError('Name files, directories, or «-» for standard input.')
  // Whoever looks at it wants to read it; a program wants all of it.
  const isShown = streams.stdout.isTTY === true && values.out === undefined && !values.pretty
  const format = formatNamed(values.format ?? (isShown ? 'table' : 'json'), offered)
  if (values.out === undefined) refuseBinary(format, streams.stdout, 'name a directory for --out')
  const files = await filesNamed(positionals, streams)
  if (format.isBinary && values.out === undefined && files.found.length > 1)
    throw new UsageError(
      `${format.name} cannot hold one document behind the other: take kehoach batch FILE... --out plans${format.extension}, or --out DIR.`,
    )
  const writeOptions: WriteOptions = {
    indent: values.pretty ? 2 : 0,
    ...(values.out === undefined ? look(streams.stdout) : {}),
  }
  // What is wrong with them is said before the first file is read.
  optionsFrom(values, '', streams)
  const lexicon = await lexiconOption(values)
  let failed = files.missing
  const root = commonDirectory(files.found.filter((file) => file !== '-'))
  for (const file of files.found) {
    const parseOptions = { ...optionsFrom(values, file, streams), ...lexicon }
    const document = await parseOne(file, streams, parseOptions).catch((error: unknown) => {
      // Whatever it is, it is the fault of one file or of this program, never of the files behind it.
      failed++
      streams.stderr.write(`kehoach parse: ${complaint(file, error)}\n`)
      return null
    })
    if (document === null) continue
    const data = await write(format, document, writeOptions)
    if (values.out === undefined) streams.stdout.write(data)
    else await writeInto(values.out, file === '-' ? 'stdin' : pathFrom(root, file), format, data)
  }
  return failed > 0 ? exitCodes.someFailed : exitCodes.done
}

async function parseOne(file: string, { stdin }: Streams, options: ParseOptions): Promise<PlanDocument> {
  const input = file === '-' ? { bytes: await readAll(stdin, defaultLimits.maxBytes) } : { path: file }
  return parsePlan(input, options)
}

/** A name that leads nowhere is one failed file and does not stop the others. */
async function filesNamed(names: readonly string[], streams: Streams): Promise<{ found: string[]; missing: number }> {
  const found: string[] = []
  let missing = 0
  for (const name of names) {
    try {
      for (const one of name === '-' ? ['-'] : (await findFiles([name])).files) found.push(one)
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      missing++
      streams.stderr.write(`kehoach parse: ${complaint(name, error)}\n`)
    }
  }
  return { found: [...new Set(found)], missing }
}

type Reading = Pick<ReturnType<typeof parseFlags>['values'], 'password' | 'office' | keyof typeof ocrFlags>

function optionsFrom(flags: Reading, file: string, { stderr }: Streams): ParseOptions {
  const { password } = flags
  const use = officeUse(flags.office)
  const { ocr: engine, ocrCache: cache } = ocrUse(flags)
  const onPage: TesseractOptions['onPage'] = ({ number, at, of }) =>
    stderr.write(`${printable(file)}: recognizing page ${number} (${at} of ${of})\n`)
  return {
    ...(password === undefined ? {} : { password }),
    ...(use === undefined ? {} : { office: use }),
    ...(engine === undefined
      ? {}
      : { ocr: tesseractOcr({ engine, ...(cache === undefined ? {} : { cache }), onPage }) }),
  }
}

/** How wide a table may be, and whether it may be coloured. */
function look(stdout: Streams['stdout']): WriteOptions {
  if (!stdout.isTTY) return {}
  return { colours: stdout.hasColors?.() ?? false, ...(stdout.columns ? { columns: stdout.columns } : {}) }
}

async function write(format: Format, document: PlanDocument, options: WriteOptions): Promise<string | Uint8Array> {
  if (format.shape === 'document') return format.write(document, options)
  if (format.shape === 'store' || format.shape === 'database')
    throw new UsageError(`${format.name} takes kehoach batch.`)
  const pieces: Buffer[] = []
  for await (const { data } of format.write([document], options)) pieces.push(Buffer.from(data as Uint8Array))
  return Buffer.concat(pieces)
}

async function writeInto(directory: string, path: string, format: Format, data: string | Uint8Array): Promise<void> {
  const target = join(directory, `${path}${format.extension}`)
  await mkdir(join(target, '..'), { recursive: true })
  await writeFileAtomically(target, data)
}

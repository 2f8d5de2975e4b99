import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeFileAtomically } from '../batch/atomic-files.ts'
import { commonDirectory, findFiles, pathFrom } from '../batch/find-files.ts'
import type { PlanDocument } from '../model/plan-document.ts'
import type { ParseOptions } from '../parse-options.ts'
import { parsePlan } from '../parse-plan.ts'
import { defaultLimits, ReadError } from '../read/read-error.ts'
import type { Format } from '../write/format.ts'
import { formats } from '../write/index.ts'
import { complaint } from './complaint.ts'
import { exitCodes } from './exit-codes.ts'
import { officeUse } from './plans-options.ts'
import { readAll, type Streams, UsageError } from './streams.ts'

const options = {
  format: { type: 'string', short: 'f', default: 'json' },
  out: { type: 'string', short: 'o' },
  pretty: { type: 'boolean' },
  password: { type: 'string' },
  ocr: { type: 'string' },
  office: { type: 'string' },
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

  -f, --format NAME    ${offered.map(({ name }) => name).join(', ')} (default: json)
      --pretty         JSON over several lines
  -o, --out DIR        write one file for each document into DIR instead of printing
      --password TEXT  password of encrypted PDFs
      --ocr tesseract  recognize pages that have no text (needs tesseract-ocr and tesseract-ocr-vie)
      --office USE     LibreOffice for .doc, .rtf and .odt: never, always, or (fallback) where our
                       readers leave something out or cannot read a file

Exit code: 0 all read; 1 some failed; 2 wrong use; 3 the output could not be written; 70 a fault of this program.
`

/** `kehoach parse`. Returns the exit code. */
export async function runParse(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  if (values.help) {
    streams.stdout.write(parseHelp)
    return 0
  }
  if (positionals.length === 0) throw new UsageError('Name files, directories, or «-» for standard input.')
  const format = offered.find(({ name }) => name === values.format)
  if (format === undefined)
    throw new UsageError(
      `There is no format «${values.format}» here; take ${offered.map(({ name }) => name).join(', ')}.`,
    )
  const files = await filesNamed(positionals, streams)
  const parseOptions = await optionsFrom(values)
  let failed = files.missing
  const root = commonDirectory(files.found.filter((file) => file !== '-'))
  for (const file of files.found) {
    const document = await parseOne(file, streams, parseOptions).catch((error: unknown) => {
      // Whatever it is, it is the fault of one file or of this program, never of the files behind it.
      failed++
      streams.stderr.write(`kehoach parse: ${complaint(file, error)}\n`)
      return null
    })
    if (document === null) continue
    const data = await write(format, document, values.pretty ?? false)
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

async function optionsFrom({
  password,
  ocr,
  office,
}: {
  password?: string | undefined
  ocr?: string | undefined
  office?: string | undefined
}): Promise<ParseOptions> {
  const use = officeUse(office)
  if (ocr !== undefined && ocr !== 'tesseract') throw new UsageError(`--ocr knows tesseract, not «${ocr}».`)
  return {
    ...(password === undefined ? {} : { password }),
    ...(use === undefined ? {} : { office: use }),
    ...(ocr === undefined ? {} : { ocr: (await import('../read/pdf/tesseract.ts')).tesseractOcr() }),
  }
}

async function write(format: Format, document: PlanDocument, isPretty: boolean): Promise<string | Uint8Array> {
  if (format.shape === 'document') return format.write(document, { indent: isPretty ? 2 : 0 })
  if (format.shape === 'store' || format.shape === 'database')
    throw new UsageError(`${format.name} takes kehoach batch.`)
  const pieces: Buffer[] = []
  for await (const { data } of format.write([document])) pieces.push(Buffer.from(data as Uint8Array))
  return Buffer.concat(pieces)
}

async function writeInto(directory: string, path: string, format: Format, data: string | Uint8Array): Promise<void> {
  const target = join(directory, `${path}${format.extension}`)
  await mkdir(join(target, '..'), { recursive: true })
  await writeFileAtomically(target, data)
}

import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { writesDirectory } from '../batch/write-output.ts'
import type { Format } from '../write/format.ts'
import { findFormat, formats } from '../write/index.ts'
import { type Streams, UsageError } from './streams.ts'
import { didYouMean } from './suggest.ts'

function placeOf(format: Format): string {
  if (format.shape === 'database') return 'URL '
  return writesDirectory(format) ? 'DIR ' : 'FILE'
}

/**
 * The format of a name, among those that a command offers.
 * @throws UsageError that names the format that was meant, or the command that has it
 */
export function formatNamed(name: string, offered: readonly Format[]): Format {
  const format = offered.find((one) => one.name === name)
  if (format !== undefined) return format
  const elsewhere = findFormat(name)
  if (elsewhere !== undefined)
    throw new UsageError(
      `${name} holds many documents: take kehoach batch FILE... --format ${name} --out ${elsewhere.shape === 'database' ? 'URL' : `${writesDirectory(elsewhere) ? 'DIR' : `plans${elsewhere.extension}`}`}`,
    )
  const names = offered.map((one) => one.name)
  throw new UsageError(
    `There is no format «${name}».${didYouMean(
      name,
      formats.map((one) => one.name),
    )} Here are: ${names.join(', ')}.`,
  )
}

/**
 * Bytes that are no text would leave a terminal in a mess.
 * @throws UsageError
 */
export function refuseBinary({ name, extension, isBinary }: Format, stdout: Streams['stdout'], how: string): void {
  if (isBinary && stdout.isTTY)
    throw new UsageError(`${name} is no text, and a terminal cannot show it: ${how}, or > plans${extension}.`)
}

/** The output formats as lines of a help text. */
export function describeFormats(): string {
  return formats
    .filter((format) => format.name !== 'table')
    .map((format) => `  ${format.name.padEnd(9)}${placeOf(format)} ${format.description}`)
    .join('\n')
}

const schemeOf = (out: string): string | null => /^[a-z][a-z0-9+.-]*:(?=\/\/)/i.exec(out)?.[0].toLowerCase() ?? null

/**
 * The format that the user names, or that the output tells: its ending, or the beginning of its URL.
 * @throws UsageError
 */
export function chooseFormat(name: string | undefined, out: string): Format {
  const scheme = schemeOf(out)
  const database = formats.find((one) => one.shape === 'database' && scheme !== null && one.schemes.includes(scheme))
  if (scheme !== null && database === undefined)
    throw new UsageError(`--out knows no URL that begins with ${scheme}//, only files, directories and postgres://.`)
  if (name !== undefined) {
    const format = formatNamed(name, formats)
    if ((database ?? format).shape === 'database' && format !== database)
      throw new UsageError(
        database === undefined ? `${format.name} wants a URL for --out.` : `${format.name} cannot be written to a URL.`,
      )
    return format
  }
  if (database !== undefined) return database
  if (out === '-') return findFormat('ndjson')!
  const ending = extname(out).toLowerCase()
  const format = formats.find((one) => ending !== '' && one.extension === ending && !writesDirectory(one))
  if (format === undefined) throw new UsageError('Say the --format: the ending of --out does not.')
  return format
}

/** An output of the wrong kind is noticed before the work and not after it. */
export async function checkOutput(format: Format, out: string): Promise<void> {
  format.check?.()
  if (format.shape === 'database') return
  const found = await stat(out).catch(() => null)
  if (found === null) return
  if (writesDirectory(format) && !found.isDirectory())
    throw new UsageError(`${out} is a file; ${format.name} writes a directory.`)
  if (!writesDirectory(format) && found.isDirectory())
    throw new UsageError(`${out} is a directory; ${format.name} writes a file.`)
}

import { toJsonSchema } from '../model/json-schema.ts'
import { formats } from '../write/index.ts'
import { readFlags } from './flags.ts'
import { type Streams, UsageError } from './streams.ts'

const described = formats.filter((format) => format.describe !== undefined)

/** The help text of `kehoach schema`. */
export const schemaHelp = `kehoach schema [--for ${described.map(({ name }) => name).join('|')}]

Prints the JSON Schema of a document, or the schema of what an output format writes.
`

/** `kehoach schema`. Returns the exit code. */
export function runSchema(args: readonly string[], streams: Streams): number {
  const { values } = readFlags(args, { for: { type: 'string' }, help: { type: 'boolean', short: 'h' } }, false)
  if (values.help) {
    streams.stdout.write(schemaHelp)
    return 0
  }
  if (values.for === undefined) {
    streams.stdout.write(`${JSON.stringify(toJsonSchema(), null, 2)}\n`)
    return 0
  }
  const format = described.find(({ name }) => name === values.for)
  if (format === undefined)
    throw new UsageError(`--for knows ${described.map(({ name }) => name).join(', ')}, not «${values.for}».`)
  streams.stdout.write(format.describe!())
  return 0
}

import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './streams.ts'
import { didYouMean } from './suggest.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** What `parseArgs` makes of these options; by name, for declarations cannot name it otherwise. */
type Flags<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true }>
>

/**
 * The flags and names of a command, each message on one line and with the flag that was probably meant.
 * @param takesNames false where the command has nothing to do with names of files
 * @throws UsageError
 */
export function readFlags<const Known extends Options>(
  args: readonly string[],
  options: Known,
  takesNames = true,
): Flags<Known> {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true as const })
    const stray = read.positionals[0]
    if (!takesNames && stray !== undefined) throw new UsageError(`«${stray}» is nothing that this command takes.`)
    return read
  } catch (error) {
    throw inOneLine(error, Object.keys(options))
  }
}

function inOneLine(error: unknown, known: readonly string[]): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const name = /^Unknown option '(-{1,2}([^']*))'/s.exec(message)
    if (name !== null)
      return new UsageError(`There is no option «${name[1]}».${didYouMean(name[2]!, known, '--')} See --help.`)
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const name = /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?'/.exec(message)?.[1]
    if (name !== undefined)
      return new UsageError(
        message.includes('does not take') ? `${name} takes no value.` : `${name} wants a value. See --help.`,
      )
  }
  return error
}

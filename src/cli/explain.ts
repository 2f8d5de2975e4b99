import { explain } from '../explain.ts'
import { ownWordsOf } from '../lexicon/own-words.ts'
import { parsePlan } from '../parse-plan.ts'
import { defaultLimits, ReadError } from '../read/read-error.ts'
import { complaint } from './complaint.ts'
import { readFlags } from './flags.ts'
import { lexiconFlag, lexiconOption } from './lexicon-option.ts'
import { readAll, type Streams, UsageError } from './streams.ts'

/** The help text of `kehoach explain`. */
export const explainHelp = `kehoach explain FILE|- PATH...

Says why a value was read: its words, where they stand, the section and the rule,
and what its confidence is made of: how often values like it were right;
of a task or deadline of prose the chunks of its sentence, and where each unit was named.
PATH leads through the JSON: header.number, deadlines[0].due, tasks.3.lead[0]

      --lexicon FILE  words of your own, as .json or .yaml

Exit code: 0 explained, 1 the file could not be read or there is no such value, 2 wrong use.
`

/** `kehoach explain`. Returns the exit code. */
export async function runExplain(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = readFlags(args, { ...lexiconFlag, help: { type: 'boolean', short: 'h' } })
  if (values.help) {
    streams.stdout.write(explainHelp)
    return 0
  }
  const [file, ...paths] = positionals
  if (file === undefined || paths.length === 0)
    throw new UsageError('Name a file and the path of a value, such as header.number.')
  const lexicon = await lexiconOption(values)
  try {
    const document = await parsePlan(
      file === '-' ? { bytes: await readAll(streams.stdin, defaultLimits.maxBytes) } : { path: file },
      lexicon,
    )
    const own = lexicon.lexicon === undefined ? null : ownWordsOf(lexicon.lexicon)
    let missing = 0
    for (const path of paths) {
      const text = explain(document, path, own)
      if (text === null) {
        missing++
        streams.stderr.write(`kehoach explain: there is no «${path}» in the document.\n`)
      } else streams.stdout.write(text)
    }
    return missing > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    streams.stderr.write(`kehoach explain: ${complaint(file, error)}\n`)
    return 1
  }
}

import { writeFileAtomically } from '../batch/atomic-files.ts'
import { findFiles } from '../batch/find-files.ts'
import { parsePlans } from '../batch/parse-plans.ts'
import { checkLexicon } from '../lexicon/check-lexicon.ts'
import { lexiconLearner } from '../lexicon/learn-lexicon.ts'
import { writeProposals } from '../lexicon/write-lexicon.ts'
import { complaint, oneLine } from './complaint.ts'
import { exitCodes } from './exit-codes.ts'
import { readFlags } from './flags.ts'
import { lexiconFrom, lexiconOption } from './lexicon-option.ts'
import { plansOptions } from './plans-options.ts'
import { showProgress } from './progress.ts'
import { type Streams, UsageError } from './streams.ts'
import { didYouMean } from './suggest.ts'

const options = {
  out: { type: 'string', short: 'o' },
  lexicon: { type: 'string' },
  jobs: { type: 'string', short: 'j' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The help text of `kehoach lexicon`. */
export const lexiconHelp = `kehoach lexicon check FILE.json|.yaml
kehoach lexicon learn PATH|GLOB|DIR... [--out FILE.yaml] [--lexicon FILE]

Words of your own (docs/lexicon.md): «check» says which of them shadow what kehoach knows, say it once more, contradict each
other, or do nothing. «learn» reads documents and proposes short forms, units, issuer codes and signing positions that they
themselves define («sau đây gọi tắt là …», letterheads, signatures), for a person to accept.

      --json         check: the notes as JSON
  -o, --out FILE     learn: where to write the proposals (default: standard output)
      --lexicon FILE learn: leave out what this lexicon knows already
  -j, --jobs N       learn: files read at the same time (default: the cores)
  -q, --quiet        learn: no progress and no closing line

Exit code: 0 done; 1 check: the lexicon contradicts itself, learn: some files could not be read; 2 wrong use, or no lexicon in
the file; 3 the output could not be written; 70 a fault of this program.
`

type Flags = ReturnType<typeof readFlags<typeof options>>['values']

async function check(names: readonly string[], flags: Flags, { stdout }: Streams): Promise<number> {
  const [file, ...others] = names
  if (file === undefined || others.length > 0) throw new UsageError('Name one lexicon.')
  const notes = checkLexicon(await lexiconFrom(file))
  if (flags.json) stdout.write(`${JSON.stringify(notes, null, 2)}\n`)
  else {
    for (const { kind, path, word, message } of notes)
      stdout.write(`${oneLine(`${kind.padEnd(14)}  ${path}: «${word}» ${message}.`)}\n`)
    if (notes.length === 0) stdout.write('Nothing is shadowed, and every word does something.\n')
  }
  return notes.some(({ kind }) => kind === 'conflict') ? exitCodes.someFailed : exitCodes.done
}

async function learn(names: readonly string[], flags: Flags, streams: Streams, signal: AbortSignal): Promise<number> {
  if (names.length === 0) throw new UsageError('Name files, directories or globs to learn from.')
  const { stdout, stderr } = streams
  const { lexicon } = await lexiconOption(flags)
  const { files } = await findFiles(names)
  if (files.length === 0) throw new UsageError('There is no file to read.')
  const learner = lexiconLearner(lexicon ?? null)
  const progress = flags.quiet || !stderr.isTTY ? null : showProgress(stderr)
  let [done, failed] = [0, 0]
  const inputs = files.map((path) => ({ path }))
  for await (const { input, document, error } of parsePlans(inputs, {
    ...plansOptions(flags, signal),
    ...(lexicon === undefined ? {} : { lexicon }),
    order: 'completion',
  })) {
    done++
    if (document !== undefined) learner.add(document)
    else {
      failed++
      if (progress === null) stderr.write(`kehoach lexicon: ${complaint(input.path, error)}\n`)
    }
    const failure = error === undefined ? null : { path: input.path, code: error.code, message: error.message }
    progress?.update({ done, total: files.length, failed, failure })
  }
  progress?.end()
  const proposals = learner.proposals()
  const text = writeProposals(proposals)
  if (flags.out === undefined) stdout.write(text)
  else await writeFileAtomically(flags.out, text)
  if (!flags.quiet) stderr.write(`${proposals.length} proposals from ${done - failed} documents\n`)
  return failed > 0 ? exitCodes.someFailed : exitCodes.done
}

/**
 * `kehoach lexicon`. Returns the exit code.
 * @param interruption gives the signal that interrupts the reading
 */
export async function runLexicon(
  args: readonly string[],
  streams: Streams,
  interruption: () => AbortSignal,
): Promise<number> {
  const { values: flags, positionals } = readFlags(args, options)
  if (flags.help) {
    streams.stdout.write(lexiconHelp)
    return exitCodes.done
  }
  const [action, ...names] = positionals
  if (action === 'check') return check(names, flags, streams)
  if (action === 'learn') return learn(names, flags, streams, interruption())
  throw new UsageError(
    action === undefined
      ? 'Say check or learn. See kehoach help lexicon.'
      : `There is no «lexicon ${action}», only check and learn.${didYouMean(action, ['check', 'learn'])}`,
  )
}

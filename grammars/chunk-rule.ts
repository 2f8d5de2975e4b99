import { chunkLetters, dutyLetters } from './chunk-kinds.ts'

/** Where a rule matched: chunks, end exclusive. */
export interface ChunkMatch {
  readonly start: number
  readonly end: number
  readonly groups: Readonly<Record<string, readonly [start: number, end: number] | undefined>>
}

/** A regular expression over kinds of chunks: `<agent Unit> Bracket? (Adv|Time)* <act Bear>`. */
export interface ChunkPattern {
  readonly source: string
  /** Matches from one chunk on. */
  at(letters: string, from: number): ChunkMatch | null
  /** The first match from a chunk on. */
  find(letters: string, from?: number): ChunkMatch | null
}

/** A rule, with sentences in which it must match and such in which it must not. */
export interface ChunkRule {
  readonly name: string
  readonly pattern: ChunkPattern
  readonly examples: readonly string[]
  readonly counterexamples: readonly string[]
}

/** A pattern over kinds as one over their letters. */
function writeLetters(source: string): string {
  return source
    .replace(/<(?![=!])(\w+)\s/g, '(?<$1>')
    .replace(/(?<!\?<[=!]?|\?<\w+)>/g, ')')
    .replace(/(?<!<)\b[A-Z][a-z]+\b/g, (kind) => letterOf(kind, source))
    .replace(/\s+/g, '')
}

/**
 * Compiles a pattern over kinds of chunks when it is first asked for. Kinds are written as words, `<name …>` names a group, blanks mean
 * nothing.
 */
export function chunkPattern(source: string): ChunkPattern {
  let compiled: { here: RegExp; anywhere: RegExp } | undefined
  const compile = () => {
    if (compiled === undefined) {
      const letters = writeLetters(source)
      compiled = { here: new RegExp(letters, 'dy'), anywhere: new RegExp(letters, 'dg') }
    }
    return compiled
  }
  const run = (regexp: RegExp, text: string, from: number): ChunkMatch | null => {
    regexp.lastIndex = from
    const match = regexp.exec(text)
    if (match === null) return null
    return { start: match.index, end: match.index + match[0].length, groups: match.indices!.groups ?? {} }
  }
  return {
    source,
    at: (text, from) => run(compile().here, text, from),
    find: (text, from = 0) => run(compile().anywhere, text, from),
  }
}

const kindLetters: Readonly<Record<string, string>> = { ...chunkLetters, ...dutyLetters }

function letterOf(kind: string, source: string): string {
  if (kind === 'Any') return '.'
  const letter = kindLetters[kind]
  if (letter !== undefined) return letter
  throw new Error(`no kind of chunk is named ${kind}: ${source}`)
}

export interface ChunkRuleSpec {
  readonly name: string
  readonly pattern: string
  readonly examples: readonly string[]
  readonly counterexamples?: readonly string[]
}

export const chunkRule = ({ name, pattern, examples, counterexamples = [] }: ChunkRuleSpec): ChunkRule => ({
  name,
  pattern: chunkPattern(pattern),
  examples,
  counterexamples,
})

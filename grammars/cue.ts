import { type Grammar, type GrammarSpec, grammar, type Piece, part, textEnd } from './kit.ts'

export interface CueSpec extends Omit<GrammarSpec<true>, 'read' | 'examples' | 'anchored'> {
  /** `whole`: the pattern takes up the whole text, as the words between two neighbours do. */
  readonly anchored?: 'start' | 'end' | 'whole'
  readonly examples: readonly string[]
}

/** Words that say something by standing where they stand: they are there, or not. */
export function cue({ anchored, pattern, examples, ...spec }: CueSpec): Grammar<true> {
  const isWhole = anchored === 'whole'
  const place: { pattern: Piece; anchored?: 'start' | 'end'; openEnd?: boolean } = isWhole
    ? { pattern: part`${pattern} ${textEnd}`, anchored: 'start', openEnd: true }
    : anchored === undefined
      ? { pattern }
      : { pattern, anchored }
  return grammar<true>({ ...spec, ...place, read: () => true, examples: [[true, ...examples]] })
}

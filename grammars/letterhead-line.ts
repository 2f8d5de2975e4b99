import { type Grammar, grammar, type Piece } from './kit.ts'

/** A line of the head, by what it is: Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW for the party. */
export const line = (
  name: string,
  pattern: Piece,
  examples: readonly string[],
  counterexamples: readonly string[],
  anchored: 'start' | 'anywhere' = 'start',
): Grammar<true> =>
  grammar<true>({
    name,
    ...(anchored === 'start' && { anchored }),
    openStart: true,
    openEnd: true,
    pattern,
    read: () => true,
    examples: [[true, ...examples]],
    counterexamples,
  })

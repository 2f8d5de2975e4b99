import type { Diagnostic } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import { blockCounter, type ReadLimits, timeLimit } from '../read-error.ts'

/** What a file may hold that its reader cannot read, and how a person would call it. */
const gapKinds = {
  piece: ['piece of the text lies outside the file', 'pieces of the text lie outside the file'],
  looks: ['page of looks is damaged', 'pages of looks are damaged'],
  row: ['row of a table has no end', 'rows of tables have no end'],
  number: ['automatic number is of an old kind', 'automatic numbers are of an old kind'],
  symbol: ['symbol has no character', 'symbols have no character'],
  field: ['field prints what the file does not hold', 'fields print what the file does not hold'],
  end: ['file ends in the middle', 'files end in the middle'],
  box: ['text box is damaged', 'text boxes are damaged'],
} as const satisfies Record<string, readonly [one: string, several: string]>

export type GapKind = keyof typeof gapKinds

/** What a reader had to leave out, counted by kind. */
export interface Gaps {
  note(kind: GapKind): void
  /** True where anything was left out. */
  any(): boolean
  /** One diagnostic for each kind. */
  diagnostics(rule: string): Diagnostic[]
}

/** What is noticed while a document is read, beside its text. */
export interface WordFindings {
  readonly gaps: Gaps
  /** True where hidden text was left out. */
  hidden: boolean
  /** True where a picture or drawing stands in the text. */
  pictures: boolean
  /** Counts a paragraph or cell; throws where there are too many, or no time is left. */
  readonly countBlock: () => void
}

/** The clock is looked at with every so many blocks. */
const blocksPerLook = 64

export function createFindings(limits: ReadLimits): WordFindings {
  const count = blockCounter(limits.maxBlocks)
  const checkTime = timeLimit(limits)
  let blocks = 0
  return {
    gaps: createGaps(),
    hidden: false,
    pictures: false,
    countBlock() {
      count(1)
      if (++blocks % blocksPerLook === 0) checkTime()
    },
  }
}

function createGaps(): Gaps {
  const counts = new Map<GapKind, number>()
  return {
    note: (kind) => void counts.set(kind, (counts.get(kind) ?? 0) + 1),
    any: () => counts.size > 0,
    diagnostics: (rule) =>
      [...counts].map(([kind, count]) =>
        diagnostic('content-left-out', `${count} ${gapKinds[kind][count === 1 ? 0 : 1]}`, null, rule),
      ),
  }
}

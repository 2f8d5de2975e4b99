import { type ChunkKind, chunkLetters } from '../../grammars/chunk-kinds.ts'
import type { TemporalMention } from '../extract/times/temporal-mentions.ts'
import type { UnitReading } from '../extract/units/unit-reading.ts'
import type { Span } from '../model/span.ts'

/** A stretch of a passage that is of one kind. Offsets count in the passage. */
export interface Chunk extends Span {
  readonly kind: ChunkKind
  /** The words in small letters, tone marks folded. */
  readonly words: string
  /** Of a `Unit`: who is named, in reading order. */
  readonly units: readonly UnitReading[]
  /** Of a `Time` or a date that is cited. */
  readonly mention: TemporalMention | null
  /** What stands in a bracket. */
  readonly inner: readonly Chunk[]
  /** A noun that ends in a word of doing: «tình hình tiếp nhận». */
  readonly endsInDoing: boolean
}

/** The kinds of chunks as letters: what patterns over chunks match. */
export const lettersOf = (chunks: readonly Chunk[]): string => chunks.map(({ kind }) => chunkLetters[kind]).join('')

/** A chunk without units, mention and bracket. */
export function plainChunk(kind: ChunkKind, start: number, end: number, folded: string): Chunk {
  return {
    kind,
    start,
    end,
    words: folded.slice(start, end).toLowerCase(),
    units: [],
    mention: null,
    inner: [],
    endsInDoing: false,
  }
}

const verbs: ReadonlySet<ChunkKind> = new Set(['Do', 'Deliver', 'Assign', 'Coop', 'Bear', 'Charge'])

/** True for what says that something is done. */
export const isVerb = ({ kind }: Chunk): boolean => verbs.has(kind)

import type { Chunk } from '../../chunk/chunk.ts'
import type { PassageReading } from '../../extract/passages/read-passages.ts'
import type { TemporalMention } from '../../extract/times/temporal-mentions.ts'
import type { DutyHolders } from '../../extract/units/unit-cells.ts'
import type { SectionNode } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { Due } from '../dues.ts'
import type { Sentence } from '../frame.ts'

/** A paragraph outside of tables, with what its place says about it. Offsets count in the passage, units in the document. */
export interface Item {
  readonly reading: PassageReading
  /** The paragraph without its marker, and without the words that name who does it. */
  readonly content: Span
  readonly node: SectionNode | null
  /** Who headings, lines that introduce it, or its own first words make responsible. */
  readonly holders: DutyHolders | null
  /** The line only introduces what follows. */
  readonly isIntroduction: boolean
  /** Times of a label at its end: «… Thời hạn hoàn thành: tháng 10/2031.» */
  readonly labelTimes: readonly TemporalMention[]
  readonly chunks: readonly Chunk[]
  readonly sentences: readonly Sentence[]
  /** What bounds the duties of each sentence. */
  readonly dues: readonly (readonly Due[])[]
}

/** The paragraphs of body, closing and appendices in reading order, and what the tree of sections says of them. */
export interface DutyContext {
  readonly items: readonly Item[]
  /** The nodes from the root down to `node`, itself included. */
  chainOf(node: SectionNode | null): readonly SectionNode[]
  /** True below «TỔ CHỨC THỰC HIỆN», «PHÂN CÔNG NHIỆM VỤ», … */
  isOrganisation(node: SectionNode | null): boolean
}

export const baseOf = ({ passage }: PassageReading): number => passage.pieces[0]!.span.start

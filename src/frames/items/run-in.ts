import { dutyLabel } from '../../../grammars/duty-label.ts'
import { runInPlace, runInRule } from '../../../grammars/heading-rules.ts'
import { bareNoun } from '../../../grammars/owner-context.ts'
import { topicOpening } from '../../../grammars/topic.ts'
import { sharedOffice } from '../../../grammars/unit-context.ts'
import { listedOpening } from '../../../grammars/unit-list.ts'
import { type Chunk, lettersOf } from '../../chunk/chunk.ts'
import type { PassageReading } from '../../extract/passages/read-passages.ts'
import type { DutyHolders } from '../../extract/units/unit-cells.ts'
import { readsLine, scanAtStart } from '../../match/scan.ts'
import { unitsOf } from '../agents.ts'
import { placeUnits } from '../parties.ts'
import { baseOf } from './item.ts'

/** «Đối với …», «Về phía …»: words that say whom it concerns. */
export const hasAbout = (chunks: readonly Chunk[]): boolean => chunks[0]?.kind === 'About'

/** Who the first words of a paragraph make responsible. */
export interface RunIn {
  readonly holders: DutyHolders
  /** Where what they are told begins, in the passage. */
  readonly end: number
}

/** «Phòng Tài vụ: …», «Đối với các trường: …»: a heading that stands in the line it heads. */
export function runInOf(chunks: readonly Chunk[], reading: PassageReading): RunIn | null {
  const letters = lettersOf(chunks)
  const match =
    runInRule.pattern.at(letters, 0) ?? (isManyUnknown(chunks[0]) ? runInPlace.pattern.at(letters, 0) : null)
  if (match === null) return null
  const { text, folded } = reading.passage
  const start = chunks[0]!.start
  if (scanAtStart(dutyLabel, folded.slice(start)) !== null) return null
  const units = unitsOf(chunks, ...match.groups.agent!, text)
  // «Ông A: …», «Đ/c Kế toán: …» stand in the content.
  if (units.some(({ kind, name, span }) => kind === 'person' || name.length < span.end - span.start)) return null
  if (units.length === 1 && readsLine(bareNoun, units[0]!.name)) return null
  // «Trưởng các phòng: Nội vụ, Tư pháp»: what follows names the offices.
  const shared = scanAtStart(sharedOffice, folded.slice(units.at(-1)!.span.start))
  if (shared !== null && shared.value.noun !== null) return null
  const { end } = chunks[match.groups.colon![0]]!
  const gap = /^\s*/.exec(folded.slice(end))![0].length
  return { holders: { lead: placeUnits(units, baseOf(reading)), support: [] }, end: end + gap }
}

/** «Các cơ sở nuôi trồng thủy sản»: many who are none of the matters that a label names. */
const isManyUnknown = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  scanAtStart(listedOpening, chunk.words) !== null &&
  !readsLine(topicOpening, chunk.words) &&
  !readsLine(topicOpening, chunk.words.replace(/^\S+\s/, ''))

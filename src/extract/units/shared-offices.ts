import { matchPhrase } from '../../../grammars/phrase-trie.ts'
import { trimEnd } from '../../../grammars/trim.ts'
import { officeJoint, sharedOffice } from '../../../grammars/unit-context.ts'
import { fields } from '../../../grammars/unit-words.ts'
import { scanAtStart } from '../../match/scan.ts'
import type { UnitReading } from './unit-reading.ts'

type ReadOffice = (at: number) => UnitReading | null

/**
 * «Giám đốc: Sở A, Sở B», «Trưởng các phòng: Nội vụ, Tư pháp»: one position over several offices, each a unit with the position in its name.
 * @param read reads the unit at an offset of the folded text
 * @returns the units, and how far the list goes; no units where none is shared
 */
export function readSharedOffices(
  text: string,
  folded: string,
  position: UnitReading,
  read: ReadOffice,
): UnitReading[] {
  const { start, end } = position.span
  const shared = position.kind === 'position' ? scanAtStart(sharedOffice, folded.slice(start, end + 3)) : null
  if (shared === null || shared.span.end <= end - start) return []
  const { title, noun } = shared.value
  const units: UnitReading[] = []
  let at = start + shared.span.end
  while (units.length < 30) {
    const office = read(at)
    const isBody = office !== null && office.kind !== 'position' && office.kind !== 'person'
    const to = isBody ? office.span.end : noun === null ? at : endOfField(folded, at)
    if (to === at) break
    const item = text.slice(at, to)
    units.push({
      span: { start: at, end: to },
      name: isBody ? `${title} ${item}` : `${title} ${noun} ${item}`,
      kind: 'position',
    })
    const gap = scanAtStart(officeJoint, folded.slice(to, to + 5))
    if (gap === null) break
    at = to + gap.span.end
  }
  return units
}

/** Where the field that begins at an offset ends: «Tài nguyên và Môi trường». */
function endOfField(folded: string, at: number): number {
  const words = folded.slice(at, at + 90).split(/\s+/)
  const length = /^\p{Lu}/u.test(words[0] ?? '') ? matchPhrase(fields, words, 0) : 0
  if (length === 0) return at
  const ends = [...folded.slice(at, at + 90).matchAll(/\S+/g)]
  return at + ends[length - 1]!.index + trimEnd(ends[length - 1]![0], ',;.:').length
}

import { appendixHeading } from '../../grammars/appendix.ts'
import type { Grammar } from '../../grammars/kit.ts'
import { addresseeLine, numberLine, placeAndDate, ruleLine } from '../../grammars/letterhead.ts'
import { motto, nationalName, partyName } from '../../grammars/letterhead-nation.ts'
import { basisLine, closingLine } from '../../grammars/preamble.ts'
import { type MarkerValue, sectionMarkers } from '../../grammars/section-marker.ts'
import { archiveLine, authorityLine, nameLine, positionLine, recipientsHeading } from '../../grammars/signature.ts'
import { titleLine } from '../../grammars/title-line.ts'
import { readsLine, scanAtStart } from '../match/scan.ts'

/** What a line can be. It may be of several kinds: its neighbours decide. */
export type LineKind =
  | 'nation'
  | 'motto'
  | 'party'
  | 'number'
  | 'place'
  | 'rule'
  | 'addressee'
  | 'basis'
  | 'title'
  | 'appendix'
  | 'closing'
  | 'recipients'
  | 'archive'
  | 'authority'
  | 'position'
  | 'name'

const kinds: readonly (readonly [LineKind, Grammar])[] = [
  ['nation', nationalName],
  ['motto', motto],
  ['party', partyName],
  ['number', numberLine],
  ['place', placeAndDate],
  ['rule', ruleLine],
  ['addressee', addresseeLine],
  ['basis', basisLine],
  ['title', titleLine],
  ['appendix', appendixHeading],
  ['closing', closingLine],
  ['recipients', recipientsHeading],
  ['archive', archiveLine],
  ['authority', authorityLine],
  ['position', positionLine],
  ['name', nameLine],
]

/** What one line says of itself, asked once. */
export interface LineReading {
  readonly kinds: ReadonlySet<LineKind>
  /** The marker it may begin with. */
  readonly marker: MarkerValue | null
  /** Length of the marker with its punctuation and the blanks behind it; 0 without one. */
  readonly markerLength: number
  /** It is nothing but a marker: what it marks slipped to the next line. */
  readonly isMarkerOnly: boolean
}

/** @param folded the line, normalized, its tone marks folded */
export function readLine(folded: string): LineReading {
  const found = new Set<LineKind>()
  for (const [kind, grammar] of kinds) if (readsLine(grammar, folded)) found.add(kind)
  // A marker alone on its line reads as one before the word that it lost.
  const mayBeAlone = folded.length <= longestMarker
  const text = mayBeAlone ? `${folded} A` : folded
  for (const rule of sectionMarkers) {
    const marker = scanAtStart(rule, text)
    if (marker === null) continue
    const { end } = marker.span
    const markerLength = end + /^\s*/.exec(text.slice(end, end + 20))![0].length
    const isMarkerOnly = mayBeAlone && end >= folded.length
    return { kinds: found, marker: marker.value, markerLength, isMarkerOnly }
  }
  return { kinds: found, marker: null, markerLength: 0, isMarkerOnly: false }
}

/** «Điều 12.», «XVIII.» */
const longestMarker = 9

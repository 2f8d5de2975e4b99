import { appendixHeading, attachmentNote } from '../../grammars/appendix.ts'
import type { Grammar } from '../../grammars/kit.ts'
import { aboutLine, addresseeLine, numberLine, placeAndDate, ruleLine } from '../../grammars/letterhead.ts'
import { draftMark, secrecyMark, signatureStamp, urgencyMark } from '../../grammars/letterhead-mark.ts'
import { motto, nationalName, partyName } from '../../grammars/letterhead-nation.ts'
import { behindPage, footnoteLine, frontMatterLine, furnitureLine } from '../../grammars/page-furniture.ts'
import { basisLine, basisStarter, closingLine } from '../../grammars/preamble.ts'
import { bulletMarker, type MarkerValue, sectionMarkers } from '../../grammars/section-marker.ts'
import {
  archiveLine,
  authorityLine,
  nameLine,
  positionLine,
  recipientsHeading,
  signedMark,
} from '../../grammars/signature.ts'
import { titleLine } from '../../grammars/title-line.ts'
import { unitStart } from '../../grammars/unit-start.ts'
import { readsLine, scanAtStart } from '../match/scan.ts'
import type { LineKind } from '../model/line-kind.ts'

const kinds: readonly (readonly [LineKind, Grammar])[] = [
  ['nation', nationalName],
  ['motto', motto],
  ['party', partyName],
  ['number', numberLine],
  ['place', placeAndDate],
  ['rule', ruleLine],
  ['about', aboutLine],
  ['mark', urgencyMark],
  ['mark', secrecyMark],
  ['mark', draftMark],
  ['mark', signatureStamp],
  ['unit', unitStart],
  ['addressee', addresseeLine],
  ['basis', basisLine],
  ['starter', basisStarter],
  ['title', titleLine],
  ['appendix', appendixHeading],
  ['attachment', attachmentNote],
  ['closing', closingLine],
  ['recipients', recipientsHeading],
  ['archive', archiveLine],
  ['authority', authorityLine],
  ['position', positionLine],
  ['name', nameLine],
  ['signed', signedMark],
  ['furniture', furnitureLine],
  ['behind', behindPage],
  ['footnote', footnoteLine],
  ['data', frontMatterLine],
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
  /** It is the name of a type of document and nothing else: «KẾ HOẠCH». */
  readonly isBareTitle: boolean
}

/** @param folded the line, normalized, its tone marks folded */
export function readLine(folded: string): LineReading {
  const found = new Set<LineKind>()
  for (const [kind, grammar] of kinds) if (readsLine(grammar, folded)) found.add(kind)
  const isBareTitle = found.has('title') && scanAtStart(titleLine, folded)?.span.end === folded.length
  // A marker alone on its line reads as one before the word that it lost.
  const mayBeAlone = folded.length <= longestMarker
  const text = mayBeAlone ? `${folded} A` : folded
  for (const rule of sectionMarkers) {
    const marker = scanAtStart(rule, text)
    if (marker === null) continue
    found.add(rule === bulletMarker ? 'bullet' : 'numbered')
    const { end } = marker.span
    const markerLength = end + /^\s*/.exec(text.slice(end, end + 20))![0].length
    const isMarkerOnly = mayBeAlone && end >= folded.length
    return { kinds: found, marker: marker.value, markerLength, isMarkerOnly, isBareTitle }
  }
  return { kinds: found, marker: null, markerLength: 0, isMarkerOnly: false, isBareTitle }
}

/** «Điều 12.», «XVIII.» */
const longestMarker = 9

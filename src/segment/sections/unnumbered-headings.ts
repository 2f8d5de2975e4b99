import type { NormalLine } from '../../model/normal-document.ts'
import type { Zone } from '../../model/outline.ts'
import type { DraftNode } from './draft-node.ts'
import { isBullet, markerAt } from './markers.ts'

export const isWholeBold = (line: NormalLine): boolean =>
  line.bold !== null &&
  line.bold.reduce((sum, span) => sum + span.end - span.start, 0) >= (line.span.end - line.span.start) * 0.85

const isCapitals = (text: string): boolean =>
  text === text.toUpperCase() && text.split(/\s+/).filter((word) => /\p{Lu}{2}/u.test(word)).length >= 2

/** A line in bold type or capitals, short, that is no sentence. */
export function isUnnumberedHeading(line: NormalLine, text: string): boolean {
  if (text.length > 200 || text.length < 4 || /[.;,]$/.test(text) || !/\p{L}{2}/u.test(text)) return false
  if (isWholeBold(line)) return !/^[(“"]/.test(text)
  return isCapitals(text) && !/^\(/.test(text)
}

/** A heading without a number stands above what follows it, when that is a level not yet open; else it is a leaf. */
export function headingRank(
  stack: readonly DraftNode[],
  texts: readonly string[],
  lines: readonly NormalLine[],
  zones: readonly Zone[],
  i: number,
): number {
  for (let next = i + 1; next < lines.length && next < i + 40; next++) {
    if (zones[next] !== zones[i] || lines[next]!.kind !== 'paragraph') continue
    if (isUnnumberedHeading(lines[next]!, texts[next]!) && markerAt(texts[next]!) === null) break
    const marker = markerAt(texts[next]!)
    if (marker === null) continue
    if (isBullet(marker.kind)) return marker.rank - 0.5
    const isOpen = stack.some((node) => node.key === marker.key)
    // «2. … ⏎ BIỆN PHÁP THỰC HIỆN ⏎ 1. …»: numbers that begin anew below capitals belong to them.
    const beginsAnew = marker.ordinal === 1 && isCapitals(texts[i]!)
    return isOpen && !beginsAnew ? 13.8 : marker.rank - 0.5
  }
  return 13.8
}

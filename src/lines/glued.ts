import { type MarkerValue, sectionMarkers } from '../../grammars/section-marker.ts'
import { scanAtStart } from '../match/scan.ts'
import { openMarks } from './line-ends.ts'
import type { ReadLine } from './read-line.ts'

/** Where a marker may stand glued to the text before it: «… được duyệt.4. Tổ chức», «… như sau: I. Đối tượng». */
const place = /(?<=[^\d\s][.:])[ ]?(?=(?:\d{1,2}|[IVX]{1,5}|[a-zđ])[.)/][ ]?\p{Lu})/gu

interface Glued {
  readonly line: number
  /** Where the item begins in the line. */
  readonly at: number
  readonly marker: MarkerValue
  /** Nothing at all parts it from the text before. */
  readonly isTight: boolean
}

/**
 * Items that stand glued behind the full stop or the colon of the text before them, by line.
 * A marker begins one where it continues the count of its siblings at the beginnings of lines: a figure in a sentence continues none.
 */
export function findGlued(lines: readonly (ReadLine | null)[]): ReadonlyMap<number, readonly number[]> {
  const candidates = lines.flatMap((line, i) => (line === null ? [] : candidatesIn(line, i)))
  const found = new Map<number, number[]>()
  if (candidates.length === 0) return found
  const next = nextOrdinals(lines, candidates)
  const counts = new Map<string, number>()
  let n = 0
  for (const [i, line] of lines.entries()) {
    count(counts, line?.reading.marker ?? null)
    for (; n < candidates.length && candidates[n]!.line === i; n++) {
      const { at, marker, isTight } = candidates[n]!
      const before = counts.get(keyOf(marker)) ?? 0
      const goesOn = next[n] === marker.ordinal! + 1
      // Below a sibling of its own kind a first item is no item.
      const isOwn = line?.reading.marker != null && keyOf(line.reading.marker) === keyOf(marker)
      const continues = marker.ordinal === 1 ? goesOn && !isOwn : before === marker.ordinal! - 1 && (goesOn || isTight)
      if (!continues) continue
      count(counts, marker)
      found.set(i, [...(found.get(i) ?? []), at])
    }
  }
  return found
}

/** «1.», «1/» and «1-» count on together; «1)» and «(1)» for themselves. */
const keyOf = ({ kind, style }: MarkerValue): string =>
  kind === 'arabic' || kind === 'letter' ? `${kind}${/^[)(]|^A/.test(style) ? style : ''}` : kind

function count(counts: Map<string, number>, marker: MarkerValue | null): void {
  if (marker !== null && marker.ordinal !== null) counts.set(keyOf(marker), marker.ordinal)
}

function candidatesIn({ line, reading }: ReadLine, index: number): Glued[] {
  const found: Glued[] = []
  let open = 0
  let from = 0
  for (const match of line.folded.matchAll(place)) {
    open = openMarks(line.folded.slice(from, match.index), open)
    from = match.index
    const at = match.index + match[0].length
    if (open > 0 || match.index < Math.max(8, reading.markerLength)) continue
    const text = line.folded.slice(at, at + 40)
    const marker = sectionMarkers.map((rule) => scanAtStart(rule, text)).find((one) => one !== null)?.value
    if (marker?.ordinal != null) found.push({ line: index, at, marker, isTight: match[0] === '' })
  }
  return found
}

/** The number of the next sibling at the beginning of a line, or glued further behind, for each candidate. */
function nextOrdinals(lines: readonly (ReadLine | null)[], candidates: readonly Glued[]): (number | null)[] {
  const next: (number | null)[] = candidates.map(() => null)
  const seen = new Map<string, number>()
  let n = candidates.length - 1
  for (let i = lines.length - 1; i >= 0; i--) {
    for (; n >= 0 && candidates[n]!.line === i; n--) {
      const { marker } = candidates[n]!
      next[n] = seen.get(keyOf(marker)) ?? null
      count(seen, marker)
    }
    count(seen, lines[i]?.reading.marker ?? null)
  }
  return next
}

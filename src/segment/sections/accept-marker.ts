import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { NormalLine } from '../../model/normal-document.ts'
import type { DraftNode } from './draft-node.ts'
import { bareRomanAt, isBullet, type MarkerCandidate, markerAt } from './markers.ts'
import { isUnnumberedHeading } from './unnumbered-headings.ts'

export function misreadNote(text: string, { marker, length }: MarkerCandidate, { span }: NormalLine): Diagnostic {
  const written = text.slice(0, length).trim()
  const place = { start: span.start, end: span.start + written.length }
  return diagnostic('marker-repaired', `«${written}» was read as ${marker}.`, place)
}

/** The marker of a line, unless its neighbours say that it is none (a wrapped year, a reference, initials). */
export function acceptedMarker(
  text: string,
  line: NormalLine,
  stack: readonly DraftNode[],
  previous: string,
  following: readonly string[] = [],
): MarkerCandidate | null {
  const marker = markerAt(text)
  if (marker === null) return nextRoman(text, stack)
  if (line.listMarker > 0 || isBullet(marker.kind)) return marker
  const { kind, ordinal, key, style } = marker
  if (kind === 'part' || kind === 'chapter' || kind === 'article' || kind === 'roman') return marker
  const rest = text.slice(marker.length)
  if (rest === '' && kind !== 'arabic') return null
  const open = stack.find((node) => node.key === key)
  const siblings = open?.parent?.children.filter((child) => child.key === key) ?? []
  const last = siblings.at(-1)?.ordinal ?? null
  const isNext = last !== null && ordinal !== null && ordinal >= last - 0.5 && ordinal <= last + 3
  if (isNext || ordinal === 1)
    // «A, B và C»: with a comma only where its count goes on.
    return key === 'capital' &&
      ordinal === 1 &&
      ((style === 'A,' && !isFollowed(marker, following)) || !/^\p{Lu}{2}|^\p{Lu}\p{Ll}/u.test(rest))
      ? null
      : marker
  if (kind === 'decimal') return parentMatches(marker, stack) || /^\p{Lu}/u.test(rest) ? marker : null
  if (key === 'capital') return null
  // A whole line in bold type is a heading, whatever stands above it.
  const isFresh =
    /[.;:!?/]["”)]?$|^$/.test(previous) || previous === previous.toUpperCase() || isUnnumberedHeading(line, text)
  return kind === 'arabic' && (ordinal ?? 99) <= 30 && /^[\p{Lu}“"(]/u.test(rest) && isFresh
    ? marker
    : kind === 'letter' && /^[\p{Lu}“"]/u.test(rest) && isFresh
      ? marker
      : null
}

const isFollowed = ({ key, ordinal }: MarkerCandidate, following: readonly string[]): boolean =>
  following.some((text) => {
    const marker = markerAt(text)
    return marker?.key === key && marker.ordinal === (ordinal ?? 0) + 1
  })

/** «VII Chế độ báo cáo», below VI: the count says that it is a heading. */
function nextRoman(text: string, stack: readonly DraftNode[]): MarkerCandidate | null {
  const marker = text.length > longestBareHeading ? null : bareRomanAt(text)
  if (marker === null) return null
  const open = stack.find((node) => node.key === marker.key)
  return open?.ordinal != null && marker.ordinal === open.ordinal + 1 ? marker : null
}

const longestBareHeading = 120

/** «1.2» below «1.». */
function parentMatches(marker: MarkerCandidate, stack: readonly DraftNode[]): boolean {
  const first = marker.marker.split('.')[0]
  return stack.some((node) => node.marker?.split('.')[0] === first)
}

import { pageField } from '../../grammars/appendix.ts'
import { articleOpening } from '../../grammars/line-seam.ts'
import { endMark, introducing } from '../../grammars/preamble.ts'
import { positionLine } from '../../grammars/signature.ts'
import { findMisreadRomans } from '../match/misread-romans.ts'
import { readsLine } from '../match/scan.ts'
import { greatestOf, leastOf } from '../model/extremes.ts'
import type { LineKind } from '../model/line-kind.ts'
import type { NormalDocument, NormalLine } from '../model/normal-document.ts'
import type { Zone } from '../model/outline.ts'
import { attachedHead } from './sections/attached-head.ts'

const is = (line: NormalLine | undefined, ...kinds: readonly LineKind[]): boolean =>
  line !== undefined && kinds.some((kind) => line.kinds.has(kind))

/** How far a signature may reach below its first line, in lines. */
const signatureReach = 14

/** What part of the document each line belongs to. */
export function findZones(document: NormalDocument): Zone[] {
  const { lines, folded } = document
  const textOf = (line: NormalLine): string => folded.slice(line.span.start, line.span.end)
  const texts = lines.map((line) => (line.kind === 'paragraph' ? textOf(line) : ''))
  const zones: Zone[] = lines.map(() => 'body')
  const headEnd = markHead(lines, texts, zones)
  const end = findEnd(lines, texts, headEnd) ?? withoutEnd(lines, texts, headEnd)
  for (const i of end.recipients) zones[i] = 'recipients'
  for (const i of end.signature) zones[i] = 'signature'
  let behind = end.last + 1
  // A rule drawn below the signature begins no appendix.
  while (behind < lines.length && end.last >= 0 && is(lines[behind], 'rule')) zones[behind++] = 'signature'
  for (let i = firstAppendix(lines, texts, behind); i < lines.length; i++)
    if (zones[i] === 'body') zones[i] = 'appendix'
  // A text attached to one that lost its end: «KẾ HOẠCH ⏎ … ⏎ (Kèm theo Quyết định số …)».
  const attached = zones.findIndex((zone, i) => zone === 'body' && i > headEnd && beginsAttached(lines, texts, i))
  for (let i = attached; i >= 0 && i < lines.length; i++) if (zones[i] === 'body') zones[i] = 'appendix'
  const bodyEnd = attached < 0 ? end.first : Math.min(end.first, attached)
  markPreamble(lines, texts, zones, headEnd, bodyEnd)
  markClosing(lines, texts, zones, bodyEnd)
  return zones
}

/** The line behind the end at which an appendix begins: at once, or with the next heading of one. */
function firstAppendix(lines: readonly NormalLine[], texts: readonly string[], from: number): number {
  if (beginsAppendix(lines, texts, from)) return from
  const next = lines.findIndex((line, i) => i > from && is(line, 'appendix'))
  const end = next < 0 ? lines.length : next
  // Without sections it is what a page says at its foot.
  return lines.slice(from, end).some((line) => is(line, 'numbered')) ? end : from
}

/**
 * An appendix has a heading, a title or a head of its own, or is a table; a document that goes on behind its signature, as
 * pages of a file that came in another order, has none of them.
 */
function beginsAppendix(lines: readonly NormalLine[], texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? ''
  return (
    lines[at]?.kind !== 'paragraph' ||
    (text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)) ||
    is(lines[at], 'appendix') ||
    attachedHead(lines, texts, at) !== null ||
    lines.slice(at, at + farthestNote).some((line) => is(line, 'attachment'))
  )
}

/** The title of a document, and below it the note that says what it is attached to. */
function beginsAttached(lines: readonly NormalLine[], texts: readonly string[], at: number): boolean {
  if (lines[at]!.kind !== 'paragraph' || !isOnCapitals(texts[at]!)) return false
  const head = attachedHead(lines, texts, at)
  return (
    head !== null && head.letterhead.length === 0 && is(lines[head.end], 'attachment') && /^\(/.test(texts[head.end]!)
  )
}

/** The head ends with its last recognized line; what stands between its lines belongs to it. */
function markHead(lines: readonly NormalLine[], texts: readonly string[], zones: Zone[]): number {
  const last = lines.findLastIndex((line) => line.headRole !== null)
  for (let i = 0; i <= last; i++) {
    const role = lines[i]!.headRole
    zones[i] =
      role === 'title' || role === 'subject' || role === 'about'
        ? 'title'
        : role === 'addressee'
          ? 'addressee'
          : 'letterhead'
  }
  let end = last + 1
  if (last >= 0 && lines[last]!.headRole === 'addressee') {
    // The addressees stand in short lines below «Kính gửi:».
    while (
      end < lines.length &&
      lines[end]!.kind === 'paragraph' &&
      isAddressee(lines[end]!, texts[end]!, texts[end - 1]!)
    )
      zones[end++] = 'addressee'
  }
  while (end < lines.length && is(lines[end], 'attachment') && /^\(/.test(texts[end]!)) zones[end++] = 'title'
  return end
}

/** A line of the list below «Kính gửi:»; a basis, a numbered heading or a sentence begins the text. */
function isAddressee(line: NormalLine, text: string, above: string): boolean {
  if (is(line, 'basis', 'starter') || text.length > 250) return false
  if (/^[-+•]/.test(text)) return true
  if (isMarked(line) || text.length > 160) return false
  return /;$/.test(text) || (/[;,]$/.test(above) && text.length < 120)
}

interface DocumentEnd {
  readonly recipients: readonly number[]
  readonly signature: readonly number[]
  /** First line of recipients or signature (the number of lines where there are none). */
  readonly first: number
  /** Last line of them; where there are none, the last line in front of what is attached, or of the document. */
  readonly last: number
}

/** Nơi nhận and the signature: side by side, one below the other, in either order, or one of them alone. */
function findEnd(lines: readonly NormalLine[], texts: readonly string[], from: number): DocumentEnd | null {
  const isParagraph = (i: number): boolean => lines[i]?.kind === 'paragraph'
  const heading = lines.findIndex((_, i) => i >= from && isParagraph(i) && is(lines[i], 'recipients'))
  const recipients: number[] = []
  if (heading >= 0) {
    recipients.push(heading)
    for (let i = heading + 1; i < lines.length && isParagraph(i) && isRecipient(lines, texts, i, heading); i++)
      recipients.push(i)
  }
  const anchor = heading >= 0 ? heading : lastSigner(lines, texts, from)
  if (anchor < 0) return null
  const taken = new Set(recipients)
  const signature: number[] = []
  // Upwards: a position may stand above Nơi nhận. Downwards: position, mark, name.
  for (
    let i = anchor - 1;
    i >= from &&
    anchor - i <= 8 &&
    isParagraph(i) &&
    (isSigning(lines[i]) ||
      signsInColumn(lines[i]!, texts[i]!) ||
      (signature.length > 0 && is(lines[i], 'name')) ||
      (signature.length > 0 && isOnCapitals(texts[i]!) && (lines[i]!.layout === 'tail' || isSigning(lines[i - 1]))) ||
      (is(lines[i], 'name') && isParagraph(i - 1) && isSigning(lines[i - 1])));
    i--
  )
    signature.unshift(i)
  const start = heading >= 0 ? (recipients.at(-1) ?? heading) + 1 : anchor
  let gap = 0
  for (let i = start; i < lines.length && i < start + signatureReach && isParagraph(i); i++) {
    if (taken.has(i)) continue
    const text = texts[i]!
    const isPart =
      isSigning(lines[i]) ||
      is(lines[i], 'name') ||
      signsInColumn(lines[i]!, text) ||
      (isOnCapitals(text) && signature.length > 0 && gap === 0)
    if (is(lines[i], 'appendix')) break
    if (!isPart) {
      if (signature.length > 0 || ++gap > 2) break
      continue
    }
    signature.push(i)
    if (is(lines[i], 'name') && !hasMoreSigners(texts, i, lines)) break
  }
  if (recipients.length === 0 && signature.length === 0) return null
  const all = [...recipients, ...signature]
  return { recipients, signature, first: leastOf(all), last: greatestOf(all) }
}

/** A copy that lost its end: what is attached begins with its own title and the note that says to what. */
function withoutEnd(lines: readonly NormalLine[], texts: readonly string[], from: number): DocumentEnd {
  const attached = lines.findIndex(
    (line, i) =>
      i > from &&
      is(line, 'title') &&
      isOnCapitals(texts[i]!) &&
      lines.slice(i + 1, i + 1 + farthestNote).some((below) => is(below, 'attachment')),
  )
  const end = attached < 0 ? lines.length : attached
  return { recipients: [], signature: [], first: end, last: end - 1 }
}

/** How far below the title of what is attached the note stands, in lines. */
const farthestNote = 4

const isSigning = (line: NormalLine | undefined): boolean => is(line, 'authority', 'position', 'signed')
/** In the columns of the end the body that signs, names and positions in small letters tell themselves by their place. */
const signsInColumn = (line: NormalLine, text: string): boolean =>
  line.layout === 'tail' &&
  text.length < 60 &&
  (isOnCapitals(text) || is(line, 'name') || readsLine(positionLine, text.toUpperCase()))
const isOnCapitals = (text: string): boolean =>
  text.length < 60 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)

function hasMoreSigners(texts: readonly string[], at: number, lines: readonly NormalLine[]): boolean {
  const next = texts[at + 1]
  return (
    next !== undefined &&
    lines[at + 1]?.kind === 'paragraph' &&
    (is(lines[at + 1], 'name') || isSigning(lines[at + 1]) || signsInColumn(lines[at + 1]!, next))
  )
}

/** A line of the list: with its dash, ended by a semicolon, the archive line; never a position or a name in the other column. */
function isRecipient(lines: readonly NormalLine[], texts: readonly string[], i: number, heading: number): boolean {
  const text = texts[i]!
  if (isSigning(lines[i]) || is(lines[i], 'appendix')) return false
  if (lines[heading]!.layout === 'tail' && lines[i]!.layout === 'tail')
    return lines[i]!.column === lines[heading]!.column && lines[i]!.layout === 'tail'
  if (/^[-+•*–]/.test(text) || is(lines[i], 'archive')) return text.length < 250
  const isDone = is(lines[i - 1], 'archive')
  if (isDone || is(lines[i], 'name')) return false
  return (/[;,]$/.test(text) || /[;,:]$/.test(texts[i - 1]!)) && text.length < 160
}

/** Without Nơi nhận: the last position or authority that a name follows within a few lines. */
function lastSigner(lines: readonly NormalLine[], texts: readonly string[], from: number): number {
  for (let i = lines.length - 1; i >= from; i--) {
    if (lines[i]!.kind !== 'paragraph' || !isSigning(lines[i])) continue
    const hasName = lines.slice(i + 1, i + 7).some((line) => is(line, 'name'))
    if (!hasName && i < lines.length - 3) continue
    let first = i
    while (
      first > from &&
      lines[first - 1]!.kind === 'paragraph' &&
      (isSigning(lines[first - 1]) || isOnCapitals(texts[first - 1]!))
    )
      first--
    return first
  }
  return -1
}

const isMarked = (line: NormalLine): boolean => line.listMarker > 0 || is(line, 'numbered')

/** From the title to the first section: bases and the enacting sentence. */
function markPreamble(
  lines: readonly NormalLine[],
  texts: readonly string[],
  zones: Zone[],
  from: number,
  to: number,
): void {
  const isInside = (i: number): boolean => i >= from && i < to && lines[i]!.kind === 'paragraph'
  const spoilt = findMisreadRomans(texts.map((text, i) => (isInside(i) ? text : null)))[0]?.index
  const first = lines.findIndex((line, i) => isInside(i) && (i === spoilt || isMarked(line)))
  // «… như sau: ⏎ • …»: the text begins with a list before anything is numbered.
  const listed = texts.findIndex(
    (text, i) =>
      i >= from &&
      i < first - 1 &&
      readsLine(introducing, text) &&
      isBullet(texts[i + 1]!) &&
      !is(lines[i + 1], 'basis'),
  )
  const end = listed >= 0 ? listed + 1 : first >= 0 ? first : enactingEnd(texts, from, to)
  for (let i = from; i < end; i++) if (zones[i] === 'body') zones[i] = 'preamble'
}

const isBullet = (text: string): boolean => /^[-+*•]/.test(text)

/** Where no section is marked, the preamble ends with the sentence that ends in a colon. */
function enactingEnd(texts: readonly string[], from: number, to: number): number {
  const colon = texts.findIndex((text, i) => i >= from && i < to && /:$/.test(text))
  return colon >= 0 && colon - from < 15 ? colon + 1 : from
}

/** «Trên đây là …» and what follows; or the last unmarked paragraph, if it ends with «./.». */
function markClosing(lines: readonly NormalLine[], texts: readonly string[], zones: Zone[], bodyEnd: number): void {
  const isUnmarked = (i: number): boolean =>
    lines[i]!.kind === 'paragraph' && zones[i] === 'body' && !isMarked(lines[i]!) && !isBullet(texts[i]!)
  let start = -1
  for (let i = bodyEnd - 1; i >= 0 && i >= bodyEnd - 8; i--) {
    if (lines[i]!.kind !== 'paragraph') break
    if (is(lines[i], 'closing') && zones[i] === 'body') start = i
  }
  if (start < 0) {
    for (let i = bodyEnd - 1; i >= 0 && i >= bodyEnd - 4; i--) {
      if (isUnmarked(i) && readsLine(endMark, texts[i]!) && !readsLine(articleOpening, texts[i - 1] ?? '')) {
        start = i
        break
      }
    }
  }
  if (start < 0) return
  for (let i = start; i < bodyEnd; i++) if (zones[i] === 'body') zones[i] = 'closing'
}

/** True for leftovers of Word's page fields, which are no text. */
export const isPageField = (text: string): boolean => readsLine(pageField, text)

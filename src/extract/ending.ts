import {
  archiveLine,
  authorityLine,
  nameLine,
  positionLine,
  recipientsHeading,
  signedMark,
} from '../../grammars/signature.ts'
import { trimEnd } from '../../grammars/trim.ts'
import { readsLine, scanAtStart } from '../match/scan.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { Zone } from '../model/outline.ts'
import type { Span } from '../model/span.ts'

export interface RecipientReading {
  /** The line without its dash and final punctuation. */
  readonly span: Span
  readonly name: string
  readonly purpose: string | null
  readonly isArchive: boolean
}

export interface SignatureReading {
  readonly span: Span
  readonly authority: string | null
  readonly position: string | null
  readonly name: string | null
}

const personInBrackets = /^(?:đ\/c|đồng chí|đ\.c|ông|bà|\p{Lu}\p{Ll}+$)/iu

/** The lines of Nơi nhận. Several on one line are cut at semicolons; a bracket is the purpose unless it names a person. */
export function readRecipients(document: NormalDocument, zones: readonly Zone[]): RecipientReading[] {
  const recipients: RecipientReading[] = []
  for (const [i, line] of document.lines.entries()) {
    if (zones[i] !== 'recipients' || line.kind !== 'paragraph') continue
    const text = document.folded.slice(line.span.start, line.span.end)
    const heading = scanAtStart(recipientsHeading, text)
    const from = line.span.start + (heading?.span.end ?? 0)
    for (const item of itemsOf(document.folded, from, line.span.end)) recipients.push(recipientOf(document, item))
  }
  return recipients.filter(({ name }) => name !== '')
}

/** «- A; - B; - Lưu: VT.» on one line are three items. */
function itemsOf(folded: string, start: number, end: number): Span[] {
  const items: Span[] = []
  let from = start
  for (const match of folded.slice(start, end).matchAll(/;\s*(?=[-+•–]\s)|(?<=[.;])\s(?=-\s)/g)) {
    items.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  items.push({ start: from, end })
  return items
}

function recipientOf(document: NormalDocument, item: Span): RecipientReading {
  const raw = document.text.slice(item.start, item.end)
  const lead = /^[\s\-+•*–]*/.exec(raw)![0].length
  const body = trimEnd(raw.slice(lead), ' ;.,')
  const span = { start: item.start + lead, end: item.start + lead + body.length }
  const folded = document.folded.slice(item.start, item.end)
  const isArchive = readsLine(archiveLine, folded.trimStart())
  const bracket = /\s?\(([^()]{1,80})\)\s*$/.exec(body)
  const purpose = bracket === null || isArchive || personInBrackets.test(bracket[1]!.trim()) ? null : bracket[1]!.trim()
  return {
    span,
    name: purpose === null ? body : trimEnd(body.slice(0, bracket!.index), ' ;.,'),
    purpose,
    isArchive,
  }
}

/** The signature: on whose behalf, in which position, by whom. Of several signers the first column's, that of the lead issuer. */
export function readSignature(document: NormalDocument, zones: readonly Zone[]): SignatureReading | null {
  const lines = document.lines.filter((line, i) => zones[i] === 'signature' && line.kind === 'paragraph')
  if (lines.length === 0) return null
  const authority: string[] = []
  const position: string[] = []
  let name: string | null = null
  let start: number | null = null
  let end = 0
  for (const line of lines) {
    const folded = document.folded.slice(line.span.start, line.span.end)
    const text = document.text.slice(line.span.start, line.span.end)
    const isAuthority = readsLine(authorityLine, folded)
    const isPosition = readsLine(positionLine, folded)
    // A second signer begins where a name has been read already.
    if (name !== null) break
    if (isAuthority) authority.push(text)
    else if (isPosition) position.push(text)
    else if (readsLine(nameLine, folded)) name = text.replace(/^\(|\)$|\.$/g, '').trim()
    else if (readsLine(signedMark, folded)) continue
    else if (position.length === 0 && authority.length > 0) authority[authority.length - 1] += ` ${text}`
    else if (position.length > 0) position[position.length - 1] += ` ${text}`
    else continue
    start ??= line.span.start
    end = line.span.end
  }
  if (start === null) return null
  return { span: { start, end }, authority: authority.join(' ') || null, position: position.join(' ') || null, name }
}

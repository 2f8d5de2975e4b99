import { schoolOpening } from '../../../grammars/line-seam.ts'
import { copyLabel, recipientPurpose } from '../../../grammars/recipient.ts'
import {
  approval,
  archiveLine,
  authorityLine,
  nameLine,
  positionLine,
  recipientsHeading,
  representation,
  signedMark,
  signerOnOneLine,
} from '../../../grammars/signature.ts'
import { trimEnd } from '../../../grammars/trim.ts'
import { readsLine, scanAtStart } from '../../match/scan.ts'
import type { NormalDocument, NormalLine } from '../../model/normal-document.ts'
import type { Zone } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'

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
  return recipients.filter(({ name }) => name !== '' && !readsLine(copyLabel, name))
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
  const purpose =
    bracket === null || isArchive || !readsLine(recipientPurpose, bracket[1]!.trim()) ? null : bracket[1]!.trim()
  return {
    span,
    name: purpose === null ? body : withoutPurposeWord(trimEnd(body.slice(0, bracket!.index), ' ;.,')),
    purpose,
    isArchive,
  }
}

/** «BGĐ để (b/c)» */
const withoutPurposeWord = (name: string): string => (name.endsWith(' để') ? name.slice(0, -3) : name)

/**
 * The signature: on whose behalf, in which position, by whom. Of several signers the lead issuer's; who only approves comes last.
 * @param lead the name of the body that issues, the first one of joint issuers
 */
export function readSignature(
  document: NormalDocument,
  zones: readonly Zone[],
  lead: string | null,
): SignatureReading | null {
  const lines = document.lines.filter((line, i) => zones[i] === 'signature' && line.kind === 'paragraph')
  const signers = signersOf(lines, document).flatMap((signer) => {
    const reading = readSigner(signer, document)
    return reading === null ? [] : [{ reading, shared: sharedWords(signer, document, lead) }]
  })
  const own = signers.filter(({ reading: { position } }) => position === null || !readsLine(approval, position))
  const rest = own.length > 0 ? own : signers
  const most = Math.max(0, ...rest.map(({ shared }) => shared))
  return (rest.find(({ shared, reading }) => shared === most && reading.name !== null) ?? rest[0])?.reading ?? null
}

/** How many words of the issuer's name stand with a signer; a school is signed for by its headmaster. */
function sharedWords(lines: readonly NormalLine[], { folded }: NormalDocument, lead: string | null): number {
  if (lead === null) return 0
  const isSchool = readsLine(schoolOpening, lead)
  const words = new Set(`${isSchool ? 'hiệu ' : ''}${lead.toLowerCase()}`.split(' '))
  if (isSchool) words.add('trưởng').delete('trường')
  const text = lines.map(({ span }) => folded.slice(span.start, span.end).toLowerCase()).join(' ')
  return new Set(text.split(' ').filter((word) => words.has(word))).size
}

/** A new signer begins in a new column, or where a name has been read. */
function signersOf(lines: readonly NormalLine[], document: NormalDocument): NormalLine[][] {
  const signers: NormalLine[][] = []
  let hasName = true
  for (const line of lines) {
    const previous = signers.at(-1)?.at(-1)
    const isBeside = previous?.column != null && line.column !== null && previous.column !== line.column
    if (hasName || isBeside) signers.push([])
    signers.at(-1)!.push(line)
    const text = document.folded.slice(line.span.start, line.span.end)
    hasName = isNamed(text) || scanAtStart(signerOnOneLine, text)?.groups.name !== undefined
  }
  return signers
}

const isNamed = (line: string): boolean => readsLine(nameLine, line)

function readSigner(lines: readonly NormalLine[], document: NormalDocument): SignatureReading | null {
  const authority: string[] = []
  const position: string[] = []
  let name: string | null = null
  let start: number | null = null
  let end = 0
  for (const line of lines) {
    const folded = document.folded.slice(line.span.start, line.span.end)
    const text = document.text.slice(line.span.start, line.span.end)
    // Fonts without capitals, and careless hands, print offices in small letters.
    const words = isNamed(folded) ? folded : folded.toUpperCase()
    const whole = scanAtStart(signerOnOneLine, folded)?.groups
    if (whole !== undefined) {
      const part = (group: Span | undefined): string | null =>
        group === undefined ? null : text.slice(group.start, group.end)
      if (whole.authority !== undefined) authority.push(part(whole.authority)!)
      position.push(part(whole.position)!)
      name = part(whole.name) ?? name
    } else if (readsLine(authorityLine, words) || readsLine(representation, folded)) authority.push(text)
    else if (readsLine(positionLine, words)) position.push(text)
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

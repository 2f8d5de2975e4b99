import { organisationTitle } from '../../grammars/assignment.ts'
import { headingOrder, headingPartners, headingRules } from '../../grammars/heading-rules.ts'
import { bareNoun, bearingHeading } from '../../grammars/owner-context.ts'
import { topicOpening } from '../../grammars/topic.ts'
import { trimEnd } from '../../grammars/trim.ts'
import { fieldOffice, leadingNoun, listedOpening, unitLike } from '../../grammars/unit-list.ts'
import { type Chunk, lettersOf } from '../chunk/chunk.ts'
import { readChunks } from '../chunk/read-chunks.ts'
import type { DutyHolders } from '../extract/units/unit-cells.ts'
import type { UnitReading } from '../extract/units/unit-reading.ts'
import { readsLine, scanAtStart } from '../match/scan.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { Span } from '../model/span.ts'
import { unitsOf } from './agents.ts'
import { placeUnits, supportIn } from './parties.ts'
import { sentencesOf } from './sentences.ts'

/** A heading as chunks. Offsets count in the heading. */
export interface TitleChunks {
  readonly text: string
  readonly folded: string
  readonly chunks: readonly Chunk[]
  readonly letters: string
}

export function titleChunks({ text, folded }: NormalDocument, { start, end }: Span): TitleChunks {
  const words = { text: text.slice(start, end), folded: folded.slice(start, end) }
  const stretch = { start: 0, end: words.folded.length }
  const chunks = readChunks({ ...words, stretch, reading: null, isTitle: true })
  return { ...words, chunks, letters: lettersOf(chunks) }
}

/** Who a heading makes responsible; null where it names a topic. */
export function holdersOfTitle(document: NormalDocument, title: Span, isOrganising: boolean): DutyHolders | null {
  const read = titleChunks(document, title)
  if (read.chunks.length === 0) return null
  return (
    namedOwners(read, title.start, isOrganising) ??
    orderedOwners(read, title.start) ??
    (isOrganising ? toldOwners(read, title.start) : null)
  )
}

/** «Chủ trì, phối hợp với các sở, Ủy ban nhân dân các xã»: a heading that names only partners. */
export function partnersOfTitle(document: NormalDocument, title: Span): UnitReading[] {
  const { chunks, letters } = titleChunks(document, title)
  return headingPartners.pattern.at(letters, 0) === null ? [] : placeUnits(supportIn(chunks), title.start)
}

/** «Sở A chủ trì, phối hợp với Sở B thực hiện các chương trình như»: a sentence that opens a list. */
function toldOwners({ chunks, text }: TitleChunks, base: number): DutyHolders | null {
  const agent = sentencesOf(chunks, text)[0]?.clauses[0]?.agent ?? null
  return agent?.polarity === 'told'
    ? { lead: placeUnits(agent.units, base), support: placeUnits(supportIn(chunks), base) }
    : null
}

function namedOwners(read: TitleChunks, base: number, isOrganising: boolean): DutyHolders | null {
  const { text, folded, chunks, letters } = read
  for (const rule of headingRules) {
    const match = rule.pattern.at(letters, 0)
    if (match === null) continue
    const [from, to] = match.groups.agent!
    if (chunks[0]!.kind === 'Noun' && from > 0 && !readsLine(leadingNoun, chunks[0]!.words)) continue
    const act = match.groups.act?.[0]
    if (act !== undefined && !readsLine(bearingHeading, restOf(read, act))) continue
    const isLed = from > 0
    if (to - from > 1 && !isLed && !isOrganising && act === undefined) continue
    // In capitals every word looks like a name: outside of the part that assigns work, such a heading names a topic.
    if (isShouted(folded) && (!isOrganising || readsLine(organisationTitle, folded))) continue
    const units = joinFields(unitsOf(chunks, from, to, text), text)
    if (units.length === 1 && readsLine(bareNoun, units[0]!.name)) continue
    if (scanAtStart(organisationTitle, folded.slice(units[0]!.span.start)) !== null) continue
    if (!isOrganising && units.every(isVague)) continue
    return {
      lead: placeUnits(withNamedBracket(units, chunks[to], text), base),
      support: placeUnits(supportIn(chunks), base),
    }
  }
  return null
}

const restOf = ({ folded, chunks }: TitleChunks, from: number): string =>
  folded
    .slice(chunks[from]!.start)
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s.:;,]+/g, ' ')
    .trim()

function orderedOwners({ chunks, letters }: TitleChunks, base: number): DutyHolders | null {
  const match = headingOrder.pattern.find(letters)
  if (match === null || !chunks[match.groups.order![0]]!.words.startsWith('giao')) return null
  const { units } = chunks[match.groups.agent![0]]!
  return { lead: placeUnits(units, base), support: placeUnits(supportIn(chunks), base) }
}

const isShouted = (folded: string): boolean => folded === folded.toUpperCase() && /\p{Lu}{3}/u.test(folded)

/** Outside of the part that assigns work only a definite body makes a heading one of responsibility, not «Đối với học sinh». */
const isVague = ({ kind, name }: UnitReading): boolean =>
  kind === 'person' || (kind === 'group' && !/\s\p{Lu}/u.test(name))

/** «Phòng Thư viện, thiết bị»: a field in small letters belongs to the office before the comma. */
function joinFields(units: readonly UnitReading[], text: string): UnitReading[] {
  const joined: UnitReading[] = []
  for (const unit of units) {
    const last = joined.at(-1)
    const isField =
      last !== undefined &&
      scanAtStart(fieldOffice, last.name) !== null &&
      /^\p{Ll}/u.test(unit.name) &&
      scanAtStart(listedOpening, unit.name) === null &&
      scanAtStart(fieldOffice, unit.name) === null &&
      /^,\s$/.test(text.slice(last.span.end, unit.span.start))
    if (isField) {
      const span = { start: last.span.start, end: unit.span.end }
      joined[joined.length - 1] = { ...last, span, name: text.slice(span.start, span.end) }
    } else joined.push(unit)
  }
  return joined
}

/** «Cơ quan Thường trực (Đội A)»: a bracket that names a unit in full belongs to the name before it; an abbreviation does not. */
function withNamedBracket(units: readonly UnitReading[], bracket: Chunk | undefined, text: string): UnitReading[] {
  const last = units.at(-1)!
  const inner = bracket?.inner ?? []
  const isNamed = bracket?.kind === 'Bracket' && inner.length === 1 && inner[0]!.kind === 'Unit'
  if (!isNamed || last.kind === 'person' || !/\s\p{L}+\s/u.test(inner[0]!.words)) return [...units]
  const span = { start: last.span.start, end: bracket.end }
  return [...units.slice(0, -1), { ...last, span, name: text.slice(span.start, span.end) }]
}

/** No name of a unit is longer or shorter. */
const [shortestName, longestName] = [5, 160]

/** A heading in the place of an owner, without a verb or a topic: a unit that no list knows. */
export function ownerByPlace(document: NormalDocument, title: Span): DutyHolders | null {
  const length = trimEnd(document.folded.slice(title.start, title.end), ' \t:.;').length
  const span = { start: title.start, end: title.start + length }
  const read = titleChunks(document, span)
  const { folded, letters, chunks } = read
  if (folded.length > longestName || folded.length < shortestName) return null
  // «Trách nhiệm của đối tượng kiểm kê»: behind such words stands who it is, whatever the name.
  if (chunks[0]?.kind === 'About' && chunks.length > 1)
    return named(document, { start: title.start + chunks[1]!.start, end: title.start + lastOfName(chunks).end })
  if (readsLine(topicOpening, folded) || readsLine(organisationTitle, folded)) return null
  const isNamed = !isShouted(folded) && /\s\p{Lu}\p{Ll}/u.test(folded)
  if (!/^[nU]/.test(letters) || !(letters[0] === 'U' || isNamed || readsLine(unitLike, folded))) return null
  if (chunks.some(({ kind }) => kind === 'Bear' || kind === 'Assign' || kind === 'Time' || kind === 'Purpose'))
    return null
  return named(document, span)
}

const named = (document: NormalDocument, span: Span): DutyHolders => ({
  lead: [{ span, name: document.text.slice(span.start, span.end), kind: 'group' }],
  support: [],
})

/** A bracket behind a name says more of it. */
const lastOfName = (chunks: readonly Chunk[]): Chunk =>
  chunks.length > 2 && chunks.at(-1)!.kind === 'Bracket' ? chunks.at(-2)! : chunks.at(-1)!

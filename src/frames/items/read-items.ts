import { organisationTitle } from '../../grammars/assignment.ts'
import { dutyLabel } from '../../grammars/duty-label.ts'
import { runInPlace, runInRule } from '../../grammars/heading-rules.ts'
import { bareNoun } from '../../grammars/owner-context.ts'
import { endMark } from '../../grammars/preamble.ts'
import { describingTopic, topicOpening } from '../../grammars/topic.ts'
import { sharedOffice } from '../../grammars/unit-context.ts'
import { listedOpening } from '../../grammars/unit-list.ts'
import { type Chunk, lettersOf } from '../chunk/chunk.ts'
import { readChunks } from '../chunk/read-chunks.ts'
import type { PassageReading } from '../extract/passages/read-passages.ts'
import type { TemporalMention } from '../extract/times/temporal-mentions.ts'
import type { DutyHolders } from '../extract/units/unit-cells.ts'
import { readsLine, scan, scanAtStart } from '../match/scan.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { Outline, SectionNode } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { isBare, unitsOf } from './agents.ts'
import { type Due, duesOf } from './dues.ts'
import type { Agent, Clause, Sentence } from './frame.ts'
import { holdersOfTitle, ownerByPlace } from './holders.ts'
import { statesDuty } from './introductions.ts'
import { placeUnits, supportIn } from './parties.ts'
import { sentencesOf } from './sentences.ts'

/** A paragraph outside of tables, with what its place says about it. Offsets count in the passage, units in the document. */
export interface Item {
  readonly reading: PassageReading
  /** The paragraph without its marker, and without the words that name who does it. */
  readonly content: Span
  readonly node: SectionNode | null
  /** Who headings, lines that introduce it, or its own first words make responsible. */
  readonly holders: DutyHolders | null
  /** The line only introduces what follows. */
  readonly isIntroduction: boolean
  /** Times of a label at its end: «… Thời hạn hoàn thành: tháng 10/2031.» */
  readonly labelTimes: readonly TemporalMention[]
  readonly chunks: readonly Chunk[]
  readonly sentences: readonly Sentence[]
  /** What bounds the duties of each sentence. */
  readonly dues: readonly (readonly Due[])[]
}

/** The paragraphs of body, closing and appendices in reading order, and what the tree of sections says of them. */
export interface DutyContext {
  readonly items: readonly Item[]
  /** The nodes from the root down to `node`, itself included. */
  chainOf(node: SectionNode | null): readonly SectionNode[]
  /** True below «TỔ CHỨC THỰC HIỆN», «PHÂN CÔNG NHIỆM VỤ», … */
  isOrganisation(node: SectionNode | null): boolean
}

export const baseOf = ({ passage }: PassageReading): number => passage.pieces[0]!.span.start

interface Tree {
  readonly chains: ReadonlyMap<SectionNode, readonly SectionNode[]>
  /** Who the heading of a node makes responsible. */
  readonly owners: ReadonlyMap<SectionNode, DutyHolders>
  readonly organising: ReadonlySet<SectionNode>
}

/** Reads who the headings of the document make responsible. */
function readTree(document: NormalDocument, sections: readonly SectionNode[]): Tree {
  const chains = new Map<SectionNode, readonly SectionNode[]>()
  const owners = new Map<SectionNode, DutyHolders>()
  const organising = new Set<SectionNode>()
  const walk = (node: SectionNode, above: readonly SectionNode[]): void => {
    chains.set(node, [...above, node])
    const parent = above.at(-1)
    const isOrganising =
      (parent !== undefined && organising.has(parent)) || readsLine(organisationTitle, titleOf(document, node))
    if (isOrganising) organising.add(node)
    // «2. Tiêu chí: ⏎ a) Đối với các trường»: below a topic a heading says whom it concerns, not who does it.
    const isTopic = !isOrganising && parent !== undefined && readsLine(describingTopic, titleOf(document, parent))
    const holders = node.title === null || isTopic ? null : holdersOfTitle(document, node.title, isOrganising)
    if (holders !== null) owners.set(node, holders)
    for (const child of node.children) walk(child, chains.get(node)!)
    if (isOrganising || !readsLine(describingTopic, titleOf(document, node)))
      addOwnersByPlace(document, node.children, isOrganising, owners)
  }
  for (const node of sections) walk(node, [])
  addOwnersByPlace(document, sections, false, owners)
  return { chains, owners, organising }
}

const titleOf = ({ folded }: NormalDocument, { title }: SectionNode): string =>
  title === null ? '' : folded.slice(title.start, title.end)

/** A heading among headings of units names an owner, known or not. */
function addOwnersByPlace(
  document: NormalDocument,
  nodes: readonly SectionNode[],
  isOrganising: boolean,
  owners: Map<SectionNode, DutyHolders>,
): void {
  const known = nodes.filter((node) => owners.has(node)).length
  if (known < (isOrganising ? 1 : 2)) return
  for (const node of nodes) {
    if (owners.has(node) || node.title === null || node.children.length + node.own.length === 0) continue
    const owner = ownerByPlace(document, node.title)
    if (owner !== null) owners.set(node, owner)
  }
}

/** Reads the paragraphs of a document as items, each with its sentences and with who owns it. */
export function readDutyContext(
  document: NormalDocument,
  { sections }: Outline,
  readings: readonly PassageReading[],
): DutyContext {
  const { chains, owners, organising } = readTree(document, sections)
  const chainOf = (node: SectionNode | null): readonly SectionNode[] => (node === null ? [] : (chains.get(node) ?? []))
  const isOrganisation = (node: SectionNode | null): boolean => node !== null && organising.has(node)
  /** «Giao A chủ trì, phối hợp với B:»: handed to what stands below. */
  const introduced = new Map<SectionNode, DutyHolders>()
  /** «3. Giao phòng A làm các việc sau: ⏎ 4. … ⏎ 5. …»: handed to the nodes behind it. */
  const handedOn = new Map<SectionNode, DutyHolders>()

  const inheritedBy = (node: SectionNode | null): DutyHolders | null => {
    const chain = chainOf(node)
    for (let i = chain.length - 1; i >= 0; i--) {
      const above = chain[i]!
      const found = introduced.get(above) ?? owners.get(above) ?? handedOn.get(above)
      if (found !== undefined) return found
      if (endsOwnership(titleOf(document, above), isOrganisation(node))) return null
    }
    return null
  }

  const items: Item[] = []
  for (const reading of readings) {
    const { passage } = reading
    if (passage.cell !== null || !dutyZones.has(passage.zone)) continue
    const node = passage.zone === 'closing' ? null : passage.section
    const whole = contentOf(document, reading, node)
    const content = whole === null ? null : withoutLabel(passage.folded, whole)
    if (whole === null || content === null || isRemark(passage.folded.slice(content.start, content.end))) continue
    const inherited = inheritedBy(node)
    const all = readChunks({ ...passage, stretch: withoutEndMark(passage.folded, content), reading, isTitle: false })
    const runIn = isOrganisation(node) || inherited !== null || hasAbout(all) ? runInOf(all, reading) : null
    const chunks = runIn === null ? all : all.filter(({ start }) => start >= runIn.end)
    const sentences = sentencesOf(chunks, passage.text)
    const labelTimes = reading.times.filter(({ span }) => span.start >= content.end && span.end <= whole.end)
    const isLast = !hasFollowers(document, passage.line, node)
    const opensList = !isLast && passage.folded.trimEnd().endsWith(':')
    const told = lastTold(sentences, isOrganisation(node))
    if (opensList && node !== null) {
      const handed = handedDown(reading, told, runIn?.holders ?? null, inherited, chunks)
      if (handed !== null) {
        introduced.set(node, handed)
        for (const sister of sistersBehind(node, passage.line, chainOf(node).at(-2)?.children ?? sections))
          handedOn.set(sister, handed)
      }
    }
    items.push({
      reading,
      node,
      content: { start: runIn?.end ?? content.start, end: content.end },
      holders: runIn?.holders ?? inherited,
      labelTimes,
      isIntroduction:
        opensList &&
        !(told !== null && statesDuty(passage.folded, told.sentence, told.agent, content.end)) &&
        !opensBehindDuty(sentences, inherited),
      chunks,
      sentences,
      dues: sentences.map((sentence) => duesOf(sentence, passage)),
    })
  }
  return { items, chainOf, isOrganisation }
}

const dutyZones: ReadonlySet<string> = new Set(['body', 'closing', 'appendix'])

/** A topic between owner and item ends the ownership: «Thời gian», «Đối tượng» always, «Công tác …» outside of the part that assigns work. */
const endsOwnership = (title: string, isOrganising: boolean): boolean =>
  title !== '' && readsLine(isOrganising ? describingTopic : topicOpening, title)

/** State documents end in «./.», which belongs to no sentence. */
function withoutEndMark(folded: string, { start, end }: Span): Span {
  const mark = scan(endMark, folded.slice(start, end)).at(-1)
  return mark === undefined ? { start, end } : { start, end: start + mark.span.start }
}

/** A paragraph that is nothing but a bracket, a footnote, or a title in capitals tells nobody to do anything. */
const isRemark = (folded: string): boolean =>
  (folded.length > 12 && folded === folded.toUpperCase() && /\p{Lu}{2}\s+\p{Lu}/u.test(folded)) ||
  /^\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[\s.;]*$|[¹²³⁰⁴-⁹])/.test(folded)

/** The paragraph without its marker and its heading; null where nothing is left. */
function contentOf(document: NormalDocument, { passage }: PassageReading, node: SectionNode | null): Span | null {
  const line = document.lines[passage.line]!.span
  if (node === null || node.lines[0] !== passage.line) return { start: 0, end: passage.folded.length }
  const own = node.own.find(({ start, end }) => start >= line.start && end <= line.end)
  return own === undefined || own.end <= own.start ? null : { start: own.start - line.start, end: own.end - line.start }
}

/** A line introduces only where something follows that it can introduce: items below it, not a table. */
function hasFollowers(document: NormalDocument, line: number, node: SectionNode | null): boolean {
  const next = document.lines[line + 1]
  if (next === undefined || next.kind === 'tableRow') return false
  return (
    node === null ||
    node.lines.includes(line + 1) ||
    node.children.some((child) => child.lines[0] === line + 1) ||
    (node.lines.at(-1) === line && node.children.length === 0)
  )
}

/** The paragraph without «Thời hạn hoàn thành: …» at its end, where labels tell nothing else of it. */
function withoutLabel(folded: string, { start, end }: Span): Span {
  const labels = scan(dutyLabel, folded.slice(start, end))
  const first = labels[0]
  const isTail =
    first !== undefined &&
    first.span.start > 0 &&
    labels.every(({ value }) => value.label === 'time') &&
    folded
      .slice(start, start + first.span.start)
      .trimEnd()
      .at(-1) !== '('
  return isTail
    ? { start, end: start + folded.slice(start, start + first.span.start).trimEnd().length }
    : { start, end }
}

const hasAbout = (chunks: readonly Chunk[]): boolean => chunks[0]?.kind === 'About'

function runInOf(chunks: readonly Chunk[], reading: PassageReading): { holders: DutyHolders; end: number } | null {
  const letters = lettersOf(chunks)
  const match =
    runInRule.pattern.at(letters, 0) ?? (isManyUnknown(chunks[0]) ? runInPlace.pattern.at(letters, 0) : null)
  if (match === null) return null
  const { text, folded } = reading.passage
  const start = chunks[0]!.start
  if (scanAtStart(dutyLabel, folded.slice(start)) !== null) return null
  const units = unitsOf(chunks, ...match.groups.agent!, text)
  // «Ông A: …», «Đ/c Kế toán: …» stand in the content.
  if (units.some(({ kind, name, span }) => kind === 'person' || name.length < span.end - span.start)) return null
  if (units.length === 1 && readsLine(bareNoun, units[0]!.name)) return null
  // «Trưởng các phòng: Nội vụ, Tư pháp»: what follows names the offices.
  const shared = scanAtStart(sharedOffice, folded.slice(units.at(-1)!.span.start))
  if (shared !== null && shared.value.noun !== null) return null
  const { end } = chunks[match.groups.colon![0]]!
  const gap = /^\s*/.exec(folded.slice(end))![0].length
  return { holders: { lead: placeUnits(units, baseOf(reading)), support: [] }, end: end + gap }
}

/** «Các cơ sở nuôi trồng thủy sản»: many who are none of the matters that a label names. */
const isManyUnknown = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  scanAtStart(listedOpening, chunk.words) !== null &&
  !readsLine(topicOpening, chunk.words) &&
  !readsLine(topicOpening, chunk.words.replace(/^\S+\s/, ''))

/** «Lập danh sách theo thứ tự ưu tiên. Cụ thể:» below an owner says what to do before it opens its list. */
const opensBehindDuty = (sentences: readonly Sentence[], inherited: DutyHolders | null): boolean =>
  inherited !== null &&
  sentences.length > 1 &&
  sentences[0]!.clauses[0]?.opensWithVerb === true &&
  sentences.at(-1)!.chunks.length <= 3

/** The last who is told in a paragraph; a sentence that begins with its verb goes on with the one before it. In the part that assigns work a subject is enough. */
function lastTold(sentences: readonly Sentence[], isOrganising: boolean): { sentence: Sentence; agent: Agent } | null {
  const isTold = ({ agent }: Clause): boolean =>
    agent?.polarity === 'told' || (isOrganising && agent?.rule === 'duty/subject' && !agent.units.every(isBare))
  for (const sentence of sentences.toReversed()) {
    const clause = sentence.clauses.findLast(isTold)
    if (clause !== undefined) return { sentence, agent: clause.agent! }
    if (sentence.clauses[0]?.opensWithVerb !== true) return null
  }
  return null
}

/** What a line that opens a list hands to its items. */
function handedDown(
  reading: PassageReading,
  told: { readonly agent: Agent } | null,
  runIn: DutyHolders | null,
  inherited: DutyHolders | null,
  chunks: readonly Chunk[],
): DutyHolders | null {
  const base = baseOf(reading)
  const support = placeUnits(supportIn(chunks), base)
  if (told !== null && told.agent.rule !== 'task/person') return { lead: placeUnits(told.agent.units, base), support }
  if (runIn !== null) return { ...runIn, support }
  return support.length > 0 && inherited !== null ? { lead: inherited.lead, support } : null
}

/** The nodes of the same kind without a heading behind a node that holds nothing but one line. */
function sistersBehind(node: SectionNode, line: number, siblings: readonly SectionNode[]): SectionNode[] {
  if (node.children.length > 0 || node.lines.at(-1) !== line) return []
  return siblings.slice(siblings.indexOf(node) + 1).filter(({ kind, title }) => kind === node.kind && title === null)
}

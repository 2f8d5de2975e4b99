import { onlyIntroduces } from '../../grammars/assignment.ts'
import { contactLine } from '../../grammars/duty-label.ts'
import { complaint, vagueOpening } from '../../grammars/owner-context.ts'
import { endMark } from '../../grammars/preamble.ts'
import { readsLine, scan } from '../match/scan.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { SectionNode } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { type Assignment, assignmentIn, definiteSubject, namesOnly, orderIn, supportIn } from './assignments.ts'
import { sentencesOf } from './clauses.ts'
import type { DutyMap } from './duties.ts'
import { readLabelledTasks } from './labelled-tasks.ts'
import { placeUnits, runInOwners } from './owners.ts'
import { ownersBehind } from './owners-behind.ts'
import { type Item, proseTask } from './prose-task.ts'
import type { PassageReading } from './read-passages.ts'
import type { TaskReading } from './task-readings.ts'
import type { DutyHolders } from './unit-cells.ts'

/** The paragraphs of body and closing, each with its owner. Lines such as «Giao Sở A chủ trì, phối hợp với B:» hand theirs to what they introduce. */
export function readItems(document: NormalDocument, readings: readonly PassageReading[], duties: DutyMap): Item[] {
  const introduced = new Map<SectionNode, DutyHolders>()
  const items: Item[] = []
  for (const reading of readings) {
    const { passage } = reading
    if (
      passage.cell !== null ||
      !(passage.zone === 'body' || passage.zone === 'closing' || passage.zone === 'appendix')
    )
      continue
    const node = passage.zone === 'closing' ? null : passage.section
    const content = contentOf(document, reading, node)
    if (content === null || isRemark(passage.folded.slice(content.start, content.end))) continue
    // Of headings and lines that introduce, the nearest above tells who.
    const inherited = duties
      .chainOf(node)
      .reduceRight<DutyHolders | null>(
        (found, above) => found ?? introduced.get(above) ?? duties.ownHoldersOf(above),
        null,
      )
    const runIn = duties.isOrganisation(node) || inherited !== null ? runInOf(document, reading, content) : null
    const own = runIn === null ? content : { start: runIn.end, end: content.end }
    const isLast = readings.length === 0 || !hasFollowers(document, passage.line, node)
    const isIntroduction = !isLast && passage.folded.trimEnd().endsWith(':')
    if (isIntroduction && node !== null) {
      const assignment = assignmentIn(passage.text, passage.folded, content, duties.isOrganisation(node))
      const isOwner = assignment !== null && assignment.rule !== 'task/person'
      if (isOwner) introduced.set(node, holdersIn(reading, content, assignment))
      else if (runIn !== null) introduced.set(node, runIn.holders)
    }
    items.push({ reading, content: own, node, holders: runIn?.holders ?? inherited, isIntroduction })
  }
  return items
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

function runInOf(
  document: NormalDocument,
  { passage }: PassageReading,
  content: Span,
): { holders: DutyHolders; end: number } | null {
  const base = passage.pieces[0]!.span.start
  const owners = runInOwners(document, { start: base + content.start, end: base + content.end })
  if (owners === null || owners.units.some(({ kind, name, span }) => kind === 'person' || isAddressed(name, span)))
    return null
  const end = owners.end - base
  return { holders: { lead: owners.units, support: [] }, end: end + /^\s*/.exec(passage.folded.slice(end))![0].length }
}

/** «Đ/c Kế toán: …» stands in the content, as «Ông A: …» does. */
const isAddressed = (name: string, { start, end }: Span): boolean => name.length < end - start

/** A line is an introduction only where something follows that it can introduce: items below it, not a table. */
function hasFollowers(document: NormalDocument, line: number, node: SectionNode | null): boolean {
  const next = document.lines[line + 1]
  if (next === undefined || next.kind === 'tableRow') return false
  return (
    node === null ||
    node.lines.includes(line + 1) ||
    node.children.some((child) => child.lines[0] === line + 1) ||
    isSister(node, line + 1)
  )
}

/** «- Phân công nhiệm vụ:» followed by «+ Ông A …» stands for a list even where both are bullets of one level. */
const isSister = (node: SectionNode, line: number): boolean =>
  node.lines.at(-1) === line - 1 && node.children.length === 0

function holdersIn({ passage }: PassageReading, content: Span, assignment: Assignment): DutyHolders {
  const base = passage.pieces[0]!.span.start
  return {
    lead: placeUnits(assignment.lead, base),
    support: placeUnits(
      supportIn(passage.text, passage.folded, { start: assignment.span.end, end: content.end }),
      base,
    ),
  }
}

/** Tasks with an explicit owner: items under a heading of a unit, and sentences that say who is to do something. */
export function readProseTasks(document: NormalDocument, items: readonly Item[], duties: DutyMap): TaskReading[] {
  const labelled = readLabelledTasks(document, items, duties)
  const others = items.flatMap((item) =>
    item.isIntroduction || labelled.used.has(item) || isRank(item) || isContact(item)
      ? []
      : (namedBehind(item, duties) ??
        (item.holders !== null && item.node !== null
          ? [ownedTask(item, item.holders, duties)]
          : assignedTasks(item, duties))),
  )
  return [...labelled.tasks, ...others]
}

/** In the part that assigns work: «Trang trí: Chi đoàn; âm thanh: đ/c Hà», «Đón đại biểu (đ/c Hà)». Null where nobody is named so. */
function namedBehind(item: Item, duties: DutyMap): TaskReading[] | null {
  const { text, folded } = item.reading.passage
  const found = duties.isOrganisation(item.node) ? ownersBehind(text, folded, item.content) : []
  return found.length === 0
    ? null
    : found.map(({ span, lead }) => proseTask(item, 'task/behind', span, placed(item.reading, lead), [], duties))
}

/** «2. Ông A, Phó Trưởng phòng: Trưởng đoàn;», «- Trưởng ban: cô B.», «+ Sở C.» tell names and ranks, no duty. */
const isRank = ({ reading: { passage }, content }: Item): boolean =>
  namesOnly(passage.text, passage.folded, content.start, content.end)

/** «Đầu mối liên hệ: bà C, điện thoại …» */
const isContact = ({ reading, content }: Item): boolean =>
  reading.phones.length + reading.emails.length > 0 &&
  readsLine(contactLine, reading.passage.folded.slice(content.start, content.end))

function ownedTask(item: Item, holders: DutyHolders, duties: DutyMap): TaskReading {
  const { reading, content } = item
  const { text, folded } = reading.passage
  const first = assignmentIn(text, folded, content, duties.isOrganisation(item.node))
  // Under a heading «Yêu cầu các đơn vị …» is the duty of the heading's unit; «giao Sở B chủ trì …» is Sở B's.
  const override =
    first !== null && first.rule !== 'task/requested' && first.rule !== 'task/assigned'
      ? first
      : orderIn(text, folded, content, /^giao$/)
  const support = supportIn(text, folded, content)
  const isOverridden = override !== null && (override.span.start === content.start || override.rule === 'task/assigned')
  // Under «Trách nhiệm của các bộ, ngành» an item that begins with one of them is its duty.
  const isCollective = holders.lead.length > 1 || holders.lead.some(({ name }) => readsLine(vagueOpening, name))
  const own = isOverridden ? override.lead : isCollective ? definiteSubject(text, folded, content) : []
  const lead = own.length > 0 ? placed(reading, own) : holders.lead
  return proseTask(
    item,
    'task/heading',
    content,
    lead,
    support.length > 0 ? placed(reading, support) : holders.support,
    duties,
  )
}

const placed = ({ passage }: PassageReading, units: readonly DutyHolders['lead'][number][]) =>
  placeUnits(units, passage.pieces[0]!.span.start)

function assignedTasks(item: Item, duties: DutyMap): TaskReading[] {
  const { reading, content } = item
  const { text, folded } = reading.passage
  const sentences = sentencesOf(folded.slice(content.start, content.end)).map(({ start, end }) => ({
    start: start + content.start,
    end: end + content.start,
  }))
  return mergeSemicolons(sentences, folded).flatMap((sentence) => {
    if (readsLine(complaint, folded.slice(sentence.start, sentence.end))) return []
    const assignment = assignmentIn(text, folded, sentence, duties.isOrganisation(item.node))
    if (assignment === null || isOnlyIntroduction(folded, assignment, sentence)) return []
    const end = endOfSentence(folded, sentence, item.reading.passage.zone === 'closing')
    const support = supportIn(text, folded, { start: assignment.span.end, end })
    const lead = assignment.lead.filter(({ span }) => !support.some((unit) => unit.span.start === span.start))
    return lead.length === 0
      ? []
      : [
          proseTask(
            item,
            assignment.rule,
            { start: sentence.start, end },
            placed(reading, lead),
            placed(reading, support),
            duties,
          ),
        ]
  })
}

/** A semicolon ends a task only where the next part names an owner of its own; joined here, cut by `assignmentIn`. */
function mergeSemicolons(sentences: readonly Span[], folded: string): Span[] {
  const merged: Span[] = []
  for (const sentence of sentences) {
    const last = merged.at(-1)
    const isTail = last !== undefined && folded.slice(last.end, sentence.start).includes(';')
    if (isTail) merged[merged.length - 1] = { start: last.start, end: sentence.end }
    else merged.push(sentence)
  }
  return merged
}

const isOnlyIntroduction = (folded: string, { span }: Assignment, { end }: Span): boolean =>
  readsLine(onlyIntroduces, folded.slice(span.end, end))

/** State documents end in «./.», which belongs to no sentence. */
function endOfSentence(folded: string, { start, end }: Span, isClosing: boolean): number {
  const mark = scan(endMark, folded.slice(start, end)).at(-1)
  if (mark !== undefined) return start + mark.span.start
  const next = folded[end]
  return !isClosing && (next === '.' || next === ';') ? end + 1 : end
}

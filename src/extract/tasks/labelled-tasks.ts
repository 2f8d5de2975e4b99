import {
  contentLabel,
  countingHeading,
  type DutyLabel,
  describingLabel,
  dutyLabel,
} from '../../../grammars/duty-label.ts'
import { trimEnd } from '../../../grammars/trim.ts'
import type { Chunk } from '../../chunk/chunk.ts'
import { baseOf, type DutyContext, type Item } from '../../frames/items/item.ts'
import { placeUnits } from '../../frames/parties.ts'
import { readsLine, scan, scanAtStart } from '../../match/scan.ts'
import type { NormalDocument } from '../../model/normal-document.ts'
import type { SectionNode } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { PassageReading } from '../passages/read-passages.ts'
import type { TemporalMention } from '../times/temporal-mentions.ts'
import { type DutyHolders, nobody, readUnitCell } from '../units/unit-cells.ts'
import { isBullet, numberedNode, proseTask } from './prose-task.ts'
import type { TaskReading } from './task-readings.ts'

/** A time behind a label, with the paragraph it stands in. */
export interface LabelledTime {
  readonly reading: PassageReading
  readonly mention: TemporalMention
}

/** A time that a label gives to a task: a deadline of it. */
export interface LabelledDue extends LabelledTime {
  readonly task: TaskReading
}

export interface LabelledTasks {
  readonly tasks: readonly TaskReading[]
  readonly dues: readonly LabelledDue[]
  /** Times that labels below items give them, where no label says who does what stands in them. */
  readonly timesBelow: ReadonlyMap<Item, readonly LabelledTime[]>
  /** The items that are read. */
  readonly used: ReadonlySet<Item>
}

/** What labels say of a duty: «Cơ quan chủ trì: …; cơ quan phối hợp: …; thời gian: …; sản phẩm: …». */
interface Labels extends DutyHolders {
  /** Whether the item holds nothing but labels. */
  readonly isAlone: boolean
  readonly times: readonly LabelledTime[]
  readonly product: string | null
}

/** Tasks whose owners stand in labels: below the item or heading that says what is done, or at its end. */
export function readLabelledTasks(document: NormalDocument, duties: DutyContext): LabelledTasks {
  const { items } = duties
  const tasks: TaskReading[] = []
  const dues: LabelledDue[] = []
  const push = (task: TaskReading, labels: Labels): void => {
    const whole = complete(task, labels)
    tasks.push(whole)
    for (const one of labels.times.map((time) => ({ ...time, task: whole }))) dues.push(one)
  }
  const used = new Set<Item>()
  const timesBelow = new Map<Item, readonly LabelledTime[]>()
  let above: Item[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    const labels = labelsOf(item)
    if (labels === null) {
      above.push(item)
      continue
    }
    if (!labels.isAlone) {
      if (labels.lead.length === 0) continue
      push(proseTask(item, 'task/label', item.content, [], [], duties), labels)
      used.add(item)
      continue
    }
    const run = [{ item, labels }]
    for (let next = labelsOf(items[i + 1]); next?.isAlone === true; next = labelsOf(items[i + 1])) {
      i++
      run.push({ item: items[i]!, labels: next })
    }
    const all = merge(run.map((entry) => entry.labels))
    const node = describedNode(item, duties)
    // Without numbered nodes the paragraph directly above says what is done.
    const candidates = node === null ? above.slice(-1) : above
    const isCounted =
      node?.title != null && readsLine(countingHeading, document.folded.slice(node.title.start, node.title.end))
    const targets = candidates.filter(
      (target) => !used.has(target) && isWhatIsDone(isCounted ? withoutContentLabel(target) : target, node, duties),
    )
    if (all.lead.length === 0 && targets.some(({ holders }) => holders !== null) && all.times.length > 0) {
      for (const entry of run) used.add(entry.item)
      for (const target of targets) timesBelow.set(target, all.times)
    }
    if (all.lead.length > 0) {
      for (const entry of run) used.add(entry.item)
      for (const target of targets) {
        used.add(target)
        const { content } = isCounted ? withoutContentLabel(target) : target
        push(proseTask(target, 'task/label', content, [], [], duties), all)
      }
      const title = targets.length > 0 || node === null ? null : titleTask(document, node)
      if (title !== null) push(title, all)
    }
    above = []
  }
  return { tasks, dues, timesBelow, used }
}

/** The labels of an item, units placed in the document; null where it has none. */
function labelsOf(item: Item | undefined): Labels | null {
  if (item === undefined) return null
  const { content, reading } = item
  const { text, folded } = reading.passage
  const found = scan(dutyLabel, folded.slice(content.start, content.end))
  const isAlone = found[0]?.span.start === 0
  // In a paragraph «thời gian:» or «kết quả:» alone is an ordinary word.
  if (found.length === 0 || (!isAlone && !found.some(({ value }) => value.label === 'lead'))) return null
  const values = found.map(({ value, span }, i) => {
    const start = content.start + span.end
    const end = content.start + (found[i + 1]?.span.start ?? content.end - content.start)
    return { label: value.label, span: { start, end: start + valueLength(folded.slice(start, end)) } }
  })
  const base = baseOf(reading)
  const named = (label: DutyLabel): DutyHolders[] =>
    values
      .filter((value) => value.label === label)
      .flatMap(({ span }) => namesIn(item.chunks, span))
      .map(({ start, end }) => {
        const read = readUnitCell(text.slice(start, end), folded.slice(start, end), false, noBreaks)
        return { lead: placeUnits(read.lead, base + start), support: placeUnits(read.support, base + start) }
      })
  const leads = named('lead')
  const within = (mention: TemporalMention, { start, end }: Span): boolean =>
    mention.span.start >= start && mention.span.end <= end
  const product = values.find(({ label }) => label === 'product')?.span
  return {
    isAlone,
    lead: leads.flatMap(({ lead }) => lead),
    support: [...leads, ...named('support').map(({ lead, support }) => ({ support: [...lead, ...support] }))].flatMap(
      ({ support }) => support,
    ),
    times: reading.times
      .filter((mention) => values.some(({ label, span }) => label === 'time' && within(mention, span)))
      .map((mention) => ({ reading, mention })),
    product: product === undefined ? null : text.slice(product.start, product.end),
  }
}

/** The stretches of a value that name units: of each part the words before what they do, or on what it rests. */
function namesIn(chunks: readonly Chunk[], { start, end }: Span): Span[] {
  const inside = chunks.filter((chunk) => chunk.start >= start && chunk.end <= end)
  const marks = inside.filter(({ kind }) => kind === 'Semi').map((chunk) => chunk.start)
  return [...marks, end].map((stop, i) => {
    const from = i === 0 ? start : marks[i - 1]! + 1
    const part = inside.filter((chunk) => chunk.start >= from && chunk.end <= stop)
    const unit = part.findIndex(({ kind }) => kind === 'Unit')
    const deed =
      unit < 0 ? undefined : part.slice(unit + 1).find(({ kind, words }) => deeds.has(kind) || words === 'tham mưu')
    return { start: from, end: deed?.start ?? stop }
  })
}
const deeds: ReadonlySet<string> = new Set(['Basis', 'Do', 'Deliver'])

const noBreaks: ReadonlySet<number> = new Set()

/** A value ends with its sentence, or with the bracket around it. */
const valueLength = (value: string): number => trimEnd(value, ' .;,)-').length

const merge = (labels: readonly Labels[]): Labels => ({
  isAlone: true,
  lead: labels.flatMap(({ lead }) => lead),
  support: labels.flatMap(({ support }) => support),
  times: labels.flatMap(({ times }) => times),
  product: labels.find(({ product }) => product !== null)?.product ?? null,
})

/** The numbered node of which labels tell: their own, or the one above where the label itself is numbered («b) Đơn vị chủ trì: …»). */
function describedNode(item: Item, duties: DutyContext): SectionNode | null {
  const node = numberedNode(duties, item.node)
  const isNumbered = node !== null && node === item.node && node.lines[0] === item.reading.passage.line
  return isNumbered ? (duties.chainOf(node).findLast((above) => above !== node && !isBullet(above.kind)) ?? null) : node
}

/** «Nội dung: tập huấn …» below «Hoạt động 1» without its label. */
function withoutContentLabel(item: Item): Item {
  const { start, end } = item.content
  const label = scanAtStart(contentLabel, item.reading.passage.folded.slice(start, end))
  return label === null ? item : { ...item, content: { start: start + label.span.end, end } }
}

/** A paragraph of the node that says what is done: no introduction, no «Hình thức: …». */
function isWhatIsDone(item: Item, node: SectionNode | null, duties: DutyContext): boolean {
  const { content, reading } = item
  return (
    !item.isIntroduction &&
    numberedNode(duties, item.node) === node &&
    scanAtStart(describingLabel, reading.passage.folded.slice(content.start, content.end)) === null
  )
}

/** «2. Tổ chức tập huấn» with nothing but labels and descriptions below it. */
function titleTask({ text }: NormalDocument, node: SectionNode): TaskReading | null {
  if (node.title === null) return null
  return {
    ...({ origin: 'prose', rule: 'task/label', table: null, row: null, ordinal: null, group: null } as const),
    section: node,
    spans: [{ start: node.title.start, end: node.title.end }],
    content: text.slice(node.title.start, node.title.end),
    ...nobody,
    times: [],
    product: null,
    funding: null,
    note: null,
  }
}

function complete(task: TaskReading, { lead, support, times, product }: Labels): TaskReading {
  return {
    ...task,
    lead,
    support,
    times: [...new Set([...task.times, ...times.map(({ mention }) => mention)])],
    product,
  }
}

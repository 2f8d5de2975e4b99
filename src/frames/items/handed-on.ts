import { describingTopic, topicOpening } from '../../../grammars/topic.ts'
import type { Chunk } from '../../chunk/chunk.ts'
import type { PassageReading } from '../../extract/passages/read-passages.ts'
import type { DutyHolders } from '../../extract/units/unit-cells.ts'
import type { UnitReading } from '../../extract/units/unit-reading.ts'
import { readsLine } from '../../match/scan.ts'
import type { NormalDocument } from '../../model/normal-document.ts'
import type { SectionNode } from '../../model/outline.ts'
import { placeUnits, supportIn } from '../parties.ts'
import type { Told } from './introductions.ts'
import { baseOf } from './item.ts'
import { type OwnerTree, titleOf } from './owner-tree.ts'

/** What the lines that open lists have handed on so far. */
export interface HandedOn {
  /** «Giao A chủ trì, phối hợp với B:»: to what stands below. */
  readonly below: Map<SectionNode, DutyHolders>
  /** «3. Giao phòng A làm các việc sau: ⏎ 4. … ⏎ 5. …»: to the nodes behind it. */
  readonly behind: Map<SectionNode, DutyHolders>
}

/** Who the nearest heading or introduction above a node makes responsible. */
export function holdersAbove(
  document: NormalDocument,
  tree: OwnerTree,
  { below, behind }: HandedOn,
  node: SectionNode | null,
): DutyHolders | null {
  let partners: readonly UnitReading[] = []
  for (const above of tree.chainOf(node).toReversed()) {
    const found = below.get(above) ?? tree.owners.get(above) ?? behind.get(above)
    if (found !== undefined) return partners.length > 0 ? { ...found, support: partners } : found
    if (partners.length === 0) partners = tree.partners.get(above) ?? []
    if (endsOwnership(titleOf(document, above), tree.isOrganisation(node))) return null
  }
  return null
}

/** A topic between owner and item ends the ownership: «Thời gian», «Đối tượng» always, «Công tác …» outside of the part that assigns work. */
const endsOwnership = (title: string, isOrganising: boolean): boolean =>
  title !== '' && readsLine(isOrganising ? describingTopic : topicOpening, title)

/** Hands on who a line that opens a list makes responsible: to the items below its node, or to the nodes behind it. */
export function handOn(
  { siblingsOf }: OwnerTree,
  { below, behind }: HandedOn,
  node: SectionNode,
  line: number,
  holders: DutyHolders,
): void {
  below.set(node, holders)
  for (const sister of sistersBehind(node, line, siblingsOf(node))) behind.set(sister, holders)
}

/** What a line that opens a list hands to its items. */
export function handedDown(
  reading: PassageReading,
  told: Told | null,
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

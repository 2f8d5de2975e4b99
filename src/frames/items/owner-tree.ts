import { organisationTitle } from '../../../grammars/assignment.ts'
import { describingTopic } from '../../../grammars/topic.ts'
import type { DutyHolders } from '../../extract/units/unit-cells.ts'
import type { UnitReading } from '../../extract/units/unit-reading.ts'
import { readsLine } from '../../match/scan.ts'
import type { NormalDocument } from '../../model/normal-document.ts'
import type { SectionNode } from '../../model/outline.ts'
import { holdersOfTitle, ownerByPlace, partnersOfTitle } from '../holders.ts'

/** The tree of sections, and who its headings make responsible. */
export interface OwnerTree {
  /** The nodes from the root down to `node`, itself included. */
  chainOf(node: SectionNode | null): readonly SectionNode[]
  /** True below «TỔ CHỨC THỰC HIỆN», «PHÂN CÔNG NHIỆM VỤ», … */
  isOrganisation(node: SectionNode | null): boolean
  /** The nodes that hang where `node` does, itself included. */
  siblingsOf(node: SectionNode): readonly SectionNode[]
  /** Who the heading of a node makes responsible. */
  readonly owners: ReadonlyMap<SectionNode, DutyHolders>
  /** «a) Chủ trì, phối hợp với các sở»: with whom those above do what stands below. */
  readonly partners: ReadonlyMap<SectionNode, readonly UnitReading[]>
}

/** Reads who the headings of the document make responsible. */
export function readOwnerTree(document: NormalDocument, sections: readonly SectionNode[]): OwnerTree {
  const chains = new Map<SectionNode, readonly SectionNode[]>()
  const owners = new Map<SectionNode, DutyHolders>()
  const partners = new Map<SectionNode, readonly UnitReading[]>()
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
    else if (node.title !== null && !isTopic) partners.set(node, partnersOfTitle(document, node.title))
    for (const child of node.children) walk(child, chains.get(node)!)
    if (isOrganising || !readsLine(describingTopic, titleOf(document, node)))
      addOwnersByPlace(document, node.children, isOrganising, owners)
  }
  for (const node of sections) walk(node, [])
  addOwnersByPlace(document, sections, false, owners)
  const chainOf = (node: SectionNode | null): readonly SectionNode[] => (node === null ? [] : (chains.get(node) ?? []))
  return {
    owners,
    partners,
    chainOf,
    isOrganisation: (node) => node !== null && organising.has(node),
    siblingsOf: (node) => chainOf(node).at(-2)?.children ?? sections,
  }
}

/** The words of a heading; none where a node has no heading. */
export const titleOf = ({ folded }: NormalDocument, { title }: SectionNode): string =>
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

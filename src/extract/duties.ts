import { organisationTitle } from '../../grammars/assignment.ts'
import { readsLine } from '../match/scan.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { Outline, SectionNode } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { orderIn, supportIn } from './assignments.ts'
import { type OwnerReading, ownersOfHeading, placeUnits } from './owners.ts'
import type { DutyHolders } from './unit-cells.ts'

/** What the tree of sections says about who does what stands below. Units point into the document's text. */
export interface DutyMap {
  /** The nodes from the root down to `node`, itself included. */
  chainOf(node: SectionNode | null): readonly SectionNode[]
  /** Who the headings above make responsible; null where none does. */
  holdersOf(node: SectionNode | null): DutyHolders | null
  /** Who the heading of this very node makes responsible. */
  ownHoldersOf(node: SectionNode): DutyHolders | null
  /** True below «TỔ CHỨC THỰC HIỆN», «PHÂN CÔNG NHIỆM VỤ», … */
  isOrganisation(node: SectionNode | null): boolean
}

/** Reads who the headings of the document make responsible. */
export function mapDuties(document: NormalDocument, { sections }: Outline): DutyMap {
  const chains = new Map<SectionNode, readonly SectionNode[]>()
  const holders = new Map<SectionNode, DutyHolders>()
  const ownHolders = new Map<SectionNode, DutyHolders>()
  const organising = new Set<SectionNode>()
  const walk = (node: SectionNode, above: readonly SectionNode[]): void => {
    const chain = [...above, node]
    chains.set(node, chain)
    const parent = above.at(-1)
    const isOrganising =
      (parent !== undefined && organising.has(parent)) ||
      (node.title !== null && readsLine(organisationTitle, document.folded.slice(node.title.start, node.title.end)))
    if (isOrganising) organising.add(node)
    const own = headingHolders(document, node, isOrganising)
    if (own !== null) ownHolders.set(node, own)
    const known = own ?? (parent === undefined ? undefined : holders.get(parent))
    if (known !== undefined && known !== null) holders.set(node, known)
    for (const child of node.children) walk(child, chain)
  }
  for (const node of sections) walk(node, [])
  return {
    chainOf: (node) => (node === null ? [] : (chains.get(node) ?? [])),
    holdersOf: (node) => (node === null ? null : (holders.get(node) ?? null)),
    ownHoldersOf: (node) => ownHolders.get(node) ?? null,
    isOrganisation: (node) => node !== null && organising.has(node),
  }
}

/** «5. Về chính quyền số. Giao Sở A chủ trì, phối hợp với …»: an order that ends the heading. */
function orderedIn({ text, folded }: NormalDocument, { start, end }: Span): OwnerReading | null {
  const words = folded.slice(start, end)
  const order = orderIn(text.slice(start, end), words, { start: 0, end: words.length }, /^giao$/)
  return order === null ? null : { units: placeUnits(order.lead, start), end: start + order.span.end }
}

/** Outside of the organisation part only a definite body makes a heading one of responsibility, not «Đối với học sinh». */
function headingHolders(document: NormalDocument, { title }: SectionNode, isOrganising: boolean): DutyHolders | null {
  if (title === null) return null
  const { text, folded } = document
  const base = title.start
  const owners = ownersOfHeading(document, title) ?? orderedIn(document, title)
  if (owners === null) return null
  const isVague = owners.units.every(
    ({ kind, name }) => kind === 'person' || (kind === 'group' && !/\s\p{Lu}/u.test(name)),
  )
  if (!isOrganising && isVague) return null
  const support = supportIn(text.slice(base, title.end), folded.slice(base, title.end), {
    start: owners.end - base,
    end: title.end - base,
  })
  return { lead: owners.units, support: placeUnits(support, base) }
}

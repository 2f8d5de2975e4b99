import { onlyIntroduces } from '../../../grammars/assignment.ts'
import type { DutyHolders } from '../../extract/units/unit-cells.ts'
import { readsLine } from '../../match/scan.ts'
import type { NormalDocument } from '../../model/normal-document.ts'
import type { SectionNode } from '../../model/outline.ts'
import { isBare } from '../agents.ts'
import type { Agent, Clause, Sentence } from '../frame.ts'

/** A line that ends in a colon opens a list where something follows that it can introduce: items below it, not a table. */
export const opensList = (
  document: NormalDocument,
  { folded, line }: { readonly folded: string; readonly line: number },
  node: SectionNode | null,
): boolean => folded.trimEnd().endsWith(':') && hasFollowers(document, line, node)

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

/** «Lập danh sách theo thứ tự ưu tiên. Cụ thể:» below an owner says what to do before it opens its list. */
export const opensBehindDuty = (sentences: readonly Sentence[], inherited: DutyHolders | null): boolean =>
  inherited !== null &&
  sentences.length > 1 &&
  sentences[0]!.clauses[0]?.opensWithVerb === true &&
  sentences.at(-1)!.chunks.length <= 3

/** Who is told in a paragraph, and in which of its sentences. */
export interface Told {
  readonly sentence: Sentence
  readonly agent: Agent
}

/** The last who is told in a paragraph; a sentence that begins with its verb goes on with the one before it. In the part that assigns work a subject is enough. */
export function lastTold(sentences: readonly Sentence[], isOrganising: boolean): Told | null {
  const isTold = ({ agent }: Clause): boolean =>
    agent?.polarity === 'told' || (isOrganising && agent?.rule === 'duty/subject' && !agent.units.every(isBare))
  for (const sentence of sentences.toReversed()) {
    const clause = sentence.clauses.findLast(isTold)
    if (clause !== undefined) return { sentence, agent: clause.agent! }
    if (sentence.clauses[0]?.opensWithVerb !== true) return null
  }
  return null
}

/**
 * True where a line that ends in a colon says itself what is to be done, and not only «Giao A chủ trì, phối hợp với B:» or «thực hiện các nhiệm vụ sau:».
 * The clause before the colon names what follows; the duty stands before it.
 */
export function statesDuty(folded: string, { chunks, clauses }: Sentence, agent: Agent, end: number): boolean {
  if (readsLine(onlyIntroduces, folded.slice(chunks[agent.to - 1]!.end, end))) return false
  const at = clauses.findIndex((clause) => clause.agent === agent)
  return clauses.slice(at, -1).some(({ from, to }, k) => {
    const kinds = chunks.slice(k === 0 ? agent.to : from, to).map(({ kind }) => kind)
    const verb = kinds.findIndex((kind) => kind === 'Do' || kind === 'Deliver')
    return verb >= 0 && kinds.slice(verb + 1).some((kind) => kind === 'Noun' || kind === 'Unit')
  })
}

import { onlyIntroduces } from '../../grammars/assignment.ts'
import { readsLine } from '../match/scan.ts'
import type { Agent, Sentence } from './frame.ts'

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

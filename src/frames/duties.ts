import { isVerb } from '../chunk/chunk.ts'
import type { Agent, Clause, Sentence } from './frame.ts'
import { skipLead } from './sentences.ts'

/** What one agent is to do: its clauses, up to those of the next one. Chunks count in the sentence. */
export interface Duty {
  readonly agent: Agent | null
  readonly from: number
  readonly to: number
  /** Where what is done begins, behind who does it. */
  readonly act: number
}

/** The duties of a sentence: what stands before the first who does something («Trước ngày 15/3, các tổ …») belongs to it. */
export function dutiesOf(sentence: Sentence): Duty[] {
  const runs: { agent: Agent | null; from: number; to: number }[] = []
  for (const { agent, from, to } of sentence.clauses) {
    const last = runs.at(-1)
    if (last === undefined || beginsDuty(sentence, last, agent)) runs.push({ agent, from, to })
    else {
      last.to = to
      last.agent ??= agent
    }
  }
  return runs.map(({ agent, from, to }) => ({
    agent,
    from,
    to,
    act: agent === null ? skipLead(sentence.chunks, from) : Math.max(agent.to, from),
  }))
}

const beginsDuty = (
  { chunks }: Sentence,
  last: Pick<Clause, 'agent' | 'from' | 'to'>,
  agent: Agent | null,
): boolean => {
  if (agent === null || agent.from === last.agent?.from) return false
  return last.agent !== null || chunks.slice(last.from, last.to).some(isVerb)
}

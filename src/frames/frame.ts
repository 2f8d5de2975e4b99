import type { Polarity } from '../../grammars/duty-rules.ts'
import type { Chunk } from '../chunk/chunk.ts'
import type { UnitReading } from '../extract/units/unit-reading.ts'

/** Who is to do what a clause says. Chunks count in the sentence, units in the passage. */
export interface Agent {
  readonly rule: string
  readonly polarity: Polarity
  readonly units: readonly UnitReading[]
  /** The chunks that name the agent, with what stands before it and the verb of order; end exclusive. */
  readonly from: number
  readonly to: number
}

/** What stands between commas, colons and semicolons. */
export interface Clause {
  /** Chunks of the sentence, end exclusive. */
  readonly from: number
  readonly to: number
  /** Its own subject, or who is told in it. */
  readonly agent: Agent | null
  /** Begins with a verb, whoever does it. */
  readonly opensWithVerb: boolean
}

export interface Sentence {
  readonly chunks: readonly Chunk[]
  /** The kinds of the chunks. */
  readonly letters: string
  readonly clauses: readonly Clause[]
}

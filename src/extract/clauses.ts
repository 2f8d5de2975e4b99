import { oneBreath } from '../../grammars/obligation-context.ts'
import { scan } from '../match/scan.ts'
import { cutWhere } from '../match/sentences.ts'
import type { Span } from '../model/span.ts'

/** How far from a comma the verbs stand that it does not part. */
const breath = 16

/** The clauses of a stretch: what stands between commas, semicolons and colons outside of brackets. */
export function clausesOf(folded: string, { start, end }: Span): Span[] {
  const text = folded.slice(start, end)
  return cutWhere(text, (at) => {
    const mark = text[at]
    if (mark === ',' && isOneBreath(text, at)) return false
    return (mark === ',' || mark === ';' || mark === ':') && /^(?:\s|$)/.test(text.slice(at + 1, at + 2))
  }).map((span) => ({ start: span.start + start, end: span.end + start }))
}

function isOneBreath(text: string, comma: number): boolean {
  const from = Math.max(0, comma - breath)
  const at = comma - from
  return scan(oneBreath, text.slice(from, comma + breath)).some(({ span }) => span.start < at && span.end > at)
}

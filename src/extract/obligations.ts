import { onlyPart, turnLabel } from '../../grammars/deadline.ts'
import { rhythmWord } from '../../grammars/obligation-context.ts'
import { readsLine, scan } from '../match/scan.ts'
import type { Span } from '../model/span.ts'
import type { DueTime } from './due-times.ts'
import { type Surroundings, stretchOf } from './duty-stretch.ts'
import { behindSubject, polish } from './duty-words.ts'

/** The words that say what is due. Offsets count in the passage. */
export interface Obligation {
  /** Where the duty begins, its subject included. */
  readonly start: number
  readonly spans: readonly Span[]
}

/** What is due by the `k`-th bound of a sentence: its clause without the bound, and what it shares with its neighbours. Null where nothing is left. */
export function obligationOf(place: Surroundings, dues: readonly DueTime[], k: number): Obligation | null {
  const stretch = stretchOf(place, dues, k)
  if (stretch === null) return null
  const polished = polish(place, stretch, dues[k]!)
  if (!isOnlyLabel(place.folded, polished)) return { start: stretch[0]!.start, spans: polished }
  const head = sharedHead(place, dues, k)
  if (head !== null) return { start: head[0]!.start, spans: [...head, ...polished] }
  return { start: stretch[0]!.start, spans: polished.length > 0 ? polished : stretch }
}

/** «Lần 2», «và năm»: nothing but what tells one bound from the others. */
export function isOnlyLabel(folded: string, spans: readonly Span[]): boolean {
  const words = spans
    .map(({ start, end }) => folded.slice(start, end))
    .join(' ')
    .replace(/^[\s,;:()-]+/, '')
  return scan(turnLabel, words).some(({ span }) => span.start === 0) || readsLine(onlyPart, words)
}

/** What the bounds of a sentence share stands before the first of them, up to its own label. */
function sharedHead(place: Surroundings, dues: readonly DueTime[], k: number): Span[] | null {
  const { text, folded, sentence, before } = place
  const stop = dues[0]!.span.start
  const lead = folded.slice(sentence.start, k === 0 ? sentence.start : stop)
  const label = scan(turnLabel, lead).at(-1)
  const words = lead.slice(0, label?.span.start).trimEnd()
  // «… theo định kỳ hằng tháng, 6 tháng và năm»: the word before the first rhythm goes with it.
  const end = sentence.start + (scan(rhythmWord, words)[0]?.span.start ?? words.length)
  const start = behindSubject(text, folded, sentence.start, end)
  if (/\p{L}/u.test(folded.slice(start, end))) return [{ start, end }]
  return before === null ? null : [before]
}

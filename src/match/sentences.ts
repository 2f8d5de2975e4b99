import { abbreviation } from '../../grammars/abbreviation.ts'
import type { Span } from '../model/span.ts'
import { readsLine } from './scan.ts'

/** The sentences of a passage; a semicolon ends one too. Nothing inside brackets or quotation marks ends a sentence. */
export const sentencesOf = (folded: string): Span[] => cutWhere(folded, (at) => endsSentence(folded, at))

/** The stretches between the signs for which `endsAt` holds, outside of brackets and quotation marks, without signs and blanks around them. */
export function cutWhere(folded: string, endsAt: (at: number) => boolean): Span[] {
  const spans: Span[] = []
  let depth = 0
  let start = 0
  const close = (end: number): void => {
    const stretch = folded.slice(start, end).trimEnd()
    const lead = /^[\s,;:]*/.exec(stretch)![0].length
    if (lead < stretch.length) spans.push({ start: start + lead, end: start + stretch.length })
  }
  for (let at = 0; at < folded.length; at++) {
    const mark = folded[at]!
    if (mark === '(' || mark === '“') depth++
    else if (mark === ')' || mark === '”') depth = Math.max(0, depth - 1)
    else if (depth === 0 && endsAt(at)) {
      close(at)
      start = at + 1
    }
  }
  close(folded.length)
  return spans
}

function endsSentence(folded: string, at: number): boolean {
  const mark = folded[at]
  if (mark === ';') return true
  if (mark !== '.' && mark !== '!' && mark !== '?') return false
  const isEnd = at + 1 >= folded.length || /^\.?\s*(?:$|\s["“(-]?[\p{Lu}\d])/u.test(folded.slice(at + 1, at + 6))
  return isEnd && !readsLine(abbreviation, folded.slice(Math.max(0, at - 8), at))
}

/** Farther than this from its signs, nothing stands in a bracket any more. */
const longestBracket = 2000

/** The bracket that encloses `at`, without its signs; null outside of brackets. */
export function bracketAround(folded: string, at: number): Span | null {
  const from = Math.max(0, at - longestBracket)
  const before = folded.slice(from, at + 1)
  const open = before.lastIndexOf('(')
  if (open < 0 || before.includes(')', open)) return null
  const close = folded.slice(at, at + longestBracket).indexOf(')')
  return { start: from + open + 1, end: close < 0 ? Math.min(folded.length, at + longestBracket) : at + close }
}

/** The sentence that holds `at`. */
export function sentenceAround(sentences: readonly Span[], at: number): Span {
  return sentences.find((span) => at >= span.start && at < span.end) ?? sentences.at(-1) ?? { start: 0, end: 0 }
}

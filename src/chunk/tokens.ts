import { signOrWord } from '../../grammars/own-signs.ts'
import type { Span } from '../model/span.ts'

/** A word or a sign of a passage. */
export interface Token extends Span {
  readonly text: string
  /** In small letters; a word of the user's own is the sign of what it is. */
  readonly lower: string
}

const word = /[\p{L}\p{N}\p{M}%&@_+]+(?:[./'’-][\p{L}\p{N}\p{M}%&@_]+)*\.?|\S/gu

/**
 * Splits a stretch of a folded text into words and signs, once for everything that looks words up.
 * @param stops offsets of the signs that end a sentence: there a full stop is a sign, elsewhere («TP. A») it belongs to its word
 */
export function tokensOf(folded: string, { start, end }: Span, stops: ReadonlySet<number>): Token[] {
  const tokens: Token[] = []
  const push = (text: string, at: number): void =>
    void tokens.push({ text, lower: signOrWord(text.toLowerCase()), start: at, end: at + text.length })
  for (const match of folded.slice(start, end).matchAll(word)) {
    const text = match[0]
    const at = start + match.index
    const last = at + text.length - 1
    if (text.length > 1 && text.endsWith('.') && (stops.has(last) || last + 1 >= end)) {
      push(text.slice(0, -1), at)
      push('.', last)
    } else push(text, at)
  }
  return tokens
}

import { typeOfWord } from '../../grammars/lexicon/document-types.ts'
import type { PassageReading } from '../extract/read-passages.ts'
import type { Citation } from '../model/citation.ts'
import { place } from './place.ts'

/** Adds the later uses of the short forms that the text gives its citations («sau đây gọi tắt là Đề án số 15»). */
export function withAliasUses(
  text: string,
  citations: readonly Citation[],
  readings: readonly PassageReading[],
): Citation[] {
  const named = citations.filter(({ alias }) => alias !== null && isDistinct(alias))
  if (named.length === 0) return [...citations]
  const uses = named
    .flatMap((citation) => usesOf(text, citation, readings))
    .filter(({ span }) => !citations.some((other) => span.start < other.span.end + 3 && other.span.start < span.end))
  return [...citations, ...uses].sort((a, b) => a.span.start - b.span.start)
}

/** «Đề án số 15», «Nghị quyết 76»: a type and what tells it apart. A bare type word, or the short form of something else, names no document. */
function isDistinct(alias: string): boolean {
  const words = alias.split(' ')
  return words.length > 2 && (typeOfWord(words.slice(0, 2).join(' ')) !== undefined || words[0] === 'Luật')
}

function usesOf(text: string, citation: Citation, readings: readonly PassageReading[]): Citation[] {
  const alias = citation.alias!
  const uses: Citation[] = []
  for (const { passage } of readings) {
    for (let at = passage.text.indexOf(alias); at >= 0; at = passage.text.indexOf(alias, at + alias.length)) {
      const placed = place(text, passage, { start: at, end: at + alias.length })
      const isWhole =
        !/[\p{L}\d]/u.test(passage.text[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(passage.text[at + alias.length] ?? ' ')
      // The place where the alias is given stands directly behind the citation.
      if (isWhole && placed.span.start > citation.span.end + 200)
        uses.push({ ...citation, ...placed, rule: 'citation/alias', date: null, provisions: [], relation: 'mention' })
    }
  }
  return uses
}

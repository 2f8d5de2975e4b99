import { typeOfWord } from '../../../grammars/lexicon/document-types.ts'
import type { PassageReading } from '../../extract/passages/read-passages.ts'
import { overlapsAny } from '../../match/overlap.ts'
import type { Span } from '../../model/span.ts'
import type { Citation } from '../../model/unrated.ts'
import { place } from '../place.ts'

/** Adds the later uses of the short forms that the text gives its citations («sau đây gọi tắt là Đề án số 15»). */
export function withAliasUses(
  text: string,
  citations: readonly Citation[],
  readings: readonly PassageReading[],
): Citation[] {
  const aliases = indexAliases(citations)
  if (aliases.byName.size === 0) return [...citations]
  const taken = joined(citations.map(({ span }) => ({ start: span.start, end: span.end + 3 })))
  const uses = readings
    .flatMap(({ passage }) =>
      usesIn(passage.text, aliases).map(({ start, end }) => place(text, passage, { start, end })),
    )
    .flatMap((placed): Citation[] => {
      const citation = lastBefore(aliases.byName.get(placed.text) ?? [], placed.span.start)
      return citation === null || overlapsAny(placed.span, taken)
        ? []
        : [{ ...citation, ...placed, rule: 'citation/alias', date: null, provisions: [], relation: 'mention' }]
    })
  return [...citations, ...uses].sort((a, b) => a.span.start - b.span.start)
}

/** The citations that have a short form, by it and in reading order; and all beginnings of short forms that end with a word. */
interface Aliases {
  readonly byName: ReadonlyMap<string, readonly Citation[]>
  readonly beginnings: ReadonlySet<string>
}

function indexAliases(citations: readonly Citation[]): Aliases {
  const byName = new Map<string, Citation[]>()
  const beginnings = new Set<string>()
  for (const citation of citations) {
    const { alias } = citation
    if (alias === null || !isDistinct(alias)) continue
    const known = byName.get(alias)
    known?.push(citation)
    if (known !== undefined) continue
    byName.set(alias, [citation])
    for (const { index, 0: word } of alias.matchAll(words)) beginnings.add(alias.slice(0, index + word.length))
    beginnings.add(alias)
  }
  return { byName, beginnings }
}

const words = /[\p{L}\d]+/gu

/** «Đề án số 15», «Nghị quyết 76»: a type and what tells it apart. A bare type word, or the short form of something else, names no document. */
function isDistinct(alias: string): boolean {
  const words = alias.split(' ')
  return words.length > 2 && (typeOfWord(words.slice(0, 2).join(' ')) !== undefined || words[0] === 'Luật')
}

/** The longest short form that begins at each word, found word by word: the work does not grow with the number of short forms. */
function usesIn(text: string, { byName, beginnings }: Aliases): Span[] {
  const found: Span[] = []
  const spans = [...text.matchAll(words)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
  for (let first = 0; first < spans.length; first++) {
    const { start } = spans[first]!
    let end = start
    let last = first
    for (let at = first; at < spans.length && beginnings.has(text.slice(start, spans[at]!.end)); at++)
      if (byName.has(text.slice(start, spans[at]!.end))) [end, last] = [spans[at]!.end, at]
    if (end > start) {
      found.push({ start, end })
      first = last
    }
  }
  return found
}

/** The place where the alias is given stands directly behind its citation; a later one may give it anew. */
const givenWithin = 200

/** The last citation that stands far enough before an offset; null where the use is the place where the alias is given. */
function lastBefore(citations: readonly Citation[], offset: number): Citation | null {
  let [low, high] = [0, citations.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (citations[middle]!.span.start < offset) low = middle + 1
    else high = middle
  }
  const citation = citations[low - 1]
  return citation !== undefined && offset > citation.span.end + givenWithin ? citation : null
}

/** Sorted, and where they overlap made one. */
function joined(spans: readonly Span[]): Span[] {
  const apart: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else apart.push({ start, end })
  }
  return apart
}

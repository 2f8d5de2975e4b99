import { defineLexicon, type Lexicon, type LexiconInput } from './lexicon.ts'

const written = new WeakMap<object, string>()

/** A lexicon on its way to another thread or process: as JSON, written once. */
export function writtenLexicon(lexicon: Lexicon | LexiconInput): string {
  let json = written.get(lexicon)
  if (json === undefined) {
    json = JSON.stringify(lexicon)
    written.set(lexicon, json)
  }
  return json
}

/** Reads lexicons that come with every job; one that is the same as the last is the same object, for which everything is ready. */
export function lexiconReader(): (json: string | undefined) => { readonly lexicon?: Lexicon } {
  let last: { readonly json: string; readonly lexicon: Lexicon } | null = null
  return (json) => {
    if (json === undefined) return {}
    if (last?.json !== json) last = { json, lexicon: defineLexicon(JSON.parse(json) as LexiconInput) }
    return { lexicon: last.lexicon }
  }
}

import { signsFor } from '../../grammars/own-signs.ts'

/** A word of the lexicon as it is looked for. */
export interface Form {
  /** Folded; in small letters unless `isExact`. */
  readonly text: string
  /** Short forms are known by their letters, capitals and all. */
  readonly isExact: boolean
  /** Only where a line begins: the title of a document. */
  readonly opensLine: boolean
  readonly sign: string
}

/** A place where a word of the lexicon stands. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly form: Form
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** In small letters, letter for letter: there are capitals whose small form has two. */
const toLower = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.length === text.length
    ? lower
    : Array.from({ length: text.length }, (_, i) =>
        text[i]!.toLowerCase().length === 1 ? text[i]!.toLowerCase() : text[i]!,
      ).join('')
}

/** Looks words up by their first word, the longest first: the work grows with the text, and not with the lexicon. */
export function wordFinder(forms: readonly Form[]): (folded: string) => Found[] {
  const byFirst = new Map<string, Form[]>()
  for (const form of forms) {
    const first = toLower(form.text).match(word)?.[0]
    if (first === undefined) continue
    const list = byFirst.get(first)
    if (list === undefined) byFirst.set(first, [form])
    else list.push(form)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length)
  return (folded) => {
    const lower = toLower(folded)
    const found: Found[] = []
    let behind = 0
    for (const { index: at, 0: first } of lower.matchAll(word)) {
      if (at < behind) continue
      const form = byFirst.get(first)?.find((one) => standsAt(one, folded, lower, at))
      if (form === undefined) continue
      behind = at + form.text.length
      found.push({ start: at, end: behind, form })
    }
    return found
  }
}

function standsAt({ text, isExact, opensLine }: Form, folded: string, lower: string, at: number): boolean {
  if (!(isExact ? folded : lower).startsWith(text, at)) return false
  if (/^[\p{L}\p{N}\p{M}]/u.test(folded.slice(at + text.length, at + text.length + 1))) return false
  if (opensLine) return at === 0 || folded[at - 1] === '\n'
  return !isInNumberOrAddress(folded, at)
}

/** No document number and no address is longer. */
const longestToken = 80

const isBlank = (sign: string): boolean => /\s/.test(sign)

/** «12/KH-PKHTC», «pkhtc@example.edu.vn»: there a word is part of something else. */
function isInNumberOrAddress(folded: string, at: number): boolean {
  let start = at
  while (start > 0 && at - start < longestToken && !isBlank(folded[start - 1]!)) start--
  let end = at
  while (end < folded.length && end - at < longestToken && !isBlank(folded[end]!)) end++
  const before = folded.slice(start, at)
  const [last, mark] = [before.at(-2) ?? '', before.at(-1)]
  const isJoined = (mark === '/' || mark === '-') && /\d/.test(before)
  return isJoined || (mark === '-' && /\p{L}/u.test(last)) || /@|:\/\/|^www\./.test(folded.slice(start, end))
}

/** The text with each word replaced by signs of what it is, letter for letter. */
export function foldWords(folded: string, found: readonly Found[]): string {
  if (found.length === 0) return folded
  let written = ''
  let at = 0
  for (const { start, end, form } of found) {
    written += folded.slice(at, start) + signsFor(form.sign, folded.slice(start, end))
    at = end
  }
  return written + folded.slice(at)
}

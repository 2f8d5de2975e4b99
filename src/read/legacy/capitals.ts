import { isVietnameseSyllable } from '../../../grammars/syllable.ts'
import { hintOf } from './font-hint.ts'
import type { Replacement } from './replacement.ts'
import type { TextRun } from './stretches.ts'

/** A word of TCVN3 text with what it becomes. */
export interface DecodedWord {
  readonly raw: string
  readonly decoded: string
}

const capitalLetters = /[A-Z\u00a1-\u00a7]/g
const smallLatin = /[a-z]/

function countCapitals(raw: string): number {
  return raw.match(capitalLetters)?.length ?? 0
}

/** «CéNG»: capitals, but for the letters TCVN3 has no capitals of. */
function isCapitalWord({ raw }: DecodedWord): boolean {
  return !smallLatin.test(raw) && countCapitals(raw) >= 2
}

/** «KÕ», «Së», «ë», «Y»: may be capitals or not; the words beside them tell. */
function isOpenWord({ raw, decoded }: DecodedWord): boolean {
  return !smallLatin.test(raw) && countCapitals(raw) <= 1 && (raw !== decoded || isVietnameseSyllable(raw))
}

/**
 * Which words of a line are in capitals. TCVN3 has no capitals of letters with tones: they are typed small and shown as
 * capitals by a font of their own, so text without its fonts reads «CéNG HßA». A word with two capitals and no small Latin
 * letter is one, and a word with one capital is one beside such a syllable («KÕ HO¹CH», «PHßNG Y TÕ»).
 */
export function findCapitalWords(words: readonly DecodedWord[]): boolean[] {
  const capital = words.map(isCapitalWord)
  const shouting = words.map((word, i) => capital[i] === true && isVietnameseSyllable(word.decoded))
  const follow = (i: number, neighbour: number) => {
    const word = words[i]
    if (word === undefined || capital[i] || shouting[neighbour] !== true || !isOpenWord(word)) return
    capital[i] = true
    shouting[i] = true
  }
  for (let i = 1; i < words.length; i++) follow(i, i - 1)
  for (let i = words.length - 2; i >= 0; i--) follow(i, i + 1)
  return capital
}

/** The replacements with their letters as capitals. */
export function raise(replacements: readonly Replacement[]): Replacement[] {
  return replacements.map((one) => ({ ...one, text: one.text.toUpperCase() }))
}

/**
 * Text in a font that shows every letter as a capital (.VnTimeH) as it is shown.
 * @param runs the runs of a paragraph
 * @param replacements what the paragraph's joined text has to change anyway, in order
 * @param whole whether runs that need no replacement are raised too: not beside Unicode text under such a font name
 */
export function raiseFonts(
  runs: readonly TextRun[],
  replacements: readonly Replacement[],
  whole: boolean,
): readonly Replacement[] {
  if (!runs.some(({ font }) => hintOf(font).capitals)) return replacements
  const made: Replacement[] = []
  let next = 0
  let start = 0
  for (const { text, font } of runs) {
    const end = start + text.length
    const own: Replacement[] = []
    while (next < replacements.length && replacements[next]!.start < end) own.push(replacements[next++]!)
    if (!hintOf(font).capitals || (own.length === 0 && !whole)) for (const one of own) made.push(one)
    else for (const one of raiseBetween(text, start, raise(own))) made.push(one)
    start = end
  }
  return made
}

/** Raises the small letters of `text` (at offset `start`) that the replacements leave. */
function raiseBetween(text: string, start: number, replacements: readonly Replacement[]): Replacement[] {
  const made: Replacement[] = []
  let at = start
  const upTo = (end: number) => {
    for (const match of text.slice(at - start, Math.max(at, end) - start).matchAll(/\p{Ll}+/gu))
      made.push({ start: at + match.index, length: match[0].length, text: match[0].toUpperCase() })
  }
  for (const one of replacements) {
    upTo(one.start)
    made.push(one)
    at = Math.min(one.start + one.length, start + text.length)
  }
  upTo(start + text.length)
  return made
}

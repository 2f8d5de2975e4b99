import { foreignLetters, invisible, plainForms } from '../../grammars/look-alikes.ts'
import { compose, mapBuilder, type OffsetMap } from '../model/offset-map.ts'
import { toNfc } from './nfc.ts'

/** Text made easy to match, and the way back to where it came from. */
export interface NormalText {
  readonly text: string
  readonly map: OffsetMap
  /** True where letters of another alphabet were replaced. */
  readonly hadForeignLetters: boolean
}

const plainForm = new RegExp(`[${Object.keys(plainForms).join('').replace('\\', '\\\\')}]`, 'g')
const foreign = new RegExp(`[${Object.keys(foreignLetters).join('')}]`)
const foreignScript = /[\u0370-\u03ff\u0400-\u052f]/
const word = /[\p{L}\p{M}]+/gu

/** What changes the length: decomposed letters, runs of blanks and invisible characters, a blank before closing punctuation, `&amp;`. */
const reshaped = new RegExp(
  `[^\\u0300-\\u036f](?:[${invisible}]*[\\u0300-\\u036f])+|[ \\t${invisible}]{2,}|[\\t${invisible}]| (?=[,;.:)](?![.\\d\\p{L}]))|&amp;`,
  'gu',
)
const closing = /[,;.:)](?![.\d\p{L}])/uy
const worthLooking = new RegExp(`[\\u0300-\\u036f${invisible}\\t]|  | [,;.:)]|&amp;|^ | $`)

/** Half of a character that needs two UTF-16 units: no text, and no UTF-8 can hold it. */
const halfCharacter = /\p{Surrogate}/gu

/**
 * Normalizes one line: NFC, plain blanks (one at a time, none at the ends), dashes and slashes, no invisible characters, no halves of
 * characters, Đ for its look-alikes, Latin for Cyrillic and Greek letters inside Latin words. Never NFKC. Grows linearly with the text.
 */
export function normalizeText(source: string): NormalText {
  const normal = reshapeLine(source)
  const composed = composeRest(normal.text)
  return composed === null
    ? normal
    : {
        ...normal,
        text: composed.text,
        map: compose(composed.map, composed.text.length, normal.map, normal.text.length),
      }
}

function reshapeLine(source: string): NormalText {
  const replaced = source.replace(plainForm, (letter) => plainForms[letter] ?? letter).replace(halfCharacter, '\ufffd')
  const latin = foreignScript.test(replaced) ? replaced.replace(word, toLatin) : replaced
  const hadForeignLetters = latin !== replaced
  const builder = mapBuilder()
  if (!worthLooking.test(latin)) {
    builder.copy(0, latin.length)
    return { text: latin, map: builder.build(), hadForeignLetters }
  }
  const parts: string[] = []
  // A blank is due only between two stretches of text, and only once.
  let wantsBlank = false
  let from = 0
  const add = (part: string): void => {
    parts.push(part)
    wantsBlank = !part.endsWith(' ')
  }
  const take = (end: number): void => {
    const start = !wantsBlank && latin[from] === ' ' ? from + 1 : from
    if (end > start) {
      add(latin.slice(start, end))
      builder.copy(start, end - start)
    }
  }
  for (const match of latin.matchAll(reshaped)) {
    take(match.index)
    const end = match.index + match[0].length
    const plain = reshape(match[0], latin, end)
    if (plain !== '' && !(plain === ' ' && !wantsBlank)) {
      add(plain)
      builder.replace(match.index, match[0].length, plain.length)
    }
    from = end
  }
  take(latin.length)
  return { text: parts.join('').trimEnd(), map: builder.build(), hadForeignLetters }
}

/**
 * Composes what no Vietnamese text has: marks of other scripts, and letters that Unicode has twice (the sign Å and the letter Å). Null for
 * all other lines.
 */
function composeRest(line: string): { text: string; map: OffsetMap } | null {
  const whole = toNfc(line)
  if (whole === line) return null
  const byLetter = mapBuilder()
  let text = ''
  for (const { 0: letter, index } of line.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const composed = toNfc(letter)
    text += composed
    if (composed === letter) byLetter.copy(index, letter.length)
    else byLetter.replace(index, letter.length, composed.length)
  }
  if (text === whole) return { text, map: byLetter.build() }
  // Letters that compose with each other, as Korean ones do: the line leads back as one.
  const asOne = mapBuilder()
  asOne.replace(0, line.length, whole.length)
  return { text: whole, map: asOne.build() }
}

const invisibles = new RegExp(`[${invisible}]`, 'g')

function reshape(found: string, line: string, end: number): string {
  if (found === '&amp;') return '&'
  const visible = found.replace(invisibles, '')
  if (/[^ \t]/.test(visible)) return toNfc(visible)
  closing.lastIndex = end
  return visible === '' || closing.test(line) ? '' : ' '
}

/** A word that is otherwise Latin, or made of look-alikes alone, gets the Latin letters; Russian or Greek words stay. */
function toLatin(found: string): string {
  if (!foreign.test(found)) return found
  for (const letter of found) if (foreignScript.test(letter) && foreignLetters[letter] === undefined) return found
  return [...found].map((letter) => foreignLetters[letter] ?? letter).join('')
}

import { foreignLetters, invisible, plainForms } from '../../grammars/look-alikes.ts'
import { mapBuilder, type OffsetMap } from '../model/offset-map.ts'
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

/**
 * Normalizes one line: NFC, plain blanks (one at a time, none at the ends), dashes and slashes, no invisible characters, Đ for its
 * look-alikes, Latin for Cyrillic and Greek letters inside Latin words. Never NFKC. Grows linearly with the text.
 */
export function normalizeText(source: string): NormalText {
  const replaced = source.replace(plainForm, (letter) => plainForms[letter] ?? letter)
  const latin = foreignScript.test(replaced) ? replaced.replace(word, toLatin) : replaced
  const hadForeignLetters = latin !== replaced
  const builder = mapBuilder()
  if (!worthLooking.test(latin)) {
    builder.copy(0, latin.length)
    return { text: latin, map: builder.build(), hadForeignLetters }
  }
  let text = ''
  let from = 0
  const take = (end: number): void => {
    // A blank is due only between two stretches of text, and only once.
    let start = from
    if ((text === '' || text.endsWith(' ')) && latin[start] === ' ') start++
    if (end > start) {
      text += latin.slice(start, end)
      builder.copy(start, end - start)
    }
  }
  for (const match of latin.matchAll(reshaped)) {
    take(match.index)
    const end = match.index + match[0].length
    const plain = reshape(match[0], latin, end)
    if (plain !== '' && !(plain === ' ' && (text === '' || text.endsWith(' ')))) {
      text += plain
      builder.replace(match.index, match[0].length, plain.length)
    }
    from = end
  }
  take(latin.length)
  const trimmed = text.trimEnd()
  return { text: trimmed, map: builder.build(), hadForeignLetters }
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

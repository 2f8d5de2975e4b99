import { isVietnameseSyllable } from '../../../grammars/syllable.ts'
import { decoders, type LegacyEncoding } from './encodings.ts'
import { applyReplacements, type Replacement } from './replacement.ts'

/** A token under one encoding: what it becomes, and how many of its accented words are Vietnamese syllables. */
export interface Reading {
  readonly replacements: readonly Replacement[]
  readonly good: number
  readonly bad: number
}

/** Stretches between blanks, ASCII punctuation and digits. A no-break space stays inside: it is a letter in VISCII and UTF-8. */
export const tokens = /[^\t-\r \u2000-\u200a\u2028\u2029\u3000\ufeff!-@[-`{-~]+/g
/** Whether a token can tell encodings apart at all. */
export const isTelling = (token: string): boolean => /[^\t\n\r\x20-\x7e\u00a0]/.test(token)

const between = /[\s!-@[-`{-~\u00a0\u00ab\u00b4\u00bb\u2010-\u205e]+/
const letter = /[a-z\u00aa\u00ba-\u00ff\u0100-\u02af\u1e00-\u1eff]/i
const onlyLatin = /^[a-z]*$/i
/** Abbreviations («QĐ», «HĐND») are words of every reading that knows Đ. */
const abbreviation = /^[A-ZĐƯ]{1,8}$/

/** Letters that no single-byte encoding and no mojibake has: whatever holds one is Unicode already. */
const beyondBytes = /(?![\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u03bc])[\p{L}\p{M}]/u
const latin1 = /[\u0000-\u00ff]+/g

function hasForeignLetter(token: string): boolean {
  return beyondBytes.test(token.replace(latin1, ''))
}

function countWords(text: string): { good: number; bad: number } {
  let good = 0
  let bad = 0
  for (const word of text.split(between)) {
    if (onlyLatin.test(word) || !letter.test(word) || abbreviation.test(word)) continue
    if (isVietnameseSyllable(word)) good++
    else bad++
  }
  return { good, bad }
}

/** The token read as Unicode. Icelandic Ð counts as Đ: many Vietnamese files have it for Đ. */
function readUnicode(token: string): Reading {
  return { replacements: [], ...countWords(token.replace(/Ð/g, 'Đ').replace(/ð/g, 'đ')) }
}

/** Text of a symbol font: every character is its byte plus U+F000 (ECMA-376 part 1, 17.3.3.30). */
const symbolFontText = /^[\uf020-\uf0ff]{2,}$/

function readSymbolFont(token: string, encoding: LegacyEncoding): Reading {
  const plain = token.replace(/./g, (character) => String.fromCharCode(character.charCodeAt(0) & 0xff))
  const text = applyReplacements(plain, decoders[encoding].decode(plain))
  const counted = countWords(text)
  if (counted.bad > 0 || (counted.good === 0 && isTelling(text))) return { replacements: [], good: 0, bad: 1 }
  return { replacements: [{ start: 0, length: token.length, text }], ...counted }
}

/** A line of words tied by no-break spaces may be long; what is longer is no text. */
const longestToken = 5000

function readLegacy(token: string, encoding: LegacyEncoding): Reading {
  if (token.length > longestToken || hasForeignLetter(token)) return { replacements: [], good: 0, bad: 1 }
  if (symbolFontText.test(token)) return readSymbolFont(token, encoding)
  const { decode, ambiguous } = decoders[encoding]
  const all = decode(token)
  if (all.length === 0) return { replacements: all, good: 0, bad: readUnicode(token).bad }
  const read = { replacements: all, ...countWords(applyReplacements(token, all)) }
  if (!ambiguous.test(token)) return read
  const firm = all.filter(({ start }) => !ambiguous.test(token[start] ?? ''))
  const alone = token.length === all.length - firm.length
  if (!alone && read.bad === 0 && read.good > 0) return read
  const cautious = { replacements: firm, ...countWords(applyReplacements(token, firm)) }
  return alone || cautious.bad < read.bad || cautious.good > read.good ? cautious : read
}

const caches = new Map<string, Map<string, Reading>>()
const maxCached = 20_000
const maxCachedLength = 40

/** The token under an encoding; `unicode` is the reading that changes nothing. */
export function readToken(token: string, encoding: LegacyEncoding | 'unicode'): Reading {
  let cache = caches.get(encoding)
  if (cache === undefined) {
    cache = new Map()
    caches.set(encoding, cache)
  }
  const before = cache.get(token)
  if (before !== undefined) return before
  const reading = encoding === 'unicode' ? readUnicode(token) : readLegacy(token, encoding)
  if (token.length <= maxCachedLength) {
    if (cache.size >= maxCached) cache.clear()
    cache.set(token, reading)
  }
  return reading
}

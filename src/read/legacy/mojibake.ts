import { isVietnameseSyllable } from '../../../grammars/syllable.ts'
import { cp1252Byte, cp1252Holes } from './cp1252.ts'
import { applyReplacements, type Replacement } from './replacement.ts'

/**
 * UTF-8 that was read as windows-1252 («Káº¿ hoáº¡ch»). Only letters of Vietnamese and the punctuation of office programs are
 * taken back, so that other text stays as it is; Latin-1 and what windows-1252
 * adds to it are among them, for text may be garbled twice. Source of the byte patterns: RFC 3629.
 */
const wanted =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2010-\u203a\u20ac\u2122]/

/** Decomposed text (NFD) has its tones as combining marks. */
function isToneMark(code: number): boolean {
  return code >= 0x300 && code <= 0x323
}

const lost = 0xfffd
const blank = 0x20

/** Length of the UTF-8 sequence that begins with `lead`, for the leads that Vietnamese text uses; else 0. */
function sequenceLength(lead: number | undefined): number {
  if (lead === undefined) return 0
  if (lead >= 0xc2 && lead <= 0xcc) return 2
  return lead === 0xe1 || lead === 0xe2 ? 3 : 0
}

function letterOf(bytes: readonly number[]): string | null {
  const [lead = 0, second = 0, third = 0] = bytes
  const code =
    bytes.length === 2
      ? ((lead & 0x1f) << 6) | (second & 0x3f)
      : ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f)
  const letter = String.fromCharCode(code)
  return wanted.test(letter) || isToneMark(code) ? letter : null
}

/** What the last byte of a sequence may have been: itself, a byte that windows-1252 lost, or a no-break space made plain. */
function lastBytes(code: number | undefined): readonly number[] {
  if (code === undefined) return []
  if (code === lost) return cp1252Holes
  if (code === blank) return [0xa0]
  const byte = cp1252Byte(code)
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf ? [byte] : []
}

/** A sequence with the letters it may be. */
interface Sequence {
  readonly start: number
  readonly length: number
  readonly letters: readonly string[]
}

function sequenceAt(text: string, start: number): Sequence | null {
  const lead = cp1252Byte(text.charCodeAt(start))
  const length = sequenceLength(lead)
  if (lead === undefined || length === 0 || start + length > text.length) return null
  const front = [lead]
  if (length === 3) {
    const second = cp1252Byte(text.charCodeAt(start + 1))
    if (second === undefined || second < 0x80 || second > 0xbf) return null
    front.push(second)
  }
  const letters = lastBytes(text.charCodeAt(start + length - 1)).flatMap((byte) => letterOf([...front, byte]) ?? [])
  return letters.length === 0 ? null : { start, length, letters }
}

/** Syllables that decide where a lost byte leaves several: common words with ề, ọ, ỏ, ờ, Í and Ý. */
const common = new Set(
  [
    'về đề nề nền điều nhiều chiều kiều quyền tuyền truyền tiền biền miền triền thiền phiền hiền liền kề bề lề thề',
    'học họ mọi họp trọng gọi chọn ngọc tọa thọ đọc lọc nhỏ bỏ hỏi khỏi khỏe thỏa mỏ tỏ cỏ giỏi đỏ',
    'lời thời trường người đường mười cường thường phường nhường giờ chờ tờ nhờ rời đời mời bờ cờ',
    'đích chính tính kính trích tích tín phí chí trí thí bí khí ích lí lý ký ý quý',
  ]
    .join(' ')
    .split(' '),
)

/** The reading of a sequence with several: the one that makes a common word, else a syllable, of the word around it. */
function choose(before: string, letters: readonly string[], after: string): string {
  const first = letters[0] ?? ''
  if (letters.length === 1) return first
  const inWord = (letter: string) => before + letter + after
  return (
    letters.find((letter) => common.has(inWord(letter).toLowerCase())) ??
    letters.find((letter) => isVietnameseSyllable(inWord(letter)) && !isOddCapital(before, letter)) ??
    first
  )
}

/** A capital after a small letter: no reading to prefer. */
function isOddCapital(before: string, letter: string): boolean {
  return /\p{Ll}$/u.test(before) && /\p{Lu}/u.test(letter)
}

function decodeOnce(text: string): Replacement[] {
  const sequences: Sequence[] = []
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0xc2) continue
    const sequence = sequenceAt(text, i)
    if (sequence === null) continue
    sequences.push(sequence)
    i += sequence.length - 1
  }
  const blanksKept = /\u00c3 {2}/.test(text)
  return sequences.flatMap((sequence, i) => resolve(text, sequence, i, sequences, blanksKept))
}

/**
 * The replacements that turn UTF-8 read as windows-1252 back; none where the text holds no such sequence. Text that was
 * garbled twice comes as one replacement.
 */
export function decodeMojibake(text: string): Replacement[] {
  const once = decodeOnce(text)
  if (once.length === 0) return once
  const onceText = applyReplacements(text, once)
  const twice = decodeOnce(onceText)
  return twice.length === 0 ? once : [{ start: 0, length: text.length, text: applyReplacements(onceText, twice) }]
}

/** Letters right before `at` and right after `from`, other sequences not decoded: enough to tell readings apart. */
const lettersBefore = /[\p{L}]{0,6}$/u
const lettersAfter = /^[a-z]{0,6}/i

/** The letters of a word that stand before a sequence: plain ones, and the letter of a sequence that touches them. */
function wordBefore(text: string, start: number, previous: Sequence | undefined): string {
  const gap = text.slice(previous ? previous.start + previous.length : Math.max(0, start - 6), start)
  const touching = previous !== undefined && /^\p{L}*$/u.test(gap) ? (previous.letters[0] ?? '') : ''
  return (touching + gap).match(lettersBefore)?.[0] ?? ''
}

function wordAfter(text: string, end: number, next: Sequence | undefined): string {
  const gap = text.slice(end, next ? next.start : end + 6)
  const touching = next !== undefined && /^[a-z]*$/i.test(gap) ? (next.letters[0] ?? '') : ''
  return (gap.match(lettersAfter)?.[0] ?? '') + touching
}

function resolve(
  text: string,
  { start, length, letters }: Sequence,
  index: number,
  all: readonly Sequence[],
  blanksKept: boolean,
): Replacement[] {
  const end = start + length
  const before = wordBefore(text, start, all[index - 1])
  const after = wordAfter(text, end, all[index + 1])
  const letter = choose(before, letters, after)
  const isBlank = text.charCodeAt(end - 1) === blank
  if (!isBlank || blanksKept || joins(before + letter, after)) return [{ start, length, text: letter }]
  return letter.toLowerCase() === 'à' ? [{ start, length: length - 1, text: letter }] : []
}

/**
 * The no-break space inside «à» may have become a plain one. Where blanks were not collapsed it is part of the letter; else
 * the letters after it are part of the word if they are none by themselves («ngÃ y»).
 */
function joins(front: string, after: string): boolean {
  return after !== '' && isVietnameseSyllable(front + after) && (after.length === 1 || !isVietnameseSyllable(after))
}

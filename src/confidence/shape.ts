import type { Span } from '../model/span.ts'

/*
 * What can be seen of words without knowing what they mean.
 */

const bounds = [1, 3, 6, 10, 16, 25, 40, 80]

/** The number of words, in steps. */
export function lengthOf(words: string): string {
  const count = words.split(/\s+/u).filter(Boolean).length
  return stepOf(count)
}

/** A count, in steps. */
export function stepOf(count: number): string {
  if (count === 0) return '0'
  const at = bounds.findIndex((bound) => count <= bound)
  const from = at < 0 ? bounds.at(-1)! + 1 : (bounds[at - 1] ?? 0) + 1
  if (at < 0) return `${from} or more`
  return from === bounds[at] ? String(from) : `${from}–${bounds[at]}`
}

/** What the words begin with, and whether a bracket or quotation mark in them is left open. */
export function shapeOf(words: string): string {
  const first = words.trimStart()[0] ?? ''
  const begin = /\p{Lu}/u.test(first)
    ? 'capital'
    : /\p{Ll}/u.test(first)
      ? 'small'
      : /\p{N}/u.test(first)
        ? 'digit'
        : 'sign'
  const letters = words.replace(/[^\p{L}]/gu, '')
  const isLoud = letters.length > 3 && letters === letters.toUpperCase()
  return `${isLoud ? 'capitals' : begin}${isOpen(words) ? ', open' : ''}`
}

const count = (words: string, signs: RegExp): number => words.match(signs)?.length ?? 0

const isOpen = (words: string): boolean =>
  count(words, /[([]/g) !== count(words, /[)\]]/g) ||
  count(words, /[“«]/g) !== count(words, /[”»]/g) ||
  count(words, /"/g) % 2 === 1

function signClass(sign: string | undefined): string {
  if (sign === undefined || sign === '\n' || sign === '\t') return 'border'
  if (/\p{Lu}/u.test(sign)) return 'capital'
  if (/\p{L}/u.test(sign)) return 'small'
  if (/\p{N}/u.test(sign)) return 'digit'
  if (/[.;!?]/.test(sign)) return 'stop'
  if (/[,:]/.test(sign)) return sign
  return 'sign'
}

/** The sign before and the sign behind, blanks passed over. */
export function edgesOf(text: string, { start, end }: Span): string {
  let before = start - 1
  while (before >= 0 && text[before] === ' ') before--
  let behind = end
  while (behind < text.length && text[behind] === ' ') behind++
  return `${signClass(text[before])} … ${signClass(text[behind])}`
}

/** Letters without marks, small. */
const plain = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()

/** Whether the letters of a code are, in order, the initials of a name: «PGDĐT» of «Phòng Giáo dục và Đào tạo». */
export function agreesWith(code: string | null | undefined, name: string): 'all' | 'some' | 'none' | 'no code' {
  const letters = plain(code ?? '').replace(/[^a-z]/g, '')
  if (letters === '') return 'no code'
  const isLoud = name === name.toUpperCase()
  const initials = name
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
    .map((word) => (!isLoud && word.length > 1 && word === word.toUpperCase() ? plain(word) : plain(word)[0]))
    .join('')
  let at = 0
  for (const letter of initials) if (letter === letters[at]) at++
  if (at === letters.length) return 'all'
  return at * 2 >= letters.length ? 'some' : 'none'
}

import { anyOf, part } from './kit.ts'
import { dayOf, type Figure, isPossible, type PartialDate, type TemporalParts } from './temporal-parts.ts'

export const dayNumber = part`0?[1-9] | [12]\d | 3[01]`

export const monthNumber = part`0?[1-9] | 1[0-2]`

export const fullYear = part`(?: 19 | 20 ) \d\d`

/** A figure repeated in words: «ngày 06 (sáu) tháng 7». */
export const inWords = part`(?: \s? \( [\p{L} ]{2,24} \) )?`

const weekday = anyOf([
  'thứ hai',
  'thứ ba',
  'thứ tư',
  'thứ năm',
  'thứ sáu',
  'thứ bảy',
  'thứ 2',
  'thứ 3',
  'thứ 4',
  'thứ 5',
  'thứ 6',
  'thứ 7',
  'chủ nhật',
])

const dayPart = anyOf(['sáng', 'trưa', 'chiều', 'tối', 'đêm', 'buổi sáng', 'buổi chiều', 'buổi tối'])

/** «thứ Sáu, ngày», «chiều ngày», «ngày»: what may stand before the figures and belongs to the expression. */
export const lead = part`(?: ${dayPart} \s )? (?: ${weekday} (?: ,? \s (?: [(\-] \s? )? | \s? [(:] \s? ) )? (?: ngày \s? )?`

/** The bracket that «Thứ Hai (05/5/2025)» opens belongs to the expression, and the weekday of «05/5/2025 (thứ Hai)». */
export const leadEnd = part`(?: \s? \( ${weekday} \) | (?<= (?: thứ \s \S{1,4} | nhật ) ,? \s? \( [^()]{3,30} ) \) )?`

/** A date may be glued to the one before («05/3/2025-10/3/2025»), never to another figure. */
export const dateStart = part`(?<! \d[/.] | (?<! [/.] \d{1,4} ) (?<= \d ) - )`

/** A date may be glued to the next word («03/12/2021của») or the end of its range, never to a figure, a percent sign or the code of a number. */
export const dateEnd = part`(?! \d | [/.]\d | -\d (?! \d? [/.] \d ) | \s?% | /[\p{Lu}] )`

export const figure = (text: string | undefined): Figure =>
  text === undefined ? null : /^\d+$/.test(text) ? Number(text) : 'blank'

/** Months as they are spelled; the first and the last also by their lunar names. */
export const months: Readonly<Record<string, number>> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
}

export function monthOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  return /^\d/.test(word) ? Number(word) : months[word.toLowerCase().replace(/\s+/g, ' ')]
}

/** A printed day; `undefined` when it does not exist: that is for `impossibleDate` to say. */
export function printed(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  known: Partial<TemporalParts> = {},
): TemporalParts | undefined {
  const date: PartialDate = { year: figure(year), month: monthOf(month) ?? null, day: figure(day) }
  return isPossible(date) ? dayOf(date.year, date.month, date.day, known) : undefined
}

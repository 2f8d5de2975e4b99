import { part } from './kit.ts'
import { monthsOf, type TemporalParts } from './temporal-parts.ts'

export const quarterNumber = part`IV | III | II | I | [1-4]`

const quarters: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }

export const quarterOf = (figure: string): number => quarters[figure.toUpperCase()] ?? Number(figure)

export const quarterMonths = (year: number | null, first: number, last = first): TemporalParts =>
  monthsOf(year, first * 3 - 2, last * 3)

export const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text))

/** «/2025», «-2025», « năm 2025», «.2025» after a month or quarter. */
export const ofYear = part`(?: \s? [/-] \s? | ,? \s? (?: của \s )? năm \s? | \s (?= 20\d\d ) )`

/** A month may be glued to the end of its range («9/2024-5/2025»). */
export const notInNumber = part`(?! \d | [/.]\d | -\d (?! \d? / (?: 19 | 20 ) ) | \s?% | / [A-ZĐ] )`

/** Between the figures of a list: «1, 2 và 3», «1+2+3». */
export const listMark = part`(?: , \s? | ; \s? | \s? [+&] \s? | \s và \s )`

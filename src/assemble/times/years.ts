import type { Facts } from '../../extract/extract-facts.ts'
import type { PassageReading } from '../../extract/passages/read-passages.ts'
import type { TemporalMention } from '../../extract/times/temporal-mentions.ts'
import type { Outline } from '../../model/outline.ts'
import type { OwnWords } from '../../model/own-words.ts'
import { windowOf, type YearContext } from './calendar.ts'

/** Decides which year a day without one falls into, by where the passage stands. */
export type YearsOf = (reading: PassageReading) => YearContext

/**
 * The context of years of the whole document, and of the columns and title rows that name a year of their own («Thời gian (Năm 2026)», «Tháng 9/2024»).
 */
export function readYears(outline: Outline, { readings, header }: Facts, calendar: OwnWords | null): YearsOf {
  const title = readings.filter(({ passage }) => passage.zone === 'title')
  const dateLine = readings.find(({ passage }) => passage.line === header.dateLine && passage.cell === null)
  const whole: YearContext = {
    planYear: lastYear(title),
    schoolYear:
      title
        .flatMap(({ times }) => times)
        .map(schoolYearOf)
        .find((year) => year !== null) ?? null,
    documentDate:
      firstDay(dateLine === undefined ? [] : [dateLine]) ??
      lastDay(readings.filter(({ passage }) => passage.zone === 'preamble')),
    own: calendar,
  }
  const columns = new Map<string, number>()
  for (const reading of readings) {
    const { cell } = reading.passage
    const year = cell?.isHeader ? lastYear([reading]) : null
    if (cell !== null && year !== null) {
      const covered = outline.tables[cell.table]!.columns.filter(({ spans }) =>
        spans.some(({ start }) => start === reading.passage.pieces[0]!.span.start),
      )
      for (const { index } of covered) columns.set(`${cell.table}:${index}`, year)
    }
  }
  const groups = groupYears(outline, readings)
  return ({ passage: { cell } }) => {
    if (cell === null) return whole
    const own = columns.get(`${cell.table}:${cell.column}`) ?? groups.get(`${cell.table}:${cell.row}`) ?? null
    return own === null ? whole : { ...whole, planYear: own }
  }
}

/** Year of the innermost title row above each row, where it names one. */
function groupYears(outline: Outline, readings: readonly PassageReading[]): Map<string, number> {
  const yearAt = new Map<number, number>()
  for (const reading of readings) {
    const year = reading.passage.cell === null ? null : lastYear([reading])
    if (year !== null) yearAt.set(reading.passage.pieces[0]!.span.start, year)
  }
  const years = new Map<string, number>()
  if (yearAt.size === 0) return years
  for (const table of outline.tables) {
    for (const [row, { groups }] of table.rows.entries()) {
      const year = groups.map(({ start }) => yearAt.get(start)).findLast((found) => found !== undefined)
      if (year !== undefined) years.set(`${table.index}:${row}`, year)
    }
  }
  return years
}

/** The last year printed by itself («năm 2025») or with a month («tháng 9/2025»); spans of years and aims («đến năm 2030») decide nothing. */
function lastYear(readings: readonly PassageReading[]): number | null {
  const years = readings.flatMap(({ times }) =>
    times.flatMap(({ parts, relation }) =>
      parts.kind === 'period' &&
      relation !== 'by' &&
      !parts.school &&
      typeof parts.from?.year === 'number' &&
      (parts.to === null || parts.to.year === parts.from.year)
        ? [parts.from.year]
        : [],
    ),
  )
  return years.at(-1) ?? null
}

/** The school year that is printed, alone or behind a term: the second term lies in its second calendar year. */
const schoolYearOf = ({ parts: { school, from } }: TemporalMention): number | null => {
  if (!school || typeof from?.year !== 'number') return null
  return typeof from.month === 'number' && from.month < 8 ? from.year - 1 : from.year
}

const daysOf = (readings: readonly PassageReading[]): string[] =>
  readings
    .flatMap(({ times }) =>
      times.flatMap(({ parts }) =>
        parts.kind === 'date' && parts.from !== null ? [windowOf(parts.from)?.start ?? ''] : [],
      ),
    )
    .filter((day) => day !== '')
const firstDay = (readings: readonly PassageReading[]): string | null => daysOf(readings)[0] ?? null
const lastDay = (readings: readonly PassageReading[]): string | null => daysOf(readings).sort().at(-1) ?? null

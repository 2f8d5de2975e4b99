/*
 * The writers that need no file and no driver; they run in a browser as under Node.
 */
import type { PlanDocument } from '../model/plan-document.ts'
import { type CsvTable, writeCsv } from './csv.ts'
import type { WriteOptions } from './format.ts'
import { writeHtml } from './html.ts'
import { writeIcs } from './ics.ts'
import { writeXlsx } from './xlsx.ts'

/** One document or several. */
export type Plans = PlanDocument | Iterable<PlanDocument>

const listOf = (plans: Plans): Iterable<PlanDocument> => (Symbol.iterator in plans ? plans : [plans])

/** A document as a page to read: its text with every value marked, and the values beside it. It runs no script and loads nothing. */
export function toHtml(plan: PlanDocument): string {
  return writeHtml(plan)
}

/** The flat tables: name → CSV text with a header row. */
export function toCsv(plans: Plans, options: WriteOptions = {}): Record<CsvTable, string> {
  return writeCsv(listOf(plans), options)
}

/** The deadlines as a calendar (iCalendar); `alarmDays` adds alarms. */
export function toIcs(plans: Plans, options: WriteOptions = {}): string {
  return writeIcs(listOf(plans), options)
}

/** Tasks, deadlines and what to look at as an Excel workbook. */
export function toXlsx(plans: Plans): Promise<Uint8Array> {
  return writeXlsx(listOf(plans))
}

export type { CsvTable, WriteOptions }

import type { PlanDocument } from '../../model/plan-document.ts'
import type { Deadline } from '../../model/task.ts'
import { escapeAttribute, escapeText } from './escape.ts'

const DAY = 86_400_000
const rowHeight = 24
const headHeight = 34
const monthWidth = 64
const labelRoom = 420
const longestLabel = 64
/** Beyond this a line would be as long as a wall; later months are left out, and said. */
const mostMonths = 60

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)
const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text)
const short = (text: string): string => (text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text)
const printed = (iso: string): string => iso.split('-').reverse().join('/')

/** A deadline that stands on the line. */
export interface Dated {
  readonly deadline: Deadline
  /** Position in the document, from 0. */
  readonly index: number
  readonly start: string | null
  readonly end: string
}

/** The deadlines with a last day, what is due first at the top. */
export function datedDeadlines({ deadlines }: PlanDocument): Dated[] {
  return deadlines
    .flatMap((deadline, index): Dated[] => {
      const { start, end } = deadline.due
      const last = isDay(end) ? end : isDay(start) ? start : null
      return last === null ? [] : [{ deadline, index, start: isDay(start) && start < last ? start : null, end: last }]
    })
    .sort((a, b) => a.end.localeCompare(b.end) || a.index - b.index)
}

interface Scale {
  readonly months: readonly { readonly year: number; readonly month: number }[]
  x(iso: string): number
}

function scaleOf(dated: readonly Dated[]): Scale {
  const first = dated[0]!.end.slice(0, 7)
  const last = dated.at(-1)!.end.slice(0, 7)
  const from = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1
  const count = Math.min(mostMonths, Number(last.slice(0, 4)) * 12 + Number(last.slice(5)) - from)
  const months = Array.from({ length: count }, (_, i) => ({
    year: Math.floor((from + i) / 12),
    month: ((from + i) % 12) + 1,
  }))
  const x = (iso: string): number => {
    const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
    return Math.max(0, Math.min(count, year * 12 + month - 1 - from + day / length)) * monthWidth
  }
  return { months, x }
}

/**
 * The deadlines of a document on a line of months, as plain SVG: a bar from the first to the last day, or a dot, with what is due beside it.
 * Colours come from classes; it runs no script. '' where no deadline has a day.
 * @param hrefOf where a deadline's words lead, by its position in the document
 */
export function renderTimeLine(document: PlanDocument, hrefOf: (index: number) => string): string {
  const dated = datedDeadlines(document)
  if (dated.length === 0) return ''
  const { months, x } = scaleOf(dated)
  const width = months.length * monthWidth + labelRoom
  const height = headHeight + dated.length * rowHeight + 8
  const columns = months.map(({ year, month }, i) => {
    const left = i * monthWidth
    const name = i === 0 || month === 1 ? `${month}/${year}` : `${month}`
    return `<g class="month${month === 1 ? ' year' : ''}"><line x1="${left}" x2="${left}" y1="20" y2="${height}"/><text x="${left + 4}" y="16">${name}</text></g>`
  })
  const rows = dated.map(({ deadline, index, start, end }, i) => {
    const y = headHeight + i * rowHeight
    const right = x(end)
    const left = start === null ? right : Math.min(x(start), right)
    const days = Math.round((dayOf(end) - dayOf(start ?? end)) / DAY)
    const title = `${start === null ? '' : `${printed(start)} – `}${printed(end)}: ${deadline.obligation}`
    const bar =
      days > 0 ? `<rect x="${left}" y="${y + 5}" width="${Math.max(4, right - left)}" height="8" rx="4"/>` : ''
    return `<a href="${escapeAttribute(hrefOf(index))}" class="due ${deadline.nature}"><title>${escapeText(title)}</title>${bar}<circle cx="${right}" cy="${y + 9}" r="5"/><text x="${right + 10}" y="${y + 13}"><tspan class="day">${printed(end)}</tspan> ${escapeText(short(deadline.obligation))}</text></a>`
  })
  return `<svg class="time-line" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="Thời hạn theo tháng">${columns.join('')}${rows.join('')}</svg>`
}

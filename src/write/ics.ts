import ical, { ICalAlarmType, type ICalCalendar, type ICalEvent, ICalEventTransparency } from 'ical-generator'
import type { PlanDocument } from '../model/plan-document.ts'
import { sha256 } from '../model/sha-256.ts'
import type { Deadline } from '../model/task.ts'
import { firstDayOf, lastDayOf } from './calendar/plan-period.ts'
import { firstOccurrence, lastDayRule, nextDay } from './calendar/recurrence.ts'
import { documentId, pageAt } from './flat/place.ts'
import type { CollectionFormat, WriteOptions } from './format.ts'

const isoDay = /^\d{4}-\d{2}-\d{2}$/
const END = 'END:VCALENDAR'

function newCalendar(): ICalCalendar {
  return ical({ prodId: { company: 'kehoach', product: 'kehoach', language: 'VI' }, name: 'kehoach' })
}

/** RFC 5545, 3.1: a text holds no control characters but the tab and the escaped newline. */
const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')

interface Occurrence {
  readonly day: string
  readonly rrule: string | null
}

/**
 * When a deadline goes into the calendar: its last day on time; null without a date or rule.
 * @param first the day on which the plan takes effect
 * @param last the last day of its period, with which what recurs ends
 */
function occurrenceOf({ due }: Deadline, first: string | null, last: string | null): Occurrence | null {
  if (due.rrule !== null) {
    const rrule = lastDayRule(due.rrule, due.relation === 'before')
    const from = due.start ?? first ?? due.end
    const day = from === null ? null : firstOccurrence(rrule, from)
    if (day !== null) return { day, rrule: withEnd(rrule, day, last) }
  }
  const day = due.end ?? due.start
  return day !== null && isoDay.test(day) ? { day, rrule: null } : null
}

/** The rule with its last day; none where it would recur only after the end of the plan. */
function withEnd(rrule: string, day: string, last: string | null): string | null {
  if (last === null || /(?:UNTIL|COUNT)=/.test(rrule)) return rrule
  const next = firstOccurrence(rrule, nextDay(day))
  return next === null || next > last ? null : `${rrule};UNTIL=${last.replaceAll('-', '')}`
}

function describe(deadline: Deadline, document: PlanDocument): string {
  const { header, source, contacts } = document
  const page = pageAt(document, deadline.span.start)
  const names = (units: Deadline['responsible']) => units.map((unit) => unit.name).join('; ')
  const lines: [string, string | null | undefined][] = [
    ['Thời hạn', [deadline.due.relationText, deadline.due.text].filter(Boolean).join(' ')],
    ['Tính chất', deadline.nature === 'target' ? 'chỉ tiêu' : null],
    ['Đơn vị thực hiện', names(deadline.responsible)],
    ['Nơi nhận', names(deadline.recipient)],
    ['Gửi qua', contacts[deadline.via ?? -1]?.email],
    ['Văn bản', [header.number?.canonical, header.subject?.text].filter(Boolean).join(' ')],
    ['Cơ quan ban hành', header.issuer?.name],
    ['Tệp', [source.name, page === null ? null : `trang ${page}`].filter(Boolean).join(', ')],
    ['Vị trí', `${deadline.span.start}–${deadline.span.end}`],
  ]
  return lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n')
}

/** Names an event for good: reading the same file again updates it. */
const uidOf = (id: string, place: string): string => `${sha256(`${id}:${place}`).slice(0, 40)}@kehoach`

/** An alarm rings at eight o'clock of the day, so many days before. */
const alarmHour = 8

function addAlarms(event: ICalEvent, days: readonly number[]): void {
  for (const count of days)
    event.createAlarm({
      type: ICalAlarmType.display,
      // Before the beginning of the day; behind it where it rings on the day itself.
      ...(count > 0 ? { triggerBefore: (count * 24 - alarmHour) * 3600 } : { triggerAfter: alarmHour * 3600 }),
      description: count > 0 ? `Còn ${count} ngày: ${event.summary()}` : `Hôm nay: ${event.summary()}`,
    })
}

/** What of a document's deadlines no calendar can show, as a note on the day on which the plan takes effect. */
function addNote(
  calendar: ICalCalendar,
  document: PlanDocument,
  id: string,
  left: readonly Deadline[],
  day: string,
): void {
  const { header, source } = document
  const name = header.number?.canonical ?? header.subject?.text ?? source.name ?? 'văn bản'
  const lines = left.map(
    ({ obligation, text, due }) =>
      `- ${obligation || text} (${[due.relationText, due.text].filter(Boolean).join(' ')})`,
  )
  calendar.createEvent({
    id: uidOf(id, 'left-out'),
    stamp: `${day}T00:00:00Z`,
    start: day,
    end: nextDay(day),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: clean(`${name}: ${left.length} thời hạn không ghi ngày, không có trong lịch`),
    description: { plain: clean(lines.join('\n')) },
  })
}

/**
 * The events of one document as iCalendar text, without the calendar around them; '' where it has none.
 * @param written the ids of the documents before it: a copy of the same file adds no second set of events
 */
function writeEvents(document: PlanDocument, written: Set<string>, { alarmDays = [] }: WriteOptions): string {
  const id = documentId(document)
  if (written.has(id)) return ''
  written.add(id)
  const calendar = newCalendar()
  const [first, last] = [firstDayOf(document), lastDayOf(document)]
  const seen = new Map<string, number>()
  const left: Deadline[] = []
  let anyDay = first
  for (const deadline of document.deadlines) {
    const occurrence = occurrenceOf(deadline, first, last)
    // The same words may hold two duties that fall due together.
    const place = [deadline.span, deadline.due.span].map(({ start, end }) => `${start}-${end}`).join(':')
    const repeat = seen.get(place) ?? 0
    seen.set(place, repeat + 1)
    if (occurrence === null) {
      left.push(deadline)
      continue
    }
    anyDay ??= occurrence.day
    const event = calendar.createEvent({
      id: uidOf(id, `${place}:${repeat}`),
      // The same input gives the same bytes, so the stamp is not the time of the run.
      stamp: `${first ?? occurrence.day}T00:00:00Z`,
      start: occurrence.day,
      end: nextDay(occurrence.day),
      allDay: true,
      summary: clean(deadline.obligation || deadline.text),
      description: { plain: clean(describe(deadline, document)) },
    })
    if (occurrence.rrule !== null) event.repeating(occurrence.rrule)
    addAlarms(event, alarmDays)
  }
  if (left.length > 0 && anyDay !== null) addNote(calendar, document, id, left, anyDay)
  if (calendar.length() === 0) return ''
  const text = calendar.toString()
  return text.slice(text.indexOf('BEGIN:VEVENT'), text.lastIndexOf(END))
}

function frame(): { head: string; foot: string } {
  const text = newCalendar().toString().trimEnd()
  return { head: text.slice(0, -END.length), foot: `${END}\r\n` }
}

/**
 * The deadlines of some documents as one calendar (RFC 5545): an all-day event on the last day on time, recurring ones with
 * their RRULE and the end of the plan's period. Deadlines without a date or rule have no event; a note on the plan's own day lists them. UIDs come from the document's digest and the span, so that
 * reading the same file again updates the events instead of doubling them.
 */
export function writeIcs(documents: Iterable<PlanDocument>, options: WriteOptions = {}): string {
  const { head, foot } = frame()
  const written = new Set<string>()
  return head + [...documents].map((document) => writeEvents(document, written, options)).join('') + foot
}

export const ics: CollectionFormat = {
  shape: 'collection',
  name: 'ics',
  extension: '.ics',
  mediaType: 'text/calendar',
  description: 'deadlines as an iCalendar file (RFC 5545)',
  needs: null,
  parts: [''],
  copiesJson: false,
  async *write(documents, options = {}) {
    const { head, foot } = frame()
    const written = new Set<string>()
    yield { part: '', data: head }
    for await (const document of documents) {
      const data = writeEvents(document, written, options)
      if (data !== '') yield { part: '', data }
    }
    yield { part: '', data: foot }
  },
}

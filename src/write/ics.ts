import ical, { type ICalCalendar } from 'ical-generator'
import type { PlanDocument } from '../model/plan-document.ts'
import { sha256 } from '../model/sha-256.ts'
import type { Deadline } from '../model/task.ts'
import { firstOccurrence, lastDayRule, nextDay } from './calendar/recurrence.ts'
import { documentId, pageAt } from './flat/place.ts'
import type { CollectionFormat } from './format.ts'

const isoDay = /^\d{4}-\d{2}-\d{2}$/
const END = 'END:VCALENDAR'

function newCalendar(): ICalCalendar {
  return ical({ prodId: { company: 'kehoach', product: 'kehoach', language: 'EN' }, name: 'kehoach' })
}

/** RFC 5545, 3.1: a text holds no control characters but the tab and the escaped newline. */
const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')

/** The day on which the document takes effect for its deadlines: its own date or, without one, the first day that its text names. */
function anchorOf(document: PlanDocument): string | null {
  const own = document.header.date?.start
  if (own && isoDay.test(own)) return own
  const named = document.dates.map((date) => date.start ?? date.end).filter((day) => day !== null && isoDay.test(day))
  return named.sort()[0] ?? null
}

interface Occurrence {
  readonly day: string
  readonly rrule: string | null
}

/** When a deadline goes into the calendar: its last day on time; null without a date or rule. */
function occurrenceOf({ due }: Deadline, anchor: string | null): Occurrence | null {
  if (due.rrule !== null) {
    const rrule = lastDayRule(due.rrule, due.relation === 'before')
    const from = due.start ?? anchor ?? due.end
    const day = from === null ? null : firstOccurrence(rrule, from)
    if (day !== null) return { day, rrule }
  }
  const day = due.end ?? due.start
  return day !== null && isoDay.test(day) ? { day, rrule: null } : null
}

function describe(deadline: Deadline, document: PlanDocument): string {
  const { header, source, contacts } = document
  const page = pageAt(document, deadline.span.start)
  const names = (units: Deadline['responsible']) => units.map((unit) => unit.name).join('; ')
  const lines: [string, string | null | undefined][] = [
    ['Due', [deadline.due.relationText, deadline.due.text].filter(Boolean).join(' ')],
    ['Nature', deadline.nature === 'target' ? 'target' : null],
    ['From', names(deadline.responsible)],
    ['To', names(deadline.recipient)],
    ['Via', contacts[deadline.via ?? -1]?.email],
    ['Document', [header.number?.canonical, header.subject?.text].filter(Boolean).join(' ')],
    ['Issuer', header.issuer?.name],
    ['Source', [source.name, page === null ? null : `page ${page}`].filter(Boolean).join(', ')],
    ['Span', `${deadline.span.start}–${deadline.span.end}`],
  ]
  return lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n')
}

/**
 * The events of one document as iCalendar text, without the calendar around them; '' where it has none.
 * @param written the ids of the documents before it: a copy of the same file adds no second set of events
 */
function writeEvents(document: PlanDocument, written: Set<string>): string {
  const id = documentId(document)
  if (written.has(id)) return ''
  written.add(id)
  const calendar = newCalendar()
  const anchor = anchorOf(document)
  const seen = new Map<string, number>()
  for (const deadline of document.deadlines) {
    const occurrence = occurrenceOf(deadline, anchor)
    // The same words may hold two duties that fall due together.
    const place = [deadline.span, deadline.due.span].map(({ start, end }) => `${start}-${end}`).join(':')
    const repeat = seen.get(place) ?? 0
    seen.set(place, repeat + 1)
    if (occurrence === null) continue
    const uid = sha256(`${id}:${place}:${repeat}`).slice(0, 40)
    const event = calendar.createEvent({
      id: `${uid}@kehoach`,
      // The same input gives the same bytes, so the stamp is not the time of the run.
      stamp: `${anchor ?? occurrence.day}T00:00:00Z`,
      start: occurrence.day,
      end: nextDay(occurrence.day),
      allDay: true,
      summary: clean(deadline.obligation || deadline.text),
      description: { plain: clean(describe(deadline, document)) },
    })
    if (occurrence.rrule !== null) event.repeating(occurrence.rrule)
  }
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
 * their RRULE. Deadlines without a date or rule have no event. UIDs come from the document's digest and the span, so that
 * reading the same file again updates the events instead of doubling them.
 */
export function writeIcs(documents: Iterable<PlanDocument>): string {
  const { head, foot } = frame()
  const written = new Set<string>()
  return head + [...documents].map((document) => writeEvents(document, written)).join('') + foot
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
  async *write(documents) {
    const { head, foot } = frame()
    const written = new Set<string>()
    yield { part: '', data: head }
    for await (const document of documents) {
      const data = writeEvents(document, written)
      if (data !== '') yield { part: '', data }
    }
    yield { part: '', data: foot }
  },
}

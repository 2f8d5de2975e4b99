import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { firstOccurrence, lastDayRule } from '../../src/write/calendar/recurrence.ts'
import { ics, writeIcs } from '../../src/write/ics.ts'
import { hostileLine, prosePlan } from './prose-plan.ts'
import { collect } from './sample-plans.ts'
import { tablePlan } from './table-plan.ts'

function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

describe('the last days on time', () => {
  test.each([
    ['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20', false, 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20'],
    ['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20', true, 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=19'],
    ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1', true, 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=-1'],
    ['FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1', true, 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', true, 'FREQ=MONTHLY;BYMONTHDAY=-2'],
    ['FREQ=WEEKLY;BYDAY=MO,WE', true, 'FREQ=WEEKLY;BYDAY=SU,TU'],
    ['FREQ=MONTHLY;BYDAY=1MO', true, 'FREQ=MONTHLY;BYDAY=1MO'],
    ['FREQ=YEARLY', false, 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1'],
    ['FREQ=YEARLY;BYMONTH=4', false, 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=-1'],
    ['FREQ=MONTHLY', false, 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['FREQ=MONTHLY;INTERVAL=3', false, 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'],
    ['FREQ=WEEKLY', false, 'FREQ=WEEKLY;BYDAY=SU'],
    ['FREQ=DAILY', false, 'FREQ=DAILY'],
  ])('of %s (before: %s) are %s', (rule, before, expected) => {
    expect(lastDayRule(rule, before)).toBe(expected)
  })

  test.each([
    ['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20', '2025-03-05', '2025-10-20'],
    ['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20', '2025-10-21', '2026-10-20'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2024-02-10', '2024-02-29'],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2025-08-01', '2025-08-29'],
    ['FREQ=MONTHLY;BYDAY=1MO', '2025-08-05', '2025-09-01'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2097-01-01', '2104-02-29'],
    ['FREQ=DAILY', '2025-08-05', '2025-08-05'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2025-01-01', null],
  ])('of %s from %s begin on %s', (rule, from, expected) => {
    expect(firstOccurrence(rule, from)).toBe(expected)
    if (expected === null) return
    const start = ICAL.Time.fromDateString(expected)
    expect(ICAL.Recur.fromString(rule).iterator(start).next().toString()).toBe(expected)
  })
})

describe('the calendar', () => {
  const text = writeIcs([tablePlan(), prosePlan()])

  test('has an event for each deadline with a date or rule, on the last day on time', () => {
    const events = eventsOf(text)
      .filter(({ summary }) => !summary.includes('không có trong lịch'))
      .map((event) => [
        event.summary,
        event.startDate.toString(),
        event.endDate.toString(),
        event.component.getFirstPropertyValue('rrule')?.toString() ?? null,
      ])
    expect(events).toEqual([
      ['Tập huấn phần mềm quản lý cho giáo viên', '2025-06-14', '2025-06-15', null],
      ['Rà soát thiết bị; báo cáo kết quả', '2025-09-30', '2025-10-01', null],
      ['gửi báo cáo', '2025-10-19', '2025-10-20', null],
      ['báo cáo', '2025-08-31', '2025-09-01', 'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20260731'],
    ])
  })

  test('recurs to the end of the period that the subject names', () => {
    const monthly = eventsOf(text).find(({ summary }) => summary === 'báo cáo')!
    const iterator = monthly.iterator()
    const days: string[] = []
    for (let day = iterator.next(); day; day = iterator.next()) days.push(String(day))
    expect([days[0], days[1], days.at(-1), days.length]).toEqual(['2025-08-31', '2025-09-30', '2026-07-31', 12])
  })

  test('rings so many days before, at eight', () => {
    const rung = writeIcs([tablePlan()], { alarmDays: [3, 0] })
    expect(rung.match(/TRIGGER[^\r]*/g)?.slice(0, 2)).toEqual(['TRIGGER:-P2DT16H', 'TRIGGER;RELATED=END:PT8H'])
    expect(text).not.toContain('VALARM')
  })

  test('says on the day of the plan what it leaves out', () => {
    const note = eventsOf(writeIcs([prosePlan()])).find(({ summary }) => summary.includes('không có trong lịch'))!
    expect(note.summary).toContain('1 thời hạn')
    expect(note.description).toBe('- ký cam kết với phụ huynh (khi có yêu cầu)')
    expect(note.startDate.toString()).toBe('2025-08-01')
  })

  test('says what, from whom, to whom and where it stands', () => {
    const { description } = eventsOf(text)[2]!
    expect(description).toBe(
      [
        'Thời hạn: trước ngày 20/10 hằng năm',
        'Đơn vị thực hiện: Các trường trực thuộc',
        'Nơi nhận: Phòng Giáo dục và Đào tạo',
        'Gửi qua: lethimau@pgd.example.edu.vn',
        'Văn bản: 45/KH-PGDĐT Chuyển đổi số trong các trường học năm 2025',
        'Cơ quan ban hành: Phòng Giáo dục và Đào tạo',
        'Tệp: plans/chuyen-doi-so.docx, trang 2',
        `Vị trí: ${tablePlan().deadlines[2]!.span.start}–${tablePlan().deadlines[2]!.span.end}`,
      ].join('\n'),
    )
  })

  test('has the same bytes and UIDs every time, and other UIDs for another content', () => {
    expect(writeIcs([tablePlan(), prosePlan()])).toBe(text)
    const uids = eventsOf(text).map((event) => event.uid)
    expect(new Set(uids).size).toBe(5)
    expect(eventsOf(writeIcs([tablePlan('elsewhere.docx')])).map((event) => event.uid)).toEqual(uids.slice(0, 2 + 1))
    const others = eventsOf(writeIcs([tablePlan('x.docx', 'c'.repeat(64))])).map((event) => event.uid)
    expect(others.some((uid) => uids.includes(uid))).toBe(false)
  })

  test('lists a copy of the same file once, and two duties due together twice', () => {
    expect(eventsOf(writeIcs([tablePlan(), tablePlan('copy.docx')]))).toHaveLength(3)
    const twin = tablePlan()
    twin.deadlines.push({ ...twin.deadlines[0]!, obligation: 'Việc thứ hai' })
    const uids = eventsOf(writeIcs([twin])).map((event) => event.uid)
    expect(new Set(uids).size).toBe(4)
  })

  test('keeps to 75 octets a line, CRLF, and no control characters, also for hostile text', () => {
    const plan = prosePlan()
    plan.deadlines[0]!.obligation = `${hostileLine}\r\nEND:VEVENT\nBEGIN:VEVENT ${'ắ'.repeat(200)}`
    const hostile = writeIcs([plan])
    expect(eventsOf(hostile)).toHaveLength(2)
    expect(eventsOf(hostile)[0]!.summary).toContain('\nEND:VEVENT\nBEGIN:VEVENT ắ')
    for (const line of hostile.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/)
    }
  })

  test('streamed, it is the same; without deadlines it is an empty calendar', async () => {
    const pieces = await collect(ics.write([tablePlan(), prosePlan()]))
    expect(pieces.map((piece) => piece.data).join('')).toBe(text)
    expect(eventsOf(writeIcs([]))).toEqual([])
  })
})

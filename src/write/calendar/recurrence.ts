const DAY = 86_400_000
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

type Parts = ReadonlyMap<string, string>

function readRule(rrule: string): Map<string, string> {
  return new Map(rrule.split(';').map((part) => part.split('=', 2) as [string, string]))
}

const writeRule = (parts: Parts) => [...parts].map(([name, value]) => `${name}=${value}`).join(';')
const numbers = (list: string | undefined) => list?.split(',').map(Number)
const lastOfMonth = (day: Date) => new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()

/** True where `day` is one of the days that the BY… parts of the rule name. */
function isNamed(parts: Parts, day: Date): boolean {
  const date = day.getUTCDate()
  const length = lastOfMonth(day)
  const months = numbers(parts.get('BYMONTH'))
  if (months && !months.includes(day.getUTCMonth() + 1)) return false
  const dates = numbers(parts.get('BYMONTHDAY'))
  if (dates && !dates.includes(date) && !dates.includes(date - length - 1)) return false
  const days = parts.get('BYDAY')?.split(',')
  if (!days) return true
  const fromStart = Math.ceil(date / 7)
  const fromEnd = -Math.ceil((length - date + 1) / 7)
  return days.some((entry) => {
    const ordinal = Number.parseInt(entry, 10)
    if (entry.slice(-2) !== weekdays[day.getUTCDay()]) return false
    return Number.isNaN(ordinal) || ordinal === fromStart || ordinal === fromEnd
  })
}

/**
 * The first day on or after `from` that a recurrence rule names. RFC 5545, 3.8.5.3 wants DTSTART to be such a day.
 * @param rrule without «RRULE:»; of YEARLY, MONTHLY, WEEKLY or DAILY with BYMONTH, BYMONTHDAY, BYDAY
 * @param from ISO date
 * @returns an ISO date, or null where no day within eight years fits (30 February)
 */
export function firstOccurrence(rrule: string, from: string): string | null {
  const parts = readRule(rrule)
  const start = Date.parse(`${from}T00:00:00Z`)
  // 29 February is at most eight years away (1896–1904).
  for (let i = 0; i < 8 * 366; i++) {
    const day = new Date(start + i * DAY)
    if (isNamed(parts, day)) return day.toISOString().slice(0, 10)
  }
  return null
}

/** «hằng quý»: a rule that names a period and no day. Its last day is the end of the period. */
function endOfPeriod(parts: Map<string, string>): void {
  const frequency = parts.get('FREQ')
  const interval = Number(parts.get('INTERVAL') ?? 1)
  if (frequency === 'WEEKLY') parts.set('BYDAY', 'SU')
  else if (frequency === 'YEARLY') {
    if (!parts.has('BYMONTH')) parts.set('BYMONTH', '12')
    parts.set('BYMONTHDAY', '-1')
  } else if (frequency === 'MONTHLY') {
    if (interval > 1 && 12 % interval === 0) {
      parts.delete('INTERVAL')
      parts.set('FREQ', 'YEARLY')
      parts.set('BYMONTH', Array.from({ length: 12 / interval }, (_, i) => (i + 1) * interval).join(','))
    }
    parts.set('BYMONTHDAY', '-1')
  }
}

/** Moves the days that the rule names to the day before. Returns false where no rule says it («before the first Monday»). */
function moveOneDayBack(parts: Map<string, string>): boolean {
  const dates = numbers(parts.get('BYMONTHDAY'))
  const days = parts.get('BYDAY')?.split(',')
  if (dates && !days) {
    if (!dates.includes(1)) {
      parts.set('BYMONTHDAY', dates.map((date) => date - 1).join(','))
      return true
    }
    if (dates.length > 1) return false
    parts.set('BYMONTHDAY', '-1')
    const months = numbers(parts.get('BYMONTH'))?.map((month) => (month === 1 ? 12 : month - 1))
    if (months) parts.set('BYMONTH', months.sort((a, b) => a - b).join(','))
    return true
  }
  if (!days || dates || !days.every((day) => weekdays.includes(day))) return false
  parts.set('BYDAY', days.map((day) => weekdays[(weekdays.indexOf(day) + 6) % 7]!).join(','))
  return true
}

/**
 * The rule for the last days on time of a recurring deadline: the days it names, the day before them for «trước»
 * («trước ngày 20/10 hằng năm» is met on 19/10), the end of the period where it names no day («hằng quý»).
 * @param rrule RFC 5545 without «RRULE:»
 * @param before true where the named day itself is too late
 */
export function lastDayRule(rrule: string, before: boolean): string {
  const parts = readRule(rrule)
  if (!parts.has('BYMONTHDAY') && !parts.has('BYDAY')) endOfPeriod(parts)
  else if (before && !moveOneDayBack(parts)) return rrule
  return writeRule(parts)
}

/** The day after an ISO date. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
}

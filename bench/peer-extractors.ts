import type { ParsedComponents } from 'chrono-node'
import { casual, strict } from 'chrono-node/vi'

/** Something a user could pick instead: finds dates as EDTF, or document numbers, in reading order. */
export interface Peer {
  readonly name: string
  /** @param reference the date of the document, from which missing years are completed */
  dates?(text: string, reference: Date): string[]
  numbers?(text: string): string[]
}

function edtfOf(components: ParsedComponents): string {
  const pad = (value: number | null, width: number): string => String(value ?? 0).padStart(width, '0')
  const year = pad(components.get('year'), 4)
  if (!components.isCertain('month')) return year
  const month = `${year}-${pad(components.get('month'), 2)}`
  return components.isCertain('day') || components.isCertain('weekday')
    ? `${month}-${pad(components.get('day'), 2)}`
    : month
}

function chronoDates(parser: typeof strict): (text: string, reference: Date) => string[] {
  return (text, reference) =>
    parser.parse(text, reference).map(({ start, end }) => (end ? `${edtfOf(start)}/${edtfOf(end)}` : edtfOf(start)))
}

// What a good engineer writes in ten minutes, looking at one or two plans. Not improved since.
const plainDate =
  /(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})|ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})/giu
const plainNumber = /\d+(?:\/\d{4})?\/[A-ZĐ]+(?:-[A-ZĐ0-9&]+)*|\d+-[A-ZĐ]+\/[A-ZĐ]+(?:-[A-ZĐ]+)*/gu

function plainDates(text: string): string[] {
  return [...text.matchAll(plainDate)].map(({ groups = {} }) => {
    const { d, m, y, day = d, month = m, year = y } = groups
    return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  })
}

export const peers: readonly Peer[] = [
  { name: 'chrono-node vi.strict', dates: chronoDates(strict) },
  { name: 'chrono-node vi.casual', dates: chronoDates(casual) },
  {
    name: 'a plain expression',
    dates: plainDates,
    numbers: (text) => [...text.matchAll(plainNumber)].map(([match]) => match),
  },
]

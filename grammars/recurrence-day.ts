import { dayNumber, inWords, monthNumber } from './date-words.ts'
import { grammar, part } from './kit.ts'
import { each } from './recurrence-words.ts'
import { at, daysInMonth, every, type TemporalParts } from './temporal-parts.ts'

/** "ngày 25 hằng tháng", "ngày 05 của tháng kế tiếp", "ngày cuối cùng của tháng": a day of each month. */
export const dayOfMonth = grammar<TemporalParts>({
  name: 'recurrence/day-of-month',
  pattern: part`(?: ngày \s )? (?: (?: m[ồù]ng \s )? (?<day> ${dayNumber} ) ${inWords} | (?<last> (?<! tuần \s ) cuối \s (?: cùng \s )? ) ) \s? (?: (?: của \s )? (?: ${each} ) \s tháng | (?<! \d \s ) của \s tháng (?: \s (?: báo \s cáo | sau | trước (?: \s đó )? | kế \s tiếp | liền \s kề | tiếp \s theo | đó ) )? | của \s tháng (?: \s (?: báo \s cáo | sau | trước (?: \s đó )? | kế \s tiếp | liền \s kề | tiếp \s theo ) | (?= \s* (?: [.,;)] | (?! . ) ) ) ) | tháng \s (?: sau | kế \s tiếp | tiếp \s theo | liền \s kề ) ) (?! \s? \d | \s cuối | \s đầu )`,
  read: ({ day, last }) => every(`FREQ=MONTHLY;BYMONTHDAY=${last === undefined ? Number(day) : -1}`),
  examples: [
    [
      every('FREQ=MONTHLY;BYMONTHDAY=25'),
      'ngày 25 hằng tháng',
      '25 hàng tháng',
      'ngày 25 của tháng báo cáo',
      'ngày 25 (hai mươi lăm) hằng tháng',
      'ngày 25 tháng sau',
      'ngày 25 của tháng trước đó',
    ],
    [every('FREQ=MONTHLY;BYMONTHDAY=5'), 'ngày mồng 5 hằng tháng', 'mùng 5 hàng tháng'],
    [every('FREQ=MONTHLY;BYMONTHDAY=-1'), 'ngày cuối cùng của tháng', 'ngày cuối hằng tháng'],
  ],
  counterexamples: ['ngày 25 tháng 6', 'ngày 25', 'hằng tháng', 'ngày 01 của tháng 5'],
})

/** "từ ngày 25 đến 30 hằng tháng", "ngày 01-03 mỗi tháng": a stretch of days of each month, from its first day on. */
export const daysOfMonth = grammar<TemporalParts>({
  name: 'recurrence/days-of-month',
  pattern: part`(?: từ \s )? (?: ngày \s )? (?<first> ${dayNumber} ) \s? (?: - | đến ) \s? (?: hết \s )? (?: ngày \s )? (?<last> ${dayNumber} ) \s (?: của \s )? ${each} \s tháng`,
  read: ({ first, last }) => {
    const days = Number(last) - Number(first) + 1
    return days > 1 ? every(`FREQ=MONTHLY;BYMONTHDAY=${Number(first)}`, { duration: `P${days}D` }) : undefined
  },
  examples: [
    [
      every('FREQ=MONTHLY;BYMONTHDAY=25', { duration: 'P6D' }),
      'từ ngày 25 đến 30 hằng tháng',
      'từ ngày 25 đến ngày 30 hàng tháng',
      'ngày 25-30 mỗi tháng',
    ],
  ],
  counterexamples: ['từ ngày 30 đến 25 hằng tháng', 'ngày 25 đến 30 tháng 6', 'ngày 25 hằng tháng'],
})

/** Which month of the quarter. */
const monthOfQuarter = part`cuối (?: \s cùng )? | đầu (?: \s tiên )? | thứ \s (?: ba | nhất | 3 | 1 )`

/** "ngày 20 của tháng cuối quý", "ngày 05 tháng đầu quý sau": a day of each quarter. */
export const dayOfQuarter = grammar<TemporalParts>({
  name: 'recurrence/day-of-quarter',
  pattern: part`ngày \s (?: thứ \s )? (?<day> ${dayNumber} ) ${inWords} \s (?: (?: của \s )? tháng \s (?<part> ${monthOfQuarter} ) \s (?: của \s | trong \s )? | (?<= ngày \s thứ \s \d\d? \s ) của \s ) (?: ${each} \s )? qu[ýí] (?: \s (?: sau | tiếp \s theo | kế \s tiếp | báo \s cáo ) )?`,
  read: ({ day, part: where }) =>
    every(`FREQ=YEARLY;BYMONTH=${/cuối|ba|3/i.test(where ?? '') ? '3,6,9,12' : '1,4,7,10'};BYMONTHDAY=${Number(day)}`),
  examples: [
    [
      every('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20'),
      'ngày 20 của tháng cuối quý',
      'ngày 20 (hai mươi) tháng cuối quý',
      'ngày 20 tháng cuối cùng của mỗi quý',
    ],
    [every('FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5'), 'ngày 05 tháng đầu quý sau', 'ngày thứ 5 của quý tiếp theo'],
  ],
  counterexamples: ['ngày 20 tháng 3', 'tháng cuối quý', 'ngày 20 hằng quý'],
})

/** "tuần cuối của tháng thứ 3 trong quý", "tuần đầu tháng cuối quý": which day of the week is not said. */
export const weekOfQuarter = grammar<TemporalParts>({
  name: 'recurrence/week-of-quarter',
  pattern: part`tuần \s (?: đầu (?: \s tiên )? | cuối (?: \s cùng )? | thứ \s \S{1,4} ) \s (?: của \s )? tháng \s ${monthOfQuarter} \s (?: của \s | trong \s )? (?: ${each} \s )? qu[ýí] (?! \s (?: IV | I{1,3} | \d ) )`,
  read: () => every('FREQ=MONTHLY;INTERVAL=3'),
  examples: [
    [
      every('FREQ=MONTHLY;INTERVAL=3'),
      'tuần cuối cùng của tháng thứ 3 trong quý',
      'tuần đầu tháng cuối mỗi quý',
      'tuần thứ hai của tháng đầu quý',
    ],
  ],
  counterexamples: ['tuần cuối của tháng', 'tháng thứ 3 trong quý', 'tuần cuối tháng cuối quý IV/2025'],
})

/** "ngày 20/11 hằng năm", "20/10 hằng năm", "ngày 01 tháng 11 hàng năm", "Tháng 4 hằng năm": edtf names the day of no year. */
export const dayOfYear = grammar<TemporalParts>({
  name: 'recurrence/day-of-year',
  pattern: part`(?: (?: ngày \s )? (?<day> ${dayNumber} ) ${inWords} (?: / | (?<= ngày \s \d{1,2} ) \. | \s (?: của \s )? tháng \s ) | tháng \s ) (?<month> ${monthNumber} ) ${inWords} ,? \s (?: của \s )? (?: ${each} ) \s năm (?! \s học )`,
  read: ({ day, month }) => {
    const m = Number(month)
    if (day === undefined) return every(`FREQ=YEARLY;BYMONTH=${m}`, { from: at('blank', m) })
    const d = Number(day)
    return d <= daysInMonth(null, m)
      ? every(`FREQ=YEARLY;BYMONTH=${m};BYMONTHDAY=${d}`, { from: at('blank', m, d) })
      : undefined
  },
  examples: [
    [
      every('FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1', { from: at('blank', 11, 1) }),
      'ngày 01 tháng 11 hàng năm',
      'ngày 01/11 hằng năm',
      '01/11 hằng năm',
      'ngày 01/11 của hằng năm',
      'ngày 1.11 hằng năm',
    ],
    [every('FREQ=YEARLY;BYMONTH=4', { from: at('blank', 4) }), 'Tháng 4 hằng năm'],
  ],
  counterexamples: ['ngày 31/02 hằng năm', 'ngày 01/11 năm 2025', 'hằng năm', 'tăng 3.5 hằng năm'],
})

/** "Quý IV hằng năm". */
export const quarterOfYear = grammar<TemporalParts>({
  name: 'recurrence/quarter-of-year',
  pattern: part`qu[ýí] \s (?<quarter> IV | III | II | I | [1-4] ) \s (?: của \s )? ${each} \s năm`,
  read: ({ quarter }) => {
    const index = ['I', 'II', 'III', 'IV'].indexOf(quarter!.toUpperCase()) + 1 || Number(quarter)
    return every(`FREQ=YEARLY;BYMONTH=${[index * 3 - 2, index * 3 - 1, index * 3].join(',')}`)
  },
  examples: [[every('FREQ=YEARLY;BYMONTH=10,11,12'), 'Quý IV hằng năm', 'quý 4 hàng năm']],
  counterexamples: ['Quý IV/2025', 'hằng quý', 'quý hằng năm'],
})

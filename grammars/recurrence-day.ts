import { dayNumber, inWords, monthNumber } from './date-words.ts'
import { grammar, part } from './kit.ts'
import { each } from './recurrence-words.ts'
import { at, daysInMonth, every, type TemporalParts } from './temporal-parts.ts'

/** "ngày 25 hằng tháng", "ngày 05 của tháng kế tiếp", "ngày cuối cùng của tháng": a day of each month. */
export const dayOfMonth = grammar<TemporalParts>({
  name: 'recurrence/day-of-month',
  pattern: part`(?: ngày \s )? (?: (?<day> ${dayNumber} ) ${inWords} | (?<last> (?<! tuần \s ) cuối \s (?: cùng \s )? ) ) \s? (?: (?: của \s )? (?: ${each} ) \s tháng | (?<! \d \s ) của \s tháng (?: \s (?: báo \s cáo | sau | kế \s tiếp | liền \s kề | tiếp \s theo | đó ) )? | của \s tháng (?: \s (?: báo \s cáo | sau | kế \s tiếp | liền \s kề | tiếp \s theo ) | (?= \s* (?: [.,;)] | (?! . ) ) ) ) | tháng \s (?: sau | kế \s tiếp | tiếp \s theo | liền \s kề ) ) (?! \s? \d | \s cuối | \s đầu )`,
  read: ({ day, last }) => every(`FREQ=MONTHLY;BYMONTHDAY=${last === undefined ? Number(day) : -1}`),
  examples: [
    [
      every('FREQ=MONTHLY;BYMONTHDAY=25'),
      'ngày 25 hằng tháng',
      '25 hàng tháng',
      'ngày 25 của tháng báo cáo',
      'ngày 25 (hai mươi lăm) hằng tháng',
      'ngày 25 tháng sau',
    ],
    [every('FREQ=MONTHLY;BYMONTHDAY=-1'), 'ngày cuối cùng của tháng', 'ngày cuối hằng tháng'],
  ],
  counterexamples: ['ngày 25 tháng 6', 'ngày 25', 'hằng tháng', 'ngày 01 của tháng 5'],
})

/** "ngày 20 của tháng cuối quý", "ngày 05 tháng đầu quý sau": a day of each quarter. */
export const dayOfQuarter = grammar<TemporalParts>({
  name: 'recurrence/day-of-quarter',
  pattern: part`ngày \s (?<day> ${dayNumber} ) ${inWords} \s (?: của \s )? tháng \s (?<part> cuối (?: \s cùng )? | đầu (?: \s tiên )? | thứ \s ba | thứ \s nhất ) \s (?: của \s )? (?: ${each} \s )? qu[ýí] (?: \s (?: sau | tiếp \s theo | kế \s tiếp | báo \s cáo ) )?`,
  read: ({ day, part: where }) =>
    every(`FREQ=YEARLY;BYMONTH=${/cuối|ba/i.test(where!) ? '3,6,9,12' : '1,4,7,10'};BYMONTHDAY=${Number(day)}`),
  examples: [
    [
      every('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20'),
      'ngày 20 của tháng cuối quý',
      'ngày 20 (hai mươi) tháng cuối quý',
      'ngày 20 tháng cuối cùng của mỗi quý',
    ],
    [every('FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5'), 'ngày 05 tháng đầu quý sau'],
  ],
  counterexamples: ['ngày 20 tháng 3', 'tháng cuối quý', 'ngày 20 hằng quý'],
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

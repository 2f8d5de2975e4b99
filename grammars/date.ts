import { dayRange, listedDays, tightRange } from './date-list.ts'
import { bareDayAndMonth, blankDate, dayAndMonth, impossibleDate } from './date-part.ts'
import {
  dateEnd,
  dateStart,
  dayNumber,
  figure,
  fullYear,
  inWords,
  lead,
  leadEnd,
  monthNumber,
  printed,
} from './date-words.ts'
import { type Grammar, grammar, part } from './kit.ts'
import { dayOf, daysInMonth, type TemporalParts } from './temporal-parts.ts'

/** "ngày 05 tháng 3 năm 2025": the date line that Nghị định 30/2020/NĐ-CP, Phụ lục I prescribes; the year may be missing. */
export const longDate = grammar<TemporalParts>({
  name: 'date/long',
  openEnd: true,
  pattern: part`${lead} (?: mồng \s | mùng \s )? (?<day> ${dayNumber} ) ${inWords} \s? (?: của \s )? th[áa]ng \s? (?<month> ${monthNumber} | (?: giêng | hai | ba | tư | sáu | bảy | tám | chín | mười ) (?! \p{L} ) ) ${inWords}
    (?: ,? \s? (?: n[ăa]m | tháng ) \s? (?<year> ${fullYear} ) | / (?<short> ${fullYear} ) )? ${dateEnd} (?! \s? âm \s lịch ) ${leadEnd}`,
  read: ({ year, short, month, day }) => printed(year ?? short, month, day),
  examples: [
    [
      dayOf(2025, 3, 5),
      'ngày 05 tháng 3 năm 2025',
      'ngày 5 tháng 03 năm 2025',
      'ngày 05 tháng 3 tháng 2025',
      'ngày 05 tháng 3 năm2025',
      'ngày 05 tháng3 năm 2025',
      'ngày 05tháng 3 năm 2025',
      'ngày 05 thang 3 nam 2025',
      'thứ Tư, ngày 05 tháng 3 năm 2025',
    ],
    [dayOf(2018, 4, 3), 'ngày 03 tháng tư năm 2018'],
    [dayOf(null, 5, 1), 'ngày 01 của tháng 5', 'ngày 01 tháng 5'],
    [dayOf(2026, 2, 3), 'ngày mồng 3 tháng 2 năm 2026'],
    [dayOf(null, 11, 25), 'ngày 25 (hai mươi lăm) tháng 11 (mười một)'],
    [dayOf(2010, 1, 15), 'ngày 15 tháng 01/2010'],
  ],
  counterexamples: [
    'ngày 32 tháng 4 năm 2025',
    'ngày 30 tháng 02 năm 2025',
    '5 tháng đầu năm 2025',
    'ngày 15 tháng năm 2025',
    '10 tháng 3 âm lịch',
    'trong 3 tháng, năm 2025',
  ],
})

/** "05/3/2025", "05-03-2025", "1.7.2025"; two figures of the year only after «ngày». Never month first. */
export const slashDate = grammar<TemporalParts>({
  name: 'date/slash',
  openEnd: true,
  pattern: part`${lead} ${dateStart} (?<day> ${dayNumber} ) (?<mark> \s?[/.-]\s? ) (?<month> ${monthNumber} ) (?: (?<mark2> \s?[/.-]\s? | \s năm \s ) (?<year> ${fullYear} ) | (?<= ngày \s? \d\d?[/.-]\d\d? ) (?: [/.-] ) (?<short> \d\d ) ) ${dateEnd} ${leadEnd}`,
  read: ({ year, short, month, day, mark, mark2 }) => {
    // One kind of separator: 1.2-2025 is no date.
    if (mark2 !== undefined && mark2.trim() !== 'năm' && mark?.trim() !== mark2.trim()) return undefined
    return printed(year ?? `20${short}`, month, day)
  },
  examples: [
    [
      dayOf(2025, 3, 5),
      'ngày 05/3/2025',
      '05/03/2025',
      '5.3.2025',
      'ngày 05-03-2025',
      '05/3/ 2025',
      'ngày 05 - 03 - 2025',
      'sáng ngày 05/3/2025',
      'thứ Tư, ngày 05/3/2025',
      'Thứ 4 (05/3/2025)',
      'ngày 05/3/2025 (thứ Tư)',
      'Thứ Tư - 05/3/2025',
      'đêm 05/3/2025',
      'ngày 05/3 năm 2025',
      'Ngày 05/3/25',
    ],
    [dayOf(2025, 6, 15), 'ngày 15/6/2025', 'buổi chiều 15/6/2025'],
  ],
  counterexamples: [
    '30/2020/NĐ-CP',
    '1.2',
    '31/4/2025',
    '05/13/2025',
    '12/2021/TT-BGDĐT',
    'V.07.04.31',
    '0913.064.968',
    '05/3/25',
  ],
})

/** "ngày cuối cùng của tháng 12/2024": the calendar knows which day that is. */
export const lastDay = grammar<TemporalParts>({
  name: 'date/last-day',
  openEnd: true,
  pattern: part`ngày \s (?: làm \s việc \s )? cuối (?: \s cùng )? \s (?: của \s )? tháng \s? (?<month> ${monthNumber} ) (?: / | \s năm \s ) (?<year> ${fullYear} ) ${dateEnd}`,
  read: ({ month, year }) => dayOf(figure(year), Number(month), daysInMonth(figure(year), Number(month))),
  examples: [[dayOf(2024, 12, 31), 'ngày cuối cùng của tháng 12/2024', 'ngày cuối tháng 12 năm 2024']],
  counterexamples: ['ngày cuối cùng của tháng', 'cuối tháng 12/2024', 'ngày cuối cùng của tháng 13/2024'],
})

export const dates: readonly Grammar<TemporalParts>[] = [
  dayRange,
  tightRange,
  listedDays,
  longDate,
  lastDay,
  slashDate,
  dayAndMonth,
  blankDate,
  impossibleDate,
  bareDayAndMonth,
]

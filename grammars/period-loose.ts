import { fullYear, monthNumber } from './date-words.ts'
import { grammar, part } from './kit.ts'
import { listMark, notInNumber, number, ofYear } from './period-words.ts'
import { at, dayOf, daysInMonth, type TemporalParts, temporal } from './temporal-parts.ts'

/** "đầu tháng 9/2025", "giữa năm 2025", "cuối năm học": first day, 15th or last of June, last day (Bộ luật Dân sự 2015, Điều 146), meant loosely. */
export const loosePoint = grammar<TemporalParts>({
  name: 'date/loose',
  openEnd: true,
  pattern: part`(?<! tháng \s ) (?<part> đầu | giữa | cuối ) \s (?: tháng \s? (?<month> ${monthNumber} ) (?: ${ofYear} (?<year> ${fullYear} ) )? | năm \s (?<whole> ${fullYear} ) | năm \s học (?: \s (?<from> ${fullYear} ) \s? - \s? 20\d\d )? (?<school> ) ) ${notInNumber}`,
  read: ({ part: where, month: monthText, year: yearText, whole, from, school }) => {
    const place = where!.toLowerCase()
    const loose = { approximate: true } as const
    if (monthText !== undefined) {
      const y = number(yearText)
      const m = Number(monthText)
      return dayOf(y, m, place === 'đầu' ? 1 : place === 'giữa' ? 15 : daysInMonth(y, m), loose)
    }
    if (whole !== undefined)
      return place === 'đầu'
        ? dayOf(Number(whole), 1, 1, loose)
        : place === 'giữa'
          ? dayOf(Number(whole), 6, 30, loose)
          : dayOf(Number(whole), 12, 31, loose)
    if (school === undefined || place === 'giữa') return undefined
    const first = number(from)
    const day = place === 'đầu' ? at(first, 9, 5) : at(first === null ? null : first + 1, 5, 31)
    return temporal('date', { from: day, school: true, ...loose, weak: first === null })
  },
  examples: [
    [dayOf(2025, 9, 1, { approximate: true }), 'Đầu tháng 9/2025'],
    [dayOf(2025, 6, 30, { approximate: true }), 'cuối tháng 6 năm 2025', 'giữa năm 2025'],
    [dayOf(2025, 12, 31, { approximate: true }), 'cuối năm 2025'],
    [dayOf(2025, 9, 5, { approximate: true, school: true }), 'Đầu năm học 2025-2026'],
  ],
  counterexamples: ['6 tháng đầu năm 2025', 'cuối năm', 'đầu tháng', 'giữa năm học'],
})

/** "cuối năm", "đầu năm" of the year that the context gives; only where a word or a rhythm beside it says that it is a time. */
export const looseYear = grammar<TemporalParts>({
  name: 'date/loose-year',
  pattern: part`(?<! tháng \s ) (?<part> đầu | giữa | cuối ) \s năm (?! \s (?: học | \d ) )`,
  read: ({ part: where }) => {
    const [month, day] = { đầu: [1, 1], giữa: [6, 30], cuối: [12, 31] }[where!.toLowerCase()]!
    return dayOf(null, month!, day!, { approximate: true, weak: true })
  },
  examples: [
    [dayOf(null, 12, 31, { approximate: true, weak: true }), 'cuối năm'],
    [dayOf(null, 1, 1, { approximate: true, weak: true }), 'Đầu năm'],
  ],
  counterexamples: ['cuối năm 2025', 'cuối năm học', '6 tháng đầu năm'],
})

/** "Tuần 2 tháng 3/2025", "tuần cuối tháng 5/2025": week k is days 7k-6 to 7k unless the plan says otherwise. */
export const weekOfMonth = grammar<TemporalParts>({
  name: 'period/week',
  openEnd: true,
  pattern: part`tuần \s (?: thứ \s )? (?<week> [1-5] | I{1,3} | IV | V | đầu | cuối | nhất ) ,? \s (?: của \s )? tháng \s? (?<month> ${monthNumber} ) (?: ${ofYear} (?<year> ${fullYear} ) )? ${notInNumber}`,
  read: ({ week, month: m, year: y }) => {
    const place = week!.toLowerCase()
    const last = daysInMonth(number(y), Number(m))
    const index =
      place === 'đầu' || place === 'nhất'
        ? 1
        : place === 'cuối'
          ? null
          : ['i', 'ii', 'iii', 'iv', 'v'].indexOf(place) + 1 || Number(place)
    const from = index === null ? last - 6 : index * 7 - 6
    const to = index === null || index === 5 ? last : Math.min(index * 7, last)
    if (from > last) return undefined
    return temporal('period', {
      from: at(number(y), Number(m), from),
      to: at(number(y), Number(m), to),
      approximate: true,
    })
  },
  examples: [
    [
      temporal('period', { from: at(2025, 3, 8), to: at(2025, 3, 14), approximate: true }),
      'Tuần 2 tháng 3/2025',
      'tuần thứ 2 tháng 3 năm 2025',
      'tuần II tháng 3/2025',
    ],
    [temporal('period', { from: at(2025, 5, 25), to: at(2025, 5, 31), approximate: true }), 'tuần cuối tháng 5/2025'],
  ],
  counterexamples: ['tuần 6 tháng 3', 'tuần học', 'tuần 2'],
})

/** "tuần 1, 2 tháng 3/2025", "tuần 3-4 tháng 9": weeks that follow each other. */
export const weeksOfMonth = grammar<TemporalParts>({
  name: 'period/weeks',
  openEnd: true,
  pattern: part`tuần \s (?: thứ \s )? (?<first> [1-4] ) (?: ${listMark} | \s? - \s? | \s đến \s ) (?: tuần \s )? (?: thứ \s )? (?<last> [2-5] ) ,? \s (?: của \s )? tháng \s? (?<month> ${monthNumber} ) (?: ${ofYear} (?<year> ${fullYear} ) )? ${notInNumber}`,
  read: ({ first, last, month, year }) => {
    if (Number(last) <= Number(first)) return undefined
    const end = Math.min(Number(last) * 7, daysInMonth(number(year), Number(month)))
    return temporal('period', {
      from: at(number(year), Number(month), Number(first) * 7 - 6),
      to: at(number(year), Number(month), Number(last) === 5 ? daysInMonth(number(year), Number(month)) : end),
      approximate: true,
    })
  },
  examples: [
    [
      temporal('period', { from: at(2025, 3, 1), to: at(2025, 3, 14), approximate: true }),
      'tuần 1, 2 tháng 3/2025',
      'tuần 1 và 2 tháng 3 năm 2025',
      'Tuần 1-2 tháng 3/2025',
      'tuần 1 và tuần 2 tháng 3/2025',
    ],
  ],
  counterexamples: ['tuần 2 tháng 3/2025', 'tuần 2, 1 tháng 3', 'tuần 1, 2'],
})

/** "03/2025": a month only in a time column or beside a relation word. */
export const bareMonth = grammar<TemporalParts>({
  name: 'period/bare-month',
  openEnd: true,
  pattern: part`(?<! \d[/.] | (?<! /\d{4} ) (?<= \d ) - | số \s | số: \s ) (?<month> ${monthNumber} ) / (?<year> 20\d\d ) (?! \d | / | - (?! \d\d?/20 ) )`,
  read: (groups) => temporal('period', { from: at(Number(groups.year), Number(groups.month)), weak: true }),
  examples: [[temporal('period', { from: at(2025, 3), weak: true }), '03/2025', '3/2025']],
  counterexamples: ['Nghị quyết số 98/2023', '15/3/2025', '13/2025', '12/2021/TT-BGDĐT'],
})

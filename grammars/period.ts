import { fullYear, inWords, monthNumber } from './date-words.ts'
import { type Grammar, grammar, part } from './kit.ts'
import { bareMonth, loosePoint, looseYear, weekOfMonth, weeksOfMonth } from './period-loose.ts'
import { schoolTerm, schoolYears } from './period-school.ts'
import { listMark, notInNumber, number, ofYear, quarterMonths, quarterNumber, quarterOf } from './period-words.ts'
import { bareYear, horizonYear, year, yearList, years } from './period-years.ts'
import { at, monthsOf, type TemporalParts, temporal } from './temporal-parts.ts'

/** "tháng 3/2025", "tháng 03 năm 2025", "T3/2025", "tháng 5". */
export const month = grammar<TemporalParts>({
  name: 'period/month',
  openEnd: true,
  pattern: part`(?: tháng \s? (?<month> ${monthNumber} ) ${inWords} (?: ${ofYear} (?<year> ${fullYear} ) )? | T\.?(?<short> ${monthNumber} ) [/-] (?<shortYear> ${fullYear} ) ) ${notInNumber}`,
  read: (groups) =>
    temporal('period', { from: at(number(groups.year ?? groups.shortYear), Number(groups.month ?? groups.short)) }),
  examples: [
    [
      temporal('period', { from: at(2025, 3) }),
      'tháng 3/2025',
      'tháng 03 năm 2025',
      'Tháng 3-2025',
      'T3/2025',
      'tháng3/2025',
      'tháng 3, năm 2025',
      'tháng 3 của năm 2025',
    ],
    [temporal('period', { from: at(null, 5) }), 'tháng 5', 'Tháng 05'],
  ],
  counterexamples: ['tháng 13/2025', 'tháng lương thứ 13', '6 tháng', 'tháng 3%'],
})

/** "tháng 10, 11, 12 năm 2025", "Tháng 1+2+3": months of one list; those that follow each other are one stretch. */
export const months = grammar<TemporalParts>({
  name: 'period/months',
  openEnd: true,
  pattern: part`tháng \s? (?<list> ${monthNumber} (?: ${listMark} ${monthNumber} ){1,11} ) (?: ${ofYear} (?<year> ${fullYear} ) )? ${notInNumber}`,
  read: ({ list, year }) => {
    const figures = list!.split(/\D+/).map(Number)
    const [first, last] = [figures[0]!, figures.at(-1)!]
    if (first > last) return undefined
    const isStretch = figures.every((figure, i) => figure === first + i)
    const days = isStretch ? [] : figures.map((figure) => at(number(year), figure))
    return monthsOf(number(year), first, last, { days })
  },
  examples: [
    [monthsOf(2025, 10, 12), 'tháng 10, 11, 12 năm 2025', 'tháng 10, 11 và 12/2025', 'Tháng 10+11+12/2025'],
    [monthsOf(null, 1, 3), 'Tháng 1+2+3', 'tháng 01, 02, 03'],
    [monthsOf(2025, 3, 9, { days: [at(2025, 3), at(2025, 6), at(2025, 9)] }), 'tháng 3, 6, 9/2025'],
  ],
  counterexamples: ['tháng 12-2024', 'tháng 10, 2025', 'tháng 3/2025'],
})

/** "Tháng 9-12/2025", "tháng 9/2024-5/2025", "T3-T5/2025": from one month to another. */
export const monthRange = grammar<TemporalParts>({
  name: 'period/month-range',
  openEnd: true,
  pattern: part`(?: tháng \s? (?<from> ${monthNumber} ) (?: ${ofYear} (?<fromYear> ${fullYear} ) )? \s? (?: - | đến | → ) \s? (?: hết \s )? (?<to> ${monthNumber} ) (?: ${ofYear} (?<toYear> ${fullYear} ) )? | T\.?(?<short> ${monthNumber} ) \s? - \s? T?\.?(?<shortTo> ${monthNumber} ) [/-] (?<shortYear> ${fullYear} ) ) ${notInNumber} (?! \s (?: ngày | lần | lớp ) )`,
  read: ({ from, fromYear, to, toYear, short, shortTo, shortYear }) => {
    const [first, last] = [Number(from ?? short), Number(to ?? shortTo)]
    const end = number(toYear ?? shortYear) ?? number(fromYear)
    const start = number(fromYear) ?? (end !== null && first > last ? end - 1 : end)
    const isForward = start === null || end === null ? first < last : start * 12 + first < end * 12 + last
    return isForward ? temporal('period', { from: at(start, first), to: at(end, last) }) : undefined
  },
  examples: [
    [
      monthsOf(2025, 9, 12),
      'Tháng 9-12/2025',
      'tháng 9 - 12 năm 2025',
      'tháng 9 đến hết 12/2025',
      'T9-T12/2025',
      'T9-12/2025',
    ],
    [temporal('period', { from: at(2024, 9), to: at(2025, 5) }), 'tháng 9/2024-5/2025', 'tháng 9 - 5/2025'],
  ],
  counterexamples: ['tháng 12-2024', 'tháng 9 - 5', 'tháng 3/2025', 'tháng 3 - 15/5'],
})

/** "Quý I/2025", "quý 2 năm 2025", "Q3/2025", "Quý I-Quý III/2025", "Quý I - II/2025": quarters as months (EDTF has no intervals of seasons). */
export const quarter = grammar<TemporalParts>({
  name: 'period/quarter',
  openEnd: true,
  pattern: part`(?: qu[ýí] \s? (?<first> ${quarterNumber} ) (?! \p{L} ) (?: ${ofYear} (?<firstYear> ${fullYear} ) )? (?: (?: \s? - \s? | \s đến \s | (?: ${listMark} ${quarterNumber} (?! \p{L} ) ){0,2} ${listMark} (?= ${quarterNumber} (?! \p{L} ) ) ) (?: (?: hết \s )? qu[ýí] \s? )? (?<last> ${quarterNumber} ) (?! \p{L} | [/-]\d{1,2}(?!\d) ) (?: ${ofYear} (?<lastYear> ${fullYear} ) )? )? | Q\.?(?<short> [1-4] ) (?: \s? - \s? Q?\.?(?<shortLast> [1-4] ) )? [/-] (?<shortYear> ${fullYear} ) ) ${notInNumber}`,
  read: ({ first, last, firstYear, lastYear, short, shortLast, shortYear }) => {
    if (short !== undefined) return quarterMonths(Number(shortYear), Number(short), Number(shortLast ?? short))
    const year = number(firstYear ?? lastYear)
    if (last === undefined) return quarterMonths(year, quarterOf(first!))
    const endYear = number(lastYear ?? firstYear)
    if (quarterOf(last) <= quarterOf(first!) && year === endYear) return undefined
    return temporal('period', { from: at(year, quarterOf(first!) * 3 - 2), to: at(endYear, quarterOf(last) * 3) })
  },
  examples: [
    [quarterMonths(2025, 1), 'Quý I/2025', 'quý 1 năm 2025', 'Quí I/2025', 'Q1/2025', 'Quý I năm 2025', 'quý I-2025'],
    [quarterMonths(null, 4), 'Quý IV', 'quý 4'],
    [
      quarterMonths(2025, 1, 3),
      'Quý I-Quý III/2025',
      'quý I - quý III năm 2025',
      'Quý I đến hết quý III/2025',
      'Quý I - III/2025',
      'từ ⟦quý I đến quý III/2025⟧',
      'Quý I, II, III/2025',
      'Q1-Q3/2025',
    ],
    [quarterMonths(2025, 3, 4), 'Quý III, IV/2025', 'quý III và IV năm 2025', 'Quý 3+4/2025'],
    [temporal('period', { from: at(2025, 7), to: at(2026, 3) }), 'Quý III/2025 - Quý I/2026'],
  ],
  counterexamples: ['quý phụ huynh', 'quý vị', 'Quận I', 'quý V', 'Q5/2025', 'hằng quý'],
})

/** "6 tháng đầu năm 2025", "05 tháng cuối năm", "6 tháng năm 2025": so many months from the beginning or before the end of a year. */
export const partOfYear = grammar<TemporalParts>({
  name: 'period/part-of-year',
  openEnd: true,
  pattern: part`(?<! \d[/.,] ) (?<count> 0?[2-9] | 1[01] | sáu | chín ) \s tháng \s (?: (?<end> đầu | cuối ) \s năm (?: \s (?<year> ${fullYear} ) )? | năm \s (?<whole> ${fullYear} ) ) ${notInNumber} (?! \s học )`,
  read: ({ count, end, year, whole }) => {
    const months = { sáu: 6, chín: 9 }[count!.toLowerCase()] ?? Number(count)
    const isEnd = end?.toLowerCase() === 'cuối'
    return monthsOf(number(year ?? whole), isEnd ? 13 - months : 1, isEnd ? 12 : months)
  },
  examples: [
    [
      monthsOf(2025, 1, 6),
      '6 tháng đầu năm 2025',
      '06 tháng đầu năm 2025',
      '6 tháng năm 2025',
      'sáu tháng đầu năm 2025',
    ],
    [monthsOf(null, 7, 12), '6 tháng cuối năm'],
    [monthsOf(2025, 1, 9), '9 tháng đầu năm 2025'],
    [monthsOf(2025, 8, 12), '05 tháng cuối năm 2025'],
  ],
  counterexamples: ['6 tháng', 'định kỳ 6 tháng', '6 tháng, năm 2025', '12 tháng đầu năm'],
})

export const periods: readonly Grammar<TemporalParts>[] = [
  quarter,
  monthRange,
  months,
  weekOfMonth,
  weeksOfMonth,
  loosePoint,
  looseYear,
  schoolTerm,
  schoolYears,
  years,
  partOfYear,
  month,
  bareYear,
  yearList,
  year,
  bareMonth,
  horizonYear,
]

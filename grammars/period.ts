import { fullYear, inWords, monthNumber } from './date-words.ts'
import { type Grammar, grammar, part } from './kit.ts'
import { bareMonth, loosePoint, weekOfMonth } from './period-loose.ts'
import { schoolTerm, schoolYears } from './period-school.ts'
import { notInNumber, number, ofYear, quarterMonths, quarterNumber, quarterOf } from './period-words.ts'
import { at, monthsOf, type TemporalParts, temporal, yearsOf } from './temporal-parts.ts'

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

/** "tháng 10, 11, 12 năm 2025", "Tháng 9-12/2025": months that share a year. */
export const months = grammar<TemporalParts>({
  name: 'period/months',
  openEnd: true,
  pattern: part`tháng \s? (?: (?<list> ${monthNumber} (?: , \s? ${monthNumber} ){0,10} (?: , \s? | \s và \s ) ${monthNumber} ) | (?<from> ${monthNumber} ) \s? - \s? (?<to> ${monthNumber} ) ) (?: ${ofYear} (?<year> ${fullYear} ) )? ${notInNumber}`,
  read: ({ list, from, to, year }) => {
    const figures = list === undefined ? [Number(from), Number(to)] : list.split(/,|và/).map(Number)
    if (figures[0]! > figures.at(-1)!) return undefined
    return temporal('period', {
      from: at(number(year), figures[0]!),
      to: at(number(year), figures.at(-1)!),
      days: list === undefined ? [] : figures.map((figure) => at(number(year), figure)),
    })
  },
  examples: [
    [monthsOf(2025, 9, 12), 'Tháng 9-12/2025', 'tháng 9 - 12 năm 2025'],
    [
      monthsOf(2025, 10, 12, { days: [at(2025, 10), at(2025, 11), at(2025, 12)] }),
      'tháng 10, 11, 12 năm 2025',
      'tháng 10, 11 và 12/2025',
    ],
  ],
  counterexamples: ['tháng 12-2024', 'tháng 10, 2025', 'tháng 3/2025'],
})

/** "Quý I/2025", "quý 2 năm 2025", "Q3/2025", "Quý I-Quý III/2025", "Quý I - II/2025": quarters as months (EDTF has no intervals of seasons). */
export const quarter = grammar<TemporalParts>({
  name: 'period/quarter',
  openEnd: true,
  pattern: part`(?: qu[ýí] \s? (?<first> ${quarterNumber} ) (?! \p{L} ) (?: ${ofYear} (?<firstYear> ${fullYear} ) )? (?: (?: \s? - \s? | \s đến \s | , \s? (?= ${quarterNumber} (?! \p{L} ) ) | \s và \s (?= ${quarterNumber} (?! \p{L} ) ) ) (?: (?: hết \s )? qu[ýí] \s? )? (?<last> ${quarterNumber} ) (?! \p{L} | [/-]\d{1,2}(?!\d) ) (?: ${ofYear} (?<lastYear> ${fullYear} ) )? )? | Q\.?(?<short> [1-4] ) [/-] (?<shortYear> ${fullYear} ) ) ${notInNumber}`,
  read: ({ first, last, firstYear, lastYear, short, shortYear }) => {
    if (short !== undefined) return quarterMonths(Number(shortYear), Number(short))
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
    ],
    [quarterMonths(2025, 3, 4), 'Quý III, IV/2025', 'quý III và IV năm 2025'],
    [temporal('period', { from: at(2025, 7), to: at(2026, 3) }), 'Quý III/2025 - Quý I/2026'],
  ],
  counterexamples: ['quý phụ huynh', 'quý vị', 'Quận I', 'quý V', 'Q5/2025', 'hằng quý'],
})

/** "6 tháng đầu năm 2025", "06 tháng cuối năm", "9 tháng đầu năm 2025". */
export const halfYear = grammar<TemporalParts>({
  name: 'period/half-year',
  openEnd: true,
  pattern: part`(?<count> 0?[369] ) \s tháng \s (?<end> đầu | cuối ) \s năm (?: \s (?<year> ${fullYear} ) )? ${notInNumber} (?! \s học )`,
  read: ({ count, end, year }) =>
    end?.toLowerCase() === 'đầu'
      ? monthsOf(number(year), 1, Number(count))
      : monthsOf(number(year), 13 - Number(count), 12),
  examples: [
    [monthsOf(2025, 1, 6), '6 tháng đầu năm 2025', '06 tháng đầu năm 2025'],
    [monthsOf(null, 7, 12), '6 tháng cuối năm'],
    [monthsOf(2025, 1, 9), '9 tháng đầu năm 2025'],
  ],
  counterexamples: ['6 tháng', '5 tháng đầu năm 2025', 'định kỳ 6 tháng'],
})

/** "năm 2025", "Cả năm 2025", "Cả năm". */
export const year = grammar<TemporalParts>({
  name: 'period/year',
  openEnd: true,
  pattern: part`(?: (?: (?: trong \s )? (?<whole> cả ) \s )? năm \s? (?<year> ${fullYear} ) | (?<all> cả \s năm ) (?! \s học ) ) (?! \d | \s? - \s? 20\d\d | /\d )`,
  read: ({ year: figure, all }) =>
    temporal('period', {
      from: at(figure === undefined ? null : Number(figure)),
      weak: all !== undefined && figure === undefined,
    }),
  examples: [
    [temporal('period', { from: at(2025) }), 'năm 2025', 'Năm 2025', 'Cả năm 2025', 'năm2025'],
    [temporal('period', { from: at(null), weak: true }), 'Cả năm', 'cả năm'],
  ],
  counterexamples: ['năm nhóm', 'năm học 2024-2025', 'hằng năm', '05 năm', 'năm 2025-2026', 'năm 20255'],
})

/** "giai đoạn 2021-2025", "nhiệm kỳ 2020 - 2025", "5 năm ⟦2021-2025⟧": whole years. */
export const years = grammar<TemporalParts>({
  name: 'period/years',
  openEnd: true,
  pattern: part`(?: (?<word> giai \s đoạn | nhiệm \s kỳ | thời \s kỳ | thời \s kì | nhiệm \s kì | các \s năm | năm ) \s (?: từ \s )? (?: năm \s )? )? (?<! \d | [/.-] ) (?<from> ${fullYear} ) (?<mark> \s? - \s? | \s đến \s (?: hết \s )? (?: năm \s )? | (?= 20\d\d ) ) (?<to> 20\d\d ) (?! \d | [/-]\d | \s? / )`,
  read: ({ word, from, to, mark }) => {
    const lost = mark === ''
    if ((lost || mark?.includes('đến')) && word === undefined) return undefined
    const span = Number(to) - Number(from)
    return span > 0 && span <= 60 ? yearsOf(Number(from), Number(to), { repaired: lost }) : undefined
  },
  examples: [
    [
      yearsOf(2021, 2025),
      'giai đoạn 2021-2025',
      'giai đoạn 2021 - 2025',
      'nhiệm kỳ 2021- 2025',
      'thời kỳ 2021-2025',
      '2021-2025',
      'giai đoạn từ năm 2021 đến năm 2025',
      'năm 2021-2025',
    ],
    [yearsOf(2011, 2020, { repaired: true }), 'giai đoạn 20112020'],
  ],
  counterexamples: ['năm 2025', '2025-2021', '12/2021-2025/KH', '20112020', 'giai đoạn 1'],
})

export const periods: readonly Grammar<TemporalParts>[] = [
  quarter,
  months,
  weekOfMonth,
  loosePoint,
  schoolTerm,
  schoolYears,
  years,
  halfYear,
  month,
  year,
  bareMonth,
]

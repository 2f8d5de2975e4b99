import { fullYear, inWords, monthNumber } from './date.ts'
import { type Grammar, grammar, part } from './kit.ts'
import { at, dayOf, daysInMonth, monthsOf, type TemporalParts, temporal, yearsOf } from './temporal-parts.ts'

const quarterNumber = part`IV | III | II | I | [1-4]`
const quarters: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }
const quarterOf = (figure: string): number => quarters[figure.toUpperCase()] ?? Number(figure)
const quarterMonths = (year: number | null, first: number, last = first): TemporalParts =>
  monthsOf(year, first * 3 - 2, last * 3)
const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text))
/** «/2025», «-2025», « năm 2025», «.2025» after a month or quarter. */
const ofYear = part`(?: \s? [/-] \s? | ,? \s? (?: của \s )? năm \s? | \s (?= 20\d\d ) )`
const notInNumber = part`(?! \d | [/.-]\d | \s?% | / [A-ZĐ] )`

/** "tháng 3/2025", "tháng 03 năm 2025", "T3/2025", "tháng 5". */
export const month = grammar<TemporalParts>({
  name: 'period/month',
  trigger: /tháng|T\d/i,
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
  trigger: /tháng/i,
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
  trigger: /[qQ]/,
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
  trigger: /tháng/i,
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
  trigger: /năm/i,
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
  trigger: /(?:19|20)\d\d/,
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

const schoolYear = part`năm \s học (?: \s (?<from> ${fullYear} ) \s? [-/] \s? (?<to> 20\d\d ) )?`
const schoolDates = (from: number): Partial<TemporalParts> => ({ from: at(from), to: at(from + 1), school: true })

/** "năm học 2025-2026": the framework runs from 05/9 to 31/5 (Quyết định 2269/QĐ-BGDĐT for 2025-2026); provinces shift it a little. */
export const schoolYears = grammar<TemporalParts>({
  name: 'period/school-year',
  trigger: /năm\s+học/i,
  pattern: part`năm \s học \s (?<from> ${fullYear} ) \s? [-/] \s? (?<to> 20\d\d )`,
  read: ({ from, to }) => (Number(to) === Number(from) + 1 ? temporal('period', schoolDates(Number(from))) : undefined),
  examples: [[temporal('period', schoolDates(2024)), 'năm học 2024-2025', 'năm học 2024 - 2025', 'Năm học 2024/2025']],
  counterexamples: ['năm học 2024-2026', 'năm học', 'năm 2024-2025'],
})

/** "Học kỳ I năm học 2025-2026", "HK2": term I to about 17/01, term II to about 30/5. Without a year the plan's school year counts. */
export const schoolTerm = grammar<TemporalParts>({
  name: 'period/school-term',
  trigger: /học\s+k[ỳì]|HK/i,
  pattern: part`(?: học \s k[ỳì] | HK ) \s? (?<term> II | I | 1 | 2 ) (?! \p{L} ) (?: ,? \s ${schoolYear} )?`,
  read: ({ term, from }) => termOf(quarterOf(term!), from === undefined ? null : Number(from)),
  examples: [
    [termOf(1, 2025), 'Học kỳ I năm học 2025-2026', 'học kỳ 1, năm học 2025-2026'],
    [termOf(2, 2025), 'HKII năm học 2025-2026'],
    [termOf(1, null), 'HK1', 'học kỳ I', 'HKI'],
  ],
  counterexamples: ['học kỳ', 'HK3', 'học kỳ IV', 'HKT'],
})

function termOf(term: number, first: number | null): TemporalParts {
  const second = first === null ? null : first + 1
  return temporal('period', {
    from: term === 1 ? at(first, 9, 5) : at(second, 1, 18),
    to: term === 1 ? at(second, 1, 17) : at(second, 5, 30),
    approximate: true,
    school: true,
  })
}

/** "đầu tháng 9/2025", "giữa năm 2025", "cuối năm học": first day, 15th or last of June, last day (Bộ luật Dân sự 2015, Điều 146), meant loosely. */
export const loosePoint = grammar<TemporalParts>({
  name: 'date/loose',
  trigger: /đầu|giữa|cuối/i,
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

/** "Tuần 2 tháng 3/2025", "tuần cuối tháng 5/2025": week k is days 7k-6 to 7k unless the plan says otherwise. */
export const weekOfMonth = grammar<TemporalParts>({
  name: 'period/week',
  trigger: /tuần/i,
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

/** "03/2025": a month only in a time column or beside a relation word. */
export const bareMonth = grammar<TemporalParts>({
  name: 'period/bare-month',
  trigger: /\d\/20\d\d/,
  openEnd: true,
  pattern: part`(?<! \d[/.-] | số \s | số: \s ) (?<month> ${monthNumber} ) / (?<year> 20\d\d ) (?! \d | [/-] )`,
  read: (groups) => temporal('period', { from: at(Number(groups.year), Number(groups.month)), weak: true }),
  examples: [[temporal('period', { from: at(2025, 3), weak: true }), '03/2025', '3/2025']],
  counterexamples: ['Nghị quyết số 98/2023', '15/3/2025', '13/2025', '12/2021/TT-BGDĐT'],
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

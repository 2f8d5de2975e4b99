import { anyOf, type Grammar, type Groups, grammar, part } from './kit.ts'
import { at, dayOf, type Figure, isPossible, type PartialDate, type TemporalParts, temporal } from './temporal-parts.ts'

export const dayNumber = part`0?[1-9] | [12]\d | 3[01]`
export const monthNumber = part`0?[1-9] | 1[0-2]`
export const fullYear = part`(?: 19 | 20 ) \d\d`
/** A figure repeated in words: «ngày 06 (sáu) tháng 7». */
export const inWords = part`(?: \s? \( [\p{L} ]{2,24} \) )?`
const weekday = anyOf([
  'thứ hai',
  'thứ ba',
  'thứ tư',
  'thứ năm',
  'thứ sáu',
  'thứ bảy',
  'thứ 2',
  'thứ 3',
  'thứ 4',
  'thứ 5',
  'thứ 6',
  'thứ 7',
  'chủ nhật',
])
const dayPart = anyOf(['sáng', 'trưa', 'chiều', 'tối', 'buổi sáng', 'buổi chiều', 'buổi tối'])
/** «thứ Sáu, ngày», «chiều ngày», «ngày»: what may stand before the figures and belongs to the expression. */
const lead = part`(?: ${dayPart} \s )? (?: ${weekday} ,? \s (?: \( )? )? (?: ngày \s? )?`
/** A date may be glued to the next word («03/12/2021của»), never to a figure, a percent sign or the code of a number. */
const dateEnd = part`(?! \d | [/.-]\d | \s?% | /[\p{Lu}] )`

const figure = (text: string | undefined): Figure =>
  text === undefined ? null : /^\d+$/.test(text) ? Number(text) : 'blank'
const months: Readonly<Record<string, number>> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
}

export function monthOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  return /^\d/.test(word) ? Number(word) : months[word.toLowerCase().replace(/\s+/g, ' ')]
}

/** A printed day; `undefined` when it does not exist: that is for `impossibleDate` to say. */
function printed(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  known: Partial<TemporalParts> = {},
): TemporalParts | undefined {
  const date: PartialDate = { year: figure(year), month: monthOf(month) ?? null, day: figure(day) }
  return isPossible(date) ? dayOf(date.year, date.month, date.day, known) : undefined
}

/** "ngày 05 tháng 3 năm 2025": the date line that Nghị định 30/2020/NĐ-CP, Phụ lục I prescribes; the year may be missing. */
export const longDate = grammar<TemporalParts>({
  name: 'date/long',
  trigger: /th[áa]ng/i,
  openEnd: true,
  pattern: part`${lead} (?: mồng \s | mùng \s )? (?<day> ${dayNumber} ) ${inWords} \s? (?: của \s )? th[áa]ng \s? (?<month> ${monthNumber} | (?: giêng | hai | ba | tư | sáu | bảy | tám | chín | mười ) (?! \p{L} ) ) ${inWords}
    (?: ,? \s? (?: n[ăa]m | tháng ) \s? (?<year> ${fullYear} ) | / (?<short> ${fullYear} ) )? ${dateEnd} (?! \s? âm \s lịch )`,
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
  trigger: /\d\s?[/.-]/,
  openEnd: true,
  pattern: part`${lead} (?<! \d[/.-] ) (?<day> ${dayNumber} ) (?<mark> \s?[/.-]\s? ) (?<month> ${monthNumber} ) (?: (?<mark2> \s?[/.-]\s? | \s năm \s ) (?<year> ${fullYear} ) | (?<= ngày \s? \d\d?[/.-]\d\d? ) (?: [/.-] ) (?<short> \d\d ) ) ${dateEnd}`,
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

/** "ngày 10/6": day and month; the year comes from the context. */
export const dayAndMonth = grammar<TemporalParts>({
  name: 'date/day-month',
  trigger: /ngày|thứ|chủ nhật|sáng|chiều|tối/i,
  openEnd: true,
  pattern: part`(?= ngày | thứ | chủ | sáng | chiều | tối | buổi ) ${lead} (?<= ngày \s? | thứ .{1,8} | nhật ,? \s | sáng \s | chiều \s | tối \s ) (?<day> ${dayNumber} ) [/.-] (?<month> ${monthNumber} ) ${dateEnd} (?: \s của \s năm \s (?: (?<next> liền \s kề \s năm \s báo \s cáo | sau | tiếp \s theo | kế \s tiếp ) | (?<previous> trước \s liền \s kề | trước | liền \s kề \s trước ) ) )?`,
  read: ({ month, day, next, previous }) =>
    printed(
      undefined,
      month,
      day,
      next !== undefined ? { yearShift: 1 } : previous !== undefined ? { yearShift: -1 } : {},
    ),
  examples: [
    [dayOf(null, 6, 10), 'ngày 10/6', 'Ngày 10.06', 'ngày 10-6', 'sáng 10/6', 'thứ Ba, ngày 10/6'],
    [dayOf(null, 1, 10, { yearShift: 1 }), 'ngày 10/01 của năm sau', 'ngày 10/01 của năm liền kề năm báo cáo'],
  ],
  counterexamples: ['2 buổi/ngày 10', 'ngày 10/6/2025', '10/6', 'ngày 31/02', 'ngày 10/13'],
})

/** "10/6" without a word: a date only beside a relation word, in a list, a range or a time column. */
export const bareDayAndMonth = grammar<TemporalParts>({
  name: 'date/bare-day-month',
  trigger: /\d[/.-]\d/,
  openEnd: true,
  pattern: part`(?<! \d[/.,-] | lớp \s | tiết \s | điểm \s | số \s | mục \s ) (?<day> ${dayNumber} ) [/-] (?<month> ${monthNumber} ) ${dateEnd} (?! [ ]? (?: \p{L} (?<! năm | hằng | hàng | đến | và | mỗi | âm ) )? [/] )`,
  read: ({ month, day }) => printed(undefined, month, day, { weak: true }),
  examples: [[dayOf(null, 6, 10, { weak: true }), '10/6', '10/06', '10-6']],
  counterexamples: ['lớp 10/2', 'số 12/3', '10/6/2025', '10/13', '31/6', '1/2%', '24/70'],
})

/** "ngày    tháng 10 năm 2026", "ngày …/…/2024", "ngày 15 tháng năm 2025": figures left open in the form. */
export const blankDate = grammar<TemporalParts>({
  name: 'date/blank',
  trigger: /ngày/i,
  openEnd: true,
  pattern: part`ngày [ ]? (?: (?<day> ${dayNumber} ) | [._…\- ]{0,40} ) (?: [ ]? tháng [ ]? (?: (?<month> ${monthNumber} ) | [._…\- ]{0,40} ) [ ]? năm (?: [ ]? (?<year> ${fullYear} ) | [ ]? 20 (?: …{1,9} | _{1,20} | \.{3,20} ) | [ ]? (?: …{1,9} | _{1,20} | \.{3,20} ) | (?= \s* $ ) )
    | [ ]? / [ ]? (?: (?<month2> ${monthNumber} ) | [._…\- ]{0,40} ) [ ]? / [ ]? (?<year2> ${fullYear} ) ) (?! \d )`,
  read: ({ day, month, month2, year, year2 }) => {
    const date = {
      year: figure(year ?? year2) ?? 'blank',
      month: figure(month ?? month2) ?? 'blank',
      day: figure(day) ?? 'blank',
    } as const
    // Fully printed dates belong to the other grammars.
    if (date.year !== 'blank' && date.month !== 'blank' && date.day !== 'blank') return undefined
    return isPossible(date) ? dayOf(date.year, date.month, date.day) : undefined
  },
  examples: [
    [
      dayOf(2023, 10, 'blank'),
      'ngày tháng 10 năm 2023',
      'ngày … tháng 10 năm 2023',
      'ngày ..... tháng 10 năm 2023',
      'ngày …/10/2023',
      'Ngày __/10/2023',
      'ngày /10/2023',
    ],
    [dayOf(2024, 'blank', 'blank'), 'ngày tháng năm 2024', 'ngày …/…/2024', 'ngày / /2024'],
    [dayOf(2025, 'blank', 15), 'ngày 15 tháng năm 2025'],
    [dayOf('blank', 'blank', 'blank'), 'ngày … tháng … năm …', 'ngày … tháng … năm 20…'],
  ],
  counterexamples: ['ngày 15 tháng 6 năm 2025', 'ngày làm việc', 'ngày, tháng, năm sinh', 'ngày 15/6/2025'],
})

/** Looks like a date that does not exist: kept and reported, with no value. */
export const impossibleDate = grammar<TemporalParts>({
  name: 'date/impossible',
  trigger: /\d[/.-]\d/,
  pattern: part`(?: ngày \s )? (?<day> \d\d? ) [/] (?<month> \d\d? ) [/] (?<year> ${fullYear} )`,
  read: ({ year, month, day }: Groups) =>
    isPossible({ year: Number(year), month: Number(month), day: Number(day) }) ? undefined : temporal('date'),
  examples: [[temporal('date'), 'ngày 31/02/2025', '05/13/2025']],
  counterexamples: ['ngày 28/02/2025', '31/2', '1/13'],
})

/** "ngày 26, 27, 28/6/2024", "ngày 11 và ngày 12 tháng 6 năm 2026", "20/3; 20/6; 20/9 năm 2025": several days that share what stands last. */
export const listedDays = grammar<TemporalParts>({
  name: 'date/list',
  trigger: /\d(?:\/\d+)?(?:,|;| và) ?(?:ngày )?\d/,
  openEnd: true,
  pattern: part`(?<! \d[/.,-] ) (?<list> (?: ngày \s )? ${dayNumber} (?: /${monthNumber} )? (?: (?: [,;] \s? | \s và \s ) (?: ngày \s )? ${dayNumber} (?: /${monthNumber} )? ){0,12} (?: [,;] \s? | \s và \s ) (?: ngày \s )? ${dayNumber} )
    (?: / (?<month> ${monthNumber} ) | \s? tháng \s? (?<month2> ${monthNumber} ) ) (?: (?: / | \s năm \s ) (?<year> ${fullYear} ) )? ${dateEnd}`,
  read: ({ list, month, month2, year }) => {
    const last = Number(month ?? month2)
    // «30/4 và 01/5»: days of different months without a year are expressions of their own.
    if (year === undefined && list!.includes('/')) return undefined
    // «ngày 15/6 và ngày 30/11/2022»: each has its own «ngày» and month.
    if (list!.includes('/') && (list!.match(/ngày/gi)?.length ?? 0) > 0 && / và ngày/i.test(list!)) return undefined
    const days = list!
      .replace(/ngày/gi, '')
      .split(/[,;]|và/)
      .map((item) => {
        const [day, own] = item.trim().split('/')
        return at(figure(year), own === undefined ? last : Number(own), Number(day))
      })
    return days.every(isPossible) ? temporal('date', { from: days[0]!, to: days.at(-1)!, days }) : undefined
  },
  examples: [
    [list(2024, [6, 26], [6, 27], [6, 28]), 'ngày 26, 27, 28/6/2024', 'ngày 26, 27 và 28 tháng 6 năm 2024'],
    [list(2026, [6, 11], [6, 12]), 'ngày 11 và ngày 12 tháng 6 năm 2026', 'Ngày 11, 12/6/2026'],
    [list(2025, [3, 20], [6, 20], [9, 20]), '20/3; 20/6; 20/9 năm 2025'],
  ],
  counterexamples: ['Điều 46, 47, 48', 'ngày 26/6/2024', 'lớp 6, 7', 'ngày 30, 31/6/2024'],
})

function list(year: number, ...days: readonly (readonly [month: number, day: number])[]): TemporalParts {
  const points = days.map(([month, day]) => at(year, month, day))
  return temporal('date', { from: points[0]!, to: points.at(-1)!, days: points })
}

/** "từ 15-20/11/2025", "ngày 6 - 10.10", "từ ngày 15 đến ngày 20/11/2025": days of one month. */
export const dayRange = grammar<TemporalParts>({
  name: 'date/day-range',
  trigger: /\d\s?(?:-|đến)\s?(?:hết )?(?:ngày )?\d/,
  openEnd: true,
  pattern: part`(?<! \d[/.,-] ) (?: ngày \s )? (?<first> ${dayNumber} ) \s? (?: - | đến ) \s? (?: hết \s )? (?: ngày \s )? (?<last> ${dayNumber} ) (?: [/.] (?<month> ${monthNumber} ) (?: [/.] (?<year> ${fullYear} ) )? | \s? tháng \s? (?<month2> ${monthNumber} ) (?: \s năm \s (?<year2> ${fullYear} ) | / (?<year3> ${fullYear} ) )? ) ${dateEnd}`,
  read: ({ first, last, month, month2, year, year2, year3 }) => {
    const y = figure(year ?? year2 ?? year3)
    const m = Number(month ?? month2)
    const [from, to] = [at(y, m, Number(first)), at(y, m, Number(last))]
    if (!isPossible(from) || !isPossible(to) || Number(first) >= Number(last)) return undefined
    return temporal('date', { from, to, weak: month !== undefined && year === undefined })
  },
  examples: [
    [
      temporal('date', { from: at(2025, 11, 15), to: at(2025, 11, 20) }),
      '15-20/11/2025',
      'ngày 15 đến ngày 20/11/2025',
      'ngày 15 - 20 tháng 11 năm 2025',
    ],
    [temporal('date', { from: at(null, 10, 6), to: at(null, 10, 10), weak: true }), 'ngày 6 - 10.10', '6-10/10'],
  ],
  counterexamples: ['20-15/11/2025', '10-12/15', 'từ 5 đến 7/lớp', '15/11 - 20/11/2025'],
})

export const dates: readonly Grammar<TemporalParts>[] = [
  dayRange,
  listedDays,
  longDate,
  slashDate,
  dayAndMonth,
  blankDate,
  impossibleDate,
  bareDayAndMonth,
]

import { dayNumber, inWords, monthNumber } from './date.ts'
import { anyOf, type Grammar, grammar, part } from './kit.ts'
import { at, daysInMonth, every, type TemporalParts } from './temporal-parts.ts'

/** Spelled hằng by rule and hàng by habit; with mỗi, từng they say that something comes back. */
const each = part`hằng | hàng | mỗi | từng`
const dayPart = part`(?: (?: (?: các \s )? buổi \s )? (?: sáng | chiều | tối ) \s | ngày \s )?`

/** RFC 5545 rules of the periods. A quarter is three months. */
const rules: Readonly<Record<string, string>> = {
  năm: 'FREQ=YEARLY',
  quý: 'FREQ=MONTHLY;INTERVAL=3',
  quí: 'FREQ=MONTHLY;INTERVAL=3',
  tháng: 'FREQ=MONTHLY',
  tuần: 'FREQ=WEEKLY',
  ngày: 'FREQ=DAILY',
}
const period = part`năm | qu[ýí] | tháng | tuần | ngày`
const ruleOf = (word: string): string => rules[word.toLowerCase()]!

const weekdayNumber = anyOf(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', '2', '3', '4', '5', '6', '7'])
const weekday = part`(?: thứ \s ${weekdayNumber} | chủ \s nhật | CN )`
const codes: Readonly<Record<string, string>> = {
  hai: 'MO',
  2: 'MO',
  ba: 'TU',
  3: 'TU',
  tư: 'WE',
  4: 'WE',
  năm: 'TH',
  5: 'TH',
  sáu: 'FR',
  6: 'FR',
  bảy: 'SA',
  7: 'SA',
}
/** Vietnamese weekdays count from Sunday as the first: thứ hai is Monday. */
const codeOf = (text: string): string => codes[text.toLowerCase().replace(/^thứ\s+/, '')] ?? 'SU'

/** "hằng năm", "hàng quý", "mỗi tháng", "định kỳ hằng tuần". */
export const eachPeriod = grammar<TemporalParts>({
  name: 'recurrence/each',
  trigger: /hằng|hàng|mỗi|từng/i,
  pattern: part`(?: định \s k[ỳì] \s )? (?: vào \s )? ${each} \s (?<period> ${period} ) (?! \s học | \s công | \s lương )`,
  read: (groups) => (/^(?:từng|mỗi)/i.test(groups.period ?? '') ? undefined : every(ruleOf(groups.period!))),
  examples: [
    [every('FREQ=YEARLY'), 'hằng năm', 'hàng năm', 'Mỗi năm', 'định kỳ hằng năm'],
    [every('FREQ=MONTHLY;INTERVAL=3'), 'hàng quý', 'hằng quí'],
    [every('FREQ=WEEKLY'), 'Định kỳ hằng tuần'],
  ],
  counterexamples: ['hàng hóa', 'xếp hàng', 'mỗi người', 'mỗi năm học', 'hằng năng'],
})

/** "hằng tháng, ⟦quý⟧, ⟦năm⟧": further periods of a list share the first word. */
export const furtherPeriod = grammar<TemporalParts>({
  name: 'recurrence/further',
  trigger: /(?:hằng|hàng|mỗi) /i,
  pattern: part`(?<= ${each} \s ${period} (?: (?: , \s? | \s và \s ) ${period} ){0,3} (?: , \s? | \s và \s ) ) (?<evidence> (?<period> ${period} ) ) (?! \s học | \s? \d )`,
  read: (groups) => every(ruleOf(groups.period!)),
  examples: [[every('FREQ=MONTHLY;INTERVAL=3'), 'hằng tháng, ⟦quý⟧']],
  counterexamples: ['tháng, quý, năm', 'hằng tháng, năm học', 'hằng tháng năm'],
})

/** "ngày 25 hằng tháng", "ngày 05 của tháng kế tiếp", "ngày cuối cùng của tháng": a day of each month. */
export const dayOfMonth = grammar<TemporalParts>({
  name: 'recurrence/day-of-month',
  trigger: /tháng/i,
  pattern: part`(?: ngày \s )? (?: (?<day> ${dayNumber} ) ${inWords} | (?<last> (?<! tuần \s ) cuối \s (?: cùng \s )? ) ) \s? (?: (?: của \s )? (?: ${each} ) \s tháng | (?<! \d \s ) của \s tháng (?: \s (?: báo \s cáo | sau | kế \s tiếp | liền \s kề | tiếp \s theo | đó ) )? | của \s tháng (?: \s (?: báo \s cáo | sau | kế \s tiếp | liền \s kề | tiếp \s theo ) ) | tháng \s (?: sau | kế \s tiếp | tiếp \s theo | liền \s kề ) ) (?! \s? \d | \s cuối | \s đầu )`,
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
  trigger: /qu[ýí]/i,
  pattern: part`ngày \s (?<day> ${dayNumber} ) ${inWords} \s (?: của \s )? tháng \s (?<part> cuối | đầu | thứ \s ba | thứ \s nhất ) \s (?: của \s )? (?: ${each} \s )? qu[ýí] (?: \s (?: sau | tiếp \s theo | kế \s tiếp | báo \s cáo ) )?`,
  read: ({ day, part: where }) =>
    every(`FREQ=YEARLY;BYMONTH=${/cuối|ba/i.test(where!) ? '3,6,9,12' : '1,4,7,10'};BYMONTHDAY=${Number(day)}`),
  examples: [
    [
      every('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20'),
      'ngày 20 của tháng cuối quý',
      'ngày 20 (hai mươi) tháng cuối quý',
    ],
    [every('FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5'), 'ngày 05 tháng đầu quý sau'],
  ],
  counterexamples: ['ngày 20 tháng 3', 'tháng cuối quý', 'ngày 20 hằng quý'],
})

/** "ngày 20/11 hằng năm", "20/10 hằng năm", "ngày 01 tháng 11 hàng năm", "Tháng 4 hằng năm": edtf names the day of no year. */
export const dayOfYear = grammar<TemporalParts>({
  name: 'recurrence/day-of-year',
  trigger: /năm/i,
  pattern: part`(?: (?: ngày \s )? (?<day> ${dayNumber} ) ${inWords} (?: / | \s (?: của \s )? tháng \s ) | tháng \s ) (?<month> ${monthNumber} ) ${inWords} ,? \s (?: của \s )? (?: ${each} ) \s năm (?! \s học )`,
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
    ],
    [every('FREQ=YEARLY;BYMONTH=4', { from: at('blank', 4) }), 'Tháng 4 hằng năm'],
  ],
  counterexamples: ['ngày 31/02 hằng năm', 'ngày 01/11 năm 2025', 'hằng năm'],
})

/** "Quý IV hằng năm". */
export const quarterOfYear = grammar<TemporalParts>({
  name: 'recurrence/quarter-of-year',
  trigger: /qu[ýí]/i,
  pattern: part`qu[ýí] \s (?<quarter> IV | III | II | I | [1-4] ) \s (?: của \s )? ${each} \s năm`,
  read: ({ quarter }) => {
    const index = ['I', 'II', 'III', 'IV'].indexOf(quarter!.toUpperCase()) + 1 || Number(quarter)
    return every(`FREQ=YEARLY;BYMONTH=${[index * 3 - 2, index * 3 - 1, index * 3].join(',')}`)
  },
  examples: [[every('FREQ=YEARLY;BYMONTH=10,11,12'), 'Quý IV hằng năm', 'quý 4 hàng năm']],
  counterexamples: ['Quý IV/2025', 'hằng quý', 'quý hằng năm'],
})

const weekOrder: Readonly<Record<string, number>> = {
  đầu: 1,
  'đầu tiên': 1,
  nhất: 1,
  'thứ nhất': 1,
  'thứ hai': 2,
  'thứ ba': 3,
  'thứ tư': 4,
  'thứ 1': 1,
  'thứ 2': 2,
  'thứ 3': 3,
  'thứ 4': 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  cuối: -1,
  'cuối cùng': -1,
}
const weekPlace = anyOf(Object.keys(weekOrder))

/** "thứ Sáu tuần cuối hằng tháng", "tối thứ Sáu tuần thứ 2 và tối thứ Sáu tuần thứ 4 hàng tháng": a weekday of each month. */
export const weekdayOfMonth = grammar<TemporalParts>({
  name: 'recurrence/weekday-of-month',
  trigger: /tuần/i,
  pattern: part`(?<list> ${dayPart} ${weekday} \s (?: của \s )? tuần \s ${weekPlace} (?: (?: , | \s và ) \s ${dayPart} (?: ${weekday} \s )? (?: của \s )? tuần \s ${weekPlace} ){0,4} ) \s (?: (?: của \s )? (?: ${each} \s ) | trong \s | của \s ) tháng`,
  read: ({ list }) => {
    let day = ''
    const days = list!.split(/,|\svà\s/).map((item) => {
      const [before = '', place = ''] = item.split(/tuần\s/i)
      const name = /thứ\s+\S+|chủ\s+nhật|CN/i.exec(before)
      if (name !== null) day = codeOf(name[0])
      return `${weekOrder[place.trim().toLowerCase()] ?? ''}${day}`
    })
    return every(`FREQ=MONTHLY;BYDAY=${days.join(',')}`)
  },
  examples: [
    [every('FREQ=MONTHLY;BYDAY=-1FR'), 'chiều thứ Sáu tuần cuối hằng tháng', 'thứ 6 tuần cuối cùng của tháng'],
    [every('FREQ=MONTHLY;BYDAY=1MO'), 'sáng thứ Hai tuần đầu tiên của tháng', 'thứ hai tuần thứ nhất hằng tháng'],
    [every('FREQ=MONTHLY;BYDAY=2FR,4FR'), 'tối thứ Sáu tuần thứ 2 và tối thứ Sáu tuần thứ 4 hàng tháng'],
  ],
  counterexamples: ['thứ Sáu hằng tuần', 'tuần cuối tháng 5', 'thứ Sáu tuần này'],
})

/** "thứ Sáu hằng tuần", "thứ 2, thứ 4 hằng tuần". */
export const weekdayOfWeek = grammar<TemporalParts>({
  name: 'recurrence/weekday',
  trigger: /tuần/i,
  pattern: part`(?<list> ${dayPart} ${weekday} (?: (?: , | \s và ) \s ${dayPart} ${weekday} ){0,6} ) \s (?: ${each} ) \s tuần`,
  read: ({ list }) =>
    every(
      `FREQ=WEEKLY;BYDAY=${[...list!.matchAll(/thứ\s+\S+?(?=[,\s]|$)|chủ\s+nhật|CN/giu)].map(([name]) => codeOf(name)).join(',')}`,
    ),
  examples: [
    [every('FREQ=WEEKLY;BYDAY=FR'), 'thứ Sáu hằng tuần', 'chiều thứ 6 hàng tuần', 'ngày thứ Sáu hằng tuần'],
    [every('FREQ=WEEKLY;BYDAY=MO,WE'), 'thứ 2, thứ 4 hằng tuần', 'thứ Hai và thứ Tư mỗi tuần'],
  ],
  counterexamples: ['thứ Sáu tuần này', 'hằng tuần', 'thứ Sáu'],
})

/** "sáng thứ Hai đầu tháng", "thứ Sáu cuối cùng của tháng": the first or last of its name in a month. */
export const edgeWeekday = grammar<TemporalParts>({
  name: 'recurrence/edge-weekday',
  trigger: /tháng/i,
  pattern: part`${dayPart} (?<day> ${weekday} ) \s (?<edge> đầu | cuối ) (?: \s (?: tiên | cùng ) )? \s (?: của \s )? (?: ${each} \s )? tháng (?! \s? \d )`,
  read: ({ day, edge }) => every(`FREQ=MONTHLY;BYDAY=${/đầu/i.test(edge!) ? 1 : -1}${codeOf(day!)}`),
  examples: [
    [every('FREQ=MONTHLY;BYDAY=1MO'), 'sáng thứ Hai đầu tháng', 'thứ hai đầu tiên của tháng', 'thứ 2 đầu hằng tháng'],
    [every('FREQ=MONTHLY;BYDAY=-1FR'), 'thứ Sáu cuối tháng'],
  ],
  counterexamples: ['thứ Hai đầu tháng 5', 'đầu tháng', 'thứ Hai hằng tuần'],
})

/** "tuần cuối hằng tháng", "tuần đầu của mỗi tháng": which day of the week is not said. */
export const weekOfMonth = grammar<TemporalParts>({
  name: 'recurrence/week-of-month',
  trigger: /tuần/i,
  pattern: part`(?<! thứ \s \S{1,4} \s | nhật \s ) tuần \s ${weekPlace} \s (?: (?: của \s )? ${each} \s | của \s ) tháng (?! \s? \d )`,
  read: () => every('FREQ=MONTHLY'),
  examples: [[every('FREQ=MONTHLY'), 'tuần cuối hằng tháng', 'tuần đầu của mỗi tháng', 'tuần thứ hai hằng tháng']],
  counterexamples: ['tuần cuối tháng 5', 'thứ Sáu tuần cuối hằng tháng', 'tuần hằng tháng'],
})

/** "mỗi sáng", "hằng đêm": every day. */
export const eachDayPart = grammar<TemporalParts>({
  name: 'recurrence/day-part',
  trigger: /sáng|trưa|chiều|tối|đêm/i,
  pattern: part`(?: ${each} ) \s (?: buổi \s )? (?: sáng | trưa | chiều | tối | đêm ) (?! \s (?: thứ | chủ | CN | kiến | tạo ) )`,
  read: () => every('FREQ=DAILY'),
  examples: [[every('FREQ=DAILY'), 'mỗi sáng', 'hằng đêm', 'mỗi buổi chiều']],
  counterexamples: ['mỗi sáng kiến', 'mỗi sáng thứ Hai', 'buổi sáng'],
})

/** "trước 10 giờ ⟦thứ Sáu⟧": a weekday without a date comes back each week; it counts only beside a clock time. */
export const bareWeekday = grammar<TemporalParts>({
  name: 'recurrence/bare-weekday',
  trigger: /thứ|chủ nhật/i,
  pattern: part`(?<= (?: \d \s? (?: giờ | h ) | (?: giờ | h ) \s? \d\d ) ,? \s (?: (?: sáng | chiều | tối ) \s )? ) (?<evidence> (?: ngày \s )? (?<day> ${weekday} ) ) (?! ,? \s? (?: \( | ngày | \d | \s tuần | \s này | \s đầu | \s cuối ) )`,
  read: ({ day }) => every(`FREQ=WEEKLY;BYDAY=${codeOf(day!)}`),
  examples: [
    [
      every('FREQ=WEEKLY;BYDAY=FR'),
      'trước 10 giờ ⟦thứ Sáu⟧',
      '16h00 ⟦thứ 6⟧',
      '7 giờ 30 sáng ⟦thứ Sáu⟧',
      '16 giờ 00 ⟦ngày thứ Sáu⟧',
    ],
  ],
  counterexamples: ['thứ Sáu', '14h00 thứ Sáu, 08/11', '8 giờ thứ Hai ngày 05/5', '8 giờ thứ Hai tuần này'],
})

/** "định kỳ 6 tháng", "6 tháng một lần", "mỗi tháng một lần", "01 lần/quý", "2 lần/năm" (spacing assumed). */
export const interval = grammar<TemporalParts>({
  name: 'recurrence/interval',
  trigger: /định k[ỳì]|lần|buổi|đợt|lượt/i,
  pattern: part`(?: (?: định \s k[ỳì] \s | (?<= lần ) ) (?: (?<whole> (?! \p{L} ) ) )? (?<every> 0?[1-9] | 1[0-2] ) \s (?<unit> năm | tháng | tuần | ngày ) (?! \s (?: đầu | cuối ) ) (?: \s (?: một | 1 | 01 ) \s lần | / lần )? | (?: ${each} \s )? (?: (?<every2> 0?[1-9] | 1[0-2] | hai | ba | bốn | sáu ) \s )? (?<unit2> năm | qu[ýí] | tháng | tuần | ngày ) \s (?: một | 1 | 01 ) \s lần | (?<times> 0?[1-9] | một | hai | ba ) \s? (?! buổi \s? / \s? ngày ) (?: lần | buổi | đợt | lượt ) \s? (?: / | trong \s | một \s | mỗi \s ) \s? (?: 0?1 \s )? (?<unit3> năm | qu[ýí] | tháng | tuần | ngày ) )`,
  read: (groups) => {
    const unit = (groups.unit ?? groups.unit2 ?? groups.unit3)!.toLowerCase()
    const spelled = counts[groups.times?.toLowerCase() ?? '']
    const times = groups.times === undefined ? 1 : (spelled ?? Number(groups.times))
    const count = groups.every ?? groups.every2 ?? '1'
    return intervalRule(unit, counts[count.toLowerCase()] ?? Number(count), times)
  },
  examples: [
    [
      every('FREQ=MONTHLY;INTERVAL=6'),
      'định kỳ 6 tháng',
      'Định kỳ 06 tháng',
      '6 tháng một lần',
      'định kỳ 6 tháng/lần',
      'định kỳ 6 tháng một lần',
    ],
    [every('FREQ=MONTHLY'), 'mỗi tháng một lần', '01 lần/tháng'],
    [every('FREQ=WEEKLY;INTERVAL=2'), 'hai tuần một lần', '2 tuần một lần'],
    [every('FREQ=MONTHLY;INTERVAL=3'), '01 lần/quý', 'một lần/quý'],
    [every('FREQ=MONTHLY;INTERVAL=6', { approximate: true }), '2 lần/năm', '02 lần/năm'],
    [every('FREQ=DAILY;INTERVAL=15', { approximate: true }), '2 lần/tháng'],
  ],
  counterexamples: ['6 tháng', '6 tháng đầu năm', 'nhiều lần', 'lần thứ 2', 'định kỳ', 'học 2 buổi/ngày'],
})

const counts: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, sáu: 6 }
const daysOf: Readonly<Record<string, number>> = { năm: 365, quý: 90, quí: 90, tháng: 30, tuần: 7, ngày: 1 }
const monthsIn: Readonly<Record<string, number>> = { năm: 12, quý: 3, quí: 3, tháng: 1 }

function intervalRule(unit: string, count: number, times: number): TemporalParts {
  const step = (frequency: string, by: number): string =>
    by === 1 ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${by}`
  const monthly = monthsIn[unit]
  const approximate = times > 1
  if (monthly !== undefined) {
    const span = (monthly * count) / times
    if (Number.isInteger(span))
      return every(span % 12 === 0 ? step('YEARLY', span / 12) : step('MONTHLY', span), { approximate })
  }
  if (unit === 'tuần' && times === 1) return every(step('WEEKLY', count))
  return every(step('DAILY', Math.max(1, Math.floor((daysOf[unit]! * count) / times))), { approximate })
}

/** "nửa tháng báo cáo một lần": half a month is 15 days (Bộ luật Dân sự 2015, Điều 146). */
export const halfMonth = grammar<TemporalParts>({
  name: 'recurrence/half-month',
  trigger: /nửa/i,
  pattern: part`nửa \s (?<unit> tháng | năm ) (?: \s \p{L}+ ){0,3} \s (?: một | 1 | 01 ) \s lần`,
  read: ({ unit }) =>
    unit!.toLowerCase() === 'tháng'
      ? every('FREQ=DAILY;INTERVAL=15', { approximate: true })
      : every('FREQ=MONTHLY;INTERVAL=6'),
  examples: [
    [every('FREQ=DAILY;INTERVAL=15', { approximate: true }), 'nửa tháng báo cáo một lần', 'nửa tháng một lần'],
    [every('FREQ=MONTHLY;INTERVAL=6'), 'nửa năm 01 lần'],
  ],
  counterexamples: ['nửa tháng', 'nửa năm đầu', 'một nửa'],
})

/** "báo cáo năm", "báo cáo 6 tháng", "báo cáo quý" in a list after «định kỳ»: the name of the report says how often. */
export const yearlyReport = grammar<TemporalParts>({
  name: 'recurrence/report',
  trigger: /báo cáo/i,
  pattern: part`(?<= định \s k[ỳì] \s (?: 0?[369] \s )? (?: hằng \s | hàng \s )? (?: tháng | qu[ýí] ) (?: , \s | \s và \s ) (?: (?: báo \s cáo \s )? (?: tháng | qu[ýí] | 0?[369] \s tháng ) (?: , \s | \s và \s ) ){0,3} ) (?<evidence> báo \s cáo \s (?: (?: cả | hằng | hàng ) \s )? (?<unit> năm | qu[ýí] ) ) (?! \s (?: 20\d\d | học | gửi ) | \s? [/\d] | \s (?: trước | chậm | muộn ) )`,
  read: ({ unit }) => every(ruleOf(unit!)),
  examples: [[every('FREQ=YEARLY'), 'định kỳ 6 tháng và ⟦báo cáo năm⟧ về']],
  counterexamples: [
    'báo cáo năm trước ngày 05/12',
    'báo cáo năm 2025',
    'định kỳ 6 tháng và báo cáo năm gửi trước ngày 05/12',
  ],
})

/** "Định kỳ" alone: it recurs, how often is not said. */
export const unspecified = grammar<TemporalParts>({
  name: 'recurrence/unspecified',
  trigger: /định k[ỳì]/i,
  pattern: part`định \s k[ỳì] (?! \s (?: hằng | hàng | mỗi | từng | \d | vào \s ngày | ngày | tháng | qu[ýí] ) )`,
  read: () => every(null),
  examples: [[every(null), 'Định kỳ', '⟦định kỳ⟧ tổng hợp', 'kiểm tra ⟦định kỳ⟧']],
  counterexamples: ['định kỳ hằng tháng', 'định kỳ 6 tháng', 'nhất định'],
})

export const recurrences: readonly Grammar<TemporalParts>[] = [
  dayOfYear,
  dayOfQuarter,
  dayOfMonth,
  weekdayOfMonth,
  weekdayOfWeek,
  edgeWeekday,
  weekOfMonth,
  eachDayPart,
  bareWeekday,
  quarterOfYear,
  interval,
  halfMonth,
  eachPeriod,
  furtherPeriod,
  yearlyReport,
  unspecified,
]

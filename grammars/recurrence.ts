import { type Grammar, grammar, part } from './kit.ts'
import { dayOfMonth, dayOfQuarter, dayOfYear, daysOfMonth, quarterOfYear, weekOfQuarter } from './recurrence-day.ts'
import { halfMonth, interval } from './recurrence-interval.ts'
import {
  bareWeekday,
  eachDayPart,
  edgeWeekday,
  weekdayOfMonth,
  weekdayOfWeek,
  weekdays,
  weekOfMonth,
} from './recurrence-week.ts'
import { each, period, ruleOf } from './recurrence-words.ts'
import { every, type TemporalParts } from './temporal-parts.ts'

/** "hằng năm", "hàng quý", "mỗi tháng", "định kỳ hằng tuần". */
export const eachPeriod = grammar<TemporalParts>({
  name: 'recurrence/each',
  pattern: part`(?: định \s k[ỳì] \s )? (?: vào \s )? ${each} \s (?<period> ${period} ) (?! \s học | \s công | \s lương )`,
  read: (groups) => (/^(?:từng|mỗi)/i.test(groups.period ?? '') ? undefined : every(ruleOf(groups.period!))),
  examples: [
    [every('FREQ=YEARLY'), 'hằng năm', 'hàng năm', 'Mỗi năm', 'định kỳ hằng năm'],
    [every('FREQ=MONTHLY;INTERVAL=3'), 'hàng quý', 'hằng quí'],
    [every('FREQ=WEEKLY'), 'Định kỳ hằng tuần'],
  ],
  counterexamples: ['hàng hóa', 'xếp hàng', 'mỗi người', 'mỗi năm học', 'hằng năng'],
})

const furtherMark = part`(?: , \s? | \s và \s | \s hoặc \s )`
const furtherUnit = part`(?: 0?[369] | 0?1 | một ) \s (?: tháng | năm ) | ${period}`

/** "hằng tháng, ⟦quý⟧, ⟦năm⟧": further periods of a list share the first word. */
export const furtherPeriod = grammar<TemporalParts>({
  name: 'recurrence/further',
  pattern: part`(?<= (?: ${each} \s ${period} | định \s k[ỳì] \s (?: ${furtherUnit} ) ) (?: ${furtherMark} (?: ${furtherUnit} ) ){0,3} ${furtherMark} ) (?<evidence> (?<count> 0?[369] | 0?1 | một )? (?: (?<= \d ) \s | (?<= một ) \s )? (?<period> ${period} ) ) (?! \s (?: học | tuổi | đầu | cuối | 20\d\d ) | \s? \d )`,
  read: ({ count, period: unit }) => {
    const months = Number(count ?? 0)
    if (months === 0 || months === 1 || Number.isNaN(months)) return every(ruleOf(unit!))
    return unit?.toLowerCase() === 'tháng' ? every(`FREQ=MONTHLY;INTERVAL=${months}`) : undefined
  },
  examples: [
    [every('FREQ=MONTHLY;INTERVAL=3'), 'hằng tháng, ⟦quý⟧'],
    [every('FREQ=MONTHLY;INTERVAL=6'), 'hằng quý, ⟦6 tháng⟧'],
    [every('FREQ=YEARLY'), 'định kỳ 6 tháng, ⟦1 năm⟧'],
  ],
  counterexamples: ['tháng, quý, năm', 'hằng tháng, năm học', 'hằng tháng năm'],
})

/** "⟦6 tháng⟧ và cuối năm": half a year beside the end of a year is how often. */
export const halfYearly = grammar<TemporalParts>({
  name: 'recurrence/half-yearly',
  pattern: part`(?<! \d ) (?<evidence> 0?6 \s tháng ) (?= ${furtherMark} (?: cuối | cả ) \s năm (?! \s (?: học | \d ) ) )`,
  read: () => every('FREQ=MONTHLY;INTERVAL=6'),
  examples: [[every('FREQ=MONTHLY;INTERVAL=6'), '⟦06 tháng⟧ và cuối năm', '⟦6 tháng⟧, cả năm']],
  counterexamples: ['6 tháng', '6 tháng, năm', '6 tháng đầu năm'],
})

/** "báo cáo năm", "báo cáo 6 tháng", "báo cáo quý" in a list after «định kỳ»: the name of the report says how often. */
export const yearlyReport = grammar<TemporalParts>({
  name: 'recurrence/report',
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
  pattern: part`định \s k[ỳì] (?! \s (?: hằng | hàng | mỗi | từng | \d | vào \s ngày | ngày | tháng | qu[ýí] | (?: trước | vào | chậm \s nhất ) \s (?: ngày | \d ) ) )`,
  read: () => every(null),
  examples: [[every(null), 'Định kỳ', '⟦định kỳ⟧ tổng hợp', 'kiểm tra ⟦định kỳ⟧']],
  counterexamples: ['định kỳ hằng tháng', 'định kỳ 6 tháng', 'nhất định'],
})

export const recurrences: readonly Grammar<TemporalParts>[] = [
  dayOfYear,
  dayOfQuarter,
  daysOfMonth,
  dayOfMonth,
  weekOfQuarter,
  weekdayOfMonth,
  weekdayOfWeek,
  edgeWeekday,
  weekOfMonth,
  eachDayPart,
  bareWeekday,
  weekdays,
  quarterOfYear,
  interval,
  halfMonth,
  eachPeriod,
  furtherPeriod,
  halfYearly,
  yearlyReport,
  unspecified,
]

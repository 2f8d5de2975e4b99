import { type Grammar, grammar, part } from './kit.ts'
import { dayOfMonth, dayOfQuarter, dayOfYear, quarterOfYear } from './recurrence-day.ts'
import { halfMonth, interval } from './recurrence-interval.ts'
import { bareWeekday, eachDayPart, edgeWeekday, weekdayOfMonth, weekdayOfWeek, weekOfMonth } from './recurrence-week.ts'
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

/** "hằng tháng, ⟦quý⟧, ⟦năm⟧": further periods of a list share the first word. */
export const furtherPeriod = grammar<TemporalParts>({
  name: 'recurrence/further',
  pattern: part`(?<= ${each} \s ${period} (?: (?: , \s? | \s và \s ) ${period} ){0,3} (?: , \s? | \s và \s ) ) (?<evidence> (?<period> ${period} ) ) (?! \s học | \s? \d )`,
  read: (groups) => every(ruleOf(groups.period!)),
  examples: [[every('FREQ=MONTHLY;INTERVAL=3'), 'hằng tháng, ⟦quý⟧']],
  counterexamples: ['tháng, quý, năm', 'hằng tháng, năm học', 'hằng tháng năm'],
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

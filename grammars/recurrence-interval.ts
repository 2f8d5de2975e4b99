import { grammar, part } from './kit.ts'
import { each } from './recurrence-words.ts'
import { every, type TemporalParts } from './temporal-parts.ts'

/** "định kỳ 6 tháng", "6 tháng một lần", "mỗi tháng một lần", "01 lần/quý", "2 lần/năm" (spacing assumed). */
export const interval = grammar<TemporalParts>({
  name: 'recurrence/interval',
  pattern: part`(?: (?<every4> 0?[1-9] | [12]\d ) \s? (?<unit4> năm | qu[ýí] | tháng | tuần | ngày ) \s? / \s? (?: (?: một | 01? | 1 ) \s? )? lần | (?: định \s k[ỳì] \s | (?<= lần ) ) (?: (?<whole> (?! \p{L} ) ) )? (?<every> 0?[1-9] | 1[0-2] ) \s (?<unit> năm | tháng | tuần | ngày ) (?! \s (?: đầu | cuối ) ) (?: \s (?: một | 1 | 01 ) \s lần | / lần )? | (?: ${each} \s )? (?: (?<every2> 0?[1-9] | 1[0-2] | hai | ba | bốn | sáu ) \s )? (?<unit2> năm | qu[ýí] | tháng | tuần | ngày ) \s (?: một | 1 | 01 ) \s lần | (?<times> 0?[1-9] | một | hai | ba ) \s? (?! buổi \s? / \s? ngày ) (?: lần | buổi | đợt | lượt ) \s? (?: / | trong \s | một \s | mỗi \s ) \s? (?: 0?1 \s )? (?<unit3> năm | qu[ýí] | tháng | tuần | ngày ) )`,
  read: (groups) => {
    const unit = (groups.unit ?? groups.unit2 ?? groups.unit3 ?? groups.unit4)!.toLowerCase()
    const spelled = counts[groups.times?.toLowerCase() ?? '']
    const times = groups.times === undefined ? 1 : (spelled ?? Number(groups.times))
    const count = groups.every ?? groups.every2 ?? groups.every4 ?? '1'
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
    [every('FREQ=WEEKLY;INTERVAL=2'), 'hai tuần một lần', '2 tuần một lần', '2 tuần/lần', '02 tuần/1 lần'],
    [every('FREQ=DAILY;INTERVAL=2'), '2 ngày/lần'],
    [every('FREQ=MONTHLY;INTERVAL=3'), '01 lần/quý', 'một lần/quý'],
    [every('FREQ=MONTHLY;INTERVAL=6', { approximate: true }), '2 lần/năm', '02 lần/năm'],
    [every('FREQ=DAILY;INTERVAL=15', { approximate: true }), '2 lần/tháng'],
    [every('FREQ=WEEKLY', { approximate: true }), '02 lần/tuần', '4 lần/tháng'],
  ],
  counterexamples: ['6 tháng', '6 tháng đầu năm', 'nhiều lần', 'lần thứ 2', 'định kỳ', 'học 2 buổi/ngày'],
})

const counts: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, sáu: 6 }

const daysOf: Readonly<Record<string, number>> = { năm: 365, quý: 90, quí: 90, tháng: 30, ngày: 1 }

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
  // «3 lần/tuần»: nothing says on which days of the week.
  if (unit === 'tuần') return every(step('WEEKLY', count), { approximate })
  const days = Math.max(1, Math.floor((daysOf[unit]! * count) / times))
  return every(days % 7 === 0 ? step('WEEKLY', days / 7) : step('DAILY', days), { approximate })
}

/** "nửa tháng báo cáo một lần": half a month is 15 days (Bộ luật Dân sự 2015, Điều 146). */
export const halfMonth = grammar<TemporalParts>({
  name: 'recurrence/half-month',
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

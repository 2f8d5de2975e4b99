import { anyOf, grammar, part } from './kit.ts'
import { codeOf, dayPart, each, weekday, weekdayNumber } from './recurrence-words.ts'
import { every, type TemporalParts } from './temporal-parts.ts'

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

const listed = part`${dayPart} ${weekday} \s (?: của \s )? tuần \s ${weekPlace} (?: (?: , | \s và ) \s ${dayPart} (?: ${weekday} \s )? (?: của \s )? tuần \s ${weekPlace} ){0,4}`

/** "thứ Sáu tuần cuối hằng tháng", "sáng thứ Ba tuần thứ 1 và sáng thứ Ba tuần thứ 3 hằng tháng": a weekday of each month. */
export const weekdayOfMonth = grammar<TemporalParts>({
  name: 'recurrence/weekday-of-month',
  pattern: part`(?: (?<list> ${listed} ) \s (?: (?: của \s )? (?: ${each} ) \s | trong \s | của \s ) tháng | (?: định \s k[ỳì] \s )? (?: ${each} ) \s tháng ,? \s (?: vào \s )? (?<list2> ${listed} ) )`,
  read: ({ list, list2 }) => {
    let day = ''
    const days = (list ?? list2)!.split(/,|\svà\s/).map((item) => {
      const [before = '', place = ''] = item.split(/tuần\s/i)
      const name = /thứ\s+\S+|chủ\s+nhật|CN/i.exec(before)
      if (name !== null) day = codeOf(name[0])
      return `${weekOrder[place.trim().toLowerCase()] ?? ''}${day}`
    })
    return every(`FREQ=MONTHLY;BYDAY=${days.join(',')}`)
  },
  examples: [
    [
      every('FREQ=MONTHLY;BYDAY=-1FR'),
      'chiều thứ Sáu tuần cuối hằng tháng',
      'thứ 6 tuần cuối cùng của tháng',
      'hằng tháng vào chiều thứ Sáu tuần cuối',
      'Định kỳ hằng tháng, thứ Sáu tuần cuối',
    ],
    [every('FREQ=MONTHLY;BYDAY=1MO'), 'sáng thứ Hai tuần đầu tiên của tháng', 'thứ hai tuần thứ nhất hằng tháng'],
    [every('FREQ=MONTHLY;BYDAY=1TU,3TU'), 'sáng thứ Ba tuần thứ 1 và sáng thứ Ba tuần thứ 3 hằng tháng'],
  ],
  counterexamples: ['thứ Sáu hằng tuần', 'tuần cuối tháng 5', 'thứ Sáu tuần này'],
})

/** "thứ Sáu hằng tuần", "thứ 2, thứ 4 hằng tuần". */
export const weekdayOfWeek = grammar<TemporalParts>({
  name: 'recurrence/weekday',
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
  pattern: part`(?<! thứ \s \S{1,4} \s | nhật \s ) tuần \s ${weekPlace} \s (?: (?: của \s )? ${each} \s | của \s ) tháng (?! \s? \d )`,
  read: () => every('FREQ=MONTHLY'),
  examples: [[every('FREQ=MONTHLY'), 'tuần cuối hằng tháng', 'tuần đầu của mỗi tháng', 'tuần thứ hai hằng tháng']],
  counterexamples: ['tuần cuối tháng 5', 'thứ Sáu tuần cuối hằng tháng', 'tuần hằng tháng'],
})

/** "mỗi sáng", "hằng đêm": every day. */
export const eachDayPart = grammar<TemporalParts>({
  name: 'recurrence/day-part',
  pattern: part`(?: ${each} ) \s (?: buổi \s )? (?: sáng | trưa | chiều | tối | đêm ) (?! \s (?: thứ | chủ | CN | kiến | tạo ) )`,
  read: () => every('FREQ=DAILY'),
  examples: [[every('FREQ=DAILY'), 'mỗi sáng', 'hằng đêm', 'mỗi buổi chiều']],
  counterexamples: ['mỗi sáng kiến', 'mỗi sáng thứ Hai', 'buổi sáng'],
})

/** "trước 10 giờ ⟦thứ Sáu⟧": a weekday without a date comes back each week; it counts only beside a clock time. */
export const bareWeekday = grammar<TemporalParts>({
  name: 'recurrence/bare-weekday',
  pattern: part`(?<= (?: \d \s? (?: giờ | h ) | (?: giờ | h ) \s? \d\d ) ,? \s (?: (?: sáng | chiều | tối ) \s )? ) (?<evidence> (?: ngày \s )? (?<day> ${weekday} ) ) (?! ,? \s? (?: \( | ngày | \d | \s tuần | \s này | \s đầu | \s cuối ) )`,
  read: ({ day }) => every(`FREQ=WEEKLY;BYDAY=${codeOf(day!)}`),
  examples: [
    [
      every('FREQ=WEEKLY;BYDAY=FR'),
      'trước 10 giờ ⟦thứ Sáu⟧',
      '16h00 ⟦thứ 6⟧',
      '7 giờ 30 sáng ⟦thứ Sáu⟧',
      '14 giờ 00 ⟦ngày thứ Sáu⟧',
    ],
  ],
  counterexamples: ['thứ Sáu', '14h00 thứ Sáu, 08/11', '8 giờ thứ Hai ngày 05/5', '8 giờ thứ Hai tuần này'],
})

/** "vào thứ 3 và thứ 5", "các ngày thứ 2, 4, 6": several weekdays without a date come back each week. */
export const weekdays = grammar<TemporalParts>({
  name: 'recurrence/weekdays',
  pattern: part`(?<= (?: vào | các ) \s (?: ngày \s | buổi \s | sáng \s | chiều \s | tối \s ){0,2} ) (?<evidence> thứ \s ${weekdayNumber} (?: (?: , | \s và ) \s (?: thứ \s )? (?: ${weekdayNumber} | chủ \s nhật ) ){1,6} ) (?! \s? \d | \s (?: tuần | ngày | tháng | năm | hằng | hàng | mỗi ) )`,
  read: ({ evidence }) => {
    const names = evidence!.split(/,\s|\svà\s/).map((name) => codeOf(name.trim()))
    return every(`FREQ=WEEKLY;BYDAY=${names.join(',')}`)
  },
  examples: [
    [every('FREQ=WEEKLY;BYDAY=TU,TH'), 'vào ⟦thứ 3 và thứ 5⟧', 'các ngày ⟦thứ Ba, thứ Năm⟧'],
    [every('FREQ=WEEKLY;BYDAY=MO,WE,FR'), 'các ngày ⟦thứ 2, 4, 6⟧'],
  ],
  counterexamples: ['thứ 3 và thứ 5', 'vào thứ Ba', 'vào thứ 3 và thứ 5 hằng tuần'],
})

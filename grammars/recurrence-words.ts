import { anyOf, part } from './kit.ts'

/** Spelled hằng by rule and hàng by habit; with mỗi, từng they say that something comes back. */
export const each = part`hằng | hàng | mỗi | từng`

export const dayPart = part`(?: (?: (?: các \s )? buổi \s )? (?: sáng | chiều | tối ) \s | ngày \s )?`

/** RFC 5545 rules of the periods. A quarter is three months. */
const rules: Readonly<Record<string, string>> = {
  năm: 'FREQ=YEARLY',
  quý: 'FREQ=MONTHLY;INTERVAL=3',
  quí: 'FREQ=MONTHLY;INTERVAL=3',
  tháng: 'FREQ=MONTHLY',
  tuần: 'FREQ=WEEKLY',
  ngày: 'FREQ=DAILY',
}

export const period = part`năm | qu[ýí] | tháng | tuần | ngày`

export const ruleOf = (word: string): string => rules[word.toLowerCase()]!

export const weekdayNumber = anyOf(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', '2', '3', '4', '5', '6', '7'])

export const weekday = part`(?: thứ \s ${weekdayNumber} | chủ \s nhật | CN )`

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
export const codeOf = (text: string): string => codes[text.toLowerCase().replace(/^thứ\s+/, '')] ?? 'SU'

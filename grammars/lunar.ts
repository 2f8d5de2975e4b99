import { fullYear, months } from './date-words.ts'
import { anyOf, type Grammar, grammar, part } from './kit.ts'
import { toSolar } from './lunar-calendar.ts'
import { at, type TemporalParts, temporal } from './temporal-parts.ts'

const monthWord = anyOf(Object.keys(months))
const stems = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý']
const branches = ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi']
const cyclic = part`(?: ${anyOf(stems)} ) \s (?: ${anyOf([...branches, 'Tị'])} )`

/** The year of the sixty-year cycle that lies between 1985 and 2044: Giáp Thìn is 2024. */
export function cyclicYear(name: string): number | null {
  const [stem, branch] = name.split(/\s+/).map((word) => word.toLowerCase().replace('tị', 'tỵ'))
  for (let year = 1985; year < 2045; year++) {
    if (stems[(year - 4) % 10]!.toLowerCase() === stem && branches[(year - 4) % 12]!.toLowerCase() === branch)
      return year
  }
  return null
}

/** A lunar day: its Gregorian day where the year is known, else no date at all. */
function lunar(year: number | null, month: number, day: number): TemporalParts | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 30) return undefined
  if (year === null) return temporal('lunar', { lunar: [month, day] })
  const solar = toSolar(year, month, day)
  return solar === null ? undefined : temporal('lunar', { from: at(solar.year, solar.month, solar.day) })
}

const yearOf = (figure: string | undefined, name: string | undefined): number | null =>
  figure !== undefined ? Number(figure) : name !== undefined ? cyclicYear(name) : null
const lunarYear = part`(?: \s năm \s (?: (?<name> ${cyclic} ) (?: \s? - \s? (?<year2> ${fullYear} ) )? | (?<year> ${fullYear} ) ) )?`

/** "mùng 10 tháng 3 âm lịch năm 2025", "10/3 âm lịch", "rằm tháng Giêng năm 2025", "23 tháng Chạp năm Giáp Thìn". */
export const lunarDay = grammar<TemporalParts>({
  name: 'lunar/day',
  pattern: part`(?: (?: ngày \s )? (?: m[ùồ]ng \s )? (?<day> [12]?\d | 30 ) (?: / (?<month> 1?\d ) | \s tháng \s (?: (?<month2> 1?\d ) | (?<word> ${monthWord} ) ) ) \s (?: âm \s lịch | \(? ÂL \)? ) ${lunarYear} | (?: rằm | (?: ngày \s )? (?: m[ùồ]ng \s )? (?<day3> [12]?\d | 30 ) ) \s tháng \s (?: (?<word3> giêng | chạp | tám | bảy ) (?! \p{L} ) ) (?: \s (?: âm \s lịch ) )? (?: \s năm \s (?: (?<name3> ${cyclic} ) | (?<year3> ${fullYear} ) ) )? )`,
  read: ({ day, month, month2, word, day3, word3, name, year, year2, name3, year3 }) => {
    if (word3 !== undefined) {
      // «ngày 3 tháng tám» is a solar date; only rằm, giêng and chạp are lunar by themselves.
      if (day3 !== undefined && !/giêng|chạp/i.test(word3)) return undefined
      return lunar(yearOf(year3, name3), months[word3.toLowerCase()]!, Number(day3 ?? 15))
    }
    return lunar(
      yearOf(year ?? year2, name),
      Number(month ?? month2 ?? months[word!.toLowerCase().replace(/\s+/g, ' ')]),
      Number(day),
    )
  },
  examples: [
    [temporal('lunar', { from: at(2025, 4, 7) }), 'mùng 10 tháng 3 âm lịch năm 2025'],
    [temporal('lunar', { from: at(2025, 2, 12) }), 'rằm tháng Giêng năm 2025'],
    [temporal('lunar', { from: at(2025, 1, 22) }), '23 tháng Chạp năm Giáp Thìn'],
    [temporal('lunar', { lunar: [3, 10] }), '10/3 âm lịch'],
    [temporal('lunar', { lunar: [1, 15] }), 'rằm tháng Giêng'],
  ],
  counterexamples: ['ngày 10 tháng 3 năm 2025', 'tháng tám', 'đăng rằm', '35 tháng 3 âm lịch'],
})

const feasts: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'tết nguyên đán': [1, 1],
  'tết trung thu': [8, 15],
  'giỗ tổ hùng vương': [3, 10],
}

/** "trước ⟦Tết Trung thu năm 2025⟧", "mùng 1 Tết Bính Ngọ 2026": a feast is a day where something is bound by it, else the name of what is held. */
export const lunarFeast = grammar<TemporalParts>({
  name: 'lunar/feast',
  pattern: part`(?: (?: m[ùồ]ng \s (?<day> [1-9] ) \s tết | (?<= (?: trước | đến | tới | hết | vào ) \s (?: ngày \s | dịp \s )? ) (?<feast> ${anyOf(Object.keys(feasts))} ) ) ) (?: \s (?: năm \s )? (?: (?<name> ${cyclic} ) (?: \s? (?: - | năm )? \s? (?<year> ${fullYear} ) )? | (?<year2> ${fullYear} ) ) ) (?: \s \( rằm \s tháng \s tám \) )?`,
  read: ({ day, feast, name, year, year2 }) => {
    const [month, first] = feasts[feast?.toLowerCase().replace(/\s+/g, ' ') ?? 'tết nguyên đán']!
    const read = lunar(yearOf(year ?? year2, name), month, Number(day ?? first))
    return read === undefined || feast === undefined || month !== 1 ? read : { ...read, approximate: true }
  },
  examples: [
    [temporal('lunar', { from: at(2025, 10, 6) }), 'trước ⟦Tết Trung thu năm 2025⟧'],
    [
      temporal('lunar', { from: at(2022, 2, 1), approximate: true }),
      'trước ⟦Tết Nguyên đán Nhâm Dần - 2022⟧',
      'đến ⟦Tết Nguyên đán năm 2022⟧',
    ],
    [temporal('lunar', { from: at(2026, 2, 17) }), 'mùng 1 Tết Bính Ngọ 2026'],
  ],
  counterexamples: ['Tết Nguyên đán', 'dịp Tết', 'chi tết năm 2025', 'phục vụ Tết Trung thu năm 2025'],
})

export const lunarDates: readonly Grammar<TemporalParts>[] = [lunarDay, lunarFeast]

import { inWords } from './date-words.ts'
import { anyOf, type Grammar, grammar, part } from './kit.ts'
import { type TemporalParts, temporal } from './temporal-parts.ts'

const units: Readonly<Record<string, string>> = {
  ngày: 'D',
  tuần: 'W',
  tháng: 'M',
  năm: 'Y',
  giờ: 'H',
  h: 'H',
  phút: 'M',
}

const counts: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, sáu: 6, mười: 10 }

const lasting = (iso: string, workingDays = false): TemporalParts =>
  temporal('duration', { duration: iso, workingDays })

const unit = part`ngày | tuần | tháng | năm | giờ | phút`

/** No count of time begins behind these: «thứ 5 năm», «tháng ba năm», «24/24 giờ», «0,5 giờ», «7 giờ 30 phút». */
const countStart = part`(?<! định \s k[ỳì] \s | thứ \s | lần \s | tháng \s | \d[/.,] | giờ \s | \d h \s? | giờ \s đến \s | giờ \s - \s )`

/** Behind these a count of time is none: «6 tháng đầu năm», «30 phút/buổi», «36 tháng tuổi», «5 năm qua», «5 năm 2021-2025». */
const countEnd = part`(?! \s? [/\d] | \s (?: học | lương | công | chuẩn | một \s lần | tuổi | tháng | 20\d\d | giai \s đoạn | nay | qua | gần | trở | liên | sau (?! \s (?: khi | ngày ) ) ) | (?<= tháng ) \s (?: đầu | cuối ) | \s? (?: đến | - ) \s? \d{1,3} \s (?: tháng | năm ) \s tuổi )`

/** «8 giờ ngày 05/3», «18 giờ đến 24 giờ»: an hour of the day. */
const hourOfDay = part`,? \s (?: vào \s )? (?: ngày | thứ | chủ \s nhật | hằng | hàng | mỗi | sáng | trưa | chiều | tối | đêm | đến | tới ) | \s? -`

/** "05 ngày làm việc", "trong vòng ⟦10 ngày⟧", "02 tháng", "03 (ba) ngày", "½ ngày", "24h" before an event. Counted terms: Bộ luật Dân sự 2015, Điều 147–148. */
export const countedTerm = grammar<TemporalParts>({
  name: 'duration/term',
  pattern: part`${countStart} (?: (?<half> ½ | nửa | 1/2 ) | (?<count> \d{1,3} | ${anyOf(Object.keys(counts))} (?= \s ) ) ) ${inWords} \s? (?: (?<unit> ngày | tuần | tháng | năm | giờ (?! ${hourOfDay} ) | phút ) ${countEnd} (?<working> \s làm \s việc )? | (?<= (?: 24 | 48 | 72 ) \s? ) (?<hours> h ) (?! \d | / ) )`,
  read: ({ half, count, unit: word, hours, working }) => {
    const measure = (word ?? hours)!.toLowerCase()
    if (half !== undefined)
      return measure === 'ngày'
        ? lasting('PT12H')
        : measure === 'tháng'
          ? lasting('P15D')
          : measure === 'năm'
            ? lasting('P6M')
            : undefined
    return term(count!, measure, working !== undefined)
  },
  examples: [
    [lasting('P5D', true), '05 ngày làm việc', '5 ngày làm việc', '05 (năm) ngày làm việc'],
    [lasting('P10D'), 'trong vòng ⟦10 ngày⟧ kể từ', 'chậm nhất ⟦10 ngày⟧ sau khi thi'],
    [lasting('P2M'), '02 tháng', 'hai tháng'],
    [lasting('PT24H'), '24h', '24 giờ', 'trong ⟦24 giờ⟧ đầu'],
    [lasting('PT12H'), '½ ngày'],
    [lasting('PT90M'), '90 phút'],
    [lasting('PT4M'), '≤⟦04 phút⟧'],
  ],
  counterexamples: [
    '6 tháng đầu năm',
    'định kỳ 6 tháng',
    '2 ngày/tuần',
    'ngày 10 tháng 5',
    '24/24h',
    '6 tháng một lần',
    '05 giờ ngày 23/5',
    '18 giờ đến 24 giờ',
    'từ 06 tháng đến 36 tháng tuổi',
    'tháng ba năm',
    '0,25 giờ',
    'kế hoạch 05 năm giai đoạn 2021 - 2025',
  ],
})

/** "24-48 giờ", "từ 3-6 tháng", "từ 02 đến 06 phút": a length between two bounds; the longer one is its value. */
export const termRange = grammar<TemporalParts>({
  name: 'duration/range',
  pattern: part`${countStart} (?: từ \s )? (?<least> \d{1,3} ) (?: \s (?<leastUnit> ${unit} ) )? \s? (?: - | đến | tới ) \s? (?<most> \d{1,3} ) \s? (?<unit> ${unit} ) ${countEnd} (?<working> \s làm \s việc )? (?! ${hourOfDay} )`,
  read: ({ least, leastUnit, most, unit: word, working }) => {
    const measure = word!.toLowerCase()
    if ((leastUnit ?? measure).toLowerCase() !== measure || Number(least) >= Number(most)) return undefined
    return term(most!, measure, working !== undefined)
  },
  examples: [
    [lasting('PT48H'), '24-48 giờ', '0-48 giờ', '24 đến 48 giờ'],
    [lasting('P6M'), 'từ 3-6 tháng', 'từ 03 tháng đến 06 tháng'],
    [lasting('PT6M'), 'từ 02 đến 06 phút'],
    [lasting('P7D', true), '05 - 07 ngày làm việc'],
  ],
  counterexamples: ['18 giờ đến 24 giờ ngày 05/3', 'từ 06 tháng đến 36 tháng tuổi', '48-24 giờ', 'ngày 5-10 tháng 6'],
})

function term(count: string, unit: string, workingDays: boolean): TemporalParts | undefined {
  const n = counts[count.toLowerCase()] ?? Number(count)
  if (n === 0) return undefined
  const isClock = unit === 'giờ' || unit === 'h' || unit === 'phút'
  return lasting(`P${isClock ? 'T' : ''}${n}${units[unit]}`, workingDays)
}

export const durations: readonly Grammar<TemporalParts>[] = [termRange, countedTerm]

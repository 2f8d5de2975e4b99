import { inWords } from './date-words.ts'
import { type Grammar, grammar, part } from './kit.ts'
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

const lasting = (iso: string, workingDays = false, known: Partial<TemporalParts> = {}): TemporalParts =>
  temporal('duration', { duration: iso, workingDays, ...known })

/** "05 ngày làm việc", "trong vòng ⟦10 ngày⟧", "02 tháng", "03 (ba) ngày", "½ ngày", "24h" before an event. Counted terms: Bộ luật Dân sự 2015, Điều 147–148. */
export const countedTerm = grammar<TemporalParts>({
  name: 'duration/term',
  pattern: part`(?<! định \s k[ỳì] \s | thứ \s | lần \s | \d/ | giờ \s | \d h \s? | giờ \s đến \s | giờ \s - \s ) (?: (?<half> ½ | nửa | 1/2 ) | (?<count> \d{1,3} ) ) ${inWords} \s? (?: (?<unit> ngày | tuần | tháng | năm | giờ (?! ,? \s (?: vào \s )? (?: ngày | thứ | chủ \s nhật | hằng | hàng | mỗi | sáng | trưa | chiều | tối | đêm | đến | tới ) | \s? - ) | phút ) (?! \s? [/\d] | \s (?: đầu | cuối | học | lương | công | một \s lần | tuổi | tháng | 20\d\d | nay | qua | gần | trở | liên | sau (?! \s (?: khi | ngày ) ) ) ) (?<working> \s làm \s việc )? | (?<= (?: 24 | 48 | 72 ) \s? ) (?<hours> h ) (?! \d | / ) )`,
  read: ({ half, count, unit, hours, working }) => {
    const word = (unit ?? hours)!.toLowerCase()
    if (half !== undefined)
      return word === 'ngày'
        ? lasting('PT12H')
        : word === 'tháng'
          ? lasting('P15D')
          : word === 'năm'
            ? lasting('P6M')
            : undefined
    const n = Number(count)
    if (n === 0) return undefined
    const clock = word === 'giờ' || word === 'h' || word === 'phút'
    return lasting(`P${clock ? 'T' : ''}${n}${units[word]}`, working !== undefined, {
      weak: !(word === 'ngày' || clock) || clock,
    })
  },
  examples: [
    [lasting('P5D', true), '05 ngày làm việc', '5 ngày làm việc', '05 (năm) ngày làm việc'],
    [lasting('P10D'), 'trong vòng ⟦10 ngày⟧ kể từ', 'chậm nhất ⟦10 ngày⟧ sau khi thi'],
    [lasting('P2M', false, { weak: true }), '02 tháng'],
    [lasting('PT24H', false, { weak: true }), '24h', '24 giờ'],
    [lasting('PT12H'), '½ ngày'],
    [lasting('PT90M', false, { weak: true }), '90 phút'],
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
  ],
})

export const durations: readonly Grammar<TemporalParts>[] = [countedTerm]

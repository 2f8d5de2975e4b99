import { type Grammar, grammar, part } from './kit.ts'
import { type TemporalParts, temporal } from './temporal-parts.ts'

const hour = part`[01]?\d | 2[0-4]`
const minute = part`[0-5]\d`
const dayPart = part`sáng | trưa | chiều | tối | đêm`
const clock = (time: string): TemporalParts => temporal('time', { time })

/** "8h00", "07h30", "7 giờ 30 phút", "14g00" (south), "17:00", "07h 30 phút", "2 giờ chiều". */
export const clockTime = grammar<TemporalParts>({
  name: 'time/clock',
  openEnd: true,
  pattern: part`(?<! \d[/.,:] | / | (?<! [hg:] \s? \d\d ) (?<= \d ) - ) (?: (?<= (?: giờ | h ) \s (?: đến | tới | - ) \s ) | (?! 24 \s? (?: h | giờ ) ) ) (?<hour> ${hour} ) (?: \s? giờ (?! \s (?: học | làm | dạy | công | chuẩn | lên | đồng | hành | chính ) ) (?: \s? (?<minute> ${minute} | \d (?= \s phút ) ) (?: \s? (?: phút | ' | ’ ) )? )? | \s? (?: h | g (?= \s? ${minute} ) ) (?: \s? (?<minute2> ${minute} ) (?: \s? (?: phút | ' | ’ | p ) )? )? | : (?<minute3> ${minute} ) (?: : [0-5]\d )? ) (?! \d | [:/]\d | \p{L} ) (?: \s (?<part> ${dayPart} ) (?! \s (?: ngày | thứ ) ) )?`,
  read: ({ hour: h, minute: m1, minute2, minute3, part: when }) => {
    const late = when !== undefined && /chiều|tối/i.test(when) && Number(h) < 12 ? 12 : 0
    const hours = Number(h) + late
    const minutes = Number(m1 ?? minute2 ?? minute3 ?? 0)
    if (hours > 24 || (hours === 24 && minutes > 0)) return undefined
    return clock(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`)
  },
  examples: [
    [clock('08:00'), '8h00', '08h00', '8 giờ', '8g00', '8:00', '8 giờ 00', '8h'],
    [clock('07:30'), '7 giờ 30 phút', '07h30', '07h 30 phút', '7h30’', '7 giờ 30', '7h30p'],
    [clock('14:00'), '2 giờ chiều', '14h', '14g00'],
  ],
  counterexamples: ['24/7', '24/24h', '2 buổi/ngày', '01:2019/BCT', '5 giờ học', '3 km/h', '25 giờ', 'mạng 5G'],
})

export const clocks: readonly Grammar<TemporalParts>[] = [clockTime]

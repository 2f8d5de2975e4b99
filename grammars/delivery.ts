import { cue } from './cue.ts'
import { type Grammar, part } from './kit.ts'

/** «gửi», «nộp», «báo cáo»: a word that brings something to somebody. */
export const carrier = cue({
  name: 'delivery/carrier',
  pattern: part`gửi | nộp | báo | trình | trả | phản \s hồi | phản \s ánh | cung \s cấp | đăng \s ký | thông \s báo | chuyển`,
  examples: ['⟦gửi⟧ về', '⟦báo⟧ cáo', 'Đăng ký'],
  counterexamples: ['xây dựng', 'gửix', 'nhận'],
})

/** Which verbs go with a word before a receiver; «về» and what is not listed goes with all. */
export const toVerbs: ReadonlyMap<string, readonly string[]> = new Map([
  ['tại', ['nộp', 'đăng ký']],
  ['cho', ['gửi', 'nộp', 'báo', 'trả lời', 'phản hồi', 'cung cấp', 'chuyển']],
  ['đến', ['gửi', 'nộp', 'báo', 'trả lời', 'phản hồi', 'cung cấp', 'chuyển']],
  ['tới', ['gửi', 'nộp', 'báo', 'trả lời', 'phản hồi', 'cung cấp', 'chuyển']],
  ['để', ['gửi', 'nộp', 'báo', 'trình']],
])

export const deliveries: readonly Grammar[] = [carrier]

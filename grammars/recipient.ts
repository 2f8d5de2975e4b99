import { cue } from './cue.ts'
import { type Grammar, part } from './kit.ts'

/** «để báo cáo», «b/c», «biết»: in brackets behind a recipient, what it is sent for; anything else in brackets is part of the name. */
export const recipientPurpose = cue({
  name: 'recipient/purpose',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: để | b \s? / \s? c (?: áo )? | bc | ph? \s? / \s? h | th? \s? / \s? h | đ \s? / \s? b | c \s? / \s? đ | g \s? / \s? s | k \s? / \s? t | đưa | đăng | biết | báo \s cáo | phối \s hợp | thực \s hiện | chỉ \s đạo | theo \s dõi | tham \s mưu | tổng \s hợp | giám \s sát | kiểm \s tra | tự \s kiểm | niêm \s yết | triển \s khai | thay \s b | xin | gửi | lưu | công \s bố | công \s khai | phổ \s biến ) (?! \p{L} )`,
  examples: ['để báo cáo', 'b/c', 'B/c', 'biết', 'ph/h', 'b/cáo'],
  counterexamples: ['tổ thư viện', 'Đ/c Phúc', 'qua Cục Sách', 'Tú, Bích', '1A, 1G', 'bcx'],
})

/** «Bản điện tử:», «Bản giấy:»: how those below receive it, and no recipient. */
export const copyLabel = cue({
  name: 'recipient/copy-label',
  anchored: 'whole',
  pattern: part`bản \s (?: điện \s tử | giấy | chính | sao ) \s? :?`,
  examples: ['Bản điện tử:', 'bản giấy'],
  counterexamples: ['Bản tin điện tử', 'Văn bản giấy'],
})

export const recipients: readonly Grammar[] = [recipientPurpose, copyLabel]

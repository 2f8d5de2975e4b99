import { cue } from './cue.ts'
import { type Grammar, part } from './kit.ts'

/** «Văn phòng Sở có trách nhiệm», «Sở A chủ trì, phối hợp với Sở B»: what is left of a heading behind its unit. */
export const bearingHeading = cue({
  name: 'owner/bearing-heading',
  anchored: 'whole',
  caseSensitive: true,
  pattern: part`(?: (?: có | chịu ) \s trách \s nhiệm | có \s nhiệm \s vụ | chủ \s trì | thực \s hiện ) (?: \s (?: thực \s hiện | triển \s khai | tham \s mưu | giúp | các | những | nhiệm \s vụ | nội \s dung | công \s việc | sau | đây | như ) ){0,6} (?: \s phối \s hợp \s (?: với | cùng ) \s .{3,150} )?`,
  examples: ['có trách nhiệm', 'chủ trì thực hiện các nhiệm vụ sau', 'chủ trì phối hợp với Sở B'],
  counterexamples: ['có trách nhiệm báo cáo', 'chủ trì phối hợp', 'Chủ trì'],
})

/** «Cơ quan» alone is nobody in particular. */
export const bareNoun = cue({
  name: 'owner/bare-noun',
  anchored: 'whole',
  pattern: part`đơn \s vị | cơ \s quan | bộ \s phận | cá \s nhân | tổ \s chức | phòng`,
  examples: ['Đơn vị', 'cơ quan', 'tổ chức'],
  counterexamples: ['Cơ quan A', 'phòng ban', 'sở'],
})

/** «Các ông (bà):» before names. */
export const addressLead = cue({
  name: 'owner/address',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?: [Cc]ác \s )? (?: [Ôô]ng | [Bb]à ) \s? [(,] \s? (?: [Bb]à | [Ôô]ng ) \s? \)? :? \s`,
  examples: ['⟦Các ông (bà): ⟧Nguyễn Văn A', '⟦Ông, bà ⟧có tên'],
  counterexamples: ['Ông Nguyễn Văn A', 'các bà', 'ông (Sở A) '],
})

/** «Các đơn vị», «Mỗi trường»: no definite body. */
export const vagueOpening = cue({
  name: 'owner/vague',
  anchored: 'start',
  pattern: part`(?: các | những | mọi | mỗi | từng | toàn ) (?= \s )`,
  examples: ['các đơn vị', 'Mỗi trường', 'toàn trường'],
  counterexamples: ['cách', 'Sở A', 'các'],
})

/** «trường hợp vượt thẩm quyền», «nếu vượt thẩm quyền»: a case of the duty before it. */
export const caseOpening = cue({
  name: 'owner/case',
  anchored: 'start',
  pattern: part`trường \s hợp | nếu | khi`,
  examples: ['trường hợp vượt thẩm quyền', 'nếu', 'Khi có thay đổi'],
  counterexamples: ['các trường hợp', 'khiếu nại'],
})

/** «nếu», «trường hợp»: what follows is done only then. */
export const condition = cue({
  name: 'owner/condition',
  anchored: 'whole',
  pattern: part`nếu | trường \s hợp | nếu \s có`,
  examples: ['nếu', 'trường hợp'],
  counterexamples: ['nếu không', 'khi'],
})

export const ownerContext: readonly Grammar[] = [
  bearingHeading,
  bareNoun,
  addressLead,
  vagueOpening,
  caseOpening,
  condition,
]

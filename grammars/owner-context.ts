import { cue } from './cue.ts'
import { type Grammar, part } from './kit.ts'

/** «… hoạt động trong lĩnh vực có liên quan»: what qualifies the unit of a heading. */
export const qualifierOpening = cue({
  name: 'owner/qualifier',
  anchored: 'start',
  caseSensitive: true,
  pattern: part`hoạt \s động | có | được | tham \s gia | thuộc | trên | trong | trực \s thuộc | là | của | liên \s quan`,
  examples: ['hoạt động trong lĩnh vực', 'có liên quan', 'thuộc tỉnh'],
  counterexamples: ['cóc', 'tổ chức', 'Có liên quan'],
})

/** «tỉnh», «liên quan», «và các đơn vị», «trên địa bàn tỉnh»: what may be left of a heading behind its units. */
export const levelTail = cue({
  name: 'owner/level-tail',
  anchored: 'whole',
  pattern: part`tỉnh | huyện | xã | phường | thành \s phố | quận | thị \s trấn | liên \s quan | trực \s thuộc | nhà \s trường | (?: và \s các \s | trên \s địa \s bàn ) .*`,
  examples: ['tỉnh', 'liên quan', 'và các đơn vị', 'trên địa bàn tỉnh'],
  counterexamples: ['tỉnh đoàn', 'và đơn vị', 'báo cáo'],
})

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

/** «Các phân xưởng», «UBND các xã»: one collective. */
export const pluralWord = cue({
  name: 'owner/plural',
  pattern: part`các (?= \s )`,
  examples: ['UBND ⟦các⟧ xã', '⟦Các⟧ phân xưởng'],
  counterexamples: ['cách', 'UBND xã', 'cácx'],
})

/** «Trường trung cấp nghề»: belongs to a name. */
export const tradeWord = cue({
  name: 'owner/trade',
  caseSensitive: true,
  pattern: part`(?<= \s ) nghề`,
  examples: ['Trường trung cấp ⟦nghề⟧', 'Hội làng ⟦nghề⟧ A'],
  counterexamples: ['nghề', 'Nghề', 'ngành nghềx'],
})

/** «…, đội sản xuất», «… và Đoàn trực thuộc», «… có liên quan»: a collective that goes on. */
export const tailJoint = cue({
  name: 'owner/tail-joint',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`\s? (?: , | - | (?: và | có ) \s )`,
  examples: [', đội', 'và Đoàn', 'có liên quan'],
  counterexamples: ['của tỉnh', 'vàng', '; đội'],
})

/** «Đối với A, B và C»: parts the units of a heading. */
export const partMark = cue({
  name: 'owner/part',
  openStart: true,
  openEnd: true,
  caseSensitive: true,
  pattern: part`, | (?<= \s ) và (?= \s )`,
  examples: ['A⟦,⟧ B', 'Sở A ⟦và⟧ Sở B'],
  counterexamples: ['Sở A', 'vàng', '; '],
})

/** «Cơ sở dạy thêm có đăng ký … phải …»: what qualifies a subject, up to its duty. */
export const qualifiedSubject = cue({
  name: 'owner/qualified-subject',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`\s? (?: có | được | thuộc | hoạt \s động | tham \s gia ) \s [^,;.:]{3,80}? (?= \s (?: phải | có \s trách \s nhiệm | chịu \s trách \s nhiệm ) \s )`,
  examples: ['⟦có đăng ký⟧ phải nộp', '⟦thuộc phạm vi quản lý⟧ có trách nhiệm gửi'],
  counterexamples: ['có đăng ký', 'phải nộp', 'có đăng ký, phải nộp'],
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

/** «Sở A, Sở B và Sở C»: nothing but a joint between units. */
export const ownerJoint = cue({
  name: 'owner/joint',
  anchored: 'whole',
  caseSensitive: true,
  pattern: part`\s? [,;] \s? (?: và \s? )? | \s? (?: và | & ) \s?`,
  examples: [',', '; và', 'và', '&'],
  counterexamples: ['của', 'hoặc', ', của'],
})

/** «giao cho», «phối hợp với», «gồm» before a unit: it is told of, and does not do. */
export const objectLead = cue({
  name: 'owner/object-lead',
  anchored: 'end',
  pattern: part`(?: giao | cho | với | cùng | gồm | là | yêu \s cầu | đề \s nghị | phân \s công | chỉ \s đạo | hướng \s dẫn | đôn \s đốc | phối \s hợp | mời | báo \s cáo ) \s?`,
  examples: ['giao', '⟦phối hợp⟧', 'bao ⟦gồm⟧'],
  counterexamples: ['giao ban', 'của', 'vớix'],
})

/** «Các đơn vị», «Mỗi trường»: no definite body. */
export const vagueOpening = cue({
  name: 'owner/vague',
  anchored: 'start',
  pattern: part`(?: các | những | mọi | mỗi | từng | toàn ) (?= \s )`,
  examples: ['các đơn vị', 'Mỗi trường', 'toàn trường'],
  counterexamples: ['cách', 'Sở A', 'các'],
})

/** «điện thoại:», «email liên hệ:» before a colon: an address, no duty. */
export const contactLead = cue({
  name: 'owner/contact-lead',
  anchored: 'end',
  pattern: part`(?: ĐT | điện \s thoại | di \s động | email | e-mail | mail | zalo | liên \s hệ | hộp \s thư | tel | fax ) [^:]{0,12} :`,
  examples: ['ĐT:', 'Hiệu trưởng, ⟦điện thoại liên hệ:⟧', 'Email:'],
  counterexamples: ['phụ trách:', 'điện thoại', 'gọi:'],
})

/** «phụ trách», «theo dõi», «làm Trưởng ban» behind a person. */
export const personDuty = cue({
  name: 'owner/person-duty',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`[,:]? \s? (?: phụ \s trách | chịu \s trách \s nhiệm | chủ \s trì | theo \s dõi | tổng \s hợp | tham \s mưu | (?: làm | là ) \s )`,
  examples: ['phụ trách', ', theo dõi', 'làm Trưởng ban'],
  counterexamples: ['làmx', 'Phụ trách', 'và phụ trách'],
})

/** «khó khăn, vướng mắc … báo cáo»: what to do with difficulties is no task. */
export const complaint = cue({
  name: 'owner/complaint',
  pattern: part`(?: khó \s khăn | vướng \s mắc | (?: vấn \s đề \s )? phát \s sinh ) [^.]{0,200} (?: báo \s cáo | phản \s ánh | liên \s hệ | thông \s tin | trao \s đổi | gửi | kiến \s nghị )`,
  examples: ['nếu có ⟦khó khăn, vướng mắc đề nghị báo cáo⟧', '⟦phát sinh, phản ánh⟧ về'],
  counterexamples: ['khó khăn. Báo cáo', 'báo cáo khó khăn', 'sinh hoạt gửi'],
})

export const ownerContext: readonly Grammar[] = [
  qualifierOpening,
  levelTail,
  bearingHeading,
  bareNoun,
  pluralWord,
  tradeWord,
  tailJoint,
  partMark,
  qualifiedSubject,
  addressLead,
  ownerJoint,
  objectLead,
  vagueOpening,
  contactLead,
  personDuty,
  complaint,
]

import { cue } from './cue.ts'
import { type Grammar, part } from './kit.ts'

/** A short qualifier of the last unit of a heading: «dạy ôn», «về kinh tế, ma túy», «có chỉ tiêu tuyển dụng». */
export const describesUnit = cue({
  name: 'owner/describes-unit',
  anchored: 'whole',
  pattern: part`(?: dạy | phụ \s trách | trực | coi | chấm | ôn | tham \s gia | được ) (?: \s [^\s,;:]{1,12} ){1,4} | (?: về | có ) (?: ,? \s [^\s,;:]{1,12} ){2,6}`,
  examples: ['dạy ôn', 'về kinh tế, ma túy', 'có chỉ tiêu tuyển dụng', 'phụ trách chuyên môn'],
  counterexamples: ['soạn đề cương', 'có', 'về công tác phòng cháy chữa cháy rừng mùa khô'],
})

/** Between a subject and its duty: «theo chức năng, nhiệm vụ được giao ⟦có trách nhiệm⟧». */
export const adverbialBefore = cue({
  name: 'owner/adverbial',
  anchored: 'start',
  openEnd: true,
  pattern: part`,? \s? (?: theo | căn \s cứ | trên \s cơ \s sở | trong \s phạm \s vi ) \s [^.;:]{3,90}? ,? (?= \s (?: có \s trách \s nhiệm | chịu \s trách \s nhiệm | chủ \s trì | tham \s mưu ) \s )`,
  examples: ['⟦theo chức năng, nhiệm vụ được giao⟧ có trách nhiệm chỉ đạo', '⟦, căn cứ Kế hoạch này,⟧ chủ trì rà soát'],
  counterexamples: ['theo dõi việc thực hiện', 'chủ trì rà soát', 'theo chức năng. Sở A có trách nhiệm'],
})

/** « - Cơ quan Thường trực Ban Chỉ đạo» behind a body says what it is besides. */
export const officeApposition = cue({
  name: 'owner/apposition',
  anchored: 'start',
  openEnd: true,
  pattern: part`\s? (?: - \s | , \s ) (?= (?: là \s )? (?: cơ \s quan | đơn \s vị | bộ \s phận ) \s (?: thường \s trực | đầu \s mối | chủ \s quản | đăng \s cai ) )`,
  examples: ['⟦- ⟧Cơ quan Thường trực Ban Chỉ đạo', '⟦, ⟧đơn vị đăng cai'],
  counterexamples: ['- Sở Nội vụ', ', các đơn vị', 'cơ quan thường trực'],
})

/** «các đồng chí trong Ban Giám hiệu»: between a form of address and the body. */
export const memberOf = cue({
  name: 'owner/member-of',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: trong | thuộc ) \s (?= \p{L} )`,
  examples: ['⟦trong ⟧BGH', '⟦thuộc ⟧Tổ Văn phòng'],
  counterexamples: ['trongBGH', 'của BGH', 'trong'],
})

export const ownerDescriptions: readonly Grammar[] = [describesUnit, adverbialBefore, officeApposition, memberOf]

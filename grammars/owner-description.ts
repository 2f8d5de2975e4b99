import { cue } from './cue.ts'
import { type Grammar, part } from './kit.ts'

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

export const ownerDescriptions: readonly Grammar[] = [officeApposition, memberOf]

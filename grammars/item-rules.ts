import { type ChunkRule, chunkRule } from './chunk-rule.ts'

/** «2. Ông A, Phó Trưởng phòng: Trưởng đoàn;», «+ Sở C.»: names and ranks. */
export const namesOnly = chunkRule({
  name: 'item/names',
  pattern:
    '^ (Noun Colon)? Unit ((Comma|And|Dash) Unit)* Bracket? (Colon Unit (Comma Unit)*)? (Comma Noun)? (Stop|Semi|Comma)* $',
  examples: ['Ông Lê Văn Mẫu - Trưởng ban: Trưởng đoàn;', 'Sở Xây dựng.', 'Trưởng ban: cô Lan.'],
  counterexamples: ['Sở Xây dựng báo cáo.'],
})

/** «Đầu mối: bà C, điện thoại …»: a name with an address. */
export const contactItem = chunkRule({
  name: 'item/contact',
  pattern:
    '^ Noun? Unit (Comma|Noun|Colon|Bracket|Unit|Dash|And|Prep|Contact)* Contact (Comma|Noun|Colon|Bracket|Unit|Dash|And|Contact|Stop|Semi)* $',
  examples: ['Bà Lê Thị Mẫu, điện thoại: 0900 000 123.'],
  counterexamples: ['Sở Xây dựng báo cáo về Phòng Nội vụ, điện thoại: 0900 000 123.'],
})

/** «Trang trí: Chi đoàn»: who does it stands behind the colon. */
export const behindRule = chunkRule({
  name: 'item/behind',
  pattern: 'Colon <agent Unit> Bracket? (Charge|Bear|Do)? (Stop|Semi)* $',
  examples: ['Trang trí: Chi đoàn', 'Âm thanh: đ/c Hà phụ trách.'],
  counterexamples: ['Trang trí: hoa, cờ'],
})

/** «(đ/c Hà phụ trách)» behind what is done: the inside of the bracket. */
export const personBehind = chunkRule({
  name: 'item/person-behind',
  pattern: '^ Unit (Charge|Do|Bear)? $',
  examples: ['đ/c Hà', 'đ/c Hà phụ trách'],
  counterexamples: ['theo mẫu'],
})

export const itemChunkRules: readonly ChunkRule[] = [namesOnly, contactItem, behindRule, personBehind]

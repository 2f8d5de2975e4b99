import { type ChunkRule, chunkRule } from './chunk-rule.ts'

const list = 'Unit ((Semi|Comma|And|Dash)+ (Unit|Noun))*'
const opening = '^ (About|Assign|Noun)? Prep?'

/** Headings and labels that name who does what stands below them. The first that matches wins. */
export const headingRules: readonly ChunkRule[] = [
  chunkRule({
    name: 'heading/bearing',
    pattern: `${opening} <agent Unit ((Semi|Comma|And|Dash) Unit)*> Bracket? Comma? <act Bear|Charge|Coop|Do> .{0,5} (Colon|Stop)* $`,
    examples: ['Văn phòng Sở có trách nhiệm', 'Sở Xây dựng chủ trì, phối hợp với Sở Y tế'],
    counterexamples: ['Sở Xây dựng', 'Kinh phí thực hiện'],
  }),
  chunkRule({
    name: 'heading/units',
    pattern: `${opening} <agent ${list} ((Prep|Passive|Basis|Adv|Charge|Noun|To|And|Comma) (Noun|Unit|Do|Prep|Passive|And|Comma|Deliver|Time|Bear|To|Charge|Basis|Assign){0,8})?> Bracket? (Colon|Stop|Semi)* $`,
    examples: ['Đối với cơ sở giáo dục có chỉ tiêu', 'Sở Xây dựng (Phòng Quản lý nhà)', 'Sở Y tế; UBND các xã'],
    counterexamples: ['Kinh phí', 'Báo cáo Sở Xây dựng'],
  }),
]

/** «Chủ trì, phối hợp với các sở»: a heading below an owner that says with whom. */
export const headingPartners = chunkRule({
  name: 'heading/partners',
  pattern: '^ (Bear (Comma|And)?)? Coop Colon? Unit',
  examples: ['Chủ trì, phối hợp với các sở, ban, ngành', 'Phối hợp với Sở Y tế:'],
  counterexamples: ['Sở Y tế phối hợp với Sở Xây dựng', 'Công tác phối hợp'],
})

/** «5. Về chính quyền số. Giao Sở A chủ trì, …»: an order that ends the heading. */
export const headingOrder = chunkRule({
  name: 'heading/order',
  pattern: '(?<! Passive | Prep | Basis | Quant ) <order Assign> <agent Unit>',
  examples: ['Về chính quyền số. Giao Sở Xây dựng chủ trì'],
  counterexamples: ['Được giao cho Sở Xây dựng'],
})

/** «3. Sở Tư pháp: Lồng ghép …», «Đối với các trường: …»: the units before the colon own the rest. */
export const runInRule = chunkRule({
  name: 'heading/run-in',
  pattern:
    '^ ((About|Assign) Prep?)? <agent Unit ((Comma|And|Semi|Dash)+ Unit)* (To Noun ((Comma|And) Noun)*)?> Bracket? Bear? <colon Colon> (?! $ )',
  examples: ['Sở Tư pháp: Lồng ghép nội dung', 'Đối với các trường: tổ chức hội thi'],
  counterexamples: ['Sở Tư pháp:', 'Kinh phí: ngân sách xã'],
})

/** «Các cơ sở nuôi trồng thủy sản: theo dõi …»: who no list knows, among items that assign work. */
export const runInPlace = chunkRule({
  name: 'heading/run-in-place',
  pattern: '^ <agent Noun> Bracket? <colon Colon> Adv* (?= Do | Deliver | Bear | Coop )',
  examples: ['Các cơ sở nuôi cá: theo dõi môi trường'],
  counterexamples: ['Các cơ sở nuôi cá: thu nhập', 'Sở Xây dựng: rà soát'],
})

import { chunkRule } from './chunk-rule.ts'

/** At the head of what is due: words that say only who bears it, and with whom. */
export const headRule = chunkRule({
  name: 'obligation/head',
  pattern:
    '(Bear Comma? (?= Coop | Adv* (Do|Deliver) ))? (Coop Unit Comma? (?= Adv* (Do|Deliver) ))? (And (?= Do|Deliver|Coop))?',
  examples: ['chủ trì, phối hợp với Sở Xây dựng lập danh sách', 'Phối hợp với Trạm Y tế giám sát bếp ăn'],
})

/** At its end: what those to whom it is sent need it for. */
export const purposeTail = chunkRule({
  name: 'obligation/purpose',
  pattern: '(Deliver|To) Unit ((Comma|And) Unit)* Bracket? <tail Comma? Purpose .* > $',
  examples: ['gửi danh sách về Phòng Nội vụ để tổng hợp, báo cáo'],
  counterexamples: ['mua sách để tặng', 'gửi danh sách về Phòng Nội vụ'],
})

/** Behind a bound: what follows to whom it goes. */
export const deliveryTail = chunkRule({
  name: 'obligation/delivery',
  pattern:
    '(Comma|And)? (Deliver Bracket? To? Unit | To Unit) ((Comma|And) Unit)* Bracket? (Comma? (Purpose|Basis|Prep .{0,3} Unit|To) .*)? $',
  examples: ['báo cáo kết quả về Sở Xây dựng', 'lập danh sách gửi Phòng Nội vụ để tổng hợp'],
  counterexamples: ['gửi Phòng Nội vụ danh sách'],
})

/** Behind a bound at the end of a duty: to whom, what for, on what it rests, a remark. */
export const furtherTail = chunkRule({
  name: 'obligation/further',
  pattern:
    'Comma | Bracket? (Deliver .{0,3} Unit | To Unit | To Noun? Contact | Purpose | Basis | Prep | Contact | Bracket $ | $ )',
  examples: ['gửi về Sở Xây dựng', 'để tổng hợp', 'theo quy định'],
  counterexamples: ['kết quả thực hiện Kế hoạch'],
})

/** Behind the last of several bounds: what they are all about. */
export const sharedTail = chunkRule({
  name: 'obligation/shared',
  pattern: '(Bracket|To)? (Noun|About|Quant)',
  examples: ['kết quả thực hiện Kế hoạch gửi về Sở Nội vụ'],
  counterexamples: [', gửi về Sở Nội vụ'],
})

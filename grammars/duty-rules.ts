import { type ChunkRule, type ChunkRuleSpec, chunkPattern, chunkRule } from './chunk-rule.ts'

/** Whether somebody is told to do it, is asked as an aside, may do it, did it. */
export type Polarity = 'told' | 'asked' | 'right' | 'fact'

export interface DutyRule extends ChunkRule {
  readonly polarity: Polarity
}
const rule = (name: string, polarity: Polarity, spec: Omit<ChunkRuleSpec, 'name'>): DutyRule => ({
  ...chunkRule({ name, ...spec }),
  polarity,
})

const words = '(Noun|Comma|Passive|Assign|Unit|Ref|Do|Quant|Prep|And)'
/** What may stand between those who do it and the verb: a bracket, on what it rests, when, how. */
const aside = `(Bracket | Comma? Basis ${words}{1,9}? (Comma|Purpose)? | Comma? (Adv|Time) | And (Adv|Time) | Comma (?=(Adv|Time)+Comma))*`
const verb = '(Do|Deliver|Coop|Charge)'
/** «phân công rõ trách nhiệm»: a verb of telling with what is told. */
const act = `(${verb} | Assign (?= Noun ))`
const agent = '<agent Unit ((And|Comma|Semi)+ Unit)*>'

/** At the head of a clause: its subject. The first that matches wins. */
export const subjectRules: readonly DutyRule[] = [
  rule('fact/past', 'fact', {
    pattern: `And? ${agent} ${aside} Past (?! Passive | Assign )`,
    examples: ['Sở Xây dựng đã ban hành kế hoạch'],
    counterexamples: ['các hộ đã được giao'],
  }),
  rule('right', 'right', {
    pattern: `And? ${agent} (${aside} Right | (Adv|Time|Bracket)* Passive (Do|Noun) (?! Bear ))`,
    examples: ['học sinh được dùng thư viện'],
    counterexamples: ['Sở Xây dựng được giao chủ trì', 'Sở Xây dựng theo nhiệm vụ được giao chủ động báo cáo'],
  }),
  rule('task/subject', 'told', {
    pattern: `And? About? ${agent} ${aside} <act Bear>`,
    examples: [
      'Sở Xây dựng chủ trì, phối hợp với Sở Y tế',
      'Sở Xây dựng, theo chức năng được giao, có trách nhiệm',
      'các tổ định kỳ tham mưu',
    ],
    counterexamples: ['do Sở Xây dựng chủ trì'],
  }),
  rule('task/subject', 'told', {
    pattern: `And? <agent Unit Passive Noun? Bear Do? Noun ((Basis|Prep) Noun Ref?)*> ${aside} <act Bear | Adv* ${verb} >`,
    examples: ['Các cơ quan được phân công chủ trì thực hiện nhiệm vụ theo Kế hoạch này chịu trách nhiệm báo cáo'],
    counterexamples: ['Các cơ quan được phân công chủ trì thực hiện nhiệm vụ'],
  }),
  rule('task/subject', 'told', {
    pattern: `And? <agent Unit (Prep|Passive|Ref) (Noun|Do|Prep|To|Ref|Unit|Assign|Passive|Deliver|And){1,7}?> ${aside} (?=Bear) <act Bear>`,
    examples: ['Cơ sở giáo dục có đăng ký phải nộp'],
  }),
  rule('task/person', 'told', {
    pattern: `${agent} Bracket? Comma? <act Charge>`,
    examples: ['Bà Lê Thị Mẫu (TPT), phụ trách văn nghệ'],
  }),
  rule('duty/subject', 'asked', {
    pattern: `And? About? ${agent} ${aside} (?= Adv* ${act}) Adv* <act ${act}>`,
    examples: [
      'Các tổ căn cứ Kế hoạch này và tình hình để phát động thi đua',
      'Hội đồng trường phân công rõ trách nhiệm các thành viên',
      'Các tổ theo chức năng, nhiệm vụ được giao chủ động phối hợp với Công an xã',
      'Các tổ định kỳ hằng quý báo cáo',
      'Các chi bộ căn cứ Kế hoạch này, xây dựng',
      'Lớp 9A tiếp tục làm bảng tên',
    ],
  }),
  rule('duty/caused', 'asked', {
    pattern: `Noun? Prep ${agent} (Adv|Time)* <act ${verb}>`,
    examples: ['Lịch thi do Phòng Đào tạo công bố'],
    counterexamples: ['theo hướng dẫn của Sở Xây dựng báo cáo'],
  }),
  rule('duty/about', 'asked', {
    pattern: `And? About ${agent} Comma`,
    examples: ['Đối với các trường, lập danh sách'],
  }),
  rule('duty/subject', 'asked', {
    pattern: `And? <agent Unit (Prep|Passive|Ref) (Noun|Do|Prep|To|Ref|Unit|Assign|Passive|And){1,7}?> ${aside} <act ${verb}>`,
    examples: ['Các đơn vị có tên tại mục II báo cáo kết quả'],
  }),
]

/** «Căn cứ báo cáo của Sở A, ⟦Sở B⟧ chủ trì …»: of the units behind a basis the last is the subject. */
export const basisRule = rule('task/subject', 'told', {
  pattern: `And? Basis (Noun|Ref|Quote|Time|Do|Prep|And|Passive)* (Prep|Basis|Noun|To) <agent Unit> ${aside} <act Bear | Adv* ${verb} >`,
  examples: ['Căn cứ báo cáo của Sở Xây dựng, Sở Y tế chủ trì mua sách'],
  counterexamples: ['Sở Xây dựng chủ trì mua sách'],
})

/** «…, nếu cần sửa đổi, bổ sung ⟦các tổ⟧ chủ động báo cáo …»: behind a condition that no comma ends. */
export const conditionRule = rule('duty/subject', 'asked', {
  pattern: `(?<= Do | Noun ) <agent Unit> Adv+ <act ${verb}>`,
  examples: ['Nếu cần sửa đổi, bổ sung các tổ chủ động báo cáo'],
  counterexamples: ['Các tổ chủ động báo cáo'],
})

/** «Giao …», «yêu cầu …», «đề nghị …» where a clause begins, behind who orders, or where a unit and its duty follow. */
export const orderRules: readonly DutyRule[] = [
  rule('task/order', 'told', {
    pattern: `(?<! Passive | Prep | Basis | Quant ) <order Assign> Colon? <agent (Unit|Noun) ((Comma|And) (Unit (Bear Do? Noun)?|Noun))+> (?= Adv+ (Do|Charge|Deliver|Coop) | ${verb} )`,
    examples: ['Yêu cầu Trưởng các ban, các đầu mối nhận sách, các Nhóm chủ trì Gian hàng nhanh chóng kiểm đếm'],
  }),
  rule('task/order', 'told', {
    pattern:
      '(?<! Passive Unit | Passive | Prep | Basis | Quant ) <order Assign> Colon? <agent Unit> (?! Comma Noun (Comma|And) )',
    examples: [
      'Giao Sở Xây dựng chủ trì',
      'Ủy ban yêu cầu các trường lập',
      'Căn cứ Kế hoạch này yêu cầu các khối đưa tiết đọc',
    ],
    counterexamples: ['được Sở Xây dựng giao cho Sở Y tế'],
  }),
  rule('task/order', 'told', {
    pattern: `(?<= ^ | Comma | Semi | Unit | Stop) <order Assign> <agent (Unit|Noun) ((Comma|And) (Unit|Noun|Bear Noun|Bear Do Noun))*? > (?= (And|Comma)? Adv* ${verb} | Adv | Bear )`,
    examples: ['Giao các chuyên môn cấp học giúp Ban Giám hiệu chọn sách'],
  }),
]

/** Only at the head of a sentence: a verb that no list knows. */
export const weakRules: readonly DutyRule[] = [
  rule('duty/weak', 'asked', {
    pattern: `And? About? ${agent} ${aside} Noun`,
    examples: ['Lớp 9A chung sức làm đẹp sân trường'],
    counterexamples: ['Góp sách'],
  }),
]

/** Only at the head of an item. */
export const itemRules: readonly DutyRule[] = [
  rule('task/post', 'told', {
    pattern: '<agent Unit Do Noun> Colon Adv* <act (Do|Deliver|Bear|Coop)>',
    examples: ['Giáo viên dạy ôn: soạn đề cương'],
    counterexamples: ['Giáo viên: soạn đề cương'],
  }),
  rule('task/person', 'told', {
    pattern: '<agent Unit> Bracket? Colon (?! Unit (Stop|Comma|Semi)?$ | Contact )',
    examples: ['Đ/c Lan, đ/c Mai (TPT): chuẩn bị nước'],
    counterexamples: ['Ông Lê Văn Mẫu - Trưởng ban: Trưởng đoàn.'],
  }),
  rule('task/unknown', 'told', {
    pattern: '<agent Noun (And Noun)?> Bracket? Colon Adv* <act Bear>',
    examples: ['Người giữ kho: Chịu trách nhiệm thu sách'],
  }),
]

/** «chỉ đạo các trường cung cấp …»: who is made to do it by who is told. */
export const causedRule = chunkRule({
  name: 'duty/made',
  pattern: `Do <agent Unit> (Adv|Time)* (?= ${verb} | Bear )`,
  examples: ['Chỉ đạo các trường cung cấp danh sách', 'Vận động mỗi tổ tự kiểm tra máy'],
  counterexamples: ['Chỉ đạo các trường'],
})

/** With whom it is done. */
export const supportPattern = chunkPattern('<act Coop> Colon? <support Unit>')

/** To whom it goes. */
export const recipientRules: readonly ChunkRule[] = [
  chunkRule({
    name: 'recipient/verb',
    pattern: '<act Deliver> To? <recipient Unit>',
    examples: ['báo cáo Hiệu trưởng', 'gửi về Sở Xây dựng'],
    counterexamples: ['báo cáo kết quả'],
  }),
  chunkRule({
    name: 'recipient/to',
    pattern: 'To <recipient Unit>',
    examples: ['nộp hồ sơ tại Phòng Đào tạo', 'báo cáo kết quả về Văn phòng'],
    counterexamples: ['báo cáo Hiệu trưởng'],
  }),
  chunkRule({
    name: 'recipient/purpose',
    pattern: 'Purpose <recipient Unit> (?= Do )',
    examples: ['báo cáo để lãnh đạo Sở theo dõi'],
    counterexamples: ['báo cáo để theo dõi'],
  }),
]

/** «… để tổng hợp, ⟦báo cáo⟧ Ủy ban»: what the receiver does with it. */
export const purposePattern = chunkPattern('Purpose (Noun|Do|Comma|And|Adv){0,6}$')

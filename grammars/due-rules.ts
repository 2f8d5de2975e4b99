import { type ChunkRule, type ChunkRuleSpec, chunkRule } from './chunk-rule.ts'

/** Who does it stands as `Who`, an expression of time as how it bounds a duty. */
const time = '(Limit|Term|Within|Start|Date|Stretch|Year|Rhythm|Vague)'
const lead = `(And|Adv|Comma|Bracket|Dash|${time})*`
const verb = '(Do|Deliver|Bear|Coop|Charge|Assign)'
/** Where a clause may begin, up to its verb. */
const opening = `(^|Colon|Comma|And|Dash) ${lead} (Who ${lead})?`
/** Behind a verb that opens a clause. */
const doing = `${opening} ${verb} .*`
const end = `(?= (Bracket|Rhythm|Vague|And|Comma)* (Stop|Semi|Comma|Purpose|Basis|Deliver|Colon|$) )`

const rule = (name: string, spec: Omit<ChunkRuleSpec, 'name'>): ChunkRule => chunkRule({ name: `due/${name}`, ...spec })

/** Where an expression of time says until when, when or how often something is to be done. The first that matches wins. */
export const dueRules: readonly ChunkRule[] = [
  rule('limit', {
    pattern: '<time Limit>',
    examples: ['Các tổ nộp danh sách trước ngày 10/3/2031', 'Báo cáo tháng trước ngày 15 hằng tháng'],
    counterexamples: ['Các tổ nộp danh sách ngày 10/3/2031'],
  }),
  rule('calendar', {
    pattern: `(?<= ^ (Noun|Dash)? ) <time Within|Date|Stretch> Bracket? (Colon|Dash) (?= Adv* (Noun|Unit|Who|${verb}) )`,
    examples: ['14/10/2031: Nộp phiếu', 'Tháng 3/2031: Hội thi kể chuyện'],
    counterexamples: ['Thời gian: 14/10/2031', 'Các tổ nộp phiếu ngày 14/10/2031'],
  }),
  rule('leading', {
    pattern: `(?<= ${opening} ) <time Within|Date|Stretch|Term|Rhythm> (?= ${lead} (Prep? Noun Comma (?= Who ))? Colon? ((Who|Noun) ${lead})? ${verb} )`,
    examples: ['Hằng quý, các tổ báo cáo kết quả', 'Trong tháng 9/2031, các trường lập danh sách'],
    counterexamples: ['Kết quả hằng quý của các tổ'],
  }),
  rule('leading', {
    pattern: `(?<= ^ ${lead} Noun ) <time Rhythm> (?= ${verb} )`,
    examples: ['Phấn đấu trung bình mỗi năm trồng cây'],
    counterexamples: ['Kết quả hằng quý của các tổ'],
  }),
  rule('within', {
    pattern: `(?<= ${verb} .* ) <time Within|Term>`,
    examples: ['Các tổ lập danh sách trong tháng 9/2031', 'Trả bài cho học sinh trong vòng 10 ngày'],
    counterexamples: ['Thời gian: trong tháng 9/2031'],
  }),
  rule('thing', {
    pattern: `(?<= ^ (And|Adv)? (Noun|Unit|Who|Bracket|Comma|To|About)+ ) <time Within|Term>`,
    examples: ['Kết quả niêm yết trong vòng 05 ngày làm việc', 'Lần 1 trong tháng 5/2031'],
    counterexamples: ['Trong tháng 5/2031'],
  }),
  rule('event', {
    pattern: `(?<= ^ Adv* (Noun|Unit|Who|Bracket)+ Colon (Vague Comma)? ) <time Within|Date>`,
    examples: ['Lễ ra quân: 7h30 ngày 15/11/2031 tại sân trường'],
    counterexamples: ['Ngày 15/11/2031'],
  }),
  rule('day', {
    pattern: `(?<= ${doing} ) <time Date> (?= (Bracket|To|Stop|Semi|$) )`,
    examples: ['Tổ chức hội thi ngày 15/5/2031 tại hội trường'],
    counterexamples: ['Ngày 15/5/2031 là ngày hội'],
  }),
  rule('named', {
    pattern: `(?<= ^ Adv* (Do|Deliver) [^I]* Colon Adv*) <time Date|Stretch|Rhythm|Within> (?= Bracket? (Stop|Semi)? $ )`,
    examples: ['Nộp phiếu: tháng 10/2031', 'Họp tổ: hằng tuần.'],
    counterexamples: ['Thời gian: tháng 10/2031'],
  }),
  rule('start', {
    pattern: `(?<= ^ ${lead} (Who ${lead})? ${verb} .* ) <time Start> (?= (Bracket|And|Comma|Stop|Semi|$) )`,
    examples: ['Treo băng rôn tại cổng từ ngày 18/4/2031'],
    counterexamples: ['Thời gian: từ ngày 18/4/2031'],
  }),
  rule('times', {
    pattern: `(?<= (Noun|Unit|Who|Bracket|Adv|${verb}) ) <time Rhythm>`,
    examples: ['Phát thanh trên loa 02 lần/tuần'],
    counterexamples: ['02 lần/tuần'],
  }),
  rule('count', {
    pattern: `(?<= ${opening} (Basis|Prep)? ) <time Rhythm> (?= Prep? Noun )`,
    examples: ['Mỗi tháng có ít nhất 02 bài viết'],
    counterexamples: ['Lập kế hoạch hằng năm'],
  }),
  rule('rhythm-of-verb', {
    pattern: `(?<= (Do|Deliver) ) <time Rhythm> (?! ${time} )`,
    examples: ['Kiểm tra định kỳ công tác trực', 'Các trạm báo cáo hằng ngày'],
    counterexamples: ['Lập kế hoạch hằng năm của tổ'],
  }),
  rule('rhythm-behind', {
    pattern: `(?<= ${doing} ) <time Rhythm> ${end}`,
    examples: ['Kiểm tra kho sách hằng quý.', 'Tập huấn cho giáo viên hằng quý, hằng năm theo quy định'],
    counterexamples: ['Hằng quý'],
  }),
  rule('goal', {
    pattern: `(?<= ^ ${lead} ) <time Year|Rhythm> (?= .* (${verb}|Passive|Noun|Who) )`,
    examples: ['Đến năm 2031, phấn đấu kết nạp 50 đoàn viên', 'Hằng năm 100% học sinh được khám sức khỏe'],
    counterexamples: ['Kết nạp đoàn viên đến năm 2031'],
  }),
  rule('milestone', {
    pattern: `(?<= ^ ${lead} (Who ${lead})? (Do|Bear|Coop)+ (Noun|Bracket)? ) <time Year> ${end}`,
    examples: ['Tổng kết năm 2031.', 'Tổng kết phong trào năm 2031'],
    counterexamples: ['Năm 2031'],
  }),
  rule('year', {
    pattern: `(?<= ${doing} ) <time Year> ${end}`,
    examples: ['Mở thư viện số vào năm 2031.'],
    counterexamples: ['Năm 2031'],
  }),
]

/** An expression of time with a label, or nothing at all: what is due stands before it. */
export const labelledRule = rule('label', {
  pattern: `^ (And|Adv|Noun|Do|Comma|Colon|Dash)* <time Limit|Within|Date|Stretch|Term|Rhythm> (Stop|Semi)? $`,
  examples: ['Thời gian hoàn thành: tháng 10/2031.', 'Hoàn thành trước ngày 10/3/2031'],
  counterexamples: ['Các tổ nộp trước ngày 10/3/2031'],
})

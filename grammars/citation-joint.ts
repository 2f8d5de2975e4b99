import { cue } from './cue.ts'
import { grammar, part } from './kit.ts'

/** «Luật … năm 2015 số 77/2015/QH13», «Luật … số:»: between the name of a law and its number. */
export const lawNumberLead = cue({
  name: 'citation/law-number-lead',
  anchored: 'end',
  caseSensitive: true,
  pattern: part`(?: năm \s (?: 19 | 20 ) \d\d \s )? số :?`,
  examples: ['Luật Thanh tra ⟦số⟧', 'số:', 'năm 2015 số'],
  counterexamples: ['số 7', 'Số', 'năm 2015'],
})

/** Between a citation and its date: nothing, a comma, «ký», a bracket. */
export const dateJoint = cue({
  name: 'citation/date-joint',
  anchored: 'whole',
  caseSensitive: true,
  pattern: part`\s* (?: , \s* )? (?: (?: (?: được \s )? ban \s hành | ký (?: \s ban \s hành )? ) \s? | \( )?`,
  examples: ['', ',', 'ký', ', ký', '(', ' ban hành '],
  counterexamples: ['và', '; ', 'ban hành Quy chế'],
})

/** «của Bộ A», «, của liên Bộ: A - B»: what stands before the issuer of a citation. */
export const issuerLead = grammar<{ readonly isJoint: boolean }>({
  name: 'citation/issuer-lead',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`\s* (?: ngày [\s.…_]{0,40} (?: tháng [\s.…_]{0,40} )? (?: năm [\s.…_\d]{0,20} )? | \( [^()]{1,80} \) )? \s* (?: [,)] \s* )? (?: (?: của | CỦA ) \s+ (?: (?<joint> [Ll]iên ) \s+ (?: (?: bộ | [Nn]gành | tịch ) \s* :? \s* )? )? | (?= (?: Chính \s phủ | Thủ \s tướng \s Chính \s phủ | Quốc \s hội ) (?! \p{L} ) ) )`,
  read: ({ joint }) => ({ isJoint: joint !== undefined }),
  examples: [
    [
      { isJoint: false },
      'của Bộ A',
      ', của Bộ A',
      ') của Bộ A',
      'ngày … của Bộ A',
      '(nay là Chi cục B) của Cục A',
      'CỦA BỘ A',
      'Chính phủ về',
    ],
    [{ isJoint: true }, 'của liên tịch: Bộ A', 'của Liên ngành Sở A', 'của liên Bộ A'],
  ],
  counterexamples: ['cho Bộ A', 'Của Bộ A', 'của', 'Bộ A'],
})

/** «Ban A - Ủy ban B», «Bộ A và Bộ B», «Bộ A, Bộ B»: between joint issuers. */
export const issuerJoint = grammar<{ readonly sign: 'dash' | 'and' | 'comma' }>({
  name: 'citation/issuer-joint',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?: (?<dash> \s? - \s ) | (?<comma> , \s ) | \s? (?: và | & ) \s ) (?= \p{Lu} )`,
  read: ({ dash, comma }) => ({ sign: dash !== undefined ? 'dash' : comma !== undefined ? 'comma' : 'and' }),
  examples: [
    [{ sign: 'dash' }, '- Ủy ban B'],
    [{ sign: 'and' }, 'và Bộ B', '& Bộ B'],
    [{ sign: 'comma' }, ', Bộ B'],
  ],
  counterexamples: ['và các', '; Bộ B', ', quy định'],
})

/** «Bộ Y tế». */
export const ministry = cue({
  name: 'citation/ministry',
  anchored: 'start',
  caseSensitive: true,
  pattern: part`Bộ (?= \s )`,
  examples: ['Bộ Y tế'],
  counterexamples: ['bộ phận', 'Bộ', 'Sở Y tế'],
})

/** «về việc …», «V/v …», «về …», or a quotation mark: what stands before the subject of a citation. */
export const subjectLead = cue({
  name: 'citation/subject-lead',
  anchored: 'start',
  openEnd: true,
  pattern: part`\s* (?: , \s* )? (?: về \s việc | V/v | về (?! \p{L} ) | (?= [“"] ) ) \s*`,
  examples: ['về việc ban hành', ', V/v ban hành', 'về ban hành', '“Xây dựng”'],
  counterexamples: ['việc ban hành', 'của Bộ A', 'vềnh'],
})

/** «(sau đây gọi tắt là …)»: here the subject of a citation ends. */
export const aliasBracket = cue({
  name: 'citation/alias-bracket',
  openStart: true,
  pattern: part`\( (?: sau \s đây | gọi \s tắt | viết \s tắt )`,
  examples: ['Đề án A ⟦(sau đây⟧ gọi là Đề án)', '⟦(gọi tắt⟧ là Đề án)', '(viết tắt'],
  counterexamples: ['(sau đó)', 'gọi tắt là', '(kèm theo'],
})

/** «Quyết định số 217-QĐ/TW, số 218-QĐ/TW»: between the items of a list of one issuer. */
export const numberListJoint = cue({
  name: 'citation/list-joint',
  anchored: 'whole',
  caseSensitive: true,
  pattern: part`\s? (?: , \s và | , | ; | và ) \s? (?: số \s? )?`,
  examples: [',', 'và', ', và số', '; số'],
  counterexamples: ['của', 'hoặc', ', ngày'],
})

/** «… phê duyệt quy hoạch A; số 790/QĐ-TTg»: what ends before a further number of a list, a subject in between. */
export const numberListItem = cue({
  name: 'citation/list-item',
  anchored: 'end',
  openStart: true,
  caseSensitive: true,
  pattern: part`(?: [;,] | và ) \s? số \s?`,
  examples: ['về quy hoạch A⟦; số⟧', 'tầm nhìn đến năm 2050 ⟦và số⟧'],
  counterexamples: ['của số', '. số', 'số'],
})

import { anyOf, type Grammar, grammar, part } from './kit.ts'
import { documentTypes, typeOfCode, typeOfWord } from './lexicon/document-types.ts'
import { namedLaw, unknownLaw } from './named-law.ts'
import { provisionsBefore, provisionsBehind } from './provision.ts'

const words = documentTypes.flatMap((type) => type.words)

export interface TypeWord {
  readonly code: string
}

/** The name of a type directly before a number: «Kế hoạch số», «các Quyết định số», «QĐ». */
export const typeBefore = grammar<TypeWord>({
  name: 'citation/type-before',
  anchored: 'end',
  pattern: part`(?<evidence> (?<word> ${anyOf(words)} | QĐ | NQ | KH | CT | CV | TB | TT | TTLT | NĐ | HD | TTr | BC ) ) (?: \s (?: liên \s tịch | hành \s động | phối \s hợp | hỏa \s tốc | khẩn ) )? (?: \s? (?: [,:] \s )? số \s? :? )?`,
  read: ({ word }) => {
    const code = (typeOfWord(word!) ?? typeOfCode(word!))?.code
    return code == null ? undefined : { code }
  },
  examples: [
    [{ code: 'KH' }, '⟦Kế hoạch⟧ số', 'các ⟦Kế hoạch⟧: số', 'theo ⟦kế hoạch⟧ số:'],
    [{ code: 'QĐ' }, 'các ⟦Quyết định⟧ số', '⟦QĐ⟧'],
    [{ code: 'TTLT' }, '⟦Thông tư liên tịch⟧ số'],
  ],
  counterexamples: ['kế hoạch năm 2025', 'mã số', 'số'],
})

/** «hướng dẫn của liên sở A - B số»: the issuer stands between the type and the number. */
export const typeAndIssuerBefore = grammar<TypeWord>({
  name: 'citation/type-and-issuer-before',
  anchored: 'end',
  pattern: part`(?<evidence> (?<word> ${anyOf(words)} ) \s của \s (?<issuer> [^;.,:()\d]{3,80}? ) ) \s? :? \s số \s? :?`,
  read: ({ word }) => {
    const code = typeOfWord(word!)?.code
    return code == null ? undefined : { code }
  },
  examples: [[{ code: 'HD' }, 'theo ⟦hướng dẫn của liên sở Nội vụ - Tài chính⟧ số', '⟦hướng dẫn của Sở Nội vụ⟧: số']],
  counterexamples: ['hướng dẫn liên sở số', 'hướng dẫn của liên sở', 'kế hoạch của A, số'],
})

/** «các Quyết định của»: before who issued all that a list behind a colon holds. */
export const numberListHead = grammar<TypeWord>({
  name: 'citation/list-head',
  openEnd: true,
  pattern: part`các \s (?<word> ${anyOf(words)} ) \s của \s (?= \p{L} )`,
  read: ({ word }) => {
    const code = typeOfWord(word!)?.code
    return code == null ? undefined : { code }
  },
  examples: [[{ code: 'QĐ' }, 'Căn cứ ⟦các Quyết định của ⟧Sở A về']],
  counterexamples: ['Quyết định của Sở A', 'các Quyết định số', 'các đơn vị của Sở A'],
})

/** «QCVN 01:2019/BCT», «TCVN 6909:2001»: cited by name, never document numbers. */
export const technicalStandard = grammar<TypeWord>({
  name: 'citation/standard',
  caseSensitive: true,
  pattern: part`(?<code> QCVN | TCVN | QCĐP ) \s? (?: ISO (?: /IEC )? \s )? \d{1,6} (?: - \d{1,2} )? (?: \s? : \s? \d{4} )? (?: / [A-ZĐ&]{2,10} )?`,
  read: ({ code }) => ({ code: code! }),
  examples: [
    [{ code: 'QCVN' }, 'QCVN 01:2019/BCT', 'QCVN 06:2022/BXD', 'QCVN 2:2021/BKHCN', 'QCVN 01-1:2018/BYT'],
    [{ code: 'TCVN' }, 'TCVN 6909:2001', 'TCVN 4513-88', 'TCVN ISO 9001:2015'],
  ],
  counterexamples: ['QCVN hiện hành', 'TCVN', 'ISO 9001:2015'],
})

/** «Nghị quyết Đại hội Đảng bộ …», «Nghị quyết Trung ương 4 khóa XII»: resolutions of congresses and plenums. */
export const partyResolution = grammar<TypeWord>({
  name: 'citation/party-resolution',
  caseSensitive: true,
  pattern: part`(?<word> (?: [Nn]ghị \s quyết | NGHỊ \s QUYẾT | [Kk]ết \s luận ) ) \s (?: Trung \s ương \s \d{1,2} (?: \s? , \s? | \s )? (?: \( [Kk]h(?:óa|oá) \s [IVX]{1,5} \) | [Kk]h(?:óa|oá) \s [IVX]{1,5} )? | Hội \s nghị \s (?: lần \s thứ \s )? (?: (?: cán \s bộ , \s )? (?: công \s chức , \s )? viên \s chức , \s (?= người \s lao \s động ) )? [^;.,(]{2,120} (?: \( [Kk]h(?:óa|oá) \s [IVX]{1,5} \) )? | (?: [Đđ]ại \s hội | ĐH | ĐẠI \s HỘI ) \s (?: [Ll]ần \s thứ | LẦN \s THỨ | [Cc]hi \s bộ | Đảng \s bộ | Đảng \s các \s cấp | Đảng \s toàn \s quốc | đại \s biểu | toàn \s quốc | [IVX]{1,5} ) [^;.,]{0,90} (?: , \s nhiệm \s kỳ \s 20\d\d \s? - \s? 20\d\d )? )`,
  read: ({ word }) => ({ code: /^k/i.test(word!) ? 'KL' : 'NQ' }),
  openEnd: true,
  examples: [
    [
      { code: 'NQ' },
      'Nghị quyết Trung ương 4 khóa XII',
      '⟦NGHỊ QUYẾT ĐẠI HỘI LẦN THỨ XIII CỦA ĐẢNG⟧; KẾ',
      'Nghị quyết ĐH đại biểu Đảng bộ xã A lần thứ V, nhiệm kỳ 2020-2025',
      '⟦Nghị quyết Hội nghị Trung ương 11 khóa XIII ⟧(Báo cáo',
      'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020-2025',
      '⟦Nghị quyết Hội nghị viên chức, người lao động Trường Tiểu học A⟧; Kế hoạch',
    ],
  ],
  counterexamples: ['Nghị quyết của Đảng', 'Đại hội Đảng các cấp', 'nghị quyết, chương trình'],
})

/** «Nghị quyết số 98 của Quốc hội», «Chỉ thị 11», «Nghị định 30»: a type and a bare serial. */
export const shortNumber = grammar<TypeWord & { readonly serial: string }>({
  name: 'citation/short',
  pattern: part`(?: (?<word> nghị \s quyết | chỉ \s thị | đề \s án | nghị \s định | thông \s tư | quyết \s định | kết \s luận | kế \s hoạch | chương \s trình ) \s (?: số \s )? | (?<short> QĐ | NĐ | NQ | CV ) \s? (?: số \s )? (?= \d{2} ) ) (?<serial> \d{1,4} [a-c]? ) (?! [\d/.,:-]? \d | / | - [A-ZĐ] | \s? (?: tháng | ngày | năm | tuần | quý | giờ | % | điều | chương | phần | đợt | lần | mô \s hình ) | ,? \s \d )`,
  read: ({ word, short, serial }) => {
    const code = (short === undefined ? typeOfWord(word!) : typeOfCode(short.toUpperCase()))?.code
    return code == null ? undefined : { code, serial: serial! }
  },
  examples: [
    [{ code: 'NQ', serial: '98' }, 'Nghị quyết số 98'],
    [{ code: 'CT', serial: '11' }, 'Chỉ thị 11', 'Chỉ thị số 11'],
    [{ code: 'ĐA', serial: '13' }, 'Đề án số 13'],
    [{ code: 'QĐ', serial: '415' }, 'QĐ415', 'QĐ 415'],
  ],
  counterexamples: [
    'Nghị quyết số 98/2023',
    'kế hoạch 5 năm',
    'Kế hoạch 6 tháng',
    'Quyết định số 217, 218-QĐ/TW',
    'chương trình 30a/2008',
  ],
})

/** «Văn bản số 07 ngày 11/5/2025», «Thông báo số 12 của …»: letters and notices by a bare serial, where a date or an issuer follows. */
export const shortLetter = grammar<TypeWord & { readonly serial: string }>({
  name: 'citation/short-letter',
  pattern: part`(?<word> công \s văn | văn \s bản | thông \s báo | hướng \s dẫn | tờ \s trình | báo \s cáo | công \s điện | quy \s định | quy \s chế ) \s số \s (?<serial> \d{1,4} [a-c]? ) (?= \s? [,(]? \s? (?: ngày | của ) \s )`,
  read: ({ word, serial }) => {
    const code = typeOfWord(word!)?.code
    return code == null ? undefined : { code, serial: serial! }
  },
  examples: [[{ code: 'CV', serial: '07' }, '⟦Văn bản số 07⟧ ngày 11/5/2025', '⟦công văn số 07⟧ của Sở A']],
  counterexamples: ['Văn bản số 07', 'báo cáo số lượng của', 'Công văn 07 ngày'],
})

const cited = anyOf([
  'nghị quyết',
  'quyết định',
  'chỉ thị',
  'kết luận',
  'nghị định',
  'thông tư',
  'thông báo',
  'kế hoạch',
  'chương trình',
  'đề án',
  'quy chế',
  'quy định',
  'hướng dẫn',
  'công văn',
  'công điện',
])

/** «Nghị quyết của Quốc hội về …»: a document named by its issuer. What follows «của» is read as a unit. */
export const byIssuer = grammar<TypeWord & { readonly word: string }>({
  name: 'citation/by-issuer',
  openEnd: true,
  pattern: part`(?<! các \s | những \s | , \s | và \s các \s ) (?<word> ${cited} ) \s của \s (?= \p{L} )`,
  read: ({ word }) => {
    const code = typeOfWord(word!)?.code
    return code == null ? undefined : { code, word: word!.toLowerCase() }
  },
  examples: [[{ code: 'NQ', word: 'nghị quyết' }, '⟦Nghị quyết của ⟧Quốc hội']],
  counterexamples: ['các Nghị định của Chính phủ', 'Nghị quyết này của', 'của Nghị quyết'],
})

/** «Hiệp định về …», «Công ước …», «Chương trình công tác phối hợp giữa A và B năm 2020». */
export const treaty = grammar<{ readonly code: string | null }>({
  name: 'citation/treaty',
  caseSensitive: true,
  pattern: part`(?: Hiệp \s định \s (?: về \s | (?= [\p{Lu}] ) ) | Công \s ước \s (?: (?: về | của ) \s | (?= [\p{Lu}] ) | quốc \s tế \s về \s ) ) [^;.,()]{5,160}? (?= \s và \s các \s | \s (?: để | đã | theo | trong ) \s | \s? [;.,()] | $ ) | (?<programme> Chương \s trình ) \s công \s tác \s (?! phối | của | này | tháng | quý | tuần | năm ) [^;.,()]{5,100}? \s năm \s (?: học \s )? 20\d\d (?: \s? - \s? 20\d\d )? (?! \d ) | (?: (?<joint> (?: Chương \s trình | Kế \s hoạch | Quy \s chế ) \s phối \s hợp ) | (?<work> Chương \s trình | Kế \s hoạch | Quy \s chế ) \s công \s tác \s phối \s hợp ) \s (?: công \s tác \s )? giữa \s [^;.,]{5,200}? (?= , | ; | \. | $ )`,
  openEnd: true,
  read: ({ joint, work, programme }) => ({ code: typeOfWord(joint ?? work ?? programme ?? '')?.code ?? null }),
  examples: [
    [
      { code: null },
      '⟦Hiệp định về quy chế quản lý biên giới⟧ và các quy định',
      '⟦Hiệp định Thương mại tự do giữa Việt Nam và Liên minh châu Âu⟧ (EVFTA)',
      '⟦Công ước Liên hợp quốc về quyền trẻ em năm 1989⟧; Luật',
    ],
    [
      { code: 'CTr' },
      '⟦Chương trình công tác phối hợp giữa Ban A và Sở B năm 2020⟧, Phòng A',
      'Chương trình công tác Đoàn và phong trào thanh thiếu nhi năm 2023',
    ],
  ],
  counterexamples: ['theo Hiệp định này', 'phối hợp giữa các ngành', 'Công ước quốc tế'],
})

/** «sau đây gọi tắt là …», «viết tắt là …»: the short form that the text sets up. */
export const aliasMark = grammar<true>({
  name: 'citation/alias',
  pattern: part`(?: sau \s đây \s )? (?: được \s )? (?: gọi \s tắt | viết \s tắt ) \s (?: là | : ) | sau \s đây \s (?: được \s )? gọi \s là`,
  openEnd: true,
  read: () => true,
  examples: [
    [true, '⟦sau đây gọi tắt là⟧ Đề án', '(⟦viết tắt là⟧ Chỉ thị 11)', '⟦gọi tắt là⟧', '⟦sau đây gọi là⟧ Kế hoạch 15'],
  ],
  counterexamples: ['tóm tắt là', 'gọi là'],
})

export const citationGrammars: readonly Grammar[] = [
  typeBefore,
  typeAndIssuerBefore,
  numberListHead,
  namedLaw,
  unknownLaw,
  technicalStandard,
  partyResolution,
  shortNumber,
  shortLetter,
  byIssuer,
  treaty,
  provisionsBefore,
  provisionsBehind,
  aliasMark,
]

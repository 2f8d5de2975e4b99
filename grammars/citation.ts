import { anyOf, type Grammar, grammar, part } from './kit.ts'
import { documentTypes, typeOfCode, typeOfWord } from './lexicon/document-types.ts'
import { namedLaw, unknownLaw } from './named-law.ts'

const words = documentTypes.flatMap((type) => type.words)

export interface TypeWord {
  readonly code: string
}

/** The name of a type directly before a number: «Kế hoạch số», «các Quyết định số», «QĐ». */
export const typeBefore = grammar<TypeWord>({
  name: 'citation/type-before',
  anchored: 'end',
  pattern: part`(?<evidence> (?<word> ${anyOf(words)} | QĐ | NQ | KH | CT | CV | TB | TT | TTLT | NĐ | HD | TTr | BC ) ) (?: \s (?: liên \s tịch | hành \s động | phối \s hợp | hỏa \s tốc | khẩn ) )? (?: \s? (?: , \s )? số \s? :? )?`,
  read: ({ word }) => {
    const code = (typeOfWord(word!) ?? typeOfCode(word!))?.code
    return code == null ? undefined : { code }
  },
  examples: [
    [{ code: 'KH' }, '⟦Kế hoạch⟧ số', 'theo ⟦kế hoạch⟧ số:'],
    [{ code: 'QĐ' }, 'các ⟦Quyết định⟧ số', '⟦QĐ⟧'],
    [{ code: 'TTLT' }, '⟦Thông tư liên tịch⟧ số'],
  ],
  counterexamples: ['kế hoạch năm 2025', 'mã số', 'số'],
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
  pattern: part`(?<word> (?: [Nn]ghị \s quyết | [Kk]ết \s luận ) ) \s (?: Trung \s ương \s \d{1,2} (?: \s? , \s? | \s )? (?: \( [Kk]h(?:óa|oá) \s [IVX]{1,5} \) | [Kk]h(?:óa|oá) \s [IVX]{1,5} )? | Hội \s nghị \s (?: lần \s thứ \s )? (?: (?: cán \s bộ , \s )? (?: công \s chức , \s )? viên \s chức , \s (?= người \s lao \s động ) )? [^;.,]{2,120} | Đại \s hội \s (?: Đảng \s bộ | Đảng \s các \s cấp | Đảng \s toàn \s quốc | đại \s biểu | toàn \s quốc | [IVX]{1,5} ) [^;.,]{0,90} (?: , \s nhiệm \s kỳ \s 20\d\d \s? - \s? 20\d\d )? )`,
  read: ({ word }) => ({ code: /^k/i.test(word!) ? 'KL' : 'NQ' }),
  openEnd: true,
  examples: [
    [
      { code: 'NQ' },
      'Nghị quyết Trung ương 4 khóa XII',
      'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020-2025',
      '⟦Nghị quyết Hội nghị viên chức, người lao động Trường Tiểu học A⟧; Kế hoạch',
    ],
  ],
  counterexamples: ['Nghị quyết của Đảng', 'Đại hội Đảng các cấp', 'nghị quyết, chương trình'],
})

/** «Nghị quyết số 98 của Quốc hội», «Chỉ thị 11», «Nghị định 30»: a type and a bare serial. */
export const shortNumber = grammar<TypeWord & { readonly serial: string }>({
  name: 'citation/short',
  pattern: part`(?<word> nghị \s quyết | chỉ \s thị | đề \s án | nghị \s định | thông \s tư | quyết \s định | kết \s luận | kế \s hoạch | chương \s trình ) \s (?: số \s )? (?<serial> \d{1,4} [a-c]? ) (?! [\d/.,:-]? \d | / | - [A-ZĐ] | \s? (?: tháng | ngày | năm | tuần | quý | giờ | % | điều | chương | phần | đợt | lần | mô \s hình ) | ,? \s \d )`,
  read: ({ word, serial }) => {
    const code = typeOfWord(word!)?.code
    return code == null ? undefined : { code, serial: serial! }
  },
  examples: [
    [{ code: 'NQ', serial: '98' }, 'Nghị quyết số 98'],
    [{ code: 'CT', serial: '11' }, 'Chỉ thị 11', 'Chỉ thị số 11'],
    [{ code: 'ĐA', serial: '13' }, 'Đề án số 13'],
  ],
  counterexamples: [
    'Nghị quyết số 98/2023',
    'kế hoạch 5 năm',
    'Kế hoạch 6 tháng',
    'Quyết định số 217, 218-QĐ/TW',
    'chương trình 30a/2008',
  ],
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
  pattern: part`(?: Hiệp \s định \s (?: về \s | (?= [\p{Lu}] ) ) | Công \s ước \s (?: (?: về | của ) \s | (?= [\p{Lu}] ) | quốc \s tế \s về \s ) ) [^;.,()]{5,160}? (?= \s và \s các \s | \s (?: để | đã | theo | trong ) \s | \s? [;.,()] | $ ) | (?<programme> Chương \s trình ) \s công \s tác \s (?! phối | của | này | tháng | quý | tuần | năm ) [^;.,()]{5,100}? \s năm \s (?: học \s )? 20\d\d (?: \s? - \s? 20\d\d )? (?! \d ) | (?<joint> Chương \s trình | Kế \s hoạch | Quy \s chế ) \s (?: công \s tác \s )? phối \s hợp \s (?: công \s tác \s )? giữa \s [^;.,]{5,200}? (?= , | ; | \. | $ )`,
  openEnd: true,
  read: ({ joint, programme }) => ({ code: typeOfWord(joint ?? programme ?? '')?.code ?? null }),
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

/** «Điều 46, 47, 48», «khoản 3, Điều 4», «phụ lục II,»: provisions directly before the name of the document. */
export const provisionsBefore = grammar<{ readonly provisions: readonly string[] }>({
  name: 'citation/provisions',
  anchored: 'end',
  pattern: part`(?<list> (?: (?: điểm \s [a-zđ] | khoản \s \d{1,2} ) (?: , \s? | \s và \s | \s )){0,4} điều \s \d{1,3} [a-zđ]? (?: (?: , \s? | \s và \s ) (?: điều \s )? \d{1,3} [a-zđ]? ){0,12} | phụ \s lục \s (?: [IVX]+ | \d{1,2} ) (?: , \s? phụ \s lục \s [IVX]+ ){0,3} | chương \s [IVX]+ ) ,? (?: \s (?: của | thuộc | ban \s hành \s kèm \s theo ) )?`,
  read: ({ list }) => {
    const text = list!.trim()
    const hasClause = /^(?:điểm|khoản)/i.test(text)
    const many = /^(điều)\s+(\d{1,3}[a-zđ]?(?:(?:,\s?|\s+và\s+)(?:điều\s+)?\d{1,3}[a-zđ]?)+)$/i.exec(text)
    if (hasClause || many === null) return { provisions: [text] }
    return { provisions: many[2]!.split(/,|và/).map((figure) => `${many[1]} ${figure.replace(/điều/i, '').trim()}`) }
  },
  examples: [
    [{ provisions: ['Điều 46', 'Điều 47', 'Điều 48'] }, '⟦Điều 46, 47, 48⟧'],
    [{ provisions: ['khoản 3, Điều 4'] }, '⟦khoản 3, Điều 4⟧'],
    [{ provisions: ['Điều 17'] }, 'tại ⟦Điều 17⟧', '⟦Điều 17,⟧'],
    [{ provisions: ['phụ lục II'] }, '⟦phụ lục II,⟧'],
  ],
  counterexamples: ['các điều kiện', 'Điều năm', 'điều hành'],
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
  namedLaw,
  unknownLaw,
  technicalStandard,
  partyResolution,
  shortNumber,
  byIssuer,
  treaty,
  provisionsBefore,
  aliasMark,
]

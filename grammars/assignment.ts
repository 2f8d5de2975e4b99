import { anyOf, type Grammar, grammar, part, wordEnd } from './kit.ts'

/** «Giao …», «Yêu cầu …», «Đề nghị …», «Phân công …»: what follows names who is made responsible. */
export const assigning = grammar<{ readonly verb: string }>({
  name: 'assignment/assigning',
  openEnd: true,
  pattern: part`(?<! được \s | theo \s | các \s | những \s | bàn \s | chuyển \s | đúng \s | có \s | khi \s | nhiệm \s vụ \s | ban \s hành \s ) (?<verb> giao | yêu \s cầu | đề \s nghị | phân \s công ) \s (?: (?: nhiệm \s vụ | trách \s nhiệm ) \s cho \s | cho \s )? (?= \p{L} )`,
  read: ({ verb }) => ({ verb: verb!.toLowerCase().replace(/\s+/g, ' ') }),
  examples: [
    [{ verb: 'giao' }, '⟦Giao ⟧Sở Nội vụ', '⟦giao ⟧Phòng A', '⟦Giao nhiệm vụ cho ⟧Tổ Văn phòng'],
    [{ verb: 'yêu cầu' }, '⟦yêu cầu ⟧các bộ phận'],
    [{ verb: 'đề nghị' }, '⟦Đề nghị ⟧các trường'],
  ],
  counterexamples: ['được giao trong', 'theo yêu cầu của', 'bàn giao tài sản', 'có yêu cầu', 'nhiệm vụ giao ban'],
})

/** Behind a unit: «chủ trì», «có trách nhiệm», «chịu trách nhiệm», «tham mưu», «phải». */
export const bearingDuty = grammar<{ readonly verb: string }>({
  name: 'assignment/bearing',
  anchored: 'start',
  openEnd: true,
  pattern: part`\s* (?: , \s* )? (?: (?: là \s (?: cơ \s quan | đơn \s vị | đầu \s mối | bộ \s phận ) ,? \s ) | (?: chủ \s động | trực \s tiếp | tiếp \s tục | thường \s xuyên | kịp \s thời | tổng \s hợp , | theo \s dõi , | định \s kỳ | làm \s đầu \s mối , ) \s )? (?<verb> chủ \s trì | có \s trách \s nhiệm | chịu \s trách \s nhiệm | tham \s mưu | phải | (?: làm | là ) \s (?: (?: cơ \s quan | đơn \s vị | bộ \s phận ) \s )? (?: đầu \s mối | thường \s trực ) | thường \s trực ) ${wordEnd}`,
  read: ({ verb }) => ({ verb: verb!.toLowerCase().replace(/\s+/g, ' ') }),
  examples: [
    [{ verb: 'chủ trì' }, 'chủ trì, phối hợp với', ' chủ trì xây dựng'],
    [{ verb: 'có trách nhiệm' }, ' có trách nhiệm'],
    [{ verb: 'tham mưu' }, ' tổng hợp, tham mưu Ủy ban'],
    [{ verb: 'là đầu mối' }, ' là đầu mối tổng hợp'],
    [{ verb: 'chịu trách nhiệm' }, ' là đầu mối, chịu trách nhiệm'],
  ],
  counterexamples: ['do Sở chủ trì', 'phảng phất', 'của người đứng đầu'],
})

/** «phối hợp với», «phối hợp chặt chẽ với», «phối hợp cùng»: what follows supports. */
export const cooperating = grammar<true>({
  name: 'assignment/cooperating',
  openEnd: true,
  pattern: part`(?: phối \s hợp (?: \s ${anyOf(['chặt chẽ', 'tốt', 'thường xuyên', 'kịp thời', 'có hiệu quả', 'hiệu quả', 'đồng bộ'])} )? (?: \s? : | ,? \s (?: với | cùng (?: \s với )? ) )? | (?<= chủ \s trì \s ) cùng \s với ) \s (?= \p{L} )`,
  read: () => true,
  examples: [
    [
      true,
      '⟦phối hợp với ⟧Sở A',
      '⟦Phối hợp chặt chẽ với ⟧các đơn vị',
      '⟦phối hợp cùng ⟧Phòng B',
      '⟦phối hợp ⟧Công an tỉnh',
      'chủ trì ⟦cùng với ⟧các đơn vị',
    ],
  ],
  counterexamples: ['phối hợp.', 'kết hợp với', 'cùng với đó'],
})

/** «như sau:», «các nhiệm vụ sau:», or nothing but the colon: the line introduces its items and is no task. */
export const onlyIntroduces = grammar<true>({
  name: 'assignment/introducing',
  anchored: 'start',
  openEnd: true,
  pattern: part`\s* (?: , \s* )? (?: (?: tập \s trung \s | nghiêm \s túc \s | triển \s khai , \s? | tổ \s chức \s | khẩn \s trương \s | triển \s khai \s ){0,3} (?: thực \s hiện | triển \s khai ) (?: \s (?: tốt | có \s hiệu \s quả | nghiêm \s túc ) )? \s (?: (?: một \s số | các | những ) \s )? (?: nhiệm \s vụ | nội \s dung | công \s việc | việc ) (?: ,? \s (?: công \s việc | giải \s pháp | trọng \s tâm | cụ \s thể ) ){0,3} (?: \s (?: như | cụ \s thể ) )? (?: \s sau (?: \s đây )? )? \s? (?: : | ; | \. )? | (?: , \s )? (?: cụ \s thể \s )? (?: như \s )? (?: sau \s )? (?: đây \s )? : | thực \s hiện \s? : | chịu \s trách \s nhiệm \s? : | có \s trách \s nhiệm \s? : ) \s* (?! . )`,
  read: () => true,
  examples: [
    [
      true,
      ':',
      ' tập trung thực hiện tốt các nhiệm vụ sau:',
      ' thực hiện các nội dung như sau:',
      ' có trách nhiệm:',
      ' triển khai thực hiện tốt các nhiệm vụ, công việc như sau:',
    ],
  ],
  counterexamples: [' tổ chức chương trình, gồm 11 chuyên mục sau:', ' xây dựng kế hoạch.', 'thực hiện Kế hoạch này'],
})

/** Titles of the part that assigns work: «TỔ CHỨC THỰC HIỆN», «PHÂN CÔNG NHIỆM VỤ», «TRÁCH NHIỆM …». */
export const organisationTitle = grammar<true>({
  name: 'assignment/organisation-title',
  pattern: part`${anyOf([
    'tổ chức thực hiện',
    'phân công',
    'tổ chức, thực hiện',
    'tổ chức triển khai',
    'trách nhiệm',
    'chế độ báo cáo',
    'chế độ thông tin, báo cáo',
    'thông tin, báo cáo',
    'tổ chức và thực hiện',
  ])} | (?<= ^ | , \s | và \s | công \s tác \s ) (?: báo \s cáo | triển \s khai \s thực \s hiện )`,
  read: () => true,
  examples: [[true, 'TỔ CHỨC THỰC HIỆN', 'Chế độ báo cáo', 'PHÂN CÔNG NHIỆM VỤ', 'Kiểm tra, ⟦báo cáo⟧']],
  counterexamples: ['MỤC ĐÍCH, YÊU CẦU', 'NỘI DUNG', 'KINH PHÍ', 'KẾ HOẠCH TRIỂN KHAI THỰC HIỆN', 'Kết quả báo cáo'],
})

/** In a cell of a table: «Chủ trì: …», «Đơn vị phối hợp: …», «phối hợp với …» in front of units. */
export const cellLabel = grammar<{ readonly isSupport: boolean }>({
  name: 'assignment/cell-label',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: ${anyOf(['cơ quan', 'đơn vị', 'bộ phận', 'tổ chức', 'cá nhân', 'người'])} \s )? (?: (?<support> phối \s hợp (?: \s thực \s hiện )? (?: \s (?: với | cùng ) )? | cùng \s phối \s hợp | hỗ \s trợ ) | chủ \s trì (?: \s thực \s hiện )? | thực \s hiện | chịu \s trách \s nhiệm | phụ \s trách | đầu \s mối | CT (?= \s? : ) | (?<short> PH (?= \s? : ) ) ) \s? (?: [:\-] \s? | ,? \s | (?! . ) )`,
  read: ({ support, short }) => ({ isSupport: (support ?? short) !== undefined }),
  examples: [
    [{ isSupport: false }, 'Chủ trì: ', 'Đơn vị chủ trì: ', 'CT: '],
    [{ isSupport: true }, 'Phối hợp: ', 'phối hợp với ', 'Cơ quan phối hợp: ', 'PH: '],
  ],
  counterexamples: ['Phòng Phối hợp', 'chủ trìa', 'Sở A chủ trì'],
})

/** Behind a unit in a cell: «(chủ trì)», « chủ trì,», «(phối hợp)». */
export const cellMark = grammar<{ readonly isSupport: boolean }>({
  name: 'assignment/cell-mark',
  anchored: 'start',
  openEnd: true,
  pattern: part`\s? (?: [(\[] \s? (?: chủ \s trì | CT | chính | đầu \s mối | thường \s trực | (?<support> phối \s hợp | PH | hỗ \s trợ ) ) \s? [)\]] | ,? \s chủ \s trì ${wordEnd} )`,
  read: ({ support }) => ({ isSupport: support !== undefined }),
  examples: [
    [{ isSupport: false }, '(chủ trì)', ', chủ trì', '(CT)'],
    [{ isSupport: true }, '(phối hợp)', '(PH)'],
  ],
  counterexamples: [' (Hà Nội)', ' phối hợp với', 'chủ trì'],
})

export const assignments: readonly Grammar[] = [
  cellLabel,
  cellMark,
  assigning,
  bearingDuty,
  cooperating,
  onlyIntroduces,
  organisationTitle,
]

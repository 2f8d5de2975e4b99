import { anyOf, type Grammar, grammar, part, wordEnd } from './kit.ts'

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
  examples: [[true, 'TỔ CHỨC THỰC HIỆN', 'Chế độ báo cáo', '⟦PHÂN CÔNG⟧ NHIỆM VỤ', 'Kiểm tra, ⟦báo cáo⟧']],
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

export const assignments: readonly Grammar[] = [cellLabel, cellMark, onlyIntroduces, organisationTitle]

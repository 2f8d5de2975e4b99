import { anyOf, type Grammar, grammar, part, wordEnd, wordStart } from './kit.ts'

/** A paragraph that cannot end here: its last word asks for another («của», «số», «và»), or a hyphen or slash hangs over. */
export const openEnding = grammar<true>({
  name: 'torn/open-ending',
  anchored: 'end',
  openStart: true,
  pattern: part`${wordStart} ${anyOf(['của', 'và', 'hoặc', 'các', 'những', 'về', 'cho', 'với', 'tại', 'theo', 'do', 'để', 'trong', 'là', 'số', 'số:', 'ngày', 'tháng', 'năm', 'bằng', 'đối với', 'thuộc', 'trên', 'từ', 'đến', 'nhằm', 'việc', 'được', 'không', 'gồm', 'có', 'tới', 'qua', 'hay', 'cùng', 'một', 'mỗi', 'từng', 'ở', 'sự', 'khi', 'nếu'])} | [-/,]`,
  read: () => true,
  examples: [[true, 'Kế hoạch ⟦số⟧', 'chủ sở hữu ⟦của⟧', 'quản lý⟦,⟧', 'Nghị quyết số 25⟦-⟧']],
  counterexamples: ['tổ chức thực hiện.', 'như sau:', 'công văn số 5'],
})

/** A line that goes on in the one above: it begins with a small letter that is no marker, or with the rest of a number. */
export const continuation = grammar<true>({
  name: 'torn/continuation',
  anchored: 'start',
  caseSensitive: true,
  openEnd: true,
  pattern: part`[“"'(]? (?! [a-zđ] [.)/] | [a-zđ] \s? - \s | v/v | vv | o \s | ii?i?[.)] | iv[.)] | www | http ) \p{Ll} | [)”;,]`,
  read: () => true,
  examples: [
    [true, 'và tham gia các phong trào', 'xâm phạm lợi ích', 'đ ồng bộ', '“khéo” trong tuyên truyền', ') của tỉnh'],
  ],
  counterexamples: [
    'a) Tuyên truyền',
    'đ) Đẩy mạnh',
    'Và các',
    '- xã hội',
    'i) Nội dung',
    'b- Yêu cầu',
    'www.example.edu.vn',
    'o Tổ chức',
  ],
})

/** The rest of a heading in capitals: no heading begins with these words. */
export const headingRest = grammar<true>({
  name: 'torn/heading-rest',
  anchored: 'start',
  caseSensitive: true,
  openEnd: true,
  pattern: part`(?: ${anyOf(['CỦA', 'VÀ', 'TẠI', 'TRONG', 'CHO', 'TRÊN ĐỊA BÀN', 'ĐỐI VỚI', 'GIAI ĐOẠN', 'NĂM HỌC', 'GẮN VỚI', 'NHẰM'])} | NĂM \s \d{4} ) ${wordEnd}`,
  read: () => true,
  examples: [[true, 'CỦA ỦY BAN NHÂN DÂN XÃ', 'NĂM 2031', 'TRÊN ĐỊA BÀN TỈNH']],
  counterexamples: ['NĂM MỤC TIÊU', 'TRONGSUỐT', 'Của', 'THÁNG 9'],
})

/** The rest of a document number that was torn: behind «số», «25-», «105/KH-», «15-CT/». */
export const tornNumber = grammar<true>({
  name: 'torn/number',
  openStart: true,
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?: ${wordStart} (?: [Ss]ố | SỐ ) \s? :? \s? \n \s? \d{1,5} [a-eđ]? [/-] | ${wordStart} \d{1,5} [a-eđ]? (?: /\d{4} )? [/-] (?: [A-ZĐ][A-Za-zĐđ&]* [/-] )? \n [A-ZĐ&]{2} | ${wordStart} \d{1,5} [a-eđ]? (?: /\d{4} )? [/-] [A-ZĐ][A-Za-zĐđ&]* \n [/-] [A-ZĐ] )`,
  read: () => true,
  examples: [[true, 'số\n489/', '105/KH-\nGD', '25-\nNQ', '15-CT/\nTU', 'số: \n4760/']],
  counterexamples: ['số 5\n1. Mục', 'một số\nnhiệm vụ', '2021-\n2025'],
})

/** The hyphen of a pair of words that slipped to a new line: «kinh tế ⏎ - xã hội», «2021 ⏎ - 2025». */
export const tornPair = grammar<true>({
  name: 'torn/pair',
  openStart: true,
  openEnd: true,
  pattern: part`(?: ${wordStart} (?: kinh \s tế | văn \s hóa | chính \s trị | lao \s động | quốc \s phòng ) (?: \s? - \s? )? \n \s? (?: - \s? )? (?: xã \s hội | văn \s minh | thương \s binh | an \s ninh ) | 20\d\d \s? \n \s? - \s? 20\d\d | 20\d\d \s? - \s? \n \s? 20\d\d )`,
  read: () => true,
  examples: [[true, 'kinh tế\n- xã hội', 'kinh tế -\nxã hội', '2021\n- 2025', '2021-\n2025']],
  counterexamples: ['kinh tế.\n- Xây dựng', 'năm 2021\n- Tổ chức', 'xã hội\n- kinh tế'],
})

/** An e-mail address broken before its @ or behind one of its dots. */
export const tornEmail = grammar<true>({
  name: 'torn/email',
  openStart: true,
  openEnd: true,
  pattern: part`(?: [A-Za-z0-9] \n \s? @ [A-Za-z0-9\-]{1,40} \. | @ [A-Za-z0-9.\-]{1,60} \. \n \s? (?: [a-z0-9\-]{1,40} \. ){0,3} (?: vn | com | net | org ) (?! [\p{L}\d@] ) )`,
  read: () => true,
  examples: [[true, 'vanphon⟦g\n@haian.⟧', 'vanphong⟦@haian.edu.\nvn⟧', 'vanphong⟦@haian.\nedu.vn⟧']],
  counterexamples: ['vanphong@haian.edu.vn\nvà', 'trước 15 giờ.\nvn', 'vanphong\n@', 'gửi về @haian.\nCác đơn vị'],
})

export const tornParagraphs: readonly Grammar[] = [
  openEnding,
  continuation,
  headingRest,
  tornNumber,
  tornPair,
  tornEmail,
]

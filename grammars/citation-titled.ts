import type { TypeWord } from './citation.ts'
import { type Grammar, grammar, part } from './kit.ts'
import { typeOfWord } from './lexicon/document-types.ts'

/** What is drawn up, issued or run as a matter of course is no document that is cited. */
const notYet = part`(?<! (?: xây \s dựng | ban \s hành | trình | phê \s duyệt | lập | tham \s mưu | soạn \s thảo | hoàn \s thiện | các | những | một | và | tên | dự \s thảo ) \s )`

const years = part`(?: giai \s đoạn \s \d{4} \s? - \s? \d{4} | (?: đến \s )? năm \s (?: học \s )? 20\d\d (?: \s? - \s? 20\d\d )? ) (?: , \s (?: tầm \s nhìn | định \s hướng ) \s (?: đến \s )? năm \s 20\d\d )?`

/** «Đề án “Nâng cao văn hóa đọc”», «Đề án phát triển tủ sách thôn giai đoạn 2025-2030»: known by its own full title, in quotation marks or closed by its years. */
export const titledDocument = grammar<TypeWord>({
  name: 'citation/titled',
  caseSensitive: true,
  openEnd: true,
  pattern: part`${notYet} (?<word> [Đđ]ề \s án ) (?: \s? [“"] [^“”"]{8,300} [”"] | \s (?! mục \s tiêu | công \s tác | hành \s động | giáo \s dục | phối \s hợp | môn | học | này | số | của | và | làm \s việc | năm | giám \s sát | kiểm \s tra ) (?: tổng \s thể \s | quốc \s gia \s (?: về \s )? )? [^“”",;.()\d]{8,120} \s ${years} ) (?! [\p{L}\d] )`,
  read: ({ word }) => ({ code: typeOfWord(word!)!.code! }),
  examples: [
    [
      { code: 'ĐA' },
      'Đề án “Nâng cao văn hóa đọc trong nhà trường”',
      'Đề án“Tủ sách lớp em giai đoạn 2025 - 2030”',
      '⟦Đề án phát triển tủ sách thôn giai đoạn 2025-2030⟧;',
      'theo ⟦Đề án tuyển sinh năm 2030⟧ của',
    ],
  ],
  counterexamples: [
    'Chương trình “Sách hóa nông thôn”',
    'ban hành Đề án “Nâng cao văn hóa đọc”',
    'Đề án này',
    'xây dựng Đề án phát triển tủ sách năm 2030',
  ],
})

export const titledCitations: readonly Grammar[] = [titledDocument]

import { anyOf, grammar, part, wordEnd } from './kit.ts'
import { lawNames } from './lexicon/law-names.ts'

const law = anyOf(lawNames)

export interface NamedLaw {
  /** L, BL → L; PL, HP. */
  readonly code: string
  /** True where the name was found in the list of laws. */
  readonly isKnown: boolean
}

/** «Luật Thực hiện dân chủ ở cơ sở», «Luật sửa đổi, bổ sung một số điều của Luật …», «Bộ luật Dân sự», «Hiến pháp năm 2013». */
export const namedLaw = grammar<NamedLaw>({
  name: 'citation/law',
  pattern: part`(?<! (?: pháp | kỷ | quy | định | đúng | trái | phạm ) \s ) (?: (?<kind> bộ \s luật | luật | pháp \s lệnh ) \s (?: (?<amending> sửa \s đổi (?: ,? \s bổ \s sung )? (?: \s một \s số \s điều )? (?: \s (?: của \s )? (?: các \s )? (?: bộ \s )? luật \s ${law} (?: (?: , \s | \s và \s ) (?: bộ \s )? luật \s ${law} ){0,6} | \s của \s (?: \d{1,2} \s | các \s ) luật \s (?: có \s )? liên \s quan \s (?: đến | tới ) \s [^;,.()\d]{2,60}? (?= \s (?: ngày | năm | số ) \s | [;,.()] | $ ) )? ) | (?<known> ${law} (?: \s \( (?: sửa \s đổi | [A-ZĐ]{2,8} ) \) )? ) ) | (?<constitution> hiến \s pháp ) (?: \s nước \s Cộng \s hòa \s xã \s hội \s chủ \s nghĩa \s Việt \s Nam (?: \s năm \s (?: 19 | 20 ) \d\d )? | \s năm \s (?: 19 | 20 ) \d\d ) ) (?: \s năm \s (?: 19 | 20 ) \d\d )? ${wordEnd}`,
  read: ({ kind, constitution, known }) => {
    if (constitution !== undefined) return { code: 'HP', isKnown: true }
    return { code: kind!.toLowerCase().startsWith('pháp') ? 'PL' : 'L', isKnown: known !== undefined }
  },
  examples: [
    [
      { code: 'L', isKnown: true },
      'Luật Thực hiện dân chủ ở cơ sở',
      'Bộ luật Dân sự',
      'Luật Giáo dục năm 2019',
      'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ',
    ],
    [
      { code: 'L', isKnown: false },
      'Luật sửa đổi, bổ sung một số điều của Luật Thanh tra',
      'Luật sửa đổi, bổ sung một số điều của Luật Thanh tra và Luật Khiếu nại',
      'Luật Sửa đổi bổ sung một số điều của Luật Thanh tra',
      'Luật sửa đổi, bổ sung Luật Thanh tra',
      '⟦Luật sửa đổi, bổ sung một số điều của 12 luật có liên quan đến đất⟧ ngày 20/11/2018',
    ],
    [{ code: 'HP', isKnown: true }, 'Hiến pháp năm 2013', 'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam'],
    [{ code: 'PL', isKnown: true }, 'Pháp lệnh Dân số'],
  ],
  counterexamples: ['pháp luật', 'Luật này', 'kỷ luật', 'Hiến pháp và pháp luật'],
})

/** A law that the list does not hold: «Luật» and a name that begins with a capital, up to the end of the name. */
export const unknownLaw = grammar<NamedLaw>({
  name: 'citation/law-unknown',
  caseSensitive: true,
  pattern: part`(?: Bộ \s luật | Luật ) \s (?! [Nn]ày | [Ss]ư | [Gg]ia ) (?= [\p{Lu}] | p(?:hòng) \s ) (?: [\p{Lu}][\p{L}&]* | p(?:hòng) ) (?: ,? \s (?! (?: và \s (?: các | những | Nghị | Luật | quy | văn ) | các | những | số | ngày | năm | được | của | có | quy | đến | tới | trên | tại | hoặc | bao | kể | trong | theo | để | về | cho | đối | lĩnh | nhằm | là | thì | với | từ | do | sẽ | đã | khi | Luật | Nghị | Bộ | Thông | Quyết | Pháp | Chỉ | Điều | mới | hiện | này | thì ) (?! \p{L} ) ) (?: [\p{L}&]+ | \( [A-ZĐ&]{2,10} \) ) ){1,14}`,
  read: () => ({ code: 'L', isKnown: false }),
  examples: [
    [
      { code: 'L', isKnown: false },
      'Luật PCCC và CNCH',
      'Luật phòng cháy, chữa cháy và cứu hộ, cứu nạn',
      '⟦Luật Công nghiệp trọng điểm⟧ và các văn bản',
    ],
  ],
  counterexamples: ['Luật sư', 'Luật này', 'pháp luật hiện hành', 'Luật và Nghị định'],
})

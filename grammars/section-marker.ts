import { type Grammar, grammar, part, textEnd } from './kit.ts'

export type MarkerKind =
  | 'part'
  | 'chapter'
  | 'roman'
  | 'article'
  | 'arabic'
  | 'decimal'
  | 'letter'
  | 'dash'
  | 'plus'
  | 'star'
  | 'bullet'

/** A marker at the beginning of a paragraph. */
export interface MarkerValue {
  readonly kind: MarkerKind
  /** As printed without its punctuation: «II», «1.1», «đ», «-», «Điều 5». */
  readonly marker: string
  /** Its place in the sequence, from 1; of decimals the last figure; null for bullets. */
  readonly ordinal: number | null
  /** How it is punctuated («.», «)», «/», «-», «()»): levels of one kind differ by it. */
  readonly style: string
}

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** The value of a Roman numeral up to 39; undefined for what is none («IIII», «VX»). */
export function romanValue(text: string): number | undefined {
  if (!/^(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return undefined
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const value = romanValues[text[i]!]!
    sum += value < (romanValues[text[i + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}

/** Points run a b c d đ e g h …: the practice of Nghị định 30/2020/NĐ-CP itself; f, j, w, z are slips that are met. */
const letters = 'abcdđeghiklmnopqrstuvxy'
const letterOrdinal = (letter: string): number => {
  const index = letters.indexOf(letter.toLowerCase())
  return index >= 0 ? index + 1 : letter.toLowerCase() === 'f' ? 6.5 : 24
}
const words: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
}

const figureOf = (text: string): number | undefined =>
  /^\d+$/.test(text) ? Number(text) : (romanValue(text.toUpperCase()) ?? words[text.toLowerCase()])

/** «Phần I», «PHẦN THỨ NHẤT», «Chương II», «Mục 1», «Điều 5.»: the word belongs to the marker (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.6). */
export const wordMarker = grammar<MarkerValue>({
  name: 'marker/word',
  anchored: 'start',
  pattern: part`(?<marker> (?<word> phần | chương | mục | tiểu \s mục | điều ) \s (?: thứ \s )? (?<figure> [IVXLivxl]{1,6} | \d{1,3} [a-zđ]? | nhất | một | hai | ba | tư | bốn | năm | sáu | bảy | tám | chín | mười ) ) (?: \s? (?<mark> [.:)\-–] ) (?! \d ) | (?= \s* ${textEnd} | \s [\p{Lu}“] ) )`,
  openEnd: true,
  read: ({ marker, word, figure, mark }) => {
    const kind = { phần: 'part', chương: 'chapter', mục: 'chapter', 'tiểu mục': 'chapter', điều: 'article' }[
      word!.toLowerCase().replace(/\s+/g, ' ')
    ] as MarkerKind
    const ordinal = figureOf(figure!.replace(/[a-zđ]$/i, (letter) => (/^\d/.test(figure!) ? '' : letter)))
    if (ordinal === undefined) return undefined
    // «Điều 5 Nghị định …» without a full stop is a citation; so is a word in small letters.
    if (kind === 'article' && mark === undefined) return undefined
    if (word![0] === word![0]!.toLowerCase()) return undefined
    return { kind, marker: marker!.replace(/\s+/g, ' '), ordinal, style: word!.toLowerCase() }
  },
  examples: [
    [{ kind: 'part', marker: 'Phần I', ordinal: 1, style: 'phần' }, 'Phần I', 'Phần I.'],
    [{ kind: 'part', marker: 'PHẦN THỨ NHẤT', ordinal: 1, style: 'phần' }, 'PHẦN THỨ NHẤT'],
    [{ kind: 'article', marker: 'Điều 5', ordinal: 5, style: 'điều' }, 'Điều 5. Phạm vi', 'Điều 5: Phạm vi'],
    [{ kind: 'chapter', marker: 'Chương II', ordinal: 2, style: 'chương' }, 'Chương II QUY ĐỊNH'],
  ],
  counterexamples: [
    'Điều 5 Nghị định số 30',
    'phần mềm',
    'mục 3.2.1 của Kế hoạch',
    'Điều 46, 47, 48 Luật',
    'Phần lớn các',
  ],
})

/** «I.», «II/», «III-», «IV)» before a capital: sections. */
export const romanMarker = grammar<MarkerValue>({
  name: 'marker/roman',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?<marker> [IVX]{1,6} ) \s? (?<style> [./)] | - (?! \d ) | : ) (?: (?<= / ) \. )? (?! \d | [Ii]\. ) \s? (?= [\p{Lu}“"(*\d] | ${textEnd} )`,
  read: ({ marker, style }) => {
    const ordinal = romanValue(marker!)
    return ordinal === undefined ? undefined : { kind: 'roman', marker: marker!, ordinal, style: style! }
  },
  examples: [
    [{ kind: 'roman', marker: 'II', ordinal: 2, style: '.' }, 'II. NỘI DUNG', 'II.NỘI DUNG', 'II .NỘI DUNG'],
    [{ kind: 'roman', marker: 'I', ordinal: 1, style: '-' }, 'I- QUY ĐỊNH CHUNG'],
    [{ kind: 'roman', marker: 'IV', ordinal: 4, style: '/' }, 'IV/ Tổ chức', 'IV/.TỔ CHỨC'],
  ],
  counterexamples: [
    'I đến quý III/2025',
    'V/v triển khai',
    'C. Mác',
    'V.I. Lênin',
    'IIII. Sai',
    'II năm 2026',
    'XV về',
  ],
})

/** «VII Chế độ báo cáo»: a Roman number without its full stop; only where it continues the count is it one. */
export const bareRomanMarker = grammar<MarkerValue>({
  name: 'marker/bare-roman',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?<marker> [IVX]{1,6} ) \s (?= [\p{Lu}] [\p{L}] )`,
  read: ({ marker }) => {
    const ordinal = romanValue(marker!)
    return ordinal === undefined ? undefined : { kind: 'roman', marker: marker!, ordinal, style: '' }
  },
  examples: [[{ kind: 'roman', marker: 'VII', ordinal: 7, style: '' }, 'VII Chế độ báo cáo', 'VII CHẾ ĐỘ BÁO CÁO']],
  counterexamples: ['VII. Chế độ', 'IIII Sai', 'II năm 2026', 'XV về', 'VI'],
})

/** «1.», «2)», «3/», «4-» and decimals «1.1.», «1.3.1»: sequence and neighbours decide in the outline whether they are markers. */
export const arabicMarker = grammar<MarkerValue>({
  name: 'marker/arabic',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: (?<decimal> \d{1,2} (?: \. \d{1,2} ){1,4} ) (?: \.? [)/:]? (?= \s | [\p{Lu}“"] ) | \s? - \s? (?= [\p{Lu}“"] ) ) (?! \s (?: triệu | tỷ | tỉ | nghìn | ngàn | lần | km | ha | kg | điểm | tấn | m2 | năm ) (?! \p{L} ) ) | (?<marker> \d{1,2} ) \s? (?<style> [.)/:] | - ) (?: (?<= / ) \. )? (?! \d ) (?! (?<= [/\-] ) [\p{Lu}]{2,6} \s? [\-/] ) (?= \s | [\p{L}“"(*] ) ) \s* (?= [\p{L}“"(*+\-\d] | ${textEnd} )`,
  read: ({ decimal, marker, style }) => {
    if (decimal !== undefined) {
      const figures = decimal.split('.').map(Number)
      return figures.some((figure) => figure === 0 || figure > 50)
        ? undefined
        : { kind: 'decimal', marker: decimal, ordinal: figures.at(-1)!, style: String(figures.length) }
    }
    const ordinal = Number(marker)
    return ordinal === 0 || ordinal > 99 ? undefined : { kind: 'arabic', marker: marker!, ordinal, style: style! }
  },
  examples: [
    [{ kind: 'arabic', marker: '1', ordinal: 1, style: '.' }, '1. Mục đích', '1.Mục đích', '1 . Mục đích'],
    [{ kind: 'arabic', marker: '2', ordinal: 2, style: ')' }, '2) Yêu cầu'],
    [{ kind: 'arabic', marker: '3', ordinal: 3, style: '-' }, '3- Văn bản'],
    [{ kind: 'arabic', marker: '4', ordinal: 4, style: '/' }, '4/ Kinh phí', '4/. Kinh phí'],
    [
      { kind: 'decimal', marker: '1.1', ordinal: 1, style: '2' },
      '1.1. Thể thức',
      '1.1 Thể thức',
      '1.1. Hai bên',
      '1.1- Thể thức',
    ],
    [{ kind: 'decimal', marker: '1.3.2', ordinal: 2, style: '3' }, '1.3.2. Nội dung'],
  ],
  counterexamples: [
    '06/QĐ-UBND NGÀY 02',
    '12-KH/HU',
    '2025. Tiếp tục',
    '10.000 học sinh',
    '15/6 hoàn thành',
    '08/9/2021 của',
    '489/KH-SGDĐT',
    '1.5 triệu',
    '1.5-2 giờ',
    '0. Không',
  ],
})

/** «a)», «đ)», «a.», «b-» and capital «A.», «B/»; «(1)», «(i)», «(a)» in brackets. */
export const letterMarker = grammar<MarkerValue>({
  name: 'marker/letter',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?: \( (?: (?<paren> [a-zđ] ) | (?<figure> \d{1,2} ) | (?<roman> [ivx]{1,5} ) ) \) | (?<small> [a-zđ] (?: \. \d{1,2} )? ) \s? (?<style> [).] | - | / \.? | , (?= \s [\p{Lu}] ) ) (?! \p{Ll}{1,2} \b ) | (?<capital> [A-HĐ] ) \s? (?<style2> [.)/] | - | , (?= \s [\p{Lu}] [\p{L}] ) ) (?! \s? [\p{Lu}]\. ) (?= \s? [\p{Lu}] ) ) (?= \s | [\p{Lu}“"] | ${textEnd} ) (?! \s* (?: và | , ) \s [a-zđ]\) )`,
  read: ({ paren, figure, roman, small, capital, style, style2 }) => {
    if (figure !== undefined) return { kind: 'arabic', marker: figure, ordinal: Number(figure), style: '()' }
    if (roman !== undefined && (roman.length > 1 || paren === undefined))
      return { kind: 'letter', marker: roman, ordinal: romanValue(roman.toUpperCase()) ?? null, style: '(i)' }
    if (paren !== undefined) return { kind: 'letter', marker: paren, ordinal: letterOrdinal(paren), style: '()' }
    if (small !== undefined)
      return small.length > 1
        ? { kind: 'letter', marker: small, ordinal: Number(small.slice(2)), style: '.n' }
        : {
            kind: 'letter',
            marker: small,
            ordinal: letterOrdinal(small),
            style: style === ',' ? ')' : style!.charAt(0),
          }
    return { kind: 'letter', marker: capital!, ordinal: letterOrdinal(capital!), style: `A${style2}` }
  },
  examples: [
    [{ kind: 'letter', marker: 'a', ordinal: 1, style: ')' }, 'a) Tuyên truyền', 'a)Tuyên truyền', 'a ) Tuyên truyền'],
    [{ kind: 'letter', marker: 'đ', ordinal: 5, style: ')' }, 'đ) Đẩy mạnh'],
    [{ kind: 'letter', marker: 'b', ordinal: 2, style: '.' }, 'b. Yêu cầu'],
    [{ kind: 'letter', marker: 'b', ordinal: 2, style: '/' }, 'b/. Yêu cầu', 'b/ Yêu cầu'],
    [{ kind: 'letter', marker: 'A', ordinal: 1, style: 'A.' }, 'A. ĐẶC ĐIỂM'],
    [{ kind: 'letter', marker: 'B', ordinal: 2, style: 'A,' }, 'B, Giống cây'],
    [{ kind: 'arabic', marker: '1', ordinal: 1, style: '()' }, '(1) Nội dung'],
    [{ kind: 'letter', marker: 'ii', ordinal: 2, style: '(i)' }, '(ii) Nội dung'],
  ],
  counterexamples: ['a) và b) nêu trên', 'C.M. Trần', 'ab) x', 'TP. Hồ Chí Minh', 'o Tổ chức', 'www.example.edu.vn'],
})

/** «-», «+», «*», «•» and the glyphs that Word and PDFs print for them. */
export const bulletMarker = grammar<MarkerValue>({
  name: 'marker/bullet',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?: (?<dash> -{1,2} (?! - ) ) | (?<plus> \+ ) | (?<star> \*{1,3} ) | (?<bullet> [•●◦▪■□➢►✓✔·○◆❖➔→⮚\uf000-\uf0ff‣∙※] | o (?= \s ) ) ) \s* (?= [^\s\d\-+*.] | \d (?! \d{3} ) )`,
  read: ({ dash, plus, star }) => {
    const kind: MarkerKind =
      dash !== undefined ? 'dash' : plus !== undefined ? 'plus' : star !== undefined ? 'star' : 'bullet'
    return { kind, marker: { dash: '-', plus: '+', star: '*', bullet: '•' }[kind as 'dash'], ordinal: null, style: '' }
  },
  examples: [
    [{ kind: 'dash', marker: '-', ordinal: null, style: '' }, '- Thực hiện', '-Thực hiện', '- 100% cán bộ'],
    [{ kind: 'plus', marker: '+', ordinal: null, style: '' }, '+ Báo cáo'],
    [{ kind: 'star', marker: '*', ordinal: null, style: '' }, '* Mục tiêu', '** Mục tiêu'],
    [{ kind: 'bullet', marker: '•', ordinal: null, style: '' }, '• Nội dung', '\uf0b7 Nội dung', 'o Nội dung'],
  ],
  counterexamples: ['------', '- 2025', '* * *', 'ông A', '...', '-'],
})

/** Any marker. */
export const sectionMarkers: readonly Grammar<MarkerValue>[] = [
  wordMarker,
  romanMarker,
  letterMarker,
  arabicMarker,
  bulletMarker,
]

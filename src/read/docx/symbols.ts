/**
 * Characters of symbol fonts. Their codes are positions in the font: the file writes them as private-use characters
 * U+F020 to U+F0FF, or as the Latin characters of the same code.
 */

/** The Symbol font (Adobe's Symbol encoding, its minus and asterisk as typed ones), one string for each run of codes. */
const symbolFont = tableOf([
  [0x20, ' !∀#∃%&∋()*+,-./0123456789:;<=>?'],
  [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
  [0x60, '‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  [0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐─↵'],
  [0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓'],
  [0xe0, '◊〈®©™∑'],
  [0xf1, '〉∫'],
])

/** What of Wingdings has a usual Unicode character: marks, bullets, boxes, digits in circles, hands and arrows. */
const wingdings = tableOf([
  [0x20, ' '],
  [0x22, '✂'],
  [0x28, '☎✆✉'],
  [0x36, '⌛'],
  [0x3f, '✍'],
  [0x41, '✌'],
  [0x45, '☜☞☝☟✋☺'],
  [0x4c, '☹'],
  [0x4e, '☠⚐'],
  [0x51, '✈☼'],
  [0x6c, '●❍■□❐❑❒⬧⧫◆❖⬥⌧'],
  [0x7a, '⌘'],
  [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x9e, '·•▪○'],
  [0xa4, '◉◎'],
  [0xa7, '▪◻'],
  [0xaa, '✦★✶✴✹✵'],
  [0xd8, '➢'],
  [0xdc, '➲'],
  [0xdf, '←→↑↓↖↗↙↘'],
  [0xe8, '➔'],
  [0xef, '⇦⇨⇧⇩⇔⇕'],
  [0xf9, '▭▫✗✓☒☑'],
])

const wingdings2 = tableOf([
  [0x4f, '✗✓'],
  [0x52, '☑'],
  [0x53, '☒☒'],
  [0x97, '●'],
  [0xa2, '■□'],
])

const tables: readonly (readonly [name: RegExp, table: ReadonlyMap<number, string>])[] = [
  [/^symbol\b/i, symbolFont],
  [/^wingdings$/i, wingdings],
  [/^wingdings ?2$/i, wingdings2],
  [/^(?:wingdings ?3|webdings|zapf ?dingbats)$/i, new Map()],
]

function tableOf(runs: readonly (readonly [first: number, characters: string])[]): ReadonlyMap<number, string> {
  return new Map(runs.flatMap(([first, characters]) => [...characters].map((character, i) => [first + i, character])))
}

const bullet = '•'

function tableFor(font: string | null): ReadonlyMap<number, string> | undefined {
  return font === null ? undefined : tables.find(([name]) => name.test(font.trim()))?.[1]
}

function isPrivate(code: number): boolean {
  return code >= 0xf020 && code <= 0xf0ff
}

/**
 * The text of a `w:sym` (ECMA-376-1, 17.3.3.30).
 * @param code the value of `w:char`; undefined where it is no hexadecimal number
 */
export function symbolText(font: string | null, code: number | undefined): string {
  if (code === undefined || code < 0x20 || code > 0xffff || (code >= 0xd800 && code <= 0xdfff)) return ''
  const table = tableFor(font)
  const position = isPrivate(code) ? code - 0xf000 : code
  if (table !== undefined && position <= 0xff) return table.get(position) ?? bullet
  // In a font of letters the position is the letter's code.
  return String.fromCharCode(position)
}

/** Text with the private-use characters of symbol fonts replaced by what they look like. */
export function plainSymbols(text: string, font: string | null): string {
  if (!/[\uF020-\uF0FF]/.test(text)) return text
  const table = tableFor(font)
  if (table !== undefined) {
    return text.replace(/[\uF020-\uF0FF]/g, (character) => table.get(character.charCodeAt(0) - 0xf000) ?? bullet)
  }
  // A single one is a bullet that lost its font in copying, Wingdings' or Symbol's; several are words in a legacy font.
  return text.replace(/(?<![\uF020-\uF0FF])[\uF020-\uF0FF](?![\uF020-\uF0FF])/g, (character) => {
    const position = character.charCodeAt(0) - 0xf000
    return position === 0x2d ? '-' : position === 0xb7 ? bullet : (wingdings.get(position) ?? character)
  })
}

/** Codes of symbol fonts that look like a hyphen, a plus sign or an asterisk; all other bullets are read as «•». */
const bulletLooks: ReadonlyMap<number, string> = new Map([
  [0x2d, '-'],
  [0xbe, '-'],
  [0x2b, '+'],
  [0x2a, '*'],
])

/** The text of a bullet of a list: symbols by their usual look, other characters as they are. */
export function bulletText(text: string, font: string | null): string {
  const symbols = tableFor(font) !== undefined
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      if (isPrivate(code)) return bulletLooks.get(code - 0xf000) ?? bullet
      return symbols && code > 0x20 && code <= 0xff ? (bulletLooks.get(code) ?? bullet) : character
    })
    .join('')
}

import { leastOf } from '../../model/extremes.ts'

/**
 * What the glyph numbers of Microsoft's core fonts (Times New Roman, Arial, Courier New …) stand for.
 *
 * These TrueType fonts keep Apple's standard glyph order for the first 258 glyphs (OpenType specification, table `post`,
 * format 1; they leave out the no-break space and the apple), then WGL4, and further on the horned letters and the
 * Vietnamese block U+1EA0 to U+1EF9 in one run. Where that run begins differs from font to font. A PDF that stores glyph
 * numbers without a ToUnicode table can be read again with that one figure.
 */

/** Glyph 3 is the blank: ASCII follows in order. */
const asciiShift = 29
const firstAscii = 3
const lastAscii = 97

/** Glyphs 98 to 255: Apple's order without the two that the core fonts leave out; blanks stand for signs no plan uses. */
const appleOrder = [
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…',
  'ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ',
  'ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇŁłŠšŽž¦ÐðÝýÞþ−×¹²³½¼¾₣ĞğİŞşĆćČčđ',
].join('')
const firstApple = 98

/** The Vietnamese letters among the WGL4 glyphs. */
const wgl4: ReadonlyMap<number, string> = new Map([
  [258, 'Ă'],
  [259, 'ă'],
  [264, 'Đ'],
  [428, 'Ĩ'],
  [429, 'ĩ'],
  [457, 'Ũ'],
  [458, 'ũ'],
  [483, 'Ỳ'],
  [484, 'ỳ'],
])

/** U+1EA0 to U+1EF9 without Ỳ and ỳ, which stand in WGL4 already. */
const vietnameseBlock = [...Array(0x1efa - 0x1ea0).keys()]
  .map((index) => String.fromCharCode(0x1ea0 + index))
  .filter((letter) => letter !== 'Ỳ' && letter !== 'ỳ')
const horned = ['Ơ', 'ơ', 'Ư', 'ư']
/** The horned letters stand this far before the block. */
const hornedBefore = 0x3a

/** Where the block begins in Times New Roman: upright (and bold), italic (and bold italic). */
export const knownBlockStarts: readonly number[] = [0x4a4, 0x328]

/** The character of a glyph, where the Vietnamese block begins at `blockStart`; undefined where it is not known. */
export function characterOfGlyph(glyph: number, blockStart: number): string | undefined {
  if (glyph >= firstAscii && glyph <= lastAscii) return String.fromCharCode(glyph + asciiShift)
  if (glyph >= firstApple && glyph < firstApple + appleOrder.length) return appleOrder[glyph - firstApple]
  return wgl4.get(glyph) ?? horned[glyph - blockStart + hornedBefore] ?? vietnameseBlock[glyph - blockStart]
}

/** The places where the block may begin so that all of `glyphs` beyond WGL4 are in it. */
export function possibleBlockStarts(glyphs: readonly number[]): number[] {
  const beyond = glyphs.filter((glyph) => glyph > lastWgl4)
  if (beyond.length === 0) return []
  const lowest = leastOf(beyond)
  const starts: number[] = []
  for (let start = lowest - vietnameseBlock.length; start <= lowest + hornedBefore; start++) {
    if (start > lastWgl4 && beyond.every((glyph) => characterOfGlyph(glyph, start) !== undefined)) starts.push(start)
  }
  return starts
}

const lastWgl4 = 484

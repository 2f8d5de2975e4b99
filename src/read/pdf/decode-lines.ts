import { plainSymbols } from '../docx/symbols.ts'
import { decodeRuns } from '../legacy/decode-runs.ts'
import { type Line, lineText, type Run, type Word } from './line.ts'
import type { PageLayout } from './page-layout.ts'

/** The pages with their text in Unicode. */
export interface DecodedPages {
  readonly pages: readonly PageLayout[]
  /** The legacy encoding that was converted, or `unicode`. */
  readonly encoding: string
  readonly uncertain: boolean
  /** Kinds of faults that were mended letter by letter. */
  readonly mended: ReadonlySet<string>
}

/** Converts legacy encodings and mends single letters in all lines, those in tables too. */
export function decodeLines(pages: readonly PageLayout[]): DecodedPages {
  const lines = pages.flatMap(linesOf)
  const { texts, encoding, uncertain } = decodeRuns(lines.map(toRuns))
  const mended = new Set<string>()
  const decoded = new Map<Line, Line>()
  const isTcvn3 = encoding === 'tcvn3'
  lines.forEach((line, index) => {
    const made = isTcvn3 ? texts[index]!.map((text) => withLostHorn(text, mended)) : texts[index]!
    decoded.set(line, replaceTexts(line, made, mended))
  })
  const take = (line: Line): Line => decoded.get(line) ?? line
  return {
    pages: pages.map((page) => ({
      ...page,
      lines: page.lines.map(take),
      tables: page.tables.map((table) => ({
        ...table,
        cells: table.cells.map((cell) => ({ ...cell, lines: cell.lines.map(take) })),
      })),
    })),
    encoding,
    uncertain,
    mended,
  }
}

/**
 * TCVN3 writes ư with the code of the soft hyphen, and programs that print take it for one and leave it out. Before «ơng»
 * and «ơc», which are no rhymes of Vietnamese, it can only be missing: «trờng» is «trường», «nớc» is «nước».
 */
function withLostHorn(text: string, mended: Set<string>): string {
  const whole = text.replace(lostHorn, (_, letter: string) =>
    letter === letter.toUpperCase() ? `Ư${letter}` : `ư${letter}`,
  )
  if (whole !== text) mended.add('ư that was left out as a soft hyphen')
  return whole
}

const lostHorn = /(?<![ưƯ])([ơờớởỡợƠỜỚỞỠỢ])(?=(?:ng|NG|c|C)(?!\p{L}))/gu

/** All lines of a page in the order of the page, those of tables after the others. */
export function linesOf(page: PageLayout): readonly Line[] {
  return [...page.lines, ...page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines))]
}

/** A line set in one font throughout, as most are; it is decoded in one piece. */
function isUniform(line: Line): boolean {
  const font = line.words[0]!.runs[0]!.font
  return line.words.every(({ runs }) => runs.length === 1 && runs[0]!.font === font && !runs[0]!.raised)
}

function toRuns(line: Line): Pick<Run, 'text' | 'font'>[] {
  return isUniform(line) ? [{ text: lineText(line), font: line.words[0]!.runs[0]!.font }] : withBlanks(line)
}

/** The runs of a line with the blanks between its words as runs of their own. */
function withBlanks(line: Line): Pick<Run, 'text' | 'font'>[] {
  return line.words.flatMap((word, index) => {
    if (index === 0) return [...word.runs]
    return [{ text: ' ', font: line.words[index - 1]!.runs.at(-1)!.font }, ...word.runs]
  })
}

function replaceTexts(line: Line, texts: readonly string[], mended: Set<string>): Line {
  if (isUniform(line)) {
    if (texts[0] === lineText(line) && !faulty.test(texts[0])) return line
    const parts = texts[0]!.split(' ')
    // Decoding leaves blanks alone; should it not, the words are decoded one by one.
    if (parts.length !== line.words.length) return replaceRuns(line, decodeRuns([withBlanks(line)]).texts[0]!, mended)
    return { ...line, words: line.words.map((word, i) => withText(word, parts[i]!, mended)) }
  }
  return replaceRuns(line, texts, mended)
}

function withText(word: Word, text: string, mended: Set<string>): Word {
  const run = word.runs[0]!
  return { ...word, runs: [{ ...run, text: mendLetters(text, run.font, mended) }] }
}

function replaceRuns(line: Line, texts: readonly string[], mended: Set<string>): Line {
  let next = 0
  const words: Word[] = line.words.map((word, index) => {
    if (index > 0) next++
    const runs = word.runs.map((run) => {
      const decoded = mendLetters(run.raised ? run.text : (texts[next] ?? run.text), run.font, mended)
      next++
      const text = run.raised ? raiseDigits(decoded) : decoded
      return text === run.text ? run : { ...run, text }
    })
    return { ...word, runs }
  })
  return { ...line, words }
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Raised digits become superscript digits, so that a footnote mark never joins the number or word before it. */
function raiseDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => superscripts[Number(digit)]!)
}

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}

/** Characters that are mended: without a letter, wrong, ligatures, private. */
const faulty = /[\x00-\x1f\x7f-\x9f\u00adƢƣ\ue000-\uf8ffﬀ-ﬆ]/

/** Mends what has one reading only; each kind is noted in `mended`. */
function mendLetters(text: string, font: string | null, mended: Set<string>): string {
  if (!faulty.test(text)) return text
  let result = text
  // Gha stands for u with horn in fonts that name their glyphs after the old Unicode name; no Vietnamese word has it.
  if (/[Ƣƣ]/.test(result)) {
    result = result.replace(/Ƣ/g, 'Ư').replace(/ƣ/g, 'ư')
    mended.add('Ƣ/ƣ for Ư/ư')
  }
  // A soft hyphen that is drawn is a hyphen: some fonts give both one glyph.
  if (result.includes('\u00ad')) {
    result = result.replace(/\u00ad/g, '-')
    mended.add('soft hyphens for hyphens')
  }
  // Codes without a letter; as they are they would be line breaks and worse.
  result = result.replace(/[\x00-\x1f\x7f-\x9f]/g, '\ufffd')
  result = result.replace(/[ﬀ-ﬆ]/g, (ligature) => ligatures[ligature] ?? ligature)
  return plainSymbols(result, font?.replace(/(?:-Regular|MT)$/i, '') ?? null)
}

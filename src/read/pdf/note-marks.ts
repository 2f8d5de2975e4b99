import type { NotedPage } from './footnotes.ts'
import { type Line, type Run, type Word, withWords, wordText } from './line.ts'

/** Pages whose notes are tied to the words that refer to them. */
export interface MarkedPages {
  /** The pages, their bodies without the marks of notes that were found. */
  readonly pages: readonly NotedPage[]
  /** The word that refers to a note, by the note's first line. */
  readonly ownerOf: ReadonlyMap<Line, Word>
}

const isMark = (run: Run): boolean => run.raised && /^[⁰¹²³⁴-⁹]{1,3}$/u.test(run.text)

/** «m²», «10³»: raised digits that are no marks. */
const isPower = (before: string): boolean => /(?:^|[\d\s/(])(?:[dckm]?m|ha|\d)$/iu.test(before)

/**
 * Ties each note to the word on its page that carries its mark, and takes the mark out of the body: in a text that is read
 * from top to bottom it is but a stray digit.
 */
export function tieNotes(pages: readonly NotedPage[]): MarkedPages {
  const ownerOf = new Map<Line, Word>()
  const marked = pages.map((page) => {
    const noteByMark = new Map<string, Line>()
    for (const line of page.notes) {
      const mark = line.words[0]!.runs[0]!
      if (isMark(mark) && !noteByMark.has(mark.text)) noteByMark.set(mark.text, line)
    }
    if (noteByMark.size === 0) return page
    const strip = (line: Line): Line => {
      const { words, found } = takeMarks(line.words, noteByMark)
      for (const { mark, word } of found) {
        ownerOf.set(noteByMark.get(mark)!, word)
        noteByMark.delete(mark)
      }
      return found.length === 0 ? line : { ...line, words }
    }
    const lines = page.lines.map(strip)
    const tables = page.tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => ({ ...cell, lines: cell.lines.map(strip) })),
    }))
    return { ...page, lines, tables }
  })
  return { pages: marked, ownerOf }
}

interface TakenMarks {
  readonly words: readonly Word[]
  readonly found: readonly { readonly mark: string; readonly word: Word }[]
}

/** The words without the first of each wanted mark, and the words that carried one. */
function takeMarks(words: readonly Word[], wanted: ReadonlyMap<string, Line>): TakenMarks {
  const kept: Word[] = []
  const found: { mark: string; word: Word }[] = []
  const seen = new Set<string>()
  for (const word of words) {
    const before = kept.at(-1)
    const at = word.runs.findIndex((run, i) => {
      const lead = i > 0 ? word.runs[i - 1]!.text : before === undefined ? '' : wordText(before)
      return isMark(run) && wanted.has(run.text) && !seen.has(run.text) && lead !== '' && !isPower(lead)
    })
    if (at < 0) {
      kept.push(word)
      continue
    }
    const mark = word.runs[at]!.text
    seen.add(mark)
    const runs = word.runs.filter((_, i) => i !== at)
    // A word keeps the glyphs of its mark: what is counted must add up. What is left of a word behind a blank joins the one before.
    const joins = before !== undefined && /^[\s,.;:!?)\]]*$/u.test(runs.map((run) => run.text).join(''))
    const owner = joins
      ? { ...before, runs: [...before.runs, ...runs], glyphs: before.glyphs + word.glyphs, x2: word.x2 }
      : { ...word, runs }
    if (joins) {
      for (const one of found) if (one.word === before) one.word = owner
      kept.pop()
    }
    kept.push(owner)
    found.push({ mark, word: owner })
  }
  return { words: kept, found }
}

/** The first line of a note without its mark. */
export function withoutMark(line: Line): Line {
  const [first, second, ...rest] = line.words
  const [, ...runs] = first!.runs
  if (runs.length > 0) return { ...line, words: [{ ...first!, runs }, ...line.words.slice(1)] }
  if (second === undefined) return line
  return withWords(line, [{ ...second, glyphs: second.glyphs + first!.glyphs }, ...rest])!
}

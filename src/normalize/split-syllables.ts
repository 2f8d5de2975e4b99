import {
  beginsWithVowel,
  isBareCoda,
  isBareOnset,
  isVietnameseSyllable,
  isVowelWord,
  loneOnset,
  namesByLetter,
} from '../../grammars/syllable.ts'
import { compose, mapBuilder, spansInMade } from '../model/offset-map.ts'
import type { SourceBlock, SourceParagraph } from '../model/source-document.ts'
import type { Span } from '../model/span.ts'

/**
 * Extractors of PDF text put blanks into words where a font lacks a letter or a line was justified: «đ ược», «thu ộc», «Vi ệt». Where a document
 * shows it again and again, the halves of such words are joined; a pair that may be two words stays.
 * @returns the blocks, and how many words were joined
 */
export function joinSplitSyllables(blocks: readonly SourceBlock[]): { blocks: readonly SourceBlock[]; count: number } {
  const sure = blocks.reduce((sum, block) => sum + sureSplits(block), 0)
  if (sure < fewestSplits) return { blocks, count: 0 }
  let count = 0
  const mend = (paragraph: SourceParagraph): SourceParagraph => {
    const blanks = blanksInWords(paragraph.text)
    count += blanks.length
    return blanks.length === 0 ? paragraph : withoutBlanks(paragraph, blanks)
  }
  const mended = blocks.map((block): SourceBlock => {
    if (block.kind === 'paragraph') return mend(block)
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(mend) })),
    }))
    return { ...block, rows }
  })
  return { blocks: mended, count }
}

/** How many onsets without a rhyme show that words were split. */
const fewestSplits = 3

function sureSplits(block: SourceBlock): number {
  const texts =
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)))
  return texts.reduce((sum, text) => sum + [...text.matchAll(loneOnset)].filter(isSure).length, 0)
}

/** An onset in front of what is no word: nothing else looks like it. */
const isSure = ([, onset, rest]: RegExpMatchArray): boolean =>
  !isVowelWord(rest!) && isVietnameseSyllable(onset! + rest!)

/** Offsets of the blanks that split a word. */
function blanksInWords(text: string): number[] {
  const blanks: number[] = []
  let [start, end, left] = [0, -2, '']
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const isNext = index === end + 1 && text[end] === ' ' && word.length <= longestRest
    const isRest = isNext && isSplit(left, word, text.slice(Math.max(0, start - 12), start))
    if (isRest) blanks.push(end)
    else start = index
    left = isRest ? left + word : word
    end = index + word.length
  }
  return blanks
}

/** No rhyme is longer, in letters with their marks apart. */
const longestRest = 8

function isSplit(left: string, right: string, before: string): boolean {
  if (!haveOneCase(left, right) || !isVietnameseSyllable(left + right)) return false
  if (isBareCoda(right)) return !isVietnameseSyllable(left)
  if (!beginsWithVowel(right)) return false
  if (!isVowelWord(right)) return true
  // «điểm c ở trên» has a letter and a word, «cơ s ở» a word.
  return isBareOnset(left) && left === left.toLowerCase() && !namesByLetter.test(before)
}

/** «Vi ệt», «VI ỆT»; not «A ở». */
const haveOneCase = (left: string, right: string): boolean =>
  right === right.toLowerCase() || (left === left.toUpperCase() && right === right.toUpperCase())

/** The paragraph without the blanks at some offsets; everything else keeps its place in the input. */
function withoutBlanks(paragraph: SourceParagraph, blanks: readonly number[]): SourceParagraph {
  const builder = mapBuilder()
  const kept: string[] = []
  let from = 0
  for (const end of [...blanks, paragraph.text.length]) {
    builder.copy(from, end - from)
    kept.push(paragraph.text.slice(from, end))
    from = end + 1
  }
  const map = builder.build()
  const text = kept.join('')
  const toMade = spansInMade(map, text.length)
  const moved = (spans: readonly Span[] | null): Span[] | null =>
    spans?.map(toMade).filter((span) => span !== null) ?? null
  return {
    ...paragraph,
    text,
    parts: paragraph.parts.flatMap((part) => moved([part.span])!.map((span) => ({ ...part, span }))),
    origin: paragraph.origin === null ? null : compose(map, text.length, paragraph.origin, paragraph.text.length),
    bold: moved(paragraph.bold),
    italic: moved(paragraph.italic),
    ...(paragraph.repairs !== undefined && {
      repairs: paragraph.repairs.flatMap(({ span, read }) => moved([span])!.map((one) => ({ span: one, read }))),
    }),
  }
}

import { createListCounter } from '../docx/list-counter.ts'
import type { RawBlock } from '../docx/raw.ts'
import { ReadError, type ReadLimits } from '../read-error.ts'
import { finishWord, type WordContent } from '../word/finish-word.ts'
import { createFindings, type Gaps } from '../word/gaps.ts'
import { openCompoundFile } from './compound-file.ts'
import { type Fib, readFib, structures } from './fib.ts'
import { readFormattedPages } from './formatted-pages.ts'
import { type FormattedText, formatText } from './formatted-text.ts'
import { lineUpBoxes } from './text-boxes.ts'
import { readPieces } from './text-pieces.ts'
import { readFonts } from './word-fonts.ts'
import { readWordLists } from './word-lists.ts'
import { queueNotes } from './word-notes.ts'
import { readStory, type StoryContext } from './word-story.ts'
import { readWordStyles } from './word-styles.ts'

interface Streams {
  readonly word: Uint8Array
  readonly table: Uint8Array
  readonly data: Uint8Array | undefined
  readonly fib: Fib
}

function openStreams(bytes: Uint8Array): Streams {
  const file = openCompoundFile(bytes)
  const word = file.stream('WordDocument')
  if (word === undefined) throw new ReadError('corrupt')
  const fib = readFib(word)
  const table = file.stream(fib.tableName)
  if (table === undefined) throw new ReadError('corrupt')
  return { word, table, data: file.stream('Data'), fib }
}

function structure({ table, fib }: Streams, index: number): Uint8Array {
  const { start, end } = fib.place(index)
  return table.subarray(start, end)
}

function readText(streams: Streams, gaps: Gaps): FormattedText {
  const { word, data } = streams
  const part = (index: number) => structure(streams, index)
  const pieces = readPieces(word, part(structures.pieces), gaps)
  const characters = readFormattedPages(word, part(structures.characterPages), 'character', gaps)
  const paragraphs = readFormattedPages(word, part(structures.paragraphPages), 'paragraph', gaps)
  return formatText(pieces, characters, paragraphs, readWordStyles(part(structures.styles)), data)
}

/** The body with its notes and text boxes after the paragraphs they belong to; headers, comments and macros are left out. */
function readStories(context: Omit<StoryContext, 'notes' | 'boxes'>, streams: Streams): RawBlock[] {
  const { main, footnotes, headers, macros, comments, endnotes, boxes } = streams.fib.lengths
  const endnoteStart = main + footnotes + headers + macros + comments
  const part = (index: number) => structure(streams, index)
  const notes = [
    { marks: part(structures.footnoteMarks), texts: part(structures.footnoteTexts), start: main },
    { marks: part(structures.endnoteMarks), texts: part(structures.endnoteTexts), start: endnoteStart },
  ]
  const places = {
    anchors: part(structures.boxAnchors),
    texts: part(structures.boxTexts),
    drawings: part(structures.drawings),
    start: endnoteStart + endnotes,
    length: boxes,
  }
  const aside = (path: string) => (from: number, to: number) =>
    readStory({ ...context, notes: null, boxes: null }, from, to, path)
  return readStory(
    {
      ...context,
      notes: queueNotes(notes, aside('note')),
      boxes: lineUpBoxes(places, aside('boxes'), context.findings.gaps),
    },
    0,
    main,
    'body',
  )
}

/**
 * Reads a binary Word document (Word 97 to 2003, [MS-DOC]): text, looks, tables, automatic numbers, notes and text boxes from the
 * file's own structures, pieces of a fast save in their order.
 * @throws ReadError `corrupt`, `reader-missing` for older files, `too-complex`, `timeout`, `empty` or `no-text-layer` where there is no text
 */
export function readWordBinary(bytes: Uint8Array, limits: ReadLimits): WordContent {
  try {
    const streams = openStreams(bytes)
    const findings = createFindings(limits)
    const fonts = readFonts(structure(streams, structures.fonts))
    const lists = streams.fib.place(structures.lists)
    const numbering = readWordLists(streams.table, lists, structure(streams, structures.listUses), fonts)
    const text = readText(streams, findings.gaps)
    const blocks = readStories({ text, fonts, counter: createListCounter(numbering), findings }, streams)
    return finishWord(blocks, findings, 'read/doc')
  } catch (cause) {
    // A structure that points beyond its stream: whatever it is, the file is not what it claims to be.
    throw cause instanceof ReadError ? cause : new ReadError('corrupt', undefined, { cause })
  }
}

import type { Diagnostic } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import type { SourceBlock } from '../../model/source-document.ts'
import { decodeBlocks } from '../docx/decode.ts'
import { finishBlocks } from '../docx/finish.ts'
import { createListCounter } from '../docx/list-counter.ts'
import { paragraphsOf, type RawBlock } from '../docx/raw.ts'
import { plainSymbols } from '../docx/symbols.ts'
import { decodeRuns } from '../legacy/decode-runs.ts'
import { reportEncoding } from '../legacy/report-encoding.ts'
import { ReadError, type ReadLimits } from '../read-error.ts'
import { openCompoundFile } from './compound-file.ts'
import { extractPieces } from './extract-pieces.ts'
import { type Fib, readFib, structures } from './fib.ts'
import { readFormattedPages } from './formatted-pages.ts'
import { type FormattedText, formatText } from './formatted-text.ts'
import { readFonts } from './word-fonts.ts'
import { readWordLists } from './word-lists.ts'
import { queueNotes } from './word-notes.ts'
import { readStory, type StoryContext } from './word-story.ts'
import { readWordStyles } from './word-styles.ts'

/** What a binary Word document holds. */
export interface WordContent {
  readonly blocks: readonly SourceBlock[]
  readonly diagnostics: readonly Diagnostic[]
  readonly source: { readonly pages: null; readonly encoding: string }
}

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

async function readText(streams: Streams): Promise<FormattedText> {
  const { word, table, data, fib } = streams
  const pieces = await extractPieces(word, table, fib)
  const characters = readFormattedPages(word, structure(streams, structures.characterPages), 'character')
  const paragraphs = readFormattedPages(word, structure(streams, structures.paragraphPages), 'paragraph')
  return formatText(pieces, characters, paragraphs, readWordStyles(structure(streams, structures.styles)), data)
}

/** Stories of boxes end in an empty paragraph that is none of the document's. */
function isBlank(block: RawBlock): boolean {
  return block.kind === 'paragraph' && block.number === null && block.runs.every((run) => run.text.trim() === '')
}

/** The body with its notes after the paragraphs they belong to, then text boxes; headers, comments and macros are left out. */
function readStories(context: Omit<StoryContext, 'notes'>, streams: Streams): RawBlock[] {
  const { main, footnotes, headers, macros, comments, endnotes, boxes } = streams.fib.lengths
  const endnoteStart = main + footnotes + headers + macros + comments
  const boxStart = endnoteStart + endnotes
  const part = (index: number) => structure(streams, index)
  const places = [
    { marks: part(structures.footnoteMarks), texts: part(structures.footnoteTexts), start: main },
    { marks: part(structures.endnoteMarks), texts: part(structures.endnoteTexts), start: endnoteStart },
  ]
  const readNote = (from: number, to: number) => readStory({ ...context, notes: null }, from, to, 'note')
  const body = readStory({ ...context, notes: queueNotes(places, readNote) }, 0, main, 'body')
  const inBoxes = readStory({ ...context, notes: null }, boxStart, boxStart + boxes, 'boxes')
  return [...body, ...inBoxes.filter((block) => !isBlank(block))]
}

/**
 * Reads a binary Word document (Word 97 to 2003, [MS-DOC]) without an office program: the text by word-extractor; looks,
 * tables and automatic numbers from the file's own structures.
 * @throws ReadError `corrupt`, `reader-missing` for older files, `empty` where there is no text
 */
export async function readWordBinary(bytes: Uint8Array, limits: ReadLimits): Promise<WordContent> {
  if (bytes.length > limits.maxBytes) throw new ReadError('too-large')
  try {
    return await readContent(bytes)
  } catch (cause) {
    // A structure that points beyond its stream: whatever it is, the file is not what it claims to be.
    throw cause instanceof ReadError ? cause : new ReadError('corrupt', undefined, { cause })
  }
}

async function readContent(bytes: Uint8Array): Promise<WordContent> {
  const streams = openStreams(bytes)
  const fonts = readFonts(structure(streams, structures.fonts))
  const lists = streams.fib.place(structures.lists)
  const numbering = readWordLists(streams.table, lists, structure(streams, structures.listUses), fonts)
  let hidden = 0
  const onHidden = () => void hidden++
  const text = await readText(streams)
  const blocks = readStories({ text, fonts, counter: createListCounter(numbering), onHidden }, streams)
  if (blocks.every(isBlank)) throw new ReadError('empty', 'The document holds no text.')
  const decoded = decodeBlocks(blocks, decodeRuns)
  for (const { runs } of paragraphsOf(blocks)) for (const run of runs) run.text = plainSymbols(run.text, run.font)
  const diagnostics = reportEncoding(decoded)
  if (hidden > 0) diagnostics.push(diagnostic('hidden-text-dropped', undefined, null, 'read/doc'))
  return { blocks: finishBlocks(blocks, null), diagnostics, source: { pages: null, encoding: decoded.encoding } }
}

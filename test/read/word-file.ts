import { buildOle } from './ole-file.ts'

/** A run of a paragraph with its property modifiers ([MS-DOC] 2.6.1). */
export interface WordRun {
  readonly text: string
  readonly sprms?: readonly number[]
}

export interface WordParagraph {
  readonly runs: readonly WordRun[]
  /** The character that ends it: `\r` unless it ends a cell or a row (`\u0007`). */
  readonly mark?: string
  readonly sprms?: readonly number[]
  /** Modifiers of the mark itself. */
  readonly markSprms?: readonly number[]
}

export interface WordFile {
  readonly paragraphs: readonly WordParagraph[]
  readonly fonts?: readonly string[]
  /** Stored as one byte a character (Latin-1) instead of two. */
  readonly compressed?: boolean
  /** Texts of footnotes; their marks are the characters U+0002 of the paragraphs. */
  readonly footnotes?: readonly string[]
  /** The numbering definition that list use 1 refers to: levels as number format code and text. */
  readonly levels?: readonly { readonly format: number; readonly text: string }[]
  /** Text boxes: their texts, and the numbers of their shapes. */
  readonly boxes?: readonly { readonly text: string; readonly shape: number }[]
  /** The numbers of the shapes that the characters U+0008 of the paragraphs stand for. */
  readonly shapes?: readonly number[]
  /** Shapes that are grouped: the number of each group's shape, then those inside. */
  readonly groups?: readonly (readonly number[])[]
  /** The stretches of the stored text in the order of the document, with their modifiers, as a fast save leaves them (default: one). */
  readonly pieces?: readonly { readonly from: number; readonly to: number; readonly modifier?: number }[]
  /** Lists of modifiers that pieces refer to. */
  readonly modifierLists?: readonly (readonly number[])[]
  /** Bits of FibBase, for encrypted files. */
  readonly flags?: number
  readonly ident?: number
}

const textStart = 1024
const pageSize = 512
const onPage = 6

export const word = (...values: number[]): number[] => values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff])
export const long = (...values: number[]): number[] =>
  values.flatMap((value) => word(value & 0xffff, (value >>> 16) & 0xffff))
/** A modifier: its code, then its operand. */
export const sprm = (code: number, ...operand: number[]): number[] => [...word(code), ...operand]

interface Stretch {
  readonly end: number
  readonly entry: readonly number[]
}

/** Formatted disk pages of six stretches each, and their bin table. */
function buildPages(
  stretches: readonly Stretch[],
  entrySize: number,
  firstPage: number,
): { pages: number[]; table: number[] } {
  const pages: number[] = []
  const bounds: number[] = [textStart]
  const numbers: number[] = []
  let start = textStart
  for (let i = 0; i < stretches.length; i += onPage) {
    const part = stretches.slice(i, i + onPage)
    const page = new Array<number>(pageSize).fill(0)
    const put = (at: number, bytes: readonly number[]) => void page.splice(at, bytes.length, ...bytes)
    put(0, long(start, ...part.map(({ end }) => end)))
    let free = pageSize - 1
    part.forEach(({ entry }, j) => {
      free -= entry.length
      free -= free % 2
      put(free, entry)
      put((part.length + 1) * 4 + j * entrySize, [free / 2])
    })
    page[pageSize - 1] = part.length
    numbers.push(firstPage + pages.length / pageSize)
    pages.push(...page)
    start = part.at(-1)?.end ?? start
    bounds.push(start)
  }
  return { pages, table: [...long(...bounds), ...long(...numbers)] }
}

const characterEntry = (sprms: readonly number[]) => [sprms.length, ...sprms]
/** A paragraph's entry: an even length in words, the style, the modifiers. */
function paragraphEntry(sprms: readonly number[]): number[] {
  const content = [0, 0, ...sprms]
  if (content.length % 2 === 1) content.push(0)
  return [0, content.length / 2, ...content]
}

function buildFonts(fonts: readonly string[]): number[] {
  const entries = fonts.flatMap((name) => {
    const entry = [...new Array<number>(39).fill(0), ...word(...[...name].map((c) => c.charCodeAt(0)), 0)]
    return [entry.length, ...entry]
  })
  return [...word(fonts.length, 0), ...entries]
}

/** A simple numbering definition and one use of it. */
function buildLists(levels: NonNullable<WordFile['levels']>): {
  lists: number[]
  afterLists: number[]
  uses: number[]
} {
  const all = Array.from({ length: 9 }, (_, i) => levels[i] ?? { format: 255, text: '' })
  const levelBytes = all.flatMap(({ format, text }) => {
    const characters = [...text.replace(/%(\d)/g, (_, digit: string) => String.fromCharCode(Number(digit) - 1))]
    return [
      ...long(1),
      format,
      0,
      ...new Array<number>(22).fill(0),
      ...word(characters.length, ...characters.map((c) => c.charCodeAt(0))),
    ]
  })
  const definition = [...long(77), ...new Array<number>(24).fill(0)]
  return { lists: [...word(1), ...definition], afterLists: levelBytes, uses: [...long(1, 77, 0, 0, 0), ...long(0)] }
}

/** Offsets from 0 to the end of the last of some stretches. */
function endsOf(lengths: readonly number[]): number[] {
  const ends = [0]
  for (const length of lengths) ends.push((ends.at(-1) ?? 0) + length)
  return ends
}

/** A record of a drawing ([MS-ODRAW] 2.2.1); containers have the version 0xf. */
const record = (kind: number, body: readonly number[], version = 0xf): number[] => [
  ...word(version, kind),
  ...long(body.length),
  ...body,
]
const shapeRecord = (shape: number) => record(0xf004, record(0xf00a, long(shape, 0), 2))

/** All shapes of the main text in one drawing, the groups in it. */
function buildDrawing(groups: readonly (readonly number[])[]): number[] {
  const grouped = groups.flatMap((shapes) => record(0xf003, shapes.flatMap(shapeRecord)))
  return [...record(0xf000, long(0)), 0, ...record(0xf002, record(0xf003, [...shapeRecord(1), ...grouped]))]
}

/** Builds a binary Word document ([MS-DOC]). */
export function buildWordFile(file: WordFile): Uint8Array<ArrayBuffer> {
  const { paragraphs, fonts = [], compressed = false, footnotes = [], levels, flags = 0, ident = 0xa5ec } = file
  const { boxes = [], shapes = [], groups = [], modifierLists = [] } = file
  const plain = (text: string): WordParagraph => ({ runs: [{ text }] })
  const notes = footnotes.map(plain)
  const inBoxes = boxes.flatMap(({ text }) => text.split('\n').map(plain))
  const width = compressed ? 1 : 2
  const characters: Stretch[] = []
  const paragraphStretches: Stretch[] = []
  let text = ''
  for (const { runs, mark = '\r', sprms = [], markSprms = [] } of [...paragraphs, ...notes, ...inBoxes]) {
    for (const run of runs) {
      text += run.text
      characters.push({ end: textStart + text.length * width, entry: characterEntry(run.sprms ?? []) })
    }
    text += mark
    const end = textStart + text.length * width
    characters.push({ end, entry: characterEntry(markSprms) })
    paragraphStretches.push({ end, entry: paragraphEntry(sprms) })
  }
  const lengthOf = (some: readonly WordParagraph[]) =>
    some.reduce((sum, { runs }) => sum + (runs[0]?.text.length ?? 0) + 1, 0)
  const [noteLength, boxLength] = [lengthOf(notes), lengthOf(inBoxes)]
  const total = file.pieces?.reduce((sum, { from, to }) => sum + to - from, 0) ?? text.length
  const main = total - noteLength - boxLength

  const textBytes = compressed
    ? [...text].map((c) => c.charCodeAt(0))
    : word(...Array.from(text, (c) => c.charCodeAt(0)))
  const firstPage = Math.ceil((textStart + textBytes.length) / pageSize)
  const characterPages = buildPages(characters, 1, firstPage)
  const paragraphPages = buildPages(paragraphStretches, 13, firstPage + characterPages.pages.length / pageSize)

  const marks = [...text].flatMap((c, i) => (c === '\u0002' && i < main ? [i] : []))
  const noteEnds = [0]
  for (const note of footnotes) noteEnds.push((noteEnds.at(-1) ?? 0) + note.length + 1)
  const numbering = levels ? buildLists(levels) : { lists: [], afterLists: [], uses: [] }
  const offsetOf = (index: number) => (compressed ? ((textStart + index) * 2) | 0x40000000 : textStart + index * 2)
  const stretches = file.pieces ?? [{ from: 0, to: text.length }]
  const pieceEnds = endsOf(stretches.map(({ from, to }) => to - from))
  const pieces = [
    ...modifierLists.flatMap((list) => [1, ...word(list.length), ...list]),
    2,
    ...long(stretches.length * 12 + 4, ...pieceEnds),
    ...stretches.flatMap(({ from, modifier = 0 }) => [...word(0), ...long(offsetOf(from)), ...word(modifier)]),
  ]
  const anchors = [...text].flatMap((c, i) => (c === '\u0008' && i < main ? [i] : []))
  const boxEnds = endsOf(boxes.map(({ text: one }) => one.length + 1))

  const table: number[] = []
  const pairs = new Map<number, [number, number]>()
  const place = (index: number, bytes: readonly number[], after: readonly number[] = []) => {
    pairs.set(index, [table.length, bytes.length])
    table.push(...bytes, ...after)
  }
  place(2, marks.length > 0 ? [...long(...marks, main), ...word(...marks.map(() => 1))] : [])
  place(3, marks.length > 0 ? long(...noteEnds) : [])
  place(12, characterPages.table)
  place(13, paragraphPages.table)
  place(15, buildFonts(fonts))
  place(33, pieces)
  if (boxes.length > 0) {
    const about = (shape: number) => [...new Array<number>(14).fill(0), ...long(shape, 0)]
    place(40, [
      ...long(...anchors, main),
      ...shapes.flatMap((shape) => [...long(shape), ...new Array<number>(22).fill(0)]),
    ])
    place(50, buildDrawing(groups))
    place(56, [...long(...boxEnds, boxLength + 1), ...boxes.flatMap(({ shape }) => about(shape)), ...about(0)])
  }
  place(73, numbering.lists, numbering.afterLists)
  place(74, numbering.uses)

  const size = Math.max(4096, firstPage * pageSize + characterPages.pages.length + paragraphPages.pages.length)
  const stream = new Uint8Array(size)
  const view = new DataView(stream.buffer)
  view.setUint16(0, ident, true)
  view.setUint16(2, 0xc1, true)
  view.setUint16(10, 0x0200 | flags, true)
  view.setUint32(0x4c, main, true)
  view.setUint32(0x50, noteLength, true)
  view.setUint32(0x64, boxLength, true)
  for (const [index, [start, length]] of pairs) {
    view.setUint32(0x9a + index * 8, start, true)
    view.setUint32(0x9e + index * 8, length, true)
  }
  stream.set(textBytes, textStart)
  stream.set([...characterPages.pages, ...paragraphPages.pages], firstPage * pageSize)
  const tableStream = new Uint8Array(Math.max(4096, table.length))
  tableStream.set(table)
  return buildOle({ WordDocument: stream, '1Table': tableStream })
}

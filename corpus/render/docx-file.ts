import {
  AlignmentType,
  BorderStyle,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { columnShares } from './column-shares.ts'
import { type Draft, type DraftColumns, type DraftParagraph, type DraftTable, typedText } from './draft.ts'
import { fixZipTimes } from './fixed-zip.ts'
import { type ListPlace, type NumberedDraft, numberMarkers } from './number-markers.ts'

/** A stretch of text in one font. */
export interface FontRun {
  readonly text: string
  readonly font: string
}

export interface DocxOptions {
  /** Whether markers and the numbers of table rows are typed, or lists of the word processor. */
  readonly numbers: 'typed' | 'automatic'
  /** Splits text into runs; by default one run of Times New Roman. */
  readonly runs?: (text: string) => readonly FontRun[]
}

/** Text width of the page in twentieths of a point: A4 with the margins of Nghị định 30/2020/NĐ-CP. */
const textWidth = 9070
/** Sizes of type in half points. */
const bodySize = 28
const tableSize = 24
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const formats = {
  upperLetter: LevelFormat.UPPER_LETTER,
  upperRoman: LevelFormat.UPPER_ROMAN,
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  bullet: LevelFormat.BULLET,
}

interface Writing {
  readonly numbers: NumberedDraft
  /** `size` in half points; by default the document's. */
  readonly runs: (text: string, bold?: boolean, size?: number) => TextRun[]
  /** The list that numbers the rows of a table; null where they are typed. */
  readonly rowList: ((table: DraftTable) => string) | null
}

/**
 * Writes a draft as a Word file: letterhead and signature are tables of two columns without borders, titles are centred
 * and bold, tables have borders and a header row. The same draft and options give the same bytes.
 */
export async function writeDocx(draft: Draft, { numbers, runs = timesRoman }: DocxOptions): Promise<Uint8Array> {
  const automatic = numbers === 'automatic'
  const numbered = automatic ? numberMarkers(draft) : { lists: [], places: new Map<DraftParagraph, ListPlace>() }
  const tables = draft.filter((block): block is DraftTable => block.kind === 'table')
  const writing: Writing = {
    numbers: numbered,
    runs: (text, bold = false, size = bodySize) => runs(text).map((run) => new TextRun({ ...run, bold, size })),
    rowList: automatic ? (table) => `rows${tables.indexOf(table)}` : null,
  }
  const document = new Document({
    creator: 'kehoach',
    styles: { default: { document: { run: { font: 'Times New Roman', size: bodySize } } } },
    numbering: { config: [...lists(numbered), ...tables.map((_, at) => rowNumbers(`rows${at}`))] },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } },
        },
        children: draft.flatMap((block, at): (Paragraph | Table)[] => {
          if (block.kind === 'table') return [writeTable(block, writing), new Paragraph({ text: '' })]
          if (block.kind === 'paragraph') return [writeParagraph(block, writing)]
          if (block.kind === 'title') return block.lines.map((line) => centred(line, writing, true))
          const isAttached = at > 0 && block.kind === 'letterhead'
          const columns = [writeColumns(block, writing), new Paragraph({ text: '' })]
          return isAttached ? [new Paragraph({ text: '', pageBreakBefore: true }), ...columns] : columns
        }),
      },
    ],
  })
  const properties = { path: 'docProps/core.xml', data: coreProperties }
  return fixZipTimes(new Uint8Array(await Packer.toBuffer(document, undefined, [properties])))
}

const coreProperties =
  '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'

function timesRoman(text: string): FontRun[] {
  return [{ text, font: 'Times New Roman' }]
}

function lists({ lists }: NumberedDraft) {
  return lists.map((levels, at) => ({
    reference: `list${at}`,
    levels: levels.flatMap((level, index) =>
      level ? [{ level: index, format: formats[level.format], text: level.text, start: level.start }] : [],
    ),
  }))
}

function rowNumbers(reference: string) {
  return { reference, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1', start: 1 }] }
}

function writeParagraph(block: DraftParagraph, { numbers, runs }: Writing): Paragraph {
  const place = numbers.places.get(block)
  const look = { alignment: AlignmentType.BOTH, indent: { firstLine: 720 } }
  const isHeading = /^[\p{Lu}\s,.;-]+$/u.test(block.text)
  return place === undefined
    ? new Paragraph({ ...look, children: runs(typedText(block), isHeading) })
    : new Paragraph({
        ...look,
        numbering: { reference: `list${place.list}`, level: place.level },
        children: runs(block.text, isHeading),
      })
}

function centred(line: string, { runs }: Writing, bold: boolean): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: runs(line, bold) })
}

/** The name stands below room for the signature. */
function writeColumns({ kind, rows }: DraftColumns, writing: Writing): Table {
  const room = Array.from({ length: 3 }, () => new Paragraph({ text: '' }))
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth * 0.45, textWidth * 0.55],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: rows.map(({ left, right }) => {
      const signed = right.map((line) => centred(line, writing, true))
      if (kind === 'closing' && signed.length > 1) signed.splice(-1, 0, ...room)
      const listed = left.map((line) =>
        kind === 'closing' ? new Paragraph({ children: writing.runs(line) }) : centred(line, writing, false),
      )
      return new TableRow({
        children: [listed, signed].map(
          (lines) => new TableCell({ children: lines.length > 0 ? lines : [...room.slice(0, 1)] }),
        ),
      })
    }),
  })
}

function writeTable(table: DraftTable, writing: Writing): Table {
  const { columns, headerRows, rows } = table
  let number = 0
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnShares(table).map((share) => Math.round(share * textWidth)),
    layout: TableLayoutType.FIXED,
    rows: rows.map((cells, at) => {
      const isHeader = at < headerRows
      return new TableRow({
        ...(isHeader ? { tableHeader: true } : {}),
        cantSplit: true,
        children: cells.map(({ column, text, colSpan, rowSpan }) => {
          const isNext =
            writing.rowList !== null && !isHeader && column === 0 && columns > 1 && text === String(number + 1)
          if (isNext) number++
          const child = isNext
            ? new Paragraph({ numbering: { reference: writing.rowList!(table), level: 0 } })
            : new Paragraph({ children: writing.runs(text, isHeader, tableSize) })
          return new TableCell({ columnSpan: colSpan, rowSpan, children: [child] })
        }),
      })
    }),
  })
}

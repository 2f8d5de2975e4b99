import { trimBoth } from '../../../grammars/trim.ts'
import { greatestOf } from '../../model/extremes.ts'
import type { Line, Word } from './line.ts'
import { middle } from './margins.ts'
import type { PageLayout } from './page-layout.ts'

/** The columns of tesseract's TSV output that are used. */
interface TsvRow {
  readonly level: number
  readonly line: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly confidence: number
  readonly text: string
}

const heading = /^level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext/
const pageLevel = 1
const lineLevel = 4
const wordLevel = 5
/** Marks without letters that tesseract itself doubts are specks and stamps. */
const doubtful = 70
/** The lines of tables and specks beside letters come out as these. */
const specks = '|_¬~`°'

/** A box of a line reaches from its highest accent to its lowest descender: about this much of it lies under the baseline. */
const underBaseline = 0.22
const sizeOfHeight = 0.8

/**
 * The layout of a page from tesseract's TSV table, whose boxes are pixels of the page's image; null where the text is no
 * such table.
 */
export function layoutFromTsv(text: string, page: PageLayout): PageLayout | null {
  if (!heading.test(text)) return null
  const rows = text.split(/\r?\n/).slice(1).map(toRow)
  const whole = rows.find((row) => row?.level === pageLevel)
  if (whole == null || whole.width === 0) return null
  const scale = page.width / whole.width
  const words = new Map<string, TsvRow[]>()
  for (const row of rows) {
    if (row?.level !== wordLevel || row.text === '') continue
    if (row.confidence < doubtful && !/[\p{L}\p{N}]/u.test(row.text)) continue
    words.set(row.line, [...(words.get(row.line) ?? []), row])
  }
  const boxes = rows.filter((row) => row?.level === lineLevel && words.has(row.line)) as TsvRow[]
  const usual = middle(boxes.map((box) => box.height)) * scale * sizeOfHeight
  const lines = boxes.map((box) => toLine(box, words.get(box.line)!, page.number, scale, usual))
  return { ...page, lines: lines.sort((a, b) => a.y - b.y || a.x1 - b.x1), tables: [], rules: [] }
}

function toRow(line: string): TsvRow | null {
  const cells = line.split('\t')
  if (cells.length < 12) return null
  const [level, left, top, width, height, confidence] = [0, 6, 7, 8, 9, 10].map((index) => Number(cells[index]))
  return {
    level: level!,
    line: cells.slice(1, 5).join('/'),
    left: left!,
    top: top!,
    width: width!,
    height: height!,
    confidence: confidence!,
    text: trimBoth(cells.slice(11).join(' ').trim(), specks),
  }
}

function toLine(box: TsvRow, rows: readonly TsvRow[], page: number, scale: number, usual: number): Line {
  const own = box.height * scale * sizeOfHeight
  // Lines without high or low letters have low boxes, a line with a stamp in it a high one; the type is the same.
  const size = own > 0.6 * usual && own < 1.5 * usual ? usual : own
  const words = rows.map((row): Word => {
    const run = { text: row.text, font: null, bold: false, italic: false, raised: false }
    return { runs: [run], x1: row.left * scale, x2: (row.left + row.width) * scale, glyphs: row.text.length }
  })
  return {
    page,
    words,
    x1: words[0]!.x1,
    x2: greatestOf(words.map((word) => word.x2)),
    y: (box.top + box.height * (1 - underBaseline)) * scale,
    size,
    artifact: false,
  }
}

import { plainParagraph, type SourceBlock, type SourceParagraph } from '../../model/source-document.ts'
import { markerLength } from './list-marker.ts'

/** A line shorter than this share of the longest may end a paragraph. */
const shortLine = 0.7

/** The paragraphs of a page of plain recognized text: parted by blank lines, list markers and short last lines. */
export function plainParagraphs(text: string, page: number): SourceParagraph[] {
  const paragraphs: string[] = []
  for (const block of text.normalize('NFC').split(/\n\s*\n/)) {
    const lines = block.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
    const longest = Math.max(0, ...lines.map((line) => line.length))
    let current = ''
    let last = ''
    for (const line of lines.filter((one) => one !== '')) {
      const ended = last.length < shortLine * longest && (/[.;:!?]$/.test(last) || /^\p{Lu}/u.test(line))
      if (current !== '' && !ended && markerLength(line) === 0) current += ` ${line}`
      else {
        if (current !== '') paragraphs.push(current)
        current = line
      }
      last = line
    }
    if (current !== '') paragraphs.push(current)
  }
  return paragraphs.map((paragraph) => {
    const span = { start: 0, end: paragraph.length }
    return plainParagraph(paragraph, { parts: [{ span, page, bbox: null, path: null }] })
  })
}

/** The blocks with recognized paragraphs put in by the number of their page. */
export function insertByPage(blocks: readonly SourceBlock[], recognized: readonly SourceParagraph[]): SourceBlock[] {
  const result: SourceBlock[] = []
  const waiting = [...recognized]
  for (const block of blocks) {
    const page = firstPage(block)
    while (waiting.length > 0 && page !== null && (waiting[0]!.parts[0]!.page ?? 0) < page)
      result.push(waiting.shift()!)
    result.push(block)
  }
  return [...result, ...waiting]
}

function firstPage(block: SourceBlock): number | null {
  if (block.kind === 'paragraph') return block.parts[0]?.page ?? null
  for (const row of block.rows) {
    for (const cell of row.cells) {
      const page = cell.paragraphs[0]?.parts[0]?.page
      if (page != null) return page
    }
  }
  return null
}

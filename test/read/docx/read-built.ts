import type { SourceDocument, SourceParagraph, SourceTable } from '../../../src/model/source-document.ts'
import { readDocx } from '../../../src/read/docx.ts'
import { defaultLimits, ReadError } from '../../../src/read/read-error.ts'
import { buildDocx, type DocxParts } from './build-docx.ts'

/** Reads a .docx that is built from these parts. */
export function readParts(parts: DocxParts): Promise<SourceDocument> {
  return readDocx(buildDocx(parts), { name: 'built.docx', limits: defaultLimits })
}

/** The paragraphs that stand outside tables. */
export async function readParagraphs(parts: DocxParts): Promise<SourceParagraph[]> {
  const { blocks } = await readParts(parts)
  return blocks.filter((block) => block.kind === 'paragraph')
}

/** The texts of the paragraphs that stand outside tables. */
export async function readTexts(parts: DocxParts): Promise<string[]> {
  return (await readParagraphs(parts)).map(({ text }) => text)
}

/** The first table. */
export async function readTable(parts: DocxParts): Promise<SourceTable> {
  const found = (await readParts(parts)).blocks.find((block) => block.kind === 'table')
  if (found === undefined) throw new Error('no table was read')
  return found
}

/** A table as rows of cell texts, each cell with its column and what it spans where that is more than one. */
export function showTable(table: SourceTable): string[][] {
  return table.rows.map(({ cells }) =>
    cells.map(({ column, colSpan, rowSpan, paragraphs }) => {
      const spans = `${colSpan > 1 ? `→${colSpan}` : ''}${rowSpan > 1 ? `↓${rowSpan}` : ''}`
      return `${column}${spans}: ${paragraphs.map(({ text }) => text).join(' ¶ ')}`
    }),
  )
}

/** The code of the ReadError that reading these bytes ends in. */
export async function errorOf(bytes: Uint8Array, limits = defaultLimits): Promise<ReadError> {
  try {
    await readDocx(bytes, { name: 'bad.docx', limits })
  } catch (error) {
    if (error instanceof ReadError) return error
    throw error
  }
  throw new Error('the file was read')
}

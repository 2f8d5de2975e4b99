import type { SourceBlock, SourceDocument, SourceParagraph, SourceTable } from '../../src/model/source-document.ts'
import { readHtml } from '../../src/read/html.ts'
import { defaultLimits, type ReadLimits } from '../../src/read/read-error.ts'

/** Reads a page given as text, in UTF-8. */
export function readPage(html: string, limits: Partial<ReadLimits> = {}): Promise<SourceDocument> {
  return readHtml(new TextEncoder().encode(html), { name: 'page.html', limits: { ...defaultLimits, ...limits } })
}

/** The blocks as text: a paragraph is a string, a table rows of cells. */
export async function readTexts(html: string): Promise<(string | string[][])[]> {
  return (await readPage(html)).blocks.map(textOf)
}

export function textOf(block: SourceBlock): string | string[][] {
  if (block.kind === 'paragraph') return block.text
  return block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(({ text }) => text).join('|')))
}

export async function firstParagraph(html: string): Promise<SourceParagraph> {
  const found = (await readPage(html)).blocks.find((block) => block.kind === 'paragraph')
  if (found === undefined) throw new Error('no paragraph')
  return found
}

export async function firstTable(html: string): Promise<SourceTable> {
  const found = (await readPage(html)).blocks.find((block) => block.kind === 'table')
  if (found === undefined) throw new Error('no table')
  return found
}

/** The words of the stretches of a paragraph. */
export function quotes(paragraph: SourceParagraph, spans: SourceParagraph['bold']): string[] {
  return (spans ?? []).map(({ start, end }) => paragraph.text.slice(start, end))
}

import { Buffer } from 'node:buffer'
import { diagnostic } from '../../model/diagnostic.ts'
import type { SourceParagraph } from '../../model/source-document.ts'
import { reportEncoding } from '../legacy/report-encoding.ts'
import type { ReadLimits } from '../read-error.ts'
import { openContainer } from './container.ts'
import { type DecodeRuns, decodeBlocks } from './decode.ts'
import { finishBlocks } from './finish.ts'
import type { RawBlock, RawParagraph, RawRow, RawRun, RawTable } from './raw.ts'
import type { DocumentContent } from './read-package.ts'

/** What mammoth hands to a document transform, as far as it is used here. */
interface MammothNode {
  readonly type: string
  readonly children?: readonly MammothNode[]
  readonly value?: string
  readonly alignment?: string | null
  readonly font?: string | null
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly isAllCaps?: boolean
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly isHeader?: boolean
  readonly body?: readonly MammothNode[]
  readonly notes?: { resolve(reference: MammothNode): MammothNode | null }
}

/**
 * Reads a damaged document through mammoth: its text, tables and notes, without list numbers, pages and addresses.
 * @returns null where mammoth cannot read it either
 * @throws ReadError where unpacking a part breaks a limit; mammoth itself has none, so all parts are tried first
 */
export async function readWithMammoth(
  bytes: Uint8Array,
  limits: ReadLimits,
  decode: DecodeRuns,
): Promise<DocumentContent | null> {
  await tryAllParts(bytes, limits)
  const document = await readTreeWithMammoth(bytes)
  if (document === null) return null
  const blocks = blocksOf(document.children ?? [], document)
  const found = decodeBlocks(blocks, decode)
  return {
    blocks: finishBlocks(blocks, null),
    pages: null,
    encoding: found.encoding,
    diagnostics: [diagnostic('docx-fallback', undefined, null, 'read/docx'), ...reportEncoding(found)],
  }
}

async function tryAllParts(bytes: Uint8Array, limits: ReadLimits): Promise<void> {
  const container = await openContainer(bytes, limits)
  for (const name of container.names) {
    if (!/\.(?:xml|rels)$/.test(name)) continue
    for await (const chunk of container.read(name)) void chunk
  }
}

async function readTreeWithMammoth(bytes: Uint8Array): Promise<MammothNode | null> {
  const { default: mammoth } = await import('mammoth')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let read: MammothNode | null = null
  // The tree is all that is wanted: what is handed back for conversion is empty.
  const transformDocument = (document: MammothNode): MammothNode => {
    read = document
    return { ...document, children: [] }
  }
  try {
    await mammoth.convertToHtml({ buffer }, { transformDocument, includeEmbeddedStyleMap: false })
  } catch {
    return null
  }
  return read
}

function blocksOf(nodes: readonly MammothNode[], document: MammothNode): RawBlock[] {
  return nodes.flatMap((node): RawBlock[] => {
    const notes = noteReferences(node).flatMap((reference) => {
      const note = document.notes?.resolve(reference)
      return note?.body === undefined ? [] : blocksOf(note.body, { type: 'document' })
    })
    if (node.type === 'paragraph') return [paragraphOf(node), ...notes]
    if (node.type === 'table') return [tableOf(node), ...notes]
    return []
  })
}

function noteReferences(node: MammothNode): MammothNode[] {
  return node.type === 'noteReference' ? [node] : (node.children ?? []).flatMap(noteReferences)
}

const alignments: Readonly<Record<string, SourceParagraph['alignment']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
}

function paragraphOf(node: MammothNode): RawParagraph {
  return {
    kind: 'paragraph',
    path: null,
    runs: runsOf(node),
    marks: [],
    number: null,
    level: null,
    heading: null,
    alignment: alignments[node.alignment ?? ''] ?? 'left',
    pageBreakBefore: false,
    endsSection: false,
  }
}

function runsOf(node: MammothNode): RawRun[] {
  if (node.type !== 'run') return (node.children ?? []).flatMap(runsOf)
  const text = (node.children ?? []).map(textOf).join('')
  const { font = null, isBold = false, isItalic = false, isAllCaps = false } = node
  return text === '' ? [] : [{ text, font, bold: isBold, italic: isItalic, caps: isAllCaps }]
}

function textOf(node: MammothNode): string {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return '\t'
  if (node.type === 'break') return '\n'
  return (node.children ?? []).map(textOf).join('')
}

function tableOf(node: MammothNode): RawTable {
  /** By column: the first row below all cells that reach down into it. */
  const taken: number[] = []
  const rows = (node.children ?? []).map((row, index): RawRow => {
    let column = 0
    const cells = (row.children ?? []).map((cell) => {
      while ((taken[column] ?? 0) > index) column++
      const { colSpan = 1, rowSpan = 1 } = cell
      const placed = { column, colSpan, rowSpan, blocks: blocksOf(cell.children ?? [], { type: 'document' }) }
      for (let next = column; next < column + colSpan; next++) taken[next] = index + rowSpan
      column += colSpan
      return placed
    })
    return { isHeader: row.isHeader === true, cells }
  })
  return { kind: 'table', columns: taken.length, ruled: true, rows }
}

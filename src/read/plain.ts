import { compose, type OffsetMap } from '../model/offset-map.ts'
import type { SourceBlock, SourceDocument, SourceParagraph } from '../model/source-document.ts'
import { decodeBytes } from './legacy/decode-bytes.ts'
import { decodeText } from './legacy/decode-text.ts'
import { reportEncoding } from './legacy/report-encoding.ts'
import { ReadError } from './read-error.ts'
import { hasMarkup } from './text/markup.ts'
import { readText } from './text.ts'

/** Reads the bytes of a text file: encodings are told apart by their letters; Markdown by its marks. */
export function readPlainBytes(bytes: Uint8Array, name: string | null, maxBlocks?: number): SourceDocument {
  const decoded = decodeBytes(bytes)
  return describe(decoded.text, decoded, name, bytes.length, maxBlocks)
}

/**
 * Reads pasted text, without modules of Node. Offsets lead back to `input` also where legacy letters were converted.
 * @param maxBlocks paragraphs and cells after which it gives up (default: none)
 * @throws ReadError `empty`, `too-complex`
 */
export function readPlainText(input: string, name: string | null = null, maxBlocks?: number): SourceDocument {
  const decoded = decodeText(input)
  const document = describe(decoded.text, decoded, name, new TextEncoder().encode(input).length, maxBlocks)
  const { origin } = decoded
  return origin === null
    ? document
    : { ...document, blocks: document.blocks.map((block) => rebase(block, origin, decoded.text.length)) }
}

function describe(
  text: string,
  found: { encoding: string; uncertain: boolean },
  name: string | null,
  bytes: number,
  maxBlocks = Number.POSITIVE_INFINITY,
): SourceDocument {
  if (text.trim() === '') throw new ReadError('empty')
  const format = hasMarkup(text) ? 'markdown' : 'text'
  const document = readText(text, { name, format, encoding: found.encoding, bytes, maxBlocks })
  return { ...document, diagnostics: [...document.diagnostics, ...reportEncoding(found)] }
}

function rebase(block: SourceBlock, origin: OffsetMap, length: number): SourceBlock {
  const paragraph = (one: SourceParagraph): SourceParagraph =>
    one.origin === null ? one : { ...one, origin: compose(one.origin, one.text.length, origin, length) }
  if (block.kind === 'paragraph') return paragraph(block)
  return {
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(paragraph) })),
    })),
  }
}

import { diagnostic } from '../model/diagnostic.ts'
import type { SourceDocument } from '../model/source-document.ts'
import { decodeBlocks } from './docx/decode.ts'
import { finishBlocks } from './docx/finish.ts'
import { paragraphsOf, type RawBlock } from './docx/raw.ts'
import { plainSymbols } from './docx/symbols.ts'
import { type DecodedPage, decodePage } from './html/charset.ts'
import { readBody } from './html/read-body.ts'
import { parseBody } from './html/tree.ts'
import { decodeRuns } from './legacy/decode-runs.ts'
import { reportEncoding } from './legacy/report-encoding.ts'
import { ReadError, type ReadLimits } from './read-error.ts'

export interface HtmlOptions {
  /** File name or path as given, for `source.name`. */
  readonly name: string | null
  readonly limits: ReadLimits
  /** The charset of a MIME header, where the page came in one. */
  readonly charset?: string | null
}

/** Text in fonts of a legacy encoding names that encoding; else the 8-bit encoding of the bytes counts, if it mattered. */
function encodingOf(page: DecodedPage, fonts: string): string {
  if (fonts !== 'unicode') return fonts
  return /[^\u0000-\u007f]/.test(page.text) ? page.encoding : 'unicode'
}

/**
 * Reads a web page (HTML Standard): a page as saved, a copy of its body, or what Word and LibreOffice export.
 *
 * Nothing is executed and nothing fetched; style sheets are not read, style attributes are. Lists get the markers a browser
 * prints («-» for bullets), Word's lists the markers Word wrote. Tables that only frame a page are read as blocks. Hidden
 * elements, navigation, page headers and the marks of footnotes are left out.
 * @returns paragraphs with paths like «body/div[2]/p[3]»; `source.sha256` is null
 * @throws ReadError `empty`, `too-large`, `too-complex`
 */
export async function readHtml(bytes: Uint8Array, { name, limits, charset }: HtmlOptions): Promise<SourceDocument> {
  if (bytes.length === 0) throw new ReadError('empty')
  if (bytes.length > limits.maxBytes) throw new ReadError('too-large')
  const page = decodePage(bytes, charset ?? null)
  const { blocks, hidden } = readBody(parseBody(page.text, limits.maxDepth))
  if (blocks.length === 0) throw new ReadError('empty', 'The page holds no text.')
  const decoded = decodeBlocks(blocks, decodeRuns)
  replaceSymbols(blocks)
  const encoding = encodingOf(page, decoded.encoding)
  const diagnostics = reportEncoding({ encoding, uncertain: page.uncertain || decoded.uncertain })
  if (hidden.length > 0) diagnostics.push(diagnostic('hidden-text-dropped', describe(hidden), null, 'read/html'))
  return {
    source: { name, format: 'html', bytes: bytes.length, sha256: null, pages: null, encoding, recognized: false },
    blocks: finishBlocks(blocks, null),
    diagnostics,
  }
}

/** Bullets of symbol fonts by their usual look; after decoding, for legacy fonts use the same codes. */
function replaceSymbols(blocks: readonly RawBlock[]): void {
  for (const { runs } of paragraphsOf(blocks)) for (const run of runs) run.text = plainSymbols(run.text, run.font)
}

function describe([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} other places`
}

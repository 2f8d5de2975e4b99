import type { Diagnostic } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import type { SourceBlock } from '../../model/source-document.ts'
import { decodeBlocks } from '../docx/decode.ts'
import { finishBlocks, type Pages } from '../docx/finish.ts'
import { paragraphsOf, type RawBlock } from '../docx/raw.ts'
import { plainSymbols } from '../docx/symbols.ts'
import { decodeRuns } from '../legacy/decode-runs.ts'
import { reportEncoding } from '../legacy/report-encoding.ts'
import { ReadError } from '../read-error.ts'
import type { WordFindings } from './gaps.ts'

/** What a document of an older format holds, before it is known under which name it was given. */
export interface WordContent {
  readonly blocks: readonly SourceBlock[]
  readonly diagnostics: readonly Diagnostic[]
  readonly pages: number | null
  readonly encoding: string
  /** True where something could not be read; the diagnostics say what. */
  readonly hasGaps: boolean
}

function isBlank(block: RawBlock): boolean {
  return block.kind === 'paragraph' && block.number === null && block.runs.every((run) => run.text.trim() === '')
}

/**
 * Decodes legacy fonts and finishes the blocks.
 * @param rule names the reader in diagnostics
 * @param paging on which pages the paragraphs stand, and how many the file states
 * @throws ReadError `empty` or `no-text-layer` where there is no text
 */
export function finishWord(
  blocks: readonly RawBlock[],
  { gaps, hidden, pictures }: WordFindings,
  rule: string,
  paging: { readonly pages: Pages; readonly stated: number | null } = { pages: null, stated: null },
): WordContent {
  if (blocks.every(isBlank))
    throw pictures ? new ReadError('no-text-layer') : new ReadError('empty', 'The document holds no text.')
  const decoded = decodeBlocks(blocks, decodeRuns)
  for (const { runs } of paragraphsOf(blocks)) for (const run of runs) run.text = plainSymbols(run.text, run.font)
  const diagnostics = [...reportEncoding(decoded), ...gaps.diagnostics(rule)]
  if (hidden) diagnostics.push(diagnostic('hidden-text-dropped', undefined, null, rule))
  return {
    blocks: finishBlocks(blocks, paging.pages),
    diagnostics,
    pages: paging.stated,
    encoding: decoded.encoding,
    hasGaps: gaps.any(),
  }
}

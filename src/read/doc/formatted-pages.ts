import type { Gaps } from '../word/gaps.ts'

/** A stretch of the WordDocument stream with its properties. */
export interface FormattedStretch {
  /** Offsets in the stream. */
  readonly start: number
  readonly end: number
  /** Index of the paragraph's style; 0 for characters. */
  readonly style: number
  /** The list of property modifiers. */
  readonly sprms: Uint8Array
}

const pageSize = 512
const paragraphEntry = 13
const nothing = new Uint8Array()

/** The properties of a stretch of characters: one length byte, then the modifiers ([MS-DOC] 2.9.32). */
function characterProperties(page: Uint8Array, at: number): { style: number; sprms: Uint8Array } {
  const length = page[at] ?? 0
  return { style: 0, sprms: page.subarray(at + 1, at + 1 + length) }
}

/** The properties of a paragraph: a length in words, the style, then the modifiers ([MS-DOC] 2.9.175). */
function paragraphProperties(page: Uint8Array, at: number): { style: number; sprms: Uint8Array } {
  const words = page[at] ?? 0
  const start = words === 0 ? at + 2 : at + 1
  const length = words === 0 ? (page[at + 1] ?? 0) * 2 : words * 2 - 1
  const content = page.subarray(start, start + length)
  if (content.length < 2) return { style: 0, sprms: nothing }
  return { style: (content[0] ?? 0) | ((content[1] ?? 0) << 8), sprms: content.subarray(2) }
}

function readPage(page: Uint8Array, kind: 'character' | 'paragraph'): FormattedStretch[] | null {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const count = page[pageSize - 1] ?? 0
  const entrySize = kind === 'character' ? 1 : paragraphEntry
  const entries = (count + 1) * 4
  if (entries + count * entrySize > pageSize) return null
  return Array.from({ length: count }, (_, i) => {
    const at = (page[entries + i * entrySize] ?? 0) * 2
    const found =
      at === 0
        ? { style: 0, sprms: nothing }
        : kind === 'character'
          ? characterProperties(page, at)
          : paragraphProperties(page, at)
    return { start: view.getUint32(i * 4, true), end: view.getUint32(i * 4 + 4, true), ...found }
  })
}

/**
 * Reads the formatted disk pages that a bin table lists. Source: [MS-DOC] 2.8.5, 2.8.6, 2.9.
 * @param word the WordDocument stream
 * @param binTable the PlcBteChpx or PlcBtePapx
 * @param gaps told of pages that cannot be read
 * @returns the stretches in the order of their offsets
 */
export function readFormattedPages(
  word: Uint8Array,
  binTable: Uint8Array,
  kind: 'character' | 'paragraph',
  gaps: Gaps,
): FormattedStretch[] {
  const view = new DataView(binTable.buffer, binTable.byteOffset, binTable.byteLength)
  const count = Math.max(0, Math.floor((binTable.length - 4) / 8))
  const stretches: FormattedStretch[] = []
  const seen = new Set<number>()
  for (let i = 0; i < count; i++) {
    const number = view.getUint32((count + 1) * 4 + i * 4, true) & 0x3fffff
    const start = number * pageSize
    if (seen.has(number)) continue
    seen.add(number)
    const page = start + pageSize > word.length ? null : readPage(word.subarray(start, start + pageSize), kind)
    if (page === null) gaps.note('looks')
    else for (const one of page) stretches.push(one)
  }
  return stretches.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)
}

/** Index of the stretch that holds `offset`, or the first one after it. */
export function stretchAt(stretches: readonly FormattedStretch[], offset: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

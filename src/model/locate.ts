import type { PlanDocument } from './plan-document.ts'
import type { BoundingBox } from './source.ts'
import type { Span } from './span.ts'

/** A place in the source that a stretch of `PlanDocument.text` came from. */
export interface Place {
  /** The part of the stretch that came from here. */
  readonly span: Span
  readonly page: number | null
  readonly bbox: BoundingBox | null
  readonly path: string | null
  /** For text inputs: offsets in the input string, end exclusive. */
  readonly input: Span | null
}

/**
 * Where a stretch of the text stands in the source: one place for each paragraph, cell line or page it touches, in reading order.
 * @param document what `parsePlan` returned
 * @param span UTF-16 offsets into `document.text`
 */
export function locate({ blocks }: Pick<PlanDocument, 'blocks'>, { start, end }: Span): Place[] {
  return blocks
    .slice(firstBlock(blocks, start))
    .filter((block) => block.span.start < end)
    .flatMap(({ parts }) => parts)
    .filter(({ span }) => span.start < end && span.end > start)
    .map(({ span, page, bbox, path, origin }) => {
      const shared = { start: Math.max(start, span.start), end: Math.min(end, span.end) }
      return { span: shared, page, bbox, path, input: origin === null ? null : inInput(origin, shared) }
    })
}

function firstBlock(blocks: PlanDocument['blocks'], start: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.span.end <= start) low = middle + 1
    else high = middle
  }
  return low
}

/** `pairs` are (offset in the text, offset in the input); between two pairs both advance together, as far as the next pair allows. */
function inInput(pairs: readonly number[], { start, end }: Span): Span {
  const at = (offset: number): number => {
    let i = 0
    while (i + 2 < pairs.length && pairs[i + 2]! <= offset) i += 2
    const next = pairs[i + 3]
    const moved = pairs[i + 1]! + (offset - pairs[i]!)
    return next === undefined ? moved : Math.min(moved, next)
  }
  // The end of the last character, not the beginning of what follows it.
  const last = at(end - 1)
  const after = at(end)
  return {
    start: at(start),
    end: Math.max(last + 1, pairs.includes(end) && pairs.indexOf(end) % 2 === 0 ? after : Math.min(after, last + 1)),
  }
}

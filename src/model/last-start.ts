import type { Span } from './span.ts'

/** Index of the last that begins at or before an offset, by binary search; -1 if none does. The items stand in reading order. */
export function lastStart(items: readonly { readonly span: Span }[], offset: number): number {
  let low = -1
  let high = items.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (items[middle]!.span.start <= offset) low = middle
    else high = middle
  }
  return low
}

import type { Span } from '../model/span.ts'

/** Of a list in reading order, those that lie within `span`: found by halving, not by going through all. */
export function spansWithin<Item extends { readonly span: Span }>(
  items: readonly Item[],
  { start, end }: Span,
): Item[] {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.span.start < start) low = middle + 1
    else high = middle
  }
  const found: Item[] = []
  for (let i = low; i < items.length && items[i]!.span.start < end; i++)
    if (items[i]!.span.end <= end) found.push(items[i]!)
  return found
}

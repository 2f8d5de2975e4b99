import type { Span } from '../model/span.ts'

/** Finds spans by where they stand without going through all of them. Positions count in the list that was indexed. */
export interface SpanIndex {
  /** The first of the list that lies within `span`; -1 where none does. */
  firstWithin(span: Span): number
  /** The first of the list that holds `span`; -1 where none does. */
  firstAround(span: Span): number
}

/** Indexes spans for look-ups in logarithmic time, as long as few of them overlap. */
export function indexSpans(spans: readonly Span[]): SpanIndex {
  const sorted = spans.map(({ start, end }, at) => ({ start, end, at })).sort((a, b) => a.start - b.start)
  /** The farthest end of a span and all before it: behind that, no need to look further back. */
  const reach: number[] = []
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? end))
  /** How many spans begin before `offset`. */
  const countBefore = (offset: number): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  const first = (found: readonly { at: number }[]): number =>
    found.reduce((least, { at }) => (least < 0 || at < least ? at : least), -1)
  return {
    firstWithin({ start, end }) {
      return first(sorted.slice(countBefore(start), countBefore(end + 1)).filter((one) => one.end <= end))
    },
    firstAround({ start, end }) {
      const found: { at: number }[] = []
      for (let i = countBefore(start + 1) - 1; i >= 0 && reach[i]! >= end; i--)
        if (sorted[i]!.end >= end) found.push(sorted[i]!)
      return first(found)
    },
  }
}

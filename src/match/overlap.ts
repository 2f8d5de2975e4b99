import type { Span } from '../model/span.ts'

/**
 * The only conflict policy: of candidates that overlap, the longest span wins, then the one that comes first in the list.
 * Returns the winners in reading order. The work grows with the candidates, but for long chains of overlaps.
 */
export function withoutOverlaps<Candidate extends { readonly span: Span }>(
  candidates: readonly Candidate[],
): Candidate[] {
  const ordered = candidates.map((candidate, order) => ({ candidate, order }))
  ordered.sort((a, b) => a.candidate.span.start - b.candidate.span.start || a.order - b.order)
  const winners: Candidate[] = []
  let chain: typeof ordered = []
  let reach = -1
  for (const entry of ordered) {
    const { start, end } = entry.candidate.span
    if (start >= reach) {
      settle(chain, winners)
      chain = []
    }
    chain.push(entry)
    reach = Math.max(reach, end)
  }
  settle(chain, winners)
  return winners
}

function settle<Candidate extends { readonly span: Span }>(
  chain: readonly { readonly candidate: Candidate; readonly order: number }[],
  winners: Candidate[],
): void {
  if (chain.length <= 1) {
    for (const { candidate } of chain) winners.push(candidate)
    return
  }
  const ranked = [...chain].sort((a, b) => length(b.candidate) - length(a.candidate) || a.order - b.order)
  const taken: Candidate[] = []
  for (const { candidate } of ranked) {
    if (!taken.some((other) => overlaps(other.span, candidate.span))) taken.push(candidate)
  }
  taken.sort((a, b) => a.span.start - b.span.start)
  for (const one of taken) winners.push(one)
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True where `span` shares a character with one of `others`, which are sorted and apart. */
export function overlapsAny(span: Span, others: readonly Span[]): boolean {
  let low = 0
  let high = others.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (others[middle]!.end <= span.start) low = middle + 1
    else high = middle
  }
  return low < others.length && others[low]!.start < span.end
}

const length = ({ span }: { readonly span: Span }): number => span.end - span.start

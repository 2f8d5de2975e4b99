import type { Ruling } from './page-content.ts'

/** Lines that lie or end within this distance (points) of each other are one line, or touch. */
export const snap = 3
/** What remains shorter than this (points) after joining is no line of a table. */
const shortestLine = 5

/** The lines of a page, joined from the strokes and rectangles that draw them. */
export interface JoinedRulings {
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
}

/** Brings lines at nearly the same place to one place and joins those that touch: borders are drawn cell by cell, or dashed. */
export function joinRulings(rulings: readonly Ruling[]): JoinedRulings {
  return {
    horizontal: joinParallel(rulings.filter((ruling) => ruling.horizontal)),
    vertical: joinParallel(rulings.filter((ruling) => !ruling.horizontal)),
  }
}

function joinParallel(rulings: readonly Ruling[]): Ruling[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at)
  const joined: Ruling[] = []
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1
    while (end < sorted.length && sorted[end]!.at - sorted[start]!.at <= snap) end++
    for (const one of joinGroup(sorted.slice(start, end))) joined.push(one)
    start = end
  }
  return joined.filter((ruling) => ruling.to - ruling.from >= shortestLine)
}

/** Joins lines of one place, end to end. */
function joinGroup(group: readonly Ruling[]): Ruling[] {
  const length = group.reduce((sum, ruling) => sum + (ruling.to - ruling.from), 0)
  const at = length === 0 ? group[0]!.at : group.reduce((sum, r) => sum + r.at * (r.to - r.from), 0) / length
  const joined: Ruling[] = []
  for (const ruling of [...group].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && ruling.from <= last.to + snap) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, ruling.to) }
    } else joined.push({ ...ruling, at })
  }
  return joined
}

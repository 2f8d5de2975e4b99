/** What a cell between two bars says about rows. */
export interface BarCell {
  readonly isEmpty: boolean
  /** A line ends between its bars. */
  readonly hasBreak: boolean
  /** It stands alone between the last bar of one line and the first of another. */
  readonly isBetween: boolean
  /** Rows are counted from it on: «1», «I.», «A». */
  readonly isFirst: boolean
}

/** First cell and cell behind the last one; a title is a row of one cell. */
export type RowRange = readonly [from: number, to: number]

/** Rows are not longer. */
const mostColumns = 40
/** So many cells tell how long the rows of a table are. */
const sampled = 400

/** Cost of an empty cell where a row could end; more where it is the only one, for between two rows stands just one, and where it is the first. */
const costOfEmpty = 0.3
const costOfLoneEmpty = 0.7
const costOfEmptyRow = 1
/** Cost of a row that has not the length of the others. */
const costOf = (length: number, columns: number): number =>
  length === columns ? 0 : length > columns ? 3 + length - columns : length <= 2 ? 0.7 : 0.8

/**
 * Cuts the cells of a table into rows. Between the last bar of a row and the first of the next stands an empty cell with a
 * line end in it; but so does an empty cell of a table with one cell a line. Rows of one length decide.
 * @returns the number of columns and the rows
 */
export function cutRows(cells: readonly BarCell[]): { columns: number; rows: RowRange[] } {
  const sample = cells.slice(0, sampled)
  let columns = 1
  let least = Number.POSITIVE_INFINITY
  for (let length = 1; length <= Math.min(mostColumns, longestRow(sample)); length++) {
    const cost = cheapestCuts(sample, length).cost
    if (cost <= least) {
      least = cost
      columns = length
    }
  }
  return { columns, rows: cheapestCuts(cells, columns).rows }
}

/**
 * A header has no more columns than its first two rows have cells. Where it is printed with the empty cells that merging leaves,
 * several side by side, only the first row that is counted ends it.
 */
function longestRow(cells: readonly BarCell[]): number {
  const counted = cells.findIndex((cell, i) => cell.isFirst && i > 1 && mayCut(cells[i - 1]!))
  const isPadded = cells.some(({ isEmpty }, i) => i < counted - 1 && isEmpty && cells[i + 1]!.isEmpty)
  if (isPadded) return counted - 1
  const ends = cells.flatMap((cell, i) => (cell.isEmpty && cell.hasBreak ? [i] : []))
  const lengths = [...ends, cells.length].map((end, i, all) => end - (i === 0 ? 0 : all[i - 1]! + 1))
  const [first = 0, second = 0] = lengths.filter((length) => length > 1)
  return Math.max(1, first + second - (second > 0 ? 1 : 0))
}

/** Between two rows stands an empty cell with a line end in it, or a title on a line of its own. */
const mayCut = ({ isEmpty, hasBreak, isBetween }: BarCell): boolean => hasBreak && (isEmpty || isBetween)

function cheapestCuts(cells: readonly BarCell[], columns: number): { cost: number; rows: RowRange[] } {
  const end = cells.length
  const costs: number[] = Array.from({ length: end + 2 }, () => Number.POSITIVE_INFINITY)
  const ends: number[] = []
  costs[end] = 0
  costs[end + 1] = 0
  /** The nearest place to cut behind each cell. */
  let nextCut = end
  for (let from = end - 1; from >= 0; from--) {
    const longest = Math.min(end, from + columns + 4)
    let empty = 0
    let isFilled = false
    for (let to = from + 1; to <= longest; to++) {
      const last = cells[to - 1]!
      if (!last.isEmpty) isFilled = true
      else if (last.hasBreak) {
        const isLone = to - 1 === from || !(cells[to - 2]!.isEmpty || (cells[to]?.isEmpty ?? true))
        empty += isLone ? costOfLoneEmpty : costOfEmpty
      }
      if (to < end && !mayCut(cells[to]!)) continue
      const isTitle = cells[to]?.isBetween === true && !cells[to]!.isEmpty
      const own = costOf(to - from, columns) + empty + (isFilled ? 0 : costOfEmptyRow) + (isTitle ? 0.5 : 0)
      const cost = own + costs[to + 1]!
      if (cost < costs[from]!) {
        costs[from] = cost
        ends[from] = to
      }
    }
    // No row ends within the usual length: this one is as long as it is.
    if (costs[from] === Number.POSITIVE_INFINITY) {
      costs[from] = costOf(nextCut - from, columns) + costs[nextCut + 1]!
      ends[from] = nextCut
    }
    if (mayCut(cells[from]!)) nextCut = from
  }
  const rows: RowRange[] = []
  for (let from = 0; from < end; ) {
    const to = ends[from]
    if (to === undefined) break
    rows.push([from, to])
    const between = cells[to]
    if (between !== undefined && !between.isEmpty) rows.push([to, to + 1])
    from = to + 1
  }
  return { cost: costs[0]!, rows }
}

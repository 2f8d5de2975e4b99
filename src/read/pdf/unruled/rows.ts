import { isBold, type Line } from '../line.ts'

/** The part of a line that stands in one column of a table; column -1 crosses all of them. */
export interface Fragment {
  readonly column: number
  readonly line: Line
  /** An ordinal, or what heads the column of ordinals: a row has one of them. */
  readonly ordinal: 'number' | 'title' | null
}

/** Fragments that stand beside each other, with no white stripe through them. */
interface Cluster {
  readonly fragments: Fragment[]
  readonly top: number
  bottom: number
}

/** The height of small letters, in shares of the font size: stripes between lines are measured from it. */
const above = 0.65
const below = 0.12

/** How the cells of a row are set: all from its top, or all in its middle. */
export type Setting = 'top' | 'middle'

export interface RowsFound {
  readonly rows: readonly (readonly Fragment[])[]
  /** Null where the rows are as likely set in the one way as in the other. */
  readonly setting: Setting | null
}

/**
 * Puts the fragments of a table without drawn rows together to rows. Rows begin at white stripes; which of them, decide the
 * ordinals (one a row), lines drawn across, and how the cells of a row are set.
 * @param rules heights of lines drawn across the table
 * @param known how the rows of the table are set on the page before
 */
export function groupRows(
  fragments: readonly Fragment[],
  rules: readonly number[],
  known: Setting | null = null,
): RowsFound {
  const clusters = toClusters(fragments)
  if (rules.length >= 2) return { rows: byRules(clusters, rules), setting: known }
  const fromTop = bestRows(clusters, 'top')
  const inMiddle = bestRows(clusters, 'middle')
  const margin = fromTop.cost - inMiddle.cost
  const setting = known ?? (Math.abs(margin) < sameCost ? null : margin > 0 ? 'middle' : 'top')
  const { starts } = setting === 'middle' ? inMiddle : fromTop
  const rows = starts.map((start, i) => clusters.slice(start, starts[i + 1]).flatMap((cluster) => cluster.fragments))
  return { rows, setting }
}

const sameCost = 0.5

function toClusters(fragments: readonly Fragment[]): Cluster[] {
  const topOf = ({ line }: Fragment): number => line.y - above * line.size
  const clusters: Cluster[] = []
  for (const fragment of [...fragments].sort((a, b) => topOf(a) - topOf(b))) {
    const top = topOf(fragment)
    const bottom = fragment.line.y + below * fragment.line.size
    const last = clusters.at(-1)
    if (last === undefined || top > last.bottom) clusters.push({ fragments: [fragment], top, bottom })
    else {
      last.fragments.push(fragment)
      last.bottom = Math.max(last.bottom, bottom)
    }
  }
  return clusters
}

function byRules(clusters: readonly Cluster[], rules: readonly number[]): Fragment[][] {
  const heights = [...rules].sort((a, b) => a - b)
  const rows: Fragment[][] = []
  let passed = 0
  clusters.forEach((cluster, i) => {
    const before = clusters[i - 1]
    while (before !== undefined && passed < heights.length && heights[passed]! <= before.bottom - 2) passed++
    const parted = passed < heights.length && heights[passed]! < cluster.top + 2
    if (before === undefined || parted) rows.push([...cluster.fragments])
    else for (const one of cluster.fragments) rows.at(-1)!.push(one)
  })
  return rows
}

/** A row has at most so many clusters, which keeps the search linear. */
const mostClusters = 80

/** The rows that cost least, by dynamic programming over the clusters; `starts` are the indices of their first clusters. */
function bestRows(clusters: readonly Cluster[], setting: Setting): { cost: number; starts: number[] } {
  const mayBeRest = restTest(clusters)
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }]
  for (let end = 1; end <= clusters.length; end++) {
    let chosen = { cost: Number.POSITIVE_INFINITY, start: end - 1 }
    const row = openRow(clusters[end - 1]!.fragments[0]!.line.size)
    for (let start = end - 1; start >= Math.max(0, end - mostClusters); start--) {
      growUp(row, clusters[start]!, clusters[start + 1])
      const cost = best[start]!.cost + rowCost(row, mayBeRest(start), end === clusters.length, setting)
      if (cost < chosen.cost) chosen = { cost, start }
      // What cannot be one row, cannot be part of one.
      if (isImpossible(row)) break
    }
    best.push(chosen)
  }
  const starts: number[] = []
  for (let end = clusters.length; end > 0; end = best[end]!.start) starts.push(best[end]!.start)
  return { cost: best[clusters.length]!.cost, starts: starts.reverse() }
}

/** Tells where the rest of a cut row may begin: at the top of a page, or directly under the head there. */
function restTest(clusters: readonly Cluster[]): (start: number) => boolean {
  const marked = clusters.flatMap(({ fragments }, i) => (fragments.some(({ ordinal }) => ordinal !== null) ? [i] : []))
  const [head, next = clusters.length] = marked
  const isTitle = head !== undefined && clusters[head]!.fragments.every(({ ordinal }) => ordinal !== 'number')
  return (start) => start === 0 || (isTitle && start > head && start <= next)
}

/** Clusters that may be one row, measured while they are added from below. */
interface OpenRow {
  readonly size: number
  ordinals: number
  /** Whether it holds the title of the column of ordinals, in bold type. */
  boldTitle: boolean
  /** How many fragments are bold, and how many there are. */
  bold: number
  all: number
  /** How many fragments cross the columns, and how many do not. */
  crossing: number
  inColumns: number
  /** Height of the white stripes inside. */
  stripes: number
  /** Baselines of the first and the last line of each cell. */
  readonly cells: Map<number, { top: number; bottom: number }>
}

function openRow(size: number): OpenRow {
  return {
    size,
    ordinals: 0,
    boldTitle: false,
    bold: 0,
    all: 0,
    crossing: 0,
    inColumns: 0,
    stripes: 0,
    cells: new Map(),
  }
}

function growUp(row: OpenRow, cluster: Cluster, next: Cluster | undefined): void {
  if (row.cells.size > 0 && next !== undefined) row.stripes += next.top - cluster.bottom
  for (const { column, line, ordinal } of cluster.fragments) {
    row.all++
    if (isBold(line)) row.bold++
    if (ordinal !== null) row.ordinals++
    if (ordinal === 'title' && isBold(line)) row.boldTitle = true
    if (column < 0) row.crossing++
    else row.inColumns++
    const cell = row.cells.get(column)
    if (cell === undefined) row.cells.set(column, { top: line.y, bottom: line.y })
    else {
      cell.top = Math.min(cell.top, line.y)
      cell.bottom = Math.max(cell.bottom, line.y)
    }
  }
}

function isImpossible({ crossing, inColumns, ordinals }: OpenRow): boolean {
  return (crossing > 0 && inColumns > 0) || ordinals > 1
}

/** What a row costs: without an ordinal (less at the top of a page, where it may be the rest of a row), with more than one. */
const withoutOrdinal = 4
const restWithoutOrdinal = 1
const impossible = 1000
/** What a head costs that goes on in other type than it begins with. */
const mixedHead = 2
/** What a white stripe inside a row costs, for each font size of its height. */
const stripeCost = 0.6
/** A cell out of line costs no more than this, in font sizes. */
const mostOutOfLine = 3

function rowCost(row: OpenRow, isRest: boolean, isLast: boolean, setting: Setting): number {
  if (isImpossible(row)) return impossible
  if (row.crossing > 0) return 0
  const missing = isRest ? restWithoutOrdinal : withoutOrdinal
  let cost = (row.ordinals === 0 ? missing : 0) + (stripeCost * row.stripes) / row.size
  if (row.boldTitle && row.bold < row.all) cost += mixedHead
  const outOfLine = outOfLineCost(row, setting)
  // Both parts of a row that the page break cuts are set from the top.
  const mayBeCut = isLast || (isRest && row.ordinals === 0)
  return cost + (mayBeCut && setting === 'middle' ? Math.min(outOfLine, outOfLineCost(row, 'top')) : outOfLine)
}

/** How far the cells of a row are from how they should be set. */
function outOfLineCost({ cells, size }: OpenRow, setting: Setting): number {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const cell of cells.values()) {
    top = Math.min(top, cell.top)
    bottom = Math.max(bottom, cell.bottom)
  }
  const middle = (top + bottom) / 2
  let cost = 0
  for (const cell of cells.values()) {
    const off = setting === 'top' ? cell.top - top : Math.abs((cell.top + cell.bottom) / 2 - middle)
    cost += Math.min(mostOutOfLine, off / size)
  }
  return cost
}

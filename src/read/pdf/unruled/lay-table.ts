import type { Band } from '../bands.ts'
import { extentOf } from '../column-gaps.ts'
import { type Line, lineText, type Word, withWords } from '../line.ts'
import type { PageLayout } from '../page-layout.ts'
import type { PageTable, TableCell } from '../page-table.ts'
import { ordinalIn } from './columns.ts'
import type { FoundTable } from './grow-table.ts'
import { startsOfRows } from './named-columns.ts'
import { type Fragment, groupRows, type Setting } from './rows.ts'

/** Parts the bands of a table into rows and cells; `goesOn` is the table of the page before that it continues. */
export function layTable(
  { bands, gaps, across, named }: FoundTable,
  page: PageLayout,
  goesOn: { readonly setting: Setting | null } | null,
): { table: PageTable; setting: Setting | null } {
  const { from, to } = extentOf(bands)
  const borders = [from - 2, ...gaps.map((gap) => (gap.from + gap.to) / 2), to + 2]
  const starts = named ? startsOfRows(bands, gaps, goesOn === null ? 1 : 0) : null
  const fragments = bands.flatMap((band) => toFragments(band, borders, across.has(band), starts))
  const rules = page.rules.filter((rule) => Math.min(rule.to, to) - Math.max(rule.from, from) > 0.7 * (to - from))
  const inside = rules.map((rule) => rule.at).filter((at) => at > bands[0]!.top && at < bands.at(-1)!.bottom)
  const { rows, setting } = groupRows(fragments, inside, goesOn?.setting ?? null)
  const cells: TableCell[] = []
  rows.forEach((row, index) => {
    const spans = row.every(({ column }) => column < 0)
    for (let column = 0; column < (spans ? 1 : borders.length - 1); column++) {
      const lines = row.filter((fragment) => spans || fragment.column === column).map(({ line }) => line)
      const colSpan = spans ? borders.length - 1 : 1
      const [left, right] = [borders[column]!, borders[column + colSpan]!]
      cells.push({ row: index, column, rowSpan: 1, colSpan, left, right, lines: lines.sort((a, b) => a.y - b.y) })
    }
  })
  const [top, bottom] = [bands[0]!.top, bands.at(-1)!.bottom]
  const { number } = page
  const continues = goesOn !== null
  const place = { page: number, top, bottom, openBottom: true, continues }
  const table = { ...place, ruled: false, xs: borders, rows: rows.length, cells }
  return { table, setting }
}

/** The lines of a band, cut at the borders of the columns. */
function toFragments(
  band: Band,
  borders: readonly number[],
  across: boolean,
  starts: ReadonlySet<Band> | null,
): Fragment[] {
  if (across) return band.lines.map((line) => ({ column: -1, line, ordinal: null }))
  return band.lines.flatMap((whole) =>
    borders.slice(1).flatMap((right, column) => {
      const line = withWords(whole, wordsBetween(whole, borders[column]!, right))
      if (line === null) return []
      // Without ordinals the first cell of a row stands for one.
      const marked = starts === null ? ordinalIn(lineText(line)) : starts.has(band) ? 'number' : null
      return [{ column, line, ordinal: column === 0 ? marked : null }]
    }),
  )
}

function wordsBetween(line: Line, left: number, right: number): readonly Word[] {
  return line.words.filter((word) => {
    const middle = (word.x1 + word.x2) / 2
    return middle >= left && middle < right
  })
}

import { greatestOf, leastOf } from '../../model/extremes.ts'
import { findTail, goesOn, type Tail } from './cut-columns.ts'
import { bottomOf, type Line, topOf } from './line.ts'
import type { PageLayout } from './page-layout.ts'
import { type Region, toRegions } from './regions.ts'
import { type RowTable, toRowTable } from './table-rows.ts'

/** What stands on a page, in reading order. */
export type PageItem =
  | { readonly kind: 'table'; readonly table: RowTable }
  | { readonly kind: 'region'; readonly region: Region }

/**
 * The items of all pages in reading order. Tables cut a page into stretches of text; each is brought into reading order by
 * itself. A signature block that a page break cuts is read as one: its beginning is put above the next page.
 */
export function toPageItems(pages: readonly PageLayout[]): PageItem[] {
  const items: PageItem[] = []
  let carried: Tail | null = null
  const addRegions = (lines: readonly Line[]): void => {
    const regions = carried === null ? toRegions(lines) : afterTail(carried, lines)
    carried = null
    for (const region of regions) items.push({ kind: 'region', region })
  }
  pages.forEach((page, index) => {
    let rest = page.lines
    for (const table of page.tables) {
      addRegions(rest.filter((line) => line.y < table.top + 2))
      rest = rest.filter((line) => line.y >= table.top + 2)
      items.push({ kind: 'table', table: toRowTable(table) })
    }
    const tail: Tail | null = index < pages.length - 1 && carried === null ? findTail(rest) : null
    addRegions(tail === null ? rest : rest.filter((line) => !tail.lines.includes(line)))
    carried = tail
  })
  return items
}

/** The regions of two columns at the foot of a page and of the text at the top of the next. */
function afterTail(tail: Tail, lines: readonly Line[]): Region[] {
  if (!goesOn(tail, lines)) return [...toRegions(tail.lines), ...toRegions(lines)]
  const shift = leastOf(lines.map(topOf)) - greatestOf(tail.lines.map(bottomOf)) - 1
  const { page } = tail.lines[0]!
  const move = (line: Line, by: number): Line => ({ ...line, y: line.y + by })
  const regions = toRegions([...tail.lines.map((line) => move(line, shift)), ...lines])
  return regions.map((region) => ({
    ...region,
    lines: region.lines.map((line) => (line.page === page ? move(line, -shift) : line)),
  }))
}

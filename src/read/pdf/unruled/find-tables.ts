import { type Band, toBands } from '../bands.ts'
import type { Gap } from '../column-gaps.ts'
import type { PageLayout } from '../page-layout.ts'
import type { PageTable } from '../page-table.ts'
import { growTable } from './grow-table.ts'
import { layTable } from './lay-table.ts'
import type { Setting } from './rows.ts'
import { headerGaps, headLinesAbove, namedGaps } from './table-head.ts'

/** A table that may go on on the next page. */
interface OpenTable {
  readonly gaps: readonly Gap[]
  /** Its columns are told by their headings; it has no ordinals. */
  readonly named: boolean
  readonly setting: Setting | null
}

/**
 * Finds tables without drawn grids: from a header row that begins with «STT» or «TT», or whose headings are known, as far down
 * as the free stretches between the columns reach. Rows begin where the first column has an ordinal, or, without ordinals,
 * behind white room. A table goes on over pages.
 */
export function findUnruledTables(pages: readonly PageLayout[]): PageLayout[] {
  let open: OpenTable | null = null
  return pages.map((page) => {
    const { layout, open: next } = readPage(page, open)
    open = next
    return layout
  })
}

function readPage(page: PageLayout, open: OpenTable | null): { layout: PageLayout; open: OpenTable | null } {
  // Where the page has a drawn grid, what stands beside it is no table without one.
  const bands = toBands(page.lines)
  const tables: PageTable[] = []
  const rest: Band[] = []
  let left: OpenTable | null = null
  for (let i = 0; i < bands.length; ) {
    const isTop = i === 0 && !page.tables.some((table) => table.top < bands[0]!.top)
    const continued = isTop && open !== null ? growTable(bands, i, open.gaps, true, page, open.named) : null
    const head = continued === null ? headerGaps(bands, i, page) : null
    const above = head === null ? 0 : headLinesAbove(rest, bands[i]!, head)
    const named = continued === null && head === null ? namedGaps(bands, i, page) : null
    const found =
      named !== null
        ? growTable(bands, i, named, false, page, true)
        : head === null
          ? continued
          : growTable(bands, i - above, head, false, page, false)
    if (found === null) {
      rest.push(bands[i]!)
      i++
      continue
    }
    rest.splice(rest.length - above, above)
    const { table, setting } = layTable(found, page, found === continued ? open : null)
    tables.push(table)
    i = found.end
    left = i === bands.length ? { gaps: found.gaps, setting, named: found.named } : null
  }
  if (tables.length === 0) return { layout: page, open: null }
  const layout = {
    ...page,
    lines: rest.flatMap((band) => band.lines).sort((a, b) => a.y - b.y || a.x1 - b.x1),
    tables: [...page.tables, ...tables].sort((a, b) => a.top - b.top),
  }
  return { layout, open: left }
}

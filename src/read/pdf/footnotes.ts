import { leastOf } from '../../model/extremes.ts'
import { type Line, lineText, topOf } from './line.ts'
import type { PageLayout } from './page-layout.ts'

/** A page with its footnotes apart from the body. */
export interface NotedPage extends PageLayout {
  readonly notes: readonly Line[]
}

/** Notes are set smaller than the body by at least this factor. */
const smaller = 0.93
/** The line over the notes is this long at least and at most (over a note that goes on), in shares of the page's width. */
const shortestRule = 0.1
const longestRule = 0.95

/**
 * Takes the footnotes out of a page's body: the lines at its foot that are set smaller, under a short line or beginning
 * with a raised mark.
 * @param bodySize font size of the document's body
 */
export function splitNotes(page: PageLayout, bodySize: number): NotedPage {
  const lowest = Math.max(0, ...page.tables.map((table) => table.bottom))
  let first = page.lines.length
  while (first > 0) {
    const line = page.lines[first - 1]!
    if (line.size > smaller * bodySize || line.y < lowest) break
    first--
  }
  // Of the small lines at the foot, notes are those under the rule, or from the first raised mark on.
  const small = page.lines.slice(first)
  const rule = ruleOver(small, page)
  const start =
    rule === null
      ? small.findIndex((line) => /^[⁰¹²³⁴-⁹]/u.test(lineText(line)))
      : small.findIndex((line) => topOf(line) >= rule - 2)
  if (start < 0) return { ...page, notes: [] }
  return { ...page, lines: page.lines.slice(0, first + start), notes: small.slice(start) }
}

/** The height of the line that stands over footnotes, from the left margin, close above the first; null where there is none. */
function ruleOver(small: readonly Line[], page: PageLayout): number | null {
  if (small.length === 0) return null
  const left = leastOf(small.map((line) => line.x1))
  const found = page.rules.find(({ at, from, to }) => {
    const length = (to - from) / page.width
    const first = page.lines.find((line) => topOf(line) >= at - 2)
    const isClose = first !== undefined && small.includes(first) && topOf(first) - at < 1.5 * first.size
    return length >= shortestRule && length <= longestRule && from <= left + 6 && isClose
  })
  return found?.at ?? null
}

import { paragraphsOf, type RawBlock, type RawParagraph, type RawRow } from './raw.ts'

/** On which page each stretch of a document stands, as far as its breaks tell. */
export interface PageCount {
  /** For each paragraph the page where it begins, then the page after each of its marks. */
  readonly pages: ReadonlyMap<RawParagraph, readonly number[]>
  readonly last: number
  /** True where the program that saved the file noted where pages begin. */
  readonly rendered: boolean
}

interface State {
  page: number
  /** True where no text stands on the page yet: a mark of the page's beginning means this page. */
  fresh: boolean
  /** True where not even an empty paragraph stands on the page. */
  empty: boolean
}

/**
 * Counts pages by what the file states: page breaks, sections that begin on a new page, and the places where pages began when the
 * file was saved (`w:lastRenderedPageBreak`, ECMA-376-1, 17.3.3.13).
 *
 * @param sections how each section begins, in order; a section's kind stands at its end
 */
export function countPages(blocks: readonly RawBlock[], sections: readonly string[]): PageCount {
  const pages = new Map<RawParagraph, number[]>()
  const state: State = { page: 1, fresh: true, empty: true }
  let rendered = false
  let section = 0

  const visitParagraph = (paragraph: RawParagraph, inTable: boolean) => {
    if (paragraph.pageBreakBefore && !state.empty) turn(state)
    const first = state.page
    const places = [state.page]
    pages.set(paragraph, places)
    let run = 0
    for (const mark of paragraph.marks) {
      if (hasText(paragraph, run, mark.run)) state.fresh = false
      run = mark.run
      if (mark.kind === 'rendered') rendered = true
      // Word ignores page breaks in cells.
      if (mark.kind === 'page' ? !inTable : mark.kind === 'rendered' && !state.fresh) turn(state)
      places.push(state.page)
    }
    if (hasText(paragraph, run, paragraph.runs.length)) state.fresh = false
    // The mark of a paragraph that ends with a page break stays on the page before the break.
    if (!state.fresh || state.page === first) state.empty = false
    if (paragraph.endsSection) endSection()
  }

  const endSection = () => {
    section++
    const kind = sections[section] ?? 'nextPage'
    if (kind !== 'continuous' && kind !== 'nextColumn' && !state.empty) turn(state)
  }

  const visitRow = (row: RawRow) => {
    if (beginsPage(row) && !state.fresh) turn(state)
    // The cells of a row stand beside each other: each begins where the row begins, and marks at their beginning repeat that.
    const start: State = { page: state.page, fresh: true, empty: false }
    let last = state.page
    for (const cell of row.cells) {
      Object.assign(state, start)
      visit(cell.blocks, true)
      last = Math.max(last, state.page)
    }
    // After a row that a page break cuts, the next row often has a mark of the same break.
    Object.assign(state, { page: last, fresh: last > start.page, empty: false })
  }

  const visit = (content: readonly RawBlock[], inTable: boolean) => {
    for (const block of content) {
      if (block.kind === 'paragraph') visitParagraph(block, inTable)
      else block.rows.forEach(visitRow)
    }
  }

  visit(blocks, false)
  return { pages, last: state.page, rendered }
}

function turn(state: State): void {
  state.page++
  state.fresh = true
  state.empty = true
}

function hasText(paragraph: RawParagraph, from: number, to: number): boolean {
  return to > from || (from === 0 && paragraph.number !== null)
}

/** True where a page began before the first text of a row when the file was saved. */
function beginsPage(row: RawRow): boolean {
  for (const cell of row.cells) {
    for (const paragraph of paragraphsOf(cell.blocks)) {
      if (paragraph.marks.some(({ run, kind }) => run === 0 && kind === 'rendered')) return true
      if (paragraph.runs.length > 0 || paragraph.number !== null) return false
    }
  }
  return false
}

import { bottomOf, type Line, lineText, topOf } from './line.ts'
import type { PageLayout } from './page-layout.ts'

/** Running headers and footers stand in these shares of the page's height. */
const topBand = 0.1
const bottomBand = 0.9
/** Numbers alone on their line stand in these; wide pages have deeper margins. */
const numberTop = 0.14
const numberBottom = 0.86
/** Text that is repeated on this share of the pages is no content. */
const repeatedShare = 0.4
const leastRepeats = 3
/** Repeated lines stand within this distance (points) of each other. */
const samePlace = 5

/** The pages without their running headers, footers and page numbers. */
export interface BodyPages {
  readonly pages: readonly PageLayout[]
  /** Pages whose number was dropped. */
  readonly numbered: number
  readonly dropped: readonly Line[]
}

/**
 * Drops page numbers and what is repeated at the top or foot of the pages.
 * Nghị định 30/2020/NĐ-CP, annex I, I.7: numbers are Arabic, in the middle of the top margin, from the second page on.
 */
export function dropFurniture(pages: readonly PageLayout[]): BodyPages {
  const margins = pages.map(marginLines)
  const repeated = findRepeated(margins)
  const offsets = countOffsets(pages)
  let numbered = 0
  const all: Line[] = []
  const cleaned = pages.map((page, index) => {
    const dropped = new Set<Line>()
    for (const line of page.lines) {
      const isNumber = isPageNumber(line, page, offsets)
      if (isNumber) numbered++
      if (isNumber || (margins[index]!.includes(line) && repeated(line))) dropped.add(line)
    }
    for (const one of dropped) all.push(one)
    return dropped.size === 0 ? page : { ...page, lines: page.lines.filter((line) => !dropped.has(line)) }
  })
  return { pages: cleaned, numbered, dropped: all }
}

function marginLines(page: PageLayout): readonly Line[] {
  return page.lines.filter((line) => bottomOf(line) < topBand * page.height || topOf(line) > bottomBand * page.height)
}

/** «2», «- 2 -», «2/15», «Trang 2». */
const pageNumber = /^[-–—.\s]*(?:trang\s*|page\s*)?(\d{1,4})(?:\s*(?:\/|of)\s*\d{1,4})?[-–—.\s]*$/iu

function numberIn(line: Line, page: PageLayout): number | null {
  if (bottomOf(line) > numberTop * page.height && topOf(line) < numberBottom * page.height) return null
  const match = pageNumber.exec(lineText(line))
  return match === null ? null : Number(match[1])
}

/** How often each difference between the printed number and the count of pages occurs. */
function countOffsets(pages: readonly PageLayout[]): Map<number, number> {
  const offsets = new Map<number, number>()
  for (const page of pages) {
    const found = new Set(page.lines.map((line) => numberIn(line, page)).filter((value) => value !== null))
    for (const value of found) offsets.set(value - page.number, (offsets.get(value - page.number) ?? 0) + 1)
  }
  return offsets
}

function isPageNumber(line: Line, page: PageLayout, offsets: ReadonlyMap<number, number>): boolean {
  const value = numberIn(line, page)
  if (value === null || !standsAlone(line, page)) return false
  const offset = value - page.number
  return line.artifact || offset === 0 || (offsets.get(offset) ?? 0) > 1
}

/** Nothing else stands beside it, and it is the outermost line. */
function standsAlone(line: Line, page: PageLayout): boolean {
  const others = page.lines.filter((other) => other !== line)
  const beside = others.some((other) => Math.abs(other.y - line.y) < 0.5 * line.size)
  const outermost =
    line.y < page.height / 2 ? others.every((other) => other.y > line.y) : others.every((other) => other.y < line.y)
  return !beside && outermost
}

function maskDigits(line: Line): string {
  return lineText(line).replace(/\d+/g, '#').toLowerCase()
}

/** A test for lines whose text (digits aside) stands at the same place on many pages. */
function findRepeated(margins: readonly (readonly Line[])[]): (line: Line) => boolean {
  const places = new Map<string, number[]>()
  for (const lines of margins) {
    for (const line of lines) {
      const text = maskDigits(line)
      places.set(text, [...(places.get(text) ?? []), line.y])
    }
  }
  const enough = Math.max(leastRepeats, repeatedShare * margins.length)
  return (line) => {
    const ys = places.get(maskDigits(line)) ?? []
    const repeats = ys.filter((y) => Math.abs(y - line.y) <= samePlace).length
    return repeats >= enough || (line.artifact && repeats >= 2)
  }
}

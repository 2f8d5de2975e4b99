import { roleOfHeading } from '../../../../grammars/table-heading.ts'
import { leastOf } from '../../../model/extremes.ts'
import type { Band } from '../bands.ts'
import type { Gap } from '../column-gaps.ts'
import { wordText } from '../line.ts'

/** Headings are no sentences. */
const longestHeading = 45

/** The words of a band in each of its columns. */
export function cellsOf(band: Band, gaps: readonly Gap[]): string[] {
  const borders = [Number.NEGATIVE_INFINITY, ...gaps.map(({ from, to }) => (from + to) / 2), Number.POSITIVE_INFINITY]
  return borders.slice(1).map((right, column) =>
    band.words
      .filter(({ x1, x2 }) => (x1 + x2) / 2 >= borders[column]! && (x1 + x2) / 2 < right)
      .map(wordText)
      .join(' '),
  )
}

/**
 * Whether a band is the head of a table of tasks that has no column of ordinals: «Nội dung công việc | Người thực hiện |
 * Thời gian». All of its cells but one are known headings, one of them says what and another who or when.
 */
export function namesColumns(band: Band, gaps: readonly Gap[]): boolean {
  if (gaps.length < 2) return false
  const cells = cellsOf(band, gaps)
  if (cells.some((cell) => cell.length > longestHeading || !/^\p{Lu}/u.test(cell))) return false
  const roles = cells.map(roleOfHeading)
  const known = roles.filter((role) => role !== null).length
  return (
    known >= cells.length - 1 &&
    roles.includes('content') &&
    roles.some((role) => role === 'time' || role === 'responsible' || role === 'lead')
  )
}

/** How much more (in shares of the distance of lines) than inside a cell lies between two rows. */
const betweenRows = 1.2

/**
 * The bands with which the rows of a table without ordinals begin. Where rows stand apart, they begin behind that room; else where
 * all cells have words, for seldom all run on over a line.
 * @param heads how many bands are the head: 1, or 0 where the table goes on from the page before
 */
export function startsOfRows(bands: readonly Band[], gaps: readonly Gap[], heads: 0 | 1): ReadonlySet<Band> {
  const distances = bands.slice(1).map((band, i) => band.y - bands[i]!.y)
  const pitch = leastOf(distances)
  const isApart = (i: number): boolean => distances[i - 1]! > betweenRows * pitch
  const haveRoom = bands.some((_, i) => i > heads && isApart(i))
  return new Set(
    bands.filter((band, i) => {
      const cells = cellsOf(band, gaps)
      if (i <= heads) return true
      if (cells[0] === '') return false
      return haveRoom ? isApart(i) : cells.every((cell) => cell !== '')
    }),
  )
}

const sectionNumber = /^[IVX]{1,5}[.)]$/

/** «II. TỔ CHỨC THỰC HIỆN»: the heading of a section, in capitals behind its number. */
export function beginsSection({ words }: Band): boolean {
  const [number, ...title] = words.map(wordText)
  const text = title.join(' ')
  return sectionNumber.test(number!) && /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
}

/** Whether a band with words in the first column only stands behind the table: a section begins, or it is set in otherwise. */
export function isBehindTable(band: Band, above: readonly Band[], gaps: readonly Gap[]): boolean {
  const [first, ...others] = cellsOf(band, gaps)
  if (first === '' || others.some((cell) => cell !== '')) return false
  if (sectionNumber.test(wordText(band.words[0]!))) return true
  const body = above.slice(1).filter((one) => cellsOf(one, gaps)[0] !== '')
  if (body.length === 0) return true
  const left = leastOf(body.map(({ words }) => words[0]!.x1))
  const pitch = leastOf(above.slice(1).map((one, i) => one.y - above[i]!.y))
  const isFar = band.y - above.at(-1)!.y > 2 * pitch
  return Math.abs(band.words[0]!.x1 - left) > 0.3 * band.size || isFar
}

import type { Ruling } from '../pdf/page-content.ts'
import { type GreyPicture, white } from './picture.ts'

const darkBelow = 170
/** Shares of an inch: no stroke of a letter is as long, no ruling as thick. */
const shortestAcross = 0.4
const shortestDown = 0.27
/** A shorter one is a ruling where it leads from one line that crosses it to another: the border of a narrow cell. */
const shortestBorder = 0.1
const thickest = 0.035
/** A worn line has holes: up to this many dots in one, and at most this share of the line. */
const widestHole = 0.012

/** The lines drawn on a picture, in pixels, and the picture without them. */
export interface RuledPicture {
  readonly rulings: readonly Ruling[]
  readonly picture: GreyPicture
}

/** One row or column of pixels of a line. */
interface Run {
  readonly at: number
  readonly from: number
  readonly to: number
}

/**
 * Finds the lines that are drawn across and down a picture, and takes them off it: beside letters a recognizer takes them for letters.
 * @param dots pixels to the inch
 */
export function findRulings(picture: GreyPicture, dots: number): RuledPicture {
  const { width, height, pixels } = picture
  const least = shortestBorder * dots
  const rows = linesOf(collectRuns(pixels, height, width, width, 1, least, dots), dots)
  const columns = linesOf(collectRuns(pixels, width, height, 1, width, least, dots), dots)
  const long = {
    across: rows.filter(({ from, to }) => to - from >= shortestAcross * dots),
    down: columns.filter(({ from, to }) => to - from >= shortestDown * dots),
  }
  const across = rows.filter((line) => long.across.includes(line) || isBorder(line, long.down, dots))
  const down = columns.filter((line) => long.down.includes(line) || isBorder(line, long.across, dots))
  const clean = new Uint8Array(pixels)
  const crossings = markCrossings(pixels.length, across, down, width)
  for (const line of across) erase(clean, pixels, crossings, line, width, 1, height, dots)
  for (const line of down) erase(clean, pixels, crossings, line, 1, width, width, dots)
  return {
    rulings: [...across.map((line) => toRuling(line, true)), ...down.map((line) => toRuling(line, false))],
    picture: { width, height, pixels: clean },
  }
}

/** Runs of dark pixels at least `shortest` long. Step `down` leads from row to row, `along` from pixel to pixel. */
function collectRuns(
  pixels: Uint8Array,
  rows: number,
  length: number,
  down: number,
  along: number,
  shortest: number,
  dots: number,
): Run[] {
  const hole = Math.max(1, Math.round(widestHole * dots))
  const runs: Run[] = []
  for (let row = 0; row < rows; row++) {
    let from = -1
    let last = -1
    const base = row * down
    // A line that leans goes on in the next row.
    const next = row + 1 < rows ? down : 0
    const end = (): void => {
      if (from >= 0 && last - from + 1 >= shortest) runs.push({ at: row, from, to: last + 1 })
      from = -1
    }
    for (let i = 0, at = base; i < length; i++, at += along) {
      if (pixels[at]! >= darkBelow && pixels[at + next]! >= darkBelow) continue
      if (from < 0) from = i
      else if (i - last > hole) {
        end()
        from = i
      }
      last = i
    }
    end()
  }
  return runs
}

interface DrawnLine {
  readonly runs: Run[]
  from: number
  to: number
  last: number
}

/** Puts the runs of neighbouring rows together; what is too thick for a line is a black area. */
function linesOf(runs: readonly Run[], dots: number): DrawnLine[] {
  const most = Math.max(3, thickest * dots)
  let open: DrawnLine[] = []
  const lines: DrawnLine[] = []
  for (const run of runs) {
    if (open.some(({ last }) => run.at - last > 2)) open = open.filter(({ last }) => run.at - last <= 2)
    const line = open.find(({ from, to }) => run.from <= to && run.to >= from)
    if (line === undefined) {
      const begun = { runs: [run], from: run.from, to: run.to, last: run.at }
      open.push(begun)
      lines.push(begun)
    } else {
      line.runs.push(run)
      line.from = Math.min(line.from, run.from)
      line.to = Math.max(line.to, run.to)
      line.last = run.at
    }
  }
  return lines.filter(({ runs, from, to }) => {
    const area = runs.reduce((sum, run) => sum + run.to - run.from, 0)
    return area / (to - from) <= most
  })
}

/** Whether a line leads from one of the lines that cross it to another. */
function isBorder(line: DrawnLine, crossing: readonly DrawnLine[], dots: number): boolean {
  const near = Math.max(2, touch * dots)
  const at = middleOf(line)
  const meets = (end: number): boolean =>
    crossing.some(
      (other) => at > other.from - near && at < other.to + near && Math.abs(placeAt(other, at, near) - end) <= near,
    )
  return meets(line.from) && meets(line.to)
}

/** Lines end up to this share of an inch before or behind the line that they meet. */
const touch = 0.03

/** Where a line that leans or bends passes `along`. */
function placeAt(line: DrawnLine, along: number, near: number): number {
  const there = line.runs.filter(({ from, to }) => along > from - near && along < to + near)
  return there.length === 0 ? middleOf(line) : there.reduce((sum, { at }) => sum + at, 0) / there.length
}

function middleOf({ runs }: DrawnLine): number {
  return (runs[0]!.at + runs.at(-1)!.at) / 2
}

function toRuling({ runs, from, to }: DrawnLine, horizontal: boolean): Ruling {
  const length = runs.reduce((sum, run) => sum + run.to - run.from, 0)
  const at = runs.reduce((sum, run) => sum + run.at * (run.to - run.from), 0) / length
  return { horizontal, at: at + 0.5, from, to }
}

/** The pixels that belong to a line across and to one down: 3. */
function markCrossings(
  length: number,
  across: readonly DrawnLine[],
  down: readonly DrawnLine[],
  width: number,
): Uint8Array {
  const marks = new Uint8Array(length)
  for (const { runs } of across)
    for (const { at, from, to } of runs) for (let x = from; x < to; x++) marks[at * width + x]! |= 1
  for (const { runs } of down)
    for (const { at, from, to } of runs) for (let y = from; y < to; y++) marks[y * width + at]! |= 2
  return marks
}

/** Takes a line off; where it is thicker than a line, a letter stands on it and stays. */
function erase(
  clean: Uint8Array,
  pixels: Uint8Array,
  crossings: Uint8Array,
  { runs }: DrawnLine,
  down: number,
  along: number,
  rows: number,
  dots: number,
): void {
  const most = Math.max(3, Math.round(thickest * dots))
  for (const run of runs) {
    for (let i = run.from; i < run.to; i++) {
      const dark = (row: number): boolean => row >= 0 && row < rows && pixels[row * down + i * along]! < edge
      let [first, last] = [run.at, run.at]
      while (run.at - first <= most && dark(first - 1)) first--
      while (last - run.at <= most && dark(last + 1)) last++
      if (last - first + 1 > most + 1) {
        const at = run.at * down + i * along
        if (crossings[at] === 3) clean[at] = white
        continue
      }
      for (let row = first; row <= last; row++) clean[row * down + i * along] = white
    }
  }
}

/** The rim of a line is grey. */
const edge = 225

const pointsPerLine = 15
/** Excel's limit. */
const highest = 409

/** How many lines words take in a column of so many characters; only a word that is longer than a line is broken. */
function linesOf(text: string, width: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines++
    let used = 0
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + 1 + length > width) {
        lines++
        used = 0
      }
      used += length + (used > 0 ? 1 : 0)
      if (used > width) {
        lines += Math.ceil(used / width) - 1
        used = ((used - 1) % width) + 1
      }
    }
  }
  return lines
}

/**
 * The height of a row in points, so that its longest cell can be read whole: programs do not work it out for files that they have not
 * written.
 * @param cells what wraps, with the width of its column in characters
 */
export function rowHeight(cells: readonly (readonly [text: string, width: number])[]): number {
  const lines = cells.reduce((most, [text, width]) => Math.max(most, linesOf(text, width)), 1)
  return Math.min(highest, lines * pointsPerLine + 3)
}

/** Letters that have to be added, left out, replaced or swapped to make one word of the other. */
function distance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let least = Math.min(last[column]! + 1, line[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) least = Math.min(least, before[column - 2]! + 1)
      line.push(least)
    }
    before = last
    last = line
  }
  return last[other.length]!
}

/** Nobody mistypes a word of more letters than that; what is longer was meant as something else. */
const longest = 40

/** The known word that was probably meant, or null. A third of its letters may be wrong, or it was not written to its end. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const wanted = word.toLowerCase()
  if (wanted === '' || wanted.length > longest) return null
  const ranked = known
    .map((one) => ({ one, wrong: distance(wanted, one.toLowerCase()) }))
    .sort((a, b) => a.wrong - b.wrong)
  const best = ranked[0]
  if (best !== undefined && best.wrong <= Math.max(1, Math.floor(best.one.length / 3))) return best.one
  const begun = known.filter((one) => wanted.length > 1 && one.toLowerCase().startsWith(wanted))
  return begun.length === 1 ? begun[0]! : null
}

/** « Did you mean …?» for the end of a message; '' where nothing comes near. */
export function didYouMean(word: string, known: readonly string[], prefix = ''): string {
  const nearest = nearestWord(word, known)
  return nearest === null ? '' : ` Did you mean ${prefix}${nearest}?`
}

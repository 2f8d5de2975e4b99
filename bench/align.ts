/** Indices of two lists that were put side by side. */
export interface Pair {
  readonly found: number
  readonly gold: number
}

/**
 * How alike a found and a gold value are: 1 or more is right, 0 is something else, and what lies between is the same thing
 * found wrongly.
 */
export type Likeness<Found, Gold> = (found: Found, gold: Gold) => number

/**
 * Puts two lists in reading order side by side without crossing: as many equal pairs as possible (the longest common
 * subsequence), then, between those, the most alike.
 */
export function alignInOrder<Found, Gold>(
  found: readonly Found[],
  gold: readonly Gold[],
  likeness: Likeness<Found, Gold>,
): Pair[] {
  const width = gold.length + 1
  const best = new Float64Array((found.length + 1) * width)
  const weight = (i: number, j: number): number => {
    const alike = likeness(found[i]!, gold[j]!)
    // No number of half-right pairs may outweigh one right pair.
    return alike >= 1 ? 1 : alike / (2 * (found.length + gold.length + 1))
  }
  for (let i = found.length - 1; i >= 0; i--) {
    for (let j = gold.length - 1; j >= 0; j--) {
      const paired = weight(i, j)
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
      best[i * width + j] = paired > 0 ? Math.max(skip, paired + best[(i + 1) * width + j + 1]!) : skip
    }
  }
  const pairs: Pair[] = []
  let i = 0
  let j = 0
  while (i < found.length && j < gold.length) {
    const here = best[i * width + j]!
    const paired = weight(i, j)
    if (paired > 0 && here === paired + best[(i + 1) * width + j + 1]!) pairs.push({ found: i++, gold: j++ })
    else if (here === best[(i + 1) * width + j]!) i++
    else j++
  }
  return pairs
}

/**
 * Puts two lists side by side whatever their order: the most alike pair first, then the next. `tie` (0 to 1, higher is
 * better) decides between pairs that are equally alike; after it the nearness of their places does.
 */
export function alignBest<Found, Gold>(
  found: readonly Found[],
  gold: readonly Gold[],
  likeness: Likeness<Found, Gold>,
  tie: Likeness<Found, Gold> = () => 0,
): Pair[] {
  const candidates: (Pair & { alike: number; tie: number; apart: number })[] = []
  for (const [i, a] of found.entries()) {
    for (const [j, b] of gold.entries()) {
      const alike = likeness(a, b)
      if (alike <= 0) continue
      const apart = Math.abs((i + 1) / (found.length + 1) - (j + 1) / (gold.length + 1))
      candidates.push({ found: i, gold: j, alike, tie: tie(a, b), apart })
    }
  }
  candidates.sort((a, b) => b.alike - a.alike || b.tie - a.tie || a.apart - b.apart || a.gold - b.gold)
  const takenFound = new Set<number>()
  const takenGold = new Set<number>()
  const pairs: Pair[] = []
  for (const candidate of candidates) {
    if (takenFound.has(candidate.found) || takenGold.has(candidate.gold)) continue
    takenFound.add(candidate.found)
    takenGold.add(candidate.gold)
    pairs.push({ found: candidate.found, gold: candidate.gold })
  }
  return pairs.sort((a, b) => a.gold - b.gold)
}

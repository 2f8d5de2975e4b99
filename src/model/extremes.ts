/*
 * `Math.min(...values)` hands over every value as an argument, and a hundred thousand of them are too many for the stack: lists that a document
 * makes long go through these.
 */

/** The least of the values; Infinity of none. */
export function leastOf(values: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY
  for (const value of values) if (value < least) least = value
  return least
}

/** The greatest of the values; -Infinity of none. */
export function greatestOf(values: Iterable<number>): number {
  let greatest = Number.NEGATIVE_INFINITY
  for (const value of values) if (value > greatest) greatest = value
  return greatest
}

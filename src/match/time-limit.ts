/** Asked now and then while `withinTime` works; null while no one waits. */
let check: (() => void) | null = null
let asked = 0

/** So many searches take some thousandths of a second. */
const askEvery = 256

/**
 * Does work that no clock can interrupt, and asks `isOver` again and again while it searches for patterns, which is nearly all it does.
 * @param isOver throws what ends the work
 */
export function withinTime<Result>(isOver: () => void, work: () => Result): Result {
  const outer = check
  check = isOver
  try {
    return work()
  } finally {
    check = outer
  }
}

/** Called with every search. */
export function askTime(): void {
  if (check !== null && ++asked % askEvery === 0) check()
}

/** What a field was found to be: `tp` right, `fp` found but not so, `fn` in the gold but not found so. */
export interface Counts {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

export interface Interval {
  readonly low: number
  readonly high: number
}

export const noCounts: Counts = { tp: 0, fp: 0, fn: 0 }

export function addCounts(a: Counts, b: Counts): Counts {
  return { tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }
}

/** Share of what was found that is right; null where nothing was found. */
export function precision({ tp, fp }: Counts): number | null {
  return tp + fp === 0 ? null : tp / (tp + fp)
}

/** Share of the gold that was found; null where the gold holds nothing. */
export function recall({ tp, fn }: Counts): number | null {
  return tp + fn === 0 ? null : tp / (tp + fn)
}

/** Harmonic mean of precision and recall, 0 where all is wrong; null where there was nothing to find and nothing was found. */
export function f1({ tp, fp, fn }: Counts): number | null {
  return tp + fp + fn === 0 ? null : (2 * tp) / (2 * tp + fp + fn)
}

/** 95 % of the standard normal distribution lies within this many standard deviations. */
const z = 1.959963984540054

/** Wilson's 95 % score interval of a share: `successes` of `trials` (E. B. Wilson, JASA 22, 1927). */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (trials === 0) return { low: 0, high: 1 }
  const share = successes / trials
  const scale = 1 + (z * z) / trials
  const middle = (share + (z * z) / (2 * trials)) / scale
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}

/**
 * 95 % interval of F1. F1 is 2J / (1 + J), where J = tp / (tp + fp + fn) is a share, and it grows with J: the ends of J's
 * Wilson interval give its ends.
 */
export function f1Interval({ tp, fp, fn }: Counts): Interval {
  const { low, high } = wilsonInterval(tp, tp + fp + fn)
  return { low: (2 * low) / (1 + low), high: (2 * high) / (1 + high) }
}

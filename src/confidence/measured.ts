import measured from './measured.json' with { type: 'json' }

/** So many were right, of so many, in so many documents: values of one document are right or wrong together. */
export type Triple = readonly [right: number, of: number, documents: number]

/**
 * How often values were right, counted on documents whose gold people wrote; `cases` splits them by what one feature says. Written by
 * `npm run calibrate`, never by hand.
 */
export interface Counts {
  /** In real documents. */
  readonly real: Triple
  /** In those that were composed for the project. */
  readonly own: Triple
  /** The feature by which they are told apart further. */
  readonly by?: string
  readonly cases?: Readonly<Record<string, Counts>>
}

export interface Measured {
  readonly fields: Readonly<Record<string, Counts>>
  /** Below these, a value of the field is withheld: it would be wrong more often than the field gains by it. */
  readonly withheldBelow: Readonly<Record<string, number>>
}

export const measuredCounts = measured as unknown as Measured

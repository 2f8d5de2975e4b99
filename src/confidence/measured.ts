import measured from './measured.json' with { type: 'json' }

/**
 * How often values were right, counted on documents whose gold people wrote; `cases` splits them by what one feature says. Written by
 * `npm run calibrate`, never by hand.
 */
export interface Counts {
  readonly right: number
  readonly of: number
  /** In how many documents: values of one document are right or wrong together. */
  readonly documents: number
  /** The feature by which they are told apart further. */
  readonly by?: string
  readonly cases?: Readonly<Record<string, Counts>>
}

export interface Measured {
  readonly fields: Readonly<Record<string, Counts>>
  /** Below these, a value of the field is withheld: it would be wrong more often than the field gains by it. */
  readonly withheldBelow: Readonly<Record<string, number>>
}

export const measuredCounts: Measured = measured

import type { PassageReading } from './read-passages.ts'

/** Finds the reading of a paragraph or cell by where it begins in the document. */
export type ReadingIndex = ReadonlyMap<number, PassageReading>

export const indexReadings = (readings: readonly PassageReading[]): ReadingIndex =>
  new Map(readings.map((reading) => [reading.passage.pieces[0]!.span.start, reading]))

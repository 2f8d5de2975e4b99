import type { Line } from './line.ts'
import type { LineReading } from './line-kinds.ts'

/** A line with what it says of itself. */
export interface ReadLine {
  readonly line: Line
  readonly reading: LineReading
}

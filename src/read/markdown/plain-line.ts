import type { OffsetMap } from '../../model/offset-map.ts'
import type { Span } from '../../model/span.ts'

/** A line without its markup, and what the markup said. */
export interface PlainLine {
  /** A `<br>` and tags of blocks are line breaks in it. */
  readonly text: string
  /** Offsets of `text` to offsets of the marked-up line. */
  readonly map: OffsetMap
  /** Null where the text has no markup that could say so. */
  readonly bold: readonly Span[] | null
  readonly italic: readonly Span[] | null
  readonly headingLevel: number | null
  /** Bold or italic type goes on in the next line. */
  readonly runsOn: boolean
}

/** A line of a text without markup. */
export const unmarkedLine = (text: string): PlainLine => ({
  text,
  map: { starts: [0], origins: [0], lengths: [text.length] },
  bold: null,
  italic: null,
  headingLevel: null,
  runsOn: false,
})

const shift = (spans: readonly Span[] | null, by: number): Span[] =>
  (spans ?? []).map(({ start, end }) => ({ start: start + by, end: end + by }))

/** One line from its parts; `starts` are their places in the marked-up line. */
export function joinParts(parts: readonly PlainLine[], starts: readonly number[]): PlainLine {
  let text = ''
  const map = {
    starts: [] as number[],
    origins: [] as number[],
    lengths: [] as number[],
  }
  const bold: Span[] = []
  const italic: Span[] = []
  for (const [i, part] of parts.entries()) {
    for (const [run, start] of part.map.starts.entries()) {
      map.starts.push(start + text.length)
      map.origins.push(part.map.origins[run]! + starts[i]!)
      map.lengths.push(part.map.lengths[run]!)
    }
    for (const one of shift(part.bold, text.length)) bold.push(one)
    for (const one of shift(part.italic, text.length)) italic.push(one)
    text += part.text
  }
  return {
    text,
    map,
    bold,
    italic,
    headingLevel: parts[0]?.headingLevel ?? null,
    runsOn: false,
  }
}

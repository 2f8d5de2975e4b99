import type { Span } from './span.ts'

/**
 * How the offsets of a text lead back to the text it was made from.
 *
 * The text is a sequence of runs. Run `i` begins at offset `starts[i]` of the made text and at offset `origins[i]` of the
 * text it came from; inside a run both advance together, as far as the run before the next one is copied unchanged.
 * `lengths[i]` is how much of the origin the run covers: it differs from the run's own length where characters were
 * replaced (NFD → NFC) and lets a span end exactly where its last character ends.
 */
export interface OffsetMap {
  readonly starts: readonly number[]
  readonly origins: readonly number[]
  readonly lengths: readonly number[]
}

/** The map of a text that was copied as it is, from `offset` on. */
export function copiedFrom(offset: number, length: number): OffsetMap {
  return { starts: [0], origins: [offset], lengths: [length] }
}

/** Collects the runs of a text while it is being made. */
export interface MapBuilder {
  /** `length` characters were copied unchanged from `origin`. */
  copy(origin: number, length: number): void
  /** `length` characters of new text stand for `originLength` characters from `origin`. */
  replace(origin: number, originLength: number, length: number): void
  build(): OffsetMap
}

export function mapBuilder(): MapBuilder {
  const starts: number[] = []
  const origins: number[] = []
  const lengths: number[] = []
  let made = 0
  let copying = false
  return {
    copy(origin, length) {
      if (length === 0) return
      const last = starts.length - 1
      if (copying && origins[last]! + lengths[last]! === origin) lengths[last]! += length
      else {
        starts.push(made)
        origins.push(origin)
        lengths.push(length)
      }
      copying = true
      made += length
    },
    replace(origin, originLength, length) {
      if (length === 0) return
      starts.push(made)
      origins.push(origin)
      lengths.push(originLength)
      copying = false
      made += length
    },
    build: () => ({ starts, origins, lengths }),
  }
}

/** Index of the run that begins at or before `offset`, in the made text (`starts`) or in the origin (`origins`); by binary search. */
function runAt(map: OffsetMap, offset: number, where: 'starts' | 'origins' = 'starts'): number {
  const begins = map[where]
  let low = 0
  let high = begins.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (begins[middle]! <= offset) low = middle
    else high = middle
  }
  return low
}

/** Where the character at `offset` of the made text begins in the origin. */
export function originOf(map: OffsetMap, offset: number): number {
  const run = runAt(map, offset)
  const within = offset - (map.starts[run] ?? 0)
  return (map.origins[run] ?? 0) + Math.min(within, map.lengths[run] ?? 0)
}

/** The stretch of the origin that `span` of the made text (of `length` characters) was made from. */
export function inOrigin(map: OffsetMap, span: Span, length: number): Span {
  const start = originOf(map, span.start)
  if (span.end <= span.start) return { start, end: start }
  const run = runAt(map, span.end - 1)
  const runEnd = run + 1 < map.starts.length ? map.starts[run + 1]! : length
  const origin = map.origins[run] ?? 0
  const covered = map.lengths[run] ?? 0
  const end = span.end >= runEnd ? origin + covered : origin + Math.min(span.end - map.starts[run]!, covered)
  return { start, end }
}

/** Turns spans of the origin into spans of the made text of `length` characters; null where they share nothing. */
export function spansInMade(map: OffsetMap, length: number): (span: Span) => Span | null {
  const toOffset = (origin: number): number => {
    const run = runAt(map, origin, 'origins')
    const start = map.starts[run] ?? 0
    const runLength = (map.starts[run + 1] ?? length) - start
    return start + Math.max(0, Math.min(origin - (map.origins[run] ?? 0), runLength))
  }
  return ({ start, end }) => {
    const from = toOffset(start)
    const to = toOffset(end)
    return to > from ? { start: Math.min(from, length), end: Math.min(to, length) } : null
  }
}

/** The map that leads from the text made by `outer` through the text made by `inner` to the origin of `inner`. */
export function compose(outer: OffsetMap, outerLength: number, inner: OffsetMap, innerLength: number): OffsetMap {
  const builder = mapBuilder()
  for (let i = 0; i < outer.starts.length; i++) {
    const start = outer.starts[i]!
    const end = i + 1 < outer.starts.length ? outer.starts[i + 1]! : outerLength
    const from = outer.origins[i]!
    const covered = outer.lengths[i]!
    if (covered !== end - start) {
      const origin = inOrigin(inner, { start: from, end: from + covered }, innerLength)
      builder.replace(origin.start, origin.end - origin.start, end - start)
      continue
    }
    // A copied run may span several runs of the inner map.
    let at = from
    let run = runAt(inner, at)
    while (at < from + covered) {
      const innerEnd = run + 1 < inner.starts.length ? inner.starts[run + 1]! : innerLength
      const stop = Math.min(innerEnd, from + covered)
      const origin = inOrigin(inner, { start: at, end: stop }, innerLength)
      if (origin.end - origin.start === stop - at) builder.copy(origin.start, stop - at)
      else builder.replace(origin.start, origin.end - origin.start, stop - at)
      at = stop
      run++
    }
  }
  return builder.build()
}

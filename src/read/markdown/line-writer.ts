import { type MapBuilder, mapBuilder } from '../../model/offset-map.ts'
import type { Span } from '../../model/span.ts'
import type { PlainLine } from './plain-line.ts'
import { noSign, printedStar, printedUnderscore } from './printed-signs.ts'

/** Collects the plain text of lines in their order. Offsets count in the lines joined by line breaks. */
export interface LineWriter {
  copy(from: number, text: string): void
  replace(from: number, to: number, text: string): void
  /** A line break within a line («<br>»). */
  breakLine(from: number, to: number): void
  heading(from: number, level: number): void
  toggle(look: 'bold' | 'italic', opens: boolean, at: number): void
  build(): PlainLine[]
}

interface OpenLine {
  text: string
  readonly map: MapBuilder
  readonly bold: Span[]
  readonly italic: Span[]
  heading: number | null
  /** Where in `text` what is open began; null where nothing is. */
  readonly from: { bold: number | null; italic: number | null }
}

export function createLineWriter(lines: readonly string[]): LineWriter {
  const starts: number[] = []
  let length = 0
  for (const line of lines) {
    starts.push(length)
    length += line.length + 1
  }
  const depth = { bold: 0, italic: 0 }
  const begin = (): OpenLine => ({
    text: '',
    map: mapBuilder(),
    bold: [],
    italic: [],
    heading: null,
    from: {
      bold: depth.bold > 0 ? 0 : null,
      italic: depth.italic > 0 ? 0 : null,
    },
  })
  const done: PlainLine[] = []
  let line = begin()
  const close = (look: 'bold' | 'italic'): void => {
    const start = line.from[look]
    if (start !== null && start < line.text.length) line[look].push({ start, end: line.text.length })
    line.from[look] = null
  }
  const end = (): void => {
    close('bold')
    close('italic')
    const { text, map, bold, italic, heading } = line
    const runsOn = depth.bold + depth.italic > 0
    done.push({
      text,
      map: map.build(),
      bold,
      italic,
      headingLevel: heading,
      runsOn,
    })
    line = begin()
  }
  const goTo = (offset: number): number => {
    while (done.length + 1 < starts.length && starts[done.length + 1]! <= offset) end()
    return offset - starts[done.length]!
  }
  const replace = (from: number, to: number, text: string): void => {
    const at = goTo(from)
    line.map.replace(at, to - from, text.length)
    line.text += text
  }
  return {
    replace,
    copy(from, text) {
      const at = goTo(from)
      // Signs that were set apart are printed again; stars that are left over say nothing.
      for (const { 0: part, index } of text.matchAll(/[^*\ufdd0-\ufdd2]+|[\ufdd0\ufdd1]+/g)) {
        line.map.copy(at + index, part.length)
        line.text += part.replaceAll(printedStar, '*').replaceAll(printedUnderscore, '_').replaceAll(noSign, '')
      }
    },
    breakLine(from, to) {
      if (goTo(from) >= 0 && line.text !== '' && !line.text.endsWith('\n')) replace(from, to, '\n')
    },
    heading(from, level) {
      goTo(from)
      line.heading ??= level
    },
    toggle(look, opens, at) {
      goTo(at)
      if (!opens && depth[look] === 0) return
      depth[look] += opens ? 1 : -1
      if (depth[look] === 0) close(look)
      else line.from[look] ??= line.text.length
    },
    build() {
      while (done.length < starts.length) end()
      return done
    },
  }
}

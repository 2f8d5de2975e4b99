import type { Draft, DraftParagraph } from './draft.ts'

/** A paragraph's place in the automatic lists of a word processor. */
export interface ListPlace {
  /** Index into `lists`. */
  readonly list: number
  readonly level: number
}

export interface ListLevel {
  readonly format: 'upperLetter' | 'upperRoman' | 'decimal' | 'lowerLetter' | 'bullet'
  /** As Word stores it: `%3.%4.`. */
  readonly text: string
  readonly start: number
}

export interface NumberedDraft {
  /** The levels that each list defines, by level. */
  readonly lists: readonly (readonly (ListLevel | null)[])[]
  /** Where a paragraph is not here, its marker has to be typed. */
  readonly places: ReadonlyMap<DraftParagraph, ListPlace>
}

interface Reading {
  readonly level: number
  readonly format: ListLevel['format']
  readonly text: string
  readonly value: number
  /** Number of the level above that is printed in front («2» of «2.1.»). */
  readonly prefix: number | null
}

/**
 * Numbers the markers of a draft by multi-level lists as Word does: a level counts on until an item of an outer level
 * begins it anew. Where that would print something else (a list that begins again, a number that is skipped) a new list
 * begins; what no list prints (the letter đ, three-part numbers) stays typed.
 */
export function numberMarkers(draft: Draft): NumberedDraft {
  const lists: (ListLevel | null)[][] = []
  const places = new Map<DraftParagraph, ListPlace>()
  let counters: number[] = []
  for (const block of draft) {
    if (block.kind !== 'paragraph' || block.marker === null) continue
    const reading = readMarker(block.marker)
    if (reading === null) continue
    const { level, format, text, value, prefix } = reading
    const known = lists.at(-1)?.[level] ?? null
    const next = (counters[level] ?? (known?.start ?? 1) - 1) + 1
    const continues =
      lists.length > 0 &&
      (known === null || (known.text === text && known.format === format)) &&
      (format === 'bullet' || next === value)
    const hasPrefix = prefix === null || counters[level - 1] === prefix
    if (!hasPrefix) continue
    if (!continues) {
      if (prefix !== null) continue
      lists.push([])
      counters = []
    }
    const list = lists.at(-1)!
    list[level] ??= { format, text, start: format === 'bullet' ? 1 : value }
    counters = counters.slice(0, level)
    counters[level] = value
    places.set(block, { list: lists.length - 1, level })
  }
  return { lists, places }
}

function readMarker(marker: string): Reading | null {
  const [, body = '', end = ''] = /^(.*?)([./)-]*)$/u.exec(marker)!
  if (marker === '-' || marker === '+')
    return { level: marker === '-' ? 5 : 6, format: 'bullet', text: marker, value: 0, prefix: null }
  if (/^[IVXL]+$/u.test(body))
    return { level: 1, format: 'upperRoman', text: `%2${end}`, value: fromRoman(body), prefix: null }
  if (/^[A-H]$/u.test(body))
    return { level: 0, format: 'upperLetter', text: `%1${end}`, value: body.charCodeAt(0) - 64, prefix: null }
  if (/^[a-d]$/u.test(body))
    return { level: 4, format: 'lowerLetter', text: `%5${end}`, value: body.charCodeAt(0) - 96, prefix: null }
  const numbers = body.split('.').map(Number)
  if (numbers.some((one) => !Number.isInteger(one)) || numbers.length > 2) return null
  if (numbers.length === 1) return { level: 2, format: 'decimal', text: `%3${end}`, value: numbers[0]!, prefix: null }
  return { level: 3, format: 'decimal', text: `%3.%4${end}`, value: numbers[1]!, prefix: numbers[0]! }
}

function fromRoman(text: string): number {
  const values = [...text].map((letter) => ({ I: 1, V: 5, X: 10, L: 50 })[letter]!)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

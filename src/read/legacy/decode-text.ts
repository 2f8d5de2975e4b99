import { mapBuilder, type OffsetMap } from '../../model/offset-map.ts'
import { convertLegacy } from './convert.ts'
import type { Replacement } from './replacement.ts'

/** A text in Unicode with the way back to the text it was made from. */
export interface DecodedText {
  readonly text: string
  /** Offsets of `text` to offsets of the given text; null where nothing was converted. */
  readonly origin: OffsetMap | null
  readonly encoding: string
  readonly uncertain: boolean
}

/**
 * Converts a text that was stored as Unicode but holds a legacy encoding; decided line by line, without fonts.
 * @param text as pasted or read from a file; lines end in `\n`
 * @param isOne whether all of it is in one encoding, as the bytes of a file are
 */
export function decodeText(text: string, isOne = false): DecodedText {
  const lines = text.split('\n')
  const { replacements, encoding, uncertain } = convertLegacy(
    lines.map((line) => [{ text: line, font: null }]),
    isOne,
  )
  if (encoding === 'unicode') return { text, origin: null, encoding, uncertain }
  const all: Replacement[] = []
  let start = 0
  lines.forEach((line, i) => {
    for (const one of replacements[i] ?? []) all.push({ ...one, start: one.start + start })
    start += line.length + 1
  })
  const map = mapBuilder()
  let made = ''
  let at = 0
  for (const one of all) {
    map.copy(at, one.start - at)
    map.replace(one.start, one.length, one.text.length)
    made += text.slice(at, one.start) + one.text
    at = one.start + one.length
  }
  map.copy(at, text.length - at)
  return { text: made + text.slice(at), origin: map.build(), encoding, uncertain }
}

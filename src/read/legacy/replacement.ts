/** A stretch of a text that stands for other text: the decoders say what they would change, and who asks applies it. */
export interface Replacement {
  readonly start: number
  readonly length: number
  readonly text: string
}

/** `text` with the replacements (in order, not overlapping) made. */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  if (replacements.length === 0) return text
  let made = ''
  let at = 0
  for (const { start, length, text: letters } of replacements) {
    made += text.slice(at, start) + letters
    at = start + length
  }
  return made + text.slice(at)
}

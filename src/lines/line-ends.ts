import type { Line } from './line.ts'

/** All of its letters are capitals. */
export const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{L}/u.test(text)

/** Nearly all of its letters are capitals: «HẠ TẦNG 5G, IoT». */
export function isMostlyCapitals(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return capitals > 9 * (text.match(/\p{Ll}/gu)?.length ?? 0)
}

/** Nearly all of it is in bold type. */
export const isWholeBold = ({ bold, text }: Pick<Line, 'bold' | 'text'>): boolean =>
  bold !== null && bold.reduce((sum, span) => sum + span.end - span.start, 0) >= text.length * 0.85

/** It ends as a sentence, an item or an introduction ends. */
export const isClosed = ({ folded }: Pick<Line, 'folded'>): boolean =>
  /[.;:!?…]["”)]?$|\.\s?\/\s?\.?$/.test(folded.slice(-8))

/** How many brackets and quotation marks are open behind a text that began with so many. */
export function openMarks(text: string, before: number): number {
  let open = before
  for (const letter of text) {
    if (letter === '(' || letter === '“') open++
    else if (letter === ')' || letter === '”') open = Math.max(0, open - 1)
  }
  return open
}

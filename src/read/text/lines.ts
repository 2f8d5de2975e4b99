/** A line of the input, with its place. */
export interface InputLine {
  /** Without its line break. */
  readonly text: string
  /** Offset of its first character in the input string. */
  readonly start: number
  /** Counted by form feeds; null where the text has none. */
  readonly page: number | null
}

/** Cuts a text into its lines: LF, CR LF, CR, the Unicode separators; a form feed also begins a page. */
export function cutLines(input: string): InputLine[] {
  const lines: InputLine[] = []
  const paged = input.includes('\f')
  let page = 1
  let start = 0
  for (const match of input.matchAll(/\r\n|[\n\r\f\u0085\u2028\u2029]/g)) {
    lines.push({ text: input.slice(start, match.index), start, page: paged ? page : null })
    if (match[0] === '\f') page++
    start = match.index + match[0].length
  }
  lines.push({ text: input.slice(start), start, page: paged ? page : null })
  return lines
}

/** A text that grows, and how long it is. */
export interface TextWriter {
  length(): number
  write(text: string): void
  text(): string
}

export function textWriter(): TextWriter {
  const chunks: string[] = []
  let length = 0
  return {
    length: () => length,
    write(text) {
      chunks.push(text)
      length += text.length
    },
    text: () => chunks.join(''),
  }
}

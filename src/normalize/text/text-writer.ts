import type { SourceRepair } from '../../model/source-document.ts'

/** A text that grows, and how long it is. */
export interface TextWriter {
  /** What was repaired in recognized text, by its place in this one. */
  readonly repairs: SourceRepair[]
  length(): number
  write(text: string): void
  text(): string
}

export function textWriter(): TextWriter {
  const chunks: string[] = []
  let length = 0
  return {
    repairs: [],
    length: () => length,
    write(text) {
      chunks.push(text)
      length += text.length
    },
    text: () => chunks.join(''),
  }
}

import type { InputLine } from './lines.ts'

/**
 * The width at which a text was broken into lines, or null where each line is a paragraph.
 * Text pasted from a PDF or an e-mail has most of its long lines close to one width and breaks in the middle of sentences.
 */
export function wrapWidth(lines: readonly InputLine[]): number | null {
  const lengths = lines.map((line) => line.text.trimEnd().length).filter((length) => length > 0)
  if (lengths.length < 12) return null
  const sorted = [...lengths].sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.9)]!
  const longest = sorted.at(-1)!
  if (width < 45 || width > 130 || longest > width * 2.2) return null
  const full = lengths.filter((length) => length > width * 0.8)
  let broken = 0
  let followed = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const text = lines[i]!.text.trimEnd()
    const next = lines[i + 1]!.text.trimStart()
    if (text.length <= width * 0.8 || next === '') continue
    followed++
    if (!/[.;:!?]$/.test(text) && /^\p{Ll}/u.test(next)) broken++
  }
  return full.length >= lengths.length * 0.3 && followed >= 6 && broken >= followed * 0.3 ? width : null
}

/** True where `next` goes on in the paragraph that `line` began, in a text broken at `width`. */
export function continuesParagraph(line: string, next: string, width: number): boolean {
  const left = line.trimEnd()
  const right = next.trimStart()
  if (left === '' || right === '') return false
  // Wide gaps are columns of a head or an end: such lines are no paragraph.
  if (/\S\s{3,}\S/.test(left) || /\S\s{3,}\S/.test(right) || next.length - right.length >= 20) return false
  // A line that a further word would still have fitted into was ended on purpose.
  const firstWord = /^\S+/.exec(right)![0].length
  const isFull = left.length + firstWord + 1 > width * 0.93
  if (!isFull) return false
  // A title in capitals is no beginning of a sentence.
  if (isCapitals(left) && !isCapitals(/^\S+/.exec(right)![0])) return false
  if (/^(?:[-+*•]|\d{1,2}[.)/]|[a-zđ][.)]|[IVX]{1,5}[.)/-])\s/.test(right)) return false
  const indent = next.length - right.length
  const ownIndent = line.length - line.trimStart().length
  // A deeper first line begins a paragraph, unless the line above is that first line itself.
  if (indent > ownIndent + 2 && /[.;:!?”")]$/.test(left)) return false
  return !(/[.;:]$/.test(left) && indent > ownIndent)
}

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)

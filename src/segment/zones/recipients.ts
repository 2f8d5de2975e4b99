import type { NormalLine } from '../../model/normal-document.ts'
import { is, isParagraph, isSigning } from './line-signs.ts'

/** The line «Nơi nhận:»; -1 where there is none. */
export const recipientsHeading = (lines: readonly NormalLine[], from: number): number =>
  lines.findIndex((line, i) => i >= from && isParagraph(line) && is(line, 'recipients'))

/** «Nơi nhận:» and the lines of its list. */
export function recipientsFrom(lines: readonly NormalLine[], texts: readonly string[], heading: number): number[] {
  const found = [heading]
  for (let i = heading + 1; isParagraph(lines[i]) && isRecipient(lines, texts, i, heading); i++) found.push(i)
  return found
}

/** A line of the list: with its dash, ended by a semicolon, the archive line; never a position or a name in the other column. */
function isRecipient(lines: readonly NormalLine[], texts: readonly string[], i: number, heading: number): boolean {
  const text = texts[i]!
  if (isSigning(lines[i]) || is(lines[i], 'appendix')) return false
  if (lines[heading]!.layout === 'tail' && lines[i]!.layout === 'tail')
    return lines[i]!.column === lines[heading]!.column
  if (/^[-+•*–]/.test(text) || is(lines[i], 'archive')) return text.length < 250
  const isDone = is(lines[i - 1], 'archive')
  if (isDone || is(lines[i], 'name')) return false
  return (/[;,]$/.test(text) || /[;,:]$/.test(texts[i - 1]!)) && text.length < 160
}

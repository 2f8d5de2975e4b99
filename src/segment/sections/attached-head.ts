import { attachmentNote } from '../../../grammars/appendix.ts'
import { ruleLine } from '../../../grammars/letterhead.ts'
import { motto, nationalName, partyName } from '../../../grammars/letterhead-nation.ts'
import { basisLine } from '../../../grammars/preamble.ts'
import { titleLine } from '../../../grammars/title-line.ts'
import { readsLine } from '../../match/scan.ts'
import type { NormalLine } from '../../model/normal-document.ts'
import type { Span } from '../../model/span.ts'
import { markerAt } from './markers.ts'

/** How far the letterhead of an attached text may reach, and the title below it. */
const longestHead = 12
const longestTitle = 5

export interface AttachedHead {
  /** The line behind letterhead and title. */
  readonly end: number
  /** The type and the subject below it. */
  readonly title: Span
  /** Lines of the letterhead. */
  readonly letterhead: readonly number[]
}

/**
 * The letterhead that a text attached behind the signature has of its own, with its title; null where line `first` begins none.
 * Below the names of the State or of bodies in capitals, or at once, a line in capitals is the name of a document type.
 */
export function attachedHead(
  lines: readonly NormalLine[],
  texts: readonly string[],
  first: number,
): AttachedHead | null {
  let hasNational = false
  let areCapitals = true
  for (let i = first; i < lines.length && i < first + longestHead; i++) {
    const text = texts[i]!
    if (lines[i]!.kind !== 'paragraph' || markerAt(text) !== null || text.length > 160) return null
    hasNational ||= [nationalName, motto, partyName].some((rule) => readsLine(rule, text))
    const isCapitals = text === text.toUpperCase()
    const isTitle = isCapitals && readsLine(titleLine, text) && (hasNational || areCapitals)
    areCapitals &&= isCapitals
    if (!isTitle) continue
    const end = endOfTitle(lines, texts, i)
    return {
      end,
      title: { start: lines[i]!.span.start, end: lines[end - 1]!.span.end },
      letterhead: Array.from({ length: i - first }, (_, n) => first + n),
    }
  }
  return null
}

/** The subject goes on until a blank line, a note in brackets, a rule, a basis or a section. */
function endOfTitle(lines: readonly NormalLine[], texts: readonly string[], title: number): number {
  let end = title + 1
  while (end < lines.length && end < title + longestTitle) {
    const [line, text] = [lines[end]!, texts[end]!]
    const isOther = [attachmentNote, ruleLine, basisLine].some((rule) => readsLine(rule, text))
    if (line.kind !== 'paragraph' || isOther || /^\(/.test(text) || markerAt(text) !== null || text.length > 300) break
    if (line.blankBefore && end > title + 1) break
    if (line.alignment === 'justify' || /[.;:]$/.test(text)) break
    end++
  }
  return end
}

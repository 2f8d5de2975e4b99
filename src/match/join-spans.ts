import { tornNumber } from '../../grammars/torn-paragraph.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { PassagePiece } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { readsLine } from './scan.ts'

/** Puts stretches of the document together to one passage; a number torn behind its slash or hyphen closes up. */
export function joinSpans(
  document: NormalDocument,
  spans: readonly Span[],
): { text: string; folded: string; pieces: PassagePiece[] } {
  let text = ''
  let folded = ''
  const pieces: PassagePiece[] = []
  for (const span of spans) {
    const next = document.folded.slice(span.start, span.end)
    if (text !== '') {
      const closesUp = /[/-]$/.test(folded) && readsLine(tornNumber, `${folded.slice(-40)}\n${next.slice(0, 20)}`)
      if (!closesUp) {
        text += ' '
        folded += ' '
      }
    }
    pieces.push({ at: text.length, span })
    text += document.text.slice(span.start, span.end)
    folded += next
  }
  return { text, folded, pieces }
}

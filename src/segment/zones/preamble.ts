import { introducing } from '../../../grammars/preamble.ts'
import { findMisreadRomans } from '../../match/misread-romans.ts'
import { readsLine } from '../../match/scan.ts'
import type { NormalLine } from '../../model/normal-document.ts'
import type { Zone } from '../../model/outline.ts'
import { is, isBullet, isMarked, isParagraph } from './line-signs.ts'

/** From the title to the first section: bases and the enacting sentence. */
export function markPreamble(
  lines: readonly NormalLine[],
  texts: readonly string[],
  zones: Zone[],
  from: number,
  to: number,
): void {
  const isInside = (i: number): boolean => i >= from && i < to && isParagraph(lines[i])
  const spoilt = findMisreadRomans(texts.map((text, i) => (isInside(i) ? text : null)))[0]?.index
  const first = lines.findIndex((line, i) => isInside(i) && (i === spoilt || isMarked(line)))
  // «… như sau: ⏎ • …»: the text begins with a list before anything is numbered.
  const listed = texts.findIndex(
    (text, i) =>
      i >= from &&
      i < first - 1 &&
      readsLine(introducing, text) &&
      isBullet(texts[i + 1]!) &&
      !is(lines[i + 1], 'basis'),
  )
  const end = listed >= 0 ? listed + 1 : first >= 0 ? first : enactingEnd(texts, from, to)
  for (let i = from; i < end; i++) if (zones[i] === 'body') zones[i] = 'preamble'
}

/** Where no section is marked, the preamble ends with the sentence that ends in a colon. */
function enactingEnd(texts: readonly string[], from: number, to: number): number {
  const colon = texts.findIndex((text, i) => i >= from && i < to && /:$/.test(text))
  return colon >= 0 && colon - from < 15 ? colon + 1 : from
}

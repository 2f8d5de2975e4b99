import { articleOpening } from '../../../grammars/line-seam.ts'
import { endMark } from '../../../grammars/preamble.ts'
import { readsLine } from '../../match/scan.ts'
import type { NormalLine } from '../../model/normal-document.ts'
import type { Zone } from '../../model/outline.ts'
import { is, isBullet, isMarked, isParagraph } from './line-signs.ts'

/** «Trên đây là …» and what follows; or the last unmarked paragraph, if it ends with «./.». */
export function markClosing(
  lines: readonly NormalLine[],
  texts: readonly string[],
  zones: Zone[],
  bodyEnd: number,
): void {
  const isUnmarked = (i: number): boolean =>
    isParagraph(lines[i]) && zones[i] === 'body' && !isMarked(lines[i]!) && !isBullet(texts[i]!)
  let start = -1
  for (let i = bodyEnd - 1; i >= 0 && i >= bodyEnd - 8; i--) {
    if (!isParagraph(lines[i])) break
    if (is(lines[i], 'closing') && zones[i] === 'body') start = i
  }
  if (start < 0) {
    for (let i = bodyEnd - 1; i >= 0 && i >= bodyEnd - 4; i--) {
      if (isUnmarked(i) && readsLine(endMark, texts[i]!) && !readsLine(articleOpening, texts[i - 1] ?? '')) {
        start = i
        break
      }
    }
  }
  if (start < 0) return
  for (let i = start; i < bodyEnd; i++) if (zones[i] === 'body') zones[i] = 'closing'
}

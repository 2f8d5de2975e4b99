import type { NormalDocument } from '../../model/normal-document.ts'
import type { Zone } from '../../model/outline.ts'
import { beginsAttached, firstAppendix } from './attached-text.ts'
import { markClosing } from './closing.ts'
import { readEnd } from './document-end.ts'
import { markHead } from './head.ts'
import { is, isParagraph } from './line-signs.ts'
import { markPreamble } from './preamble.ts'

/** What part of the document each line belongs to. */
export function findZones(document: NormalDocument): Zone[] {
  const { lines, folded } = document
  const texts = lines.map((line) => (isParagraph(line) ? folded.slice(line.span.start, line.span.end) : ''))
  const zones: Zone[] = lines.map(() => 'body')
  const headEnd = markHead(lines, texts, zones)
  const end = readEnd(lines, texts, headEnd)
  for (const i of end.recipients) zones[i] = 'recipients'
  for (const i of end.signature) zones[i] = 'signature'
  let behind = end.last + 1
  // A rule drawn below the signature begins no appendix.
  while (behind < lines.length && end.last >= 0 && is(lines[behind], 'rule')) zones[behind++] = 'signature'
  for (let i = firstAppendix(lines, texts, behind); i < lines.length; i++)
    if (zones[i] === 'body') zones[i] = 'appendix'
  // A text attached to one that lost its end: «KẾ HOẠCH ⏎ … ⏎ (Kèm theo Quyết định số …)».
  const attached = zones.findIndex((zone, i) => zone === 'body' && i > headEnd && beginsAttached(lines, texts, i))
  for (let i = attached; i >= 0 && i < lines.length; i++) if (zones[i] === 'body') zones[i] = 'appendix'
  const bodyEnd = attached < 0 ? end.first : Math.min(end.first, attached)
  markPreamble(lines, texts, zones, headEnd, bodyEnd)
  markClosing(lines, texts, zones, bodyEnd)
  return zones
}

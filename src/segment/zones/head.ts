import type { NormalLine } from '../../model/normal-document.ts'
import type { Zone } from '../../model/outline.ts'
import { is, isMarked, isParagraph } from './line-signs.ts'

/** The head ends with its last recognized line; what stands between its lines belongs to it. */
export function markHead(lines: readonly NormalLine[], texts: readonly string[], zones: Zone[]): number {
  const last = lines.findLastIndex((line) => line.headRole !== null)
  for (let i = 0; i <= last; i++) {
    const role = lines[i]!.headRole
    zones[i] =
      role === 'title' || role === 'subject' || role === 'about'
        ? 'title'
        : role === 'addressee'
          ? 'addressee'
          : 'letterhead'
  }
  let end = last + 1
  if (last >= 0 && lines[last]!.headRole === 'addressee') {
    // The addressees stand in short lines below «Kính gửi:».
    while (end < lines.length && isParagraph(lines[end]) && isAddressee(lines[end]!, texts[end]!, texts[end - 1]!))
      zones[end++] = 'addressee'
  }
  while (end < lines.length && is(lines[end], 'attachment') && /^\(/.test(texts[end]!)) zones[end++] = 'title'
  return end
}

/** A line of the list below «Kính gửi:»; a basis, a numbered heading or a sentence begins the text. */
function isAddressee(line: NormalLine, text: string, above: string): boolean {
  if (is(line, 'basis', 'starter') || text.length > 250) return false
  if (/^[-+•]/.test(text)) return true
  if (isMarked(line) || text.length > 160) return false
  return /;$/.test(text) || (/[;,]$/.test(above) && text.length < 120)
}

import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'

/** What a reader reports after decoding: which encoding was converted, and whether that is in doubt. */
export function reportEncoding({ encoding, uncertain }: { encoding: string; uncertain: boolean }): Diagnostic[] {
  const found: Diagnostic[] = []
  if (encoding !== 'unicode') found.push(diagnostic('encoding-converted', encoding, null, `read/legacy/${encoding}`))
  if (uncertain) found.push(diagnostic('encoding-uncertain', undefined, null, 'read/legacy'))
  return found
}

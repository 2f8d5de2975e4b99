import { greatestOf, leastOf } from '../../model/extremes.ts'
import type { NormalLine } from '../../model/normal-document.ts'
import { titleOfAttached } from './attached-text.ts'
import { recipientsFrom, recipientsHeading } from './recipients.ts'
import { lastSigner, signatureAbove, signatureBelow } from './signature.ts'

/** Where a document ends, in lines. */
export interface DocumentEnd {
  readonly recipients: readonly number[]
  readonly signature: readonly number[]
  /** First line of recipients or signature (the number of lines where there are none). */
  readonly first: number
  /** Last line of them; where there are none, the last line in front of what is attached, or of the document. */
  readonly last: number
}

/** Finds where the document ends; a copy that lost its end does where what is attached begins. */
export const readEnd = (lines: readonly NormalLine[], texts: readonly string[], from: number): DocumentEnd =>
  findEnd(lines, texts, from) ?? withoutEnd(lines, texts, from)

/** Nơi nhận and the signature: side by side, one below the other, in either order, or one of them alone. */
function findEnd(lines: readonly NormalLine[], texts: readonly string[], from: number): DocumentEnd | null {
  const heading = recipientsHeading(lines, from)
  const recipients = heading < 0 ? [] : recipientsFrom(lines, texts, heading)
  const anchor = heading < 0 ? lastSigner(lines, texts, from) : heading
  if (anchor < 0) return null
  const above = signatureAbove(lines, texts, anchor, from)
  const start = heading < 0 ? anchor : recipients.at(-1)! + 1
  const signature = [...above, ...signatureBelow(lines, texts, start, above.length > 0)]
  if (recipients.length === 0 && signature.length === 0) return null
  const all = [...recipients, ...signature]
  return { recipients, signature, first: leastOf(all), last: greatestOf(all) }
}

function withoutEnd(lines: readonly NormalLine[], texts: readonly string[], from: number): DocumentEnd {
  const attached = titleOfAttached(lines, texts, from)
  const end = attached < 0 ? lines.length : attached
  return { recipients: [], signature: [], first: end, last: end - 1 }
}

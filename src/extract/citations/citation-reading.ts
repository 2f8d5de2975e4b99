import type { NumberParts } from '../../../grammars/number-parts.ts'
import type { Mention } from '../../match/scan.ts'
import type { Span } from '../../model/span.ts'
import type { TemporalMention } from '../times/temporal-mentions.ts'

/** A mention of another document. Offsets count in its passage. */
export interface CitationReading {
  readonly span: Span
  readonly rule: string
  /** Code of the type that the words name; null where they name none. */
  readonly typeCode: string | null
  readonly number: Mention<NumberParts> | null
  /** A serial without year and code («Chỉ thị 11»), and where it stands. */
  readonly serial: { readonly text: string; readonly span: Span } | null
  readonly name: Span | null
  readonly date: TemporalMention | null
  readonly issuer: Span | null
  readonly subject: Span | null
  readonly provisions: readonly string[]
  readonly relation: 'basis' | 'implements' | 'attachment' | 'mention'
  readonly alias: Span | null
}

/** What a citation does not say. */
export const bareCitation = {
  number: null,
  serial: null,
  name: null,
  date: null,
  issuer: null,
  subject: null,
  provisions: [],
  relation: 'mention',
  alias: null,
} as const

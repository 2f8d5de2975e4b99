import type { DocumentTypeEntry } from '../../../grammars/lexicon/document-types.ts'
import type { Span } from '../../model/span.ts'
import type { UnitKind } from '../../model/unit.ts'

/** A body named in the head. Spans point into the document's text. */
export interface IssuerReading {
  readonly span: Span
  readonly name: string
  readonly kind: UnitKind
  readonly basis: 'letterhead' | 'preamble' | 'closing' | 'signature'
  readonly rule: string
}

/** What the head says. Spans point into the document's text. */
export interface HeaderReading {
  readonly superior: IssuerReading | null
  readonly issuer: IssuerReading | null
  /** The line of the own number; its value is read with all others. */
  readonly numberLine: number | null
  readonly place: Span | null
  /** The line of place and date. */
  readonly dateLine: number | null
  readonly type: { readonly span: Span; readonly entry: DocumentTypeEntry } | null
  readonly subject: Span | null
  /** «Kính gửi …» stands in the head. */
  readonly isAddressed: boolean
  readonly urgency: Span | null
  readonly secrecy: Span | null
}

/*
 * What runs everywhere: no module of Node is loaded from here. It is `kehoach/core`, and what bundlers for browsers get for `kehoach`.
 */
export { type ExtractOptions, extractPlan } from './extract-plan.ts'
export { checkLexicon, type LexiconNote } from './lexicon/check-lexicon.ts'
export { lexiconLearner, type Proposal } from './lexicon/learn-lexicon.ts'
export { defineLexicon, Lexicon, type LexiconInput } from './lexicon/lexicon.ts'
export { migrate } from './migrate.ts'
export type { Citation } from './model/citation.ts'
export type { Contact, Recipient, Signature } from './model/contact.ts'
export { type Diagnostic, type DiagnosticCode, diagnosticCodes } from './model/diagnostic.ts'
export type { DocumentNumber } from './model/document-number.ts'
export type { Header, Issuer } from './model/header.ts'
export { toJsonSchema } from './model/json-schema.ts'
export { locate, type Place } from './model/locate.ts'
export { PlanDocument, schemaVersion } from './model/plan-document.ts'
export type { Review, ReviewItem } from './model/review.ts'
export type { Section } from './model/section.ts'
export type { BoundingBox, Source } from './model/source.ts'
export type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceParagraph,
  SourceRow,
  SourceTable,
} from './model/source-document.ts'
export type { Span } from './model/span.ts'
export type { Table } from './model/table.ts'
export type { Deadline, Task } from './model/task.ts'
export type { TemporalExpression } from './model/temporal.ts'
export type { Unit, UnitMention } from './model/unit.ts'
export { readPlainText } from './read/plain.ts'
export { ReadError, type ReadErrorCode, readErrorCodes } from './read/read-error.ts'
export { type ReviewEntry, reviewList } from './review-list.ts'

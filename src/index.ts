export { type PlansOptions, parsePlans, type Result } from './batch/parse-plans.ts'
export { extractPlan } from './extract-plan.ts'
export type { Citation } from './model/citation.ts'
export type { Contact, Recipient, Signature } from './model/contact.ts'
export { type Diagnostic, type DiagnosticCode, diagnosticCodes } from './model/diagnostic.ts'
export type { DocumentNumber } from './model/document-number.ts'
export type { Header, Issuer } from './model/header.ts'
export { toJsonSchema } from './model/json-schema.ts'
export { locate, type Place } from './model/locate.ts'
export { PlanDocument, schemaVersion } from './model/plan-document.ts'
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
export { type ParseOptions, type PlanInput, parsePlan, readPlan } from './parse-plan.ts'
export { defaultLimits, ReadError, type ReadErrorCode, type ReadLimits, readErrorCodes } from './read/read-error.ts'
export { readText, type TextOptions } from './read/text.ts'

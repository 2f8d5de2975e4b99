import type { Citation as RatedCitation } from './citation.ts'
import type { Contact as RatedContact, Recipient as RatedRecipient, Signature as RatedSignature } from './contact.ts'
import type { DocumentNumber as RatedNumber } from './document-number.ts'
import type { Header as RatedHeader } from './header.ts'
import type { PlanDocument } from './plan-document.ts'
import type { Section as RatedSection } from './section.ts'
import type { Table as RatedTable } from './table.ts'
import type { Deadline as RatedDeadline, Task as RatedTask } from './task.ts'
import type { TemporalExpression as RatedTime } from './temporal.ts'
import type { UnitMention as RatedMention } from './unit.ts'

/** A value as it is put together, before anything says how sure it is. */
export type Unrated<Value> = Value extends readonly (infer Item)[]
  ? Unrated<Item>[]
  : Value extends object
    ? { [Key in keyof Value as Key extends 'confidence' | 'review' ? never : Key]: Unrated<Value[Key]> }
    : Value

export type UnratedPlan = Unrated<PlanDocument>
export type Header = Unrated<RatedHeader>
export type DocumentNumber = Unrated<RatedNumber>
export type Citation = Unrated<RatedCitation>
export type TemporalExpression = Unrated<RatedTime>
export type Section = Unrated<RatedSection>
export type Table = Unrated<RatedTable>
export type Task = Unrated<RatedTask>
export type Deadline = Unrated<RatedDeadline>
export type UnitMention = Unrated<RatedMention>
export type Contact = Unrated<RatedContact>
export type Recipient = Unrated<RatedRecipient>
export type Signature = Unrated<RatedSignature>

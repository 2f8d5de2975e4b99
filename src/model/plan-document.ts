import { z } from 'zod'
import { Citation } from './citation.ts'
import { Contact, Recipient, Signature } from './contact.ts'
import { Diagnostic } from './diagnostic.ts'
import { DocumentNumber } from './document-number.ts'
import { Header } from './header.ts'
import { Review } from './review.ts'
import { Paragraph, Section } from './section.ts'
import { Block, Source } from './source.ts'
import { Table } from './table.ts'
import { Deadline, Task } from './task.ts'
import { TemporalExpression } from './temporal.ts'
import { Unit } from './unit.ts'

export const schemaVersion = '1.1'

/** The whole result: one Vietnamese administrative document as plain JSON. */
export const PlanDocument = z
  .object({
    schemaVersion: z
      .literal(schemaVersion)
      .describe('The version of this form: docs/schema-versions.md says what it promises'),
    source: Source,
    text: z
      .string()
      .describe(
        'The normalized text that every span points into: one block a line, cells of a table row joined by tabs',
      ),
    blocks: z.array(Block).describe('The lines of `text` and where they came from'),
    header: Header,
    preamble: z.array(Paragraph).describe('What stands between the title and the first section'),
    sections: z.array(Section),
    documentNumbers: z
      .array(DocumentNumber)
      .describe("Every số ký hiệu in the text in reading order, the document's own included"),
    citations: z.array(Citation).describe('Every document that is cited, in reading order'),
    dates: z.array(TemporalExpression).describe('Every temporal expression in reading order'),
    tables: z.array(Table),
    tasks: z.array(Task).describe('Rows of task tables and tasks assigned in prose, in reading order'),
    units: z.array(Unit).describe('The distinct units and persons that are made responsible'),
    deadlines: z.array(Deadline),
    contacts: z.array(Contact),
    recipients: z.array(Recipient).describe('Nơi nhận'),
    signature: Signature.nullable(),
    diagnostics: z.array(Diagnostic),
    review: Review,
  })
  .meta({
    id: 'PlanDocument',
    title: 'PlanDocument',
    description: 'A Vietnamese administrative plan (kế hoạch) as data',
  })
export type PlanDocument = z.infer<typeof PlanDocument>

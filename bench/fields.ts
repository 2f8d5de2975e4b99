import type { Field } from './field.ts'
import { headerFields } from './fields/header.ts'
import { citations, dates, documentNumbers } from './fields/mentions.ts'
import { contacts, recipients, signature } from './fields/people.ts'
import { spans } from './fields/spans.ts'
import { sections, tables } from './fields/structure.ts'
import { deadlines, proseTasks, tableTasks } from './fields/work.ts'

/** Everything that is scored, in the order of the report. To score one thing more, add one entry. */
export const fields: readonly Field[] = [
  ...headerFields,
  documentNumbers,
  citations,
  dates,
  sections,
  tables,
  tableTasks,
  proseTasks,
  deadlines,
  contacts,
  recipients,
  signature,
  spans,
]

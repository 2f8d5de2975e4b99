import type { Facts } from '../extract/extract-facts.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { Outline } from '../model/outline.ts'
import { schemaVersion } from '../model/plan-document.ts'
import type { Block } from '../model/source.ts'
import type { DocumentNumber, UnratedPlan } from '../model/unrated.ts'
import { toCitation } from './citations.ts'
import { toHeader } from './header.ts'
import { toDocumentNumber } from './numbers.ts'
import { withFullNames } from './own-names.ts'
import { withAliasUses } from './parties/aliases.ts'
import { toContacts, toRecipients, toSignature } from './parties/contacts.ts'
import { toUnits } from './parties/units.ts'
import { toPreamble, toSections } from './sections.ts'
import { toTable } from './tables.ts'
import { toDeadlines, toTasks } from './tasks.ts'
import { resolveTimes } from './times/times.ts'
import { readYears } from './times/years.ts'

/** Puts the facts together: years, names and addresses completed from the context, everything with its place in the text. */
export function assemblePlan(
  document: NormalDocument,
  outline: Outline,
  facts: Facts,
  reported: readonly Diagnostic[],
): UnratedPlan {
  const { text, own } = document
  const diagnostics = [...reported]
  const report = (found: Diagnostic): void => void diagnostics.push(found)
  const years = readYears(outline, facts, own)
  const times = resolveTimes(text, facts.readings, years, report)
  const numbers = new Map<object, DocumentNumber>(
    facts.readings.flatMap(({ passage, numbers: mentions }) =>
      mentions.map((mention) => [mention, toDocumentNumber(text, passage, mention, report, own)] as const),
    ),
  )
  const printed = toHeader(text, facts, numbers, times, report, own)
  const citations = facts.citations.map((citation) => toCitation(text, citation, numbers, times, own))
  const contacts = toContacts(text, facts.contacts, facts.readings, printed.issuer, report)
  const work = toTasks(text, facts.tasks, times)
  const dues = toDeadlines(text, facts.deadlines, work, contacts, times, isoDay(printed.date?.edtf ?? null), report)
  const { header, tasks, deadlines, recipients } = withFullNames(
    { header: printed, tasks: work, deadlines: dues, recipients: toRecipients(text, facts.recipients) },
    own,
  )
  const signature = toSignature(text, facts.signature)
  if (signature === null) report(diagnostic('signature-missing'))
  return {
    schemaVersion,
    source: document.source,
    text,
    blocks: toBlocks(document),
    header,
    preamble: toPreamble(document, outline.zones),
    sections: toSections(document, outline.sections),
    documentNumbers: inOrder([...numbers.values()]),
    citations: withAliasUses(text, inOrder(citations), facts.readings),
    dates: inOrder([...times.values()]),
    tables: outline.tables.map((grid) => toTable(document, grid)),
    tasks,
    units: toUnits(header, tasks, deadlines),
    deadlines,
    contacts,
    recipients,
    signature,
    diagnostics,
  }
}

const inOrder = <Value extends { span: { start: number } }>(values: readonly Value[]): Value[] =>
  [...values].sort((a, b) => a.span.start - b.span.start)

const isoDay = (edtf: string | null): string | null => (edtf !== null && /^\d{4}-\d\d-\d\d$/.test(edtf) ? edtf : null)

/** A line with one place has that place; one put together from several names the first. */
function toBlocks({ lines }: NormalDocument): Block[] {
  return lines.map(({ kind, span, parts }) => {
    const [first] = parts
    return {
      kind,
      span: { start: span.start, end: span.end },
      page: first?.page ?? null,
      bbox: parts.length === 1 ? (first?.bbox ?? null) : null,
      path: first?.path ?? null,
      parts: [...parts],
    }
  })
}

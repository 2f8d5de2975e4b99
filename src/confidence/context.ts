import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts'
import { lastStart } from '../model/last-start.ts'
import type { Span } from '../model/span.ts'
import type { Section, UnratedPlan } from '../model/unrated.ts'

/** Where in the document something stands. */
export type Zone = 'head' | 'preamble' | 'section' | 'table' | 'appendix' | 'end' | 'loose'

/** What the features ask of a document, each found by place. */
export interface Context {
  readonly plan: UnratedPlan
  zoneAt(offset: number): Zone
  /** Diagnostics that touch a span; of the kinds that say something was mended or doubted. */
  noteAt(span: Span): DiagnosticCode | 'none'
  /** True where the words were put together from several places of the source. */
  isJoined(span: Span): boolean
  lineAt(offset: number): Span
  /** How often the unit that is named here is named for some duty. */
  timesNamed(mention: Span): number
  /** What a place stands inside of. */
  insideOf(span: Span): 'citation' | 'task' | 'heading' | 'nothing'
  /** Expressions of time on the line of a place. */
  timesOnLine(offset: number): number
  /** Units that are named in a stretch for some duty. */
  namesIn(span: Span): string[]
  /** Rows of data of a table. */
  dataRows(table: number): number
  readonly hasArchive: boolean
  isHeading(offset: number): boolean
  /** Whether the text itself can be trusted: it was drawn, recognized, converted, or its layer is faulty. */
  readonly layer: 'plain' | 'recognized' | 'converted' | 'unreliable'
  /** Whether a word of a place was repaired in recognized text. */
  isRepaired(span: Span): boolean
  /** Whether lines had to be joined. */
  readonly isWrapped: boolean
  /** How much of the prescribed form the document shows. */
  readonly form: 'whole' | 'part' | 'none'
  has(code: DiagnosticCode): boolean
}

export function readContext(plan: UnratedPlan): Context {
  const { text, blocks, source, header } = plan
  const codes = new Set(plan.diagnostics.map(({ code }) => code))
  const notes = plan.diagnostics
    .filter((note): note is Diagnostic & { span: Span } => note.span !== null)
    .sort((a, b) => a.span.start - b.span.start)
  const repairs = notes.filter(({ code }) => code === 'text-repaired')
  const headings = new Set(headingStarts(plan.sections))
  const blockAt = (offset: number) => blocks[lastStart(blocks, offset)]
  const headEnd = Math.max(
    0,
    ...[header.issuer, header.number, header.documentType, header.subject].map((line) => line?.span.end ?? 0),
  )
  const endStart = [plan.signature, ...plan.recipients].reduce(
    (first, line) => Math.min(first, line?.span.start ?? first),
    text.length,
  )
  const lineAt = (offset: number): Span => blockAt(offset)?.span ?? { start: 0, end: text.length }
  const dataRows = plan.tables.map(({ rows }) => rows.filter(({ kind }) => kind === 'data').length)
  const hasArchive = plan.recipients.some(({ archive }) => archive)
  let named: Map<number, number> | null = null
  let names: { span: Span; name: string }[] | null = null
  const shown = [header.issuer, header.number, header.date, header.documentType, plan.signature]
  const present = shown.filter((line) => line !== null).length
  return {
    plan,
    lineAt,
    zoneAt(offset) {
      if (blockAt(offset)?.kind === 'tableRow') return 'table'
      const section = plan.sections[lastStart(plan.sections, offset)]
      if (section !== undefined && offset < section.span.end)
        return section.path.startsWith('PL') ? 'appendix' : 'section'
      if (offset < headEnd) return 'head'
      if (offset >= endStart) return 'end'
      const paragraph = plan.preamble[lastStart(plan.preamble, offset)]
      return paragraph !== undefined && offset < paragraph.span.end ? 'preamble' : 'loose'
    },
    noteAt(span) {
      for (let i = lastStart(notes, span.end - 1), steps = 0; i >= 0 && steps < nearNotes; i--, steps++)
        if (notes[i]!.span.end > span.start) return notes[i]!.code
      return 'none'
    },
    isRepaired({ start, end }) {
      const last = repairs[lastStart(repairs, end - 1)]
      return last !== undefined && last.span.end > start
    },
    isJoined: ({ start, end }) => {
      const block = blockAt(start)
      return (
        block?.kind === 'paragraph' &&
        block.parts.length > 1 &&
        lastStart(block.parts, end - 1) > lastStart(block.parts, start)
      )
    },
    timesNamed({ start }) {
      named ??= new Map(plan.units.flatMap(({ mentions }) => mentions.map((one) => [one.start, mentions.length])))
      return named.get(start) ?? 0
    },
    insideOf({ start, end }) {
      const around = (items: readonly { readonly span: Span }[]): boolean => {
        const item = items[lastStart(items, start)]
        return item !== undefined && item.span.end >= end
      }
      if (around(plan.citations)) return 'citation'
      if (headings.has(lineAt(start).start)) return 'heading'
      return around(plan.tasks) ? 'task' : 'nothing'
    },
    timesOnLine(offset) {
      const line = lineAt(offset)
      return lastStart(plan.dates, line.end - 1) - lastStart(plan.dates, line.start - 1)
    },
    namesIn({ start, end }) {
      names ??= plan.units
        .flatMap(({ name, mentions }) => mentions.map((span) => ({ span, name })))
        .sort((a, b) => a.span.start - b.span.start)
      const found: string[] = []
      for (let i = lastStart(names, end - 1); i >= 0 && names[i]!.span.start >= start; i--) {
        if (found.length === nearNames) break
        found.push(names[i]!.name)
      }
      return found.reverse()
    },
    dataRows: (table) => dataRows[table] ?? 0,
    hasArchive,
    isHeading: (offset) => headings.has(lineAt(offset).start),
    layer: source.recognized
      ? 'recognized'
      : codes.has('pdf-text-unreliable') || codes.has('encoding-uncertain') || codes.has('page-skipped')
        ? 'unreliable'
        : source.encoding === 'unicode'
          ? 'plain'
          : 'converted',
    isWrapped: codes.has('lines-joined'),
    form: present === shown.length ? 'whole' : present > 2 ? 'part' : 'none',
    has: (code) => codes.has(code),
  }
}

const nearNames = 20

/** Notes before a place that are looked at: they are short, and few stand at one place. */
const nearNotes = 8

function headingStarts(sections: readonly Section[]): number[] {
  return sections.flatMap(({ title, span, children }) => [
    ...(title === null ? [] : [span.start]),
    ...headingStarts(children),
  ])
}

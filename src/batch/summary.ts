import type { DiagnosticCode } from '../model/diagnostic.ts'
import type { Source } from '../model/source.ts'
import { printable } from '../write/text/lay-out-table.ts'
import type { SkippedFile } from './find-files.ts'
import type { JournalEntry } from './journal/journal.ts'

export interface FailedFile {
  readonly path: string
  readonly code: string
  readonly message: string
}

/** What a batch has done. */
export interface BatchSummary {
  readonly files: number
  readonly documents: number
  readonly failed: readonly FailedFile[]
  /** Files that an earlier run had done already. */
  readonly resumed: number
  /** Files that an earlier run had read and that are there no more. */
  readonly vanished: number
  /** What stands in the directories and was left out. */
  readonly skipped: readonly SkippedFile[]
  readonly byFormat: Readonly<Partial<Record<Source['format'], number>>>
  readonly byDiagnostic: Readonly<Partial<Record<DiagnosticCode, number>>>
  /** The files that took longest, the slowest first. */
  readonly slowest: readonly { readonly path: string; readonly ms: number }[]
  /** Milliseconds of this run. */
  readonly ms: number
  /** False where it was stopped at the first failure; then nothing was written. */
  readonly complete: boolean
}

const slowestShown = 5

/** Adds up what the journal says. `name` is how the caller writes the path of an entry. */
export function summarize(
  entries: readonly { readonly name: string; readonly entry: JournalEntry }[],
  run: Pick<BatchSummary, 'files' | 'resumed' | 'vanished' | 'skipped' | 'ms' | 'complete'>,
): BatchSummary {
  const byFormat: Partial<Record<Source['format'], number>> = {}
  const byDiagnostic: Partial<Record<DiagnosticCode, number>> = {}
  const failed: FailedFile[] = []
  for (const { name, entry } of entries) {
    if (entry.error) failed.push({ path: name, code: entry.error.code, message: entry.error.message })
    if (!entry.facts) continue
    byFormat[entry.facts.format] = (byFormat[entry.facts.format] ?? 0) + 1
    for (const [code, count] of Object.entries(entry.facts.diagnostics) as [DiagnosticCode, number][]) {
      byDiagnostic[code] = (byDiagnostic[code] ?? 0) + count
    }
  }
  const slowest = entries
    .map(({ name, entry }) => ({ path: name, ms: entry.ms }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, slowestShown)
  return { ...run, documents: entries.length - failed.length, failed, byFormat, byDiagnostic, slowest }
}

const byCount = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en'))
    .map(([name, count]) => `${name} ${count.toLocaleString('en')}`)
    .join(', ')

/** The summary as some lines for people. */
export function formatSummary(summary: BatchSummary): string {
  const { files, documents, failed, resumed, vanished, skipped, ms, slowest } = summary
  const seconds = ms / 1000
  const rate = seconds > 0 ? (files - resumed) / seconds : 0
  const codes: Record<string, number> = {}
  for (const { code } of failed) codes[code] = (codes[code] ?? 0) + 1
  const lines: [string, string][] = [
    [
      'files',
      `${files.toLocaleString('en')}: ${documents.toLocaleString('en')} read, ${failed.length.toLocaleString('en')} failed` +
        (resumed > 0 ? ` (${resumed.toLocaleString('en')} by an earlier run)` : '') +
        (vanished > 0 ? `, ${vanished.toLocaleString('en')} vanished` : ''),
    ],
    ['skipped', describeSkipped(skipped)],
    ['time', `${seconds.toFixed(1)} s, ${rate.toFixed(1)} files/s`],
    ['formats', byCount(summary.byFormat)],
    ['failures', byCount(codes)],
    ['diagnostics', byCount(summary.byDiagnostic)],
    ['slowest', slowest.map(({ path, ms: took }) => `${(took / 1000).toFixed(1)} s ${printable(path)}`).join(', ')],
  ]
  return lines.flatMap(([name, text]) => (text === '' ? [] : [`${name.padEnd(12)}${text}\n`])).join('')
}

const namedOfEach = 3

/** «2 link (a.docx, b.docx), 1 unknown-ending (plan.old)»; what is no document is only counted. */
function describeSkipped(skipped: readonly SkippedFile[]): string {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))].sort()
  return reasons
    .map((reason) => {
      const paths = skipped.filter((one) => one.reason === reason).map(({ path }) => printable(path))
      const more = paths.length > namedOfEach ? ', …' : ''
      const named = reason === 'other' ? '' : ` (${paths.slice(0, namedOfEach).join(', ')}${more})`
      return `${reason} ${paths.length.toLocaleString('en')}${named}`
    })
    .join(', ')
}

/** One failed file as a line: path, code and message, separated by tabs. */
export function formatFailure({ path, code, message }: FailedFile): string {
  return `${[path, code, message].map(printable).join('\t')}\n`
}

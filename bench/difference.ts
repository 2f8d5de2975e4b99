import { type ScoredDocument, summarize } from './score.ts'
import { f1 } from './statistics.ts'
import { percent } from './table.ts'
import type { Verdict } from './verdict.ts'

/** A mention that one revision has right and the other has not. */
export interface Difference {
  readonly document: string
  readonly field: string
  /** What happened, in words: «missed → right». */
  readonly what: string
  readonly quote: string
}

export interface Differences {
  readonly gains: readonly Difference[]
  readonly losses: readonly Difference[]
}

/**
 * Compares two runs over the same corpus mention by mention. A gold value that came right or ceased to be so, and an
 * extra value that is gone or new, are differences; one fault turned into another is none.
 */
export function compareRuns(before: readonly ScoredDocument[], after: readonly ScoredDocument[]): Differences {
  const gains: Difference[] = []
  const losses: Difference[] = []
  const later = new Map(after.map((document) => [document.name, document]))
  for (const document of before) {
    const other = later.get(document.name)
    if (other === undefined) continue
    const old = keyed(document.verdicts)
    const now = keyed(other.verdicts)
    for (const key of new Set([...old.keys(), ...now.keys()])) {
      const was = old.get(key)
      const is = now.get(key)
      const wasGood = isGood(was, is)
      const isNowGood = isGood(is, was)
      if (wasGood === isNowGood) continue
      const { field } = (was ?? is)!
      const what = `${describe(was, is)} → ${describe(is, was)}`
      const difference = { document: document.name, field, what, quote: quoteOf((is ?? was)!) }
      if (isNowGood) gains.push(difference)
      else losses.push(difference)
    }
  }
  return { gains, losses }
}

/** Verdicts by what they are about: the gold value, or the extra value; the nth of equal ones. */
function keyed(verdicts: readonly Verdict[]): Map<string, Verdict> {
  const seen = new Map<string, number>()
  const byKey = new Map<string, Verdict>()
  for (const verdict of verdicts.flatMap(faultOfSpan)) {
    const { field, gold, found } = verdict
    const about = JSON.stringify(gold === null ? [field, 'extra', found] : [field, 'gold', gold])
    const count = seen.get(about) ?? 0
    seen.set(about, count + 1)
    byKey.set(`${about}${count}`, verdict)
  }
  return byKey
}

/** Spans have no gold: a right one is no news, a wrong one is something that should not be there. */
function faultOfSpan(verdict: Verdict): Verdict[] {
  if (verdict.field !== 'spans') return [verdict]
  return verdict.judgement === 'right' ? [] : [{ ...verdict, judgement: 'extra', gold: null }]
}

/** A gold value is good when it is right; an extra value is good when it is not there. */
function isGood(verdict: Verdict | undefined, other: Verdict | undefined): boolean {
  if (verdict === undefined) return other?.judgement === 'extra'
  return verdict.judgement === 'right'
}

function describe(verdict: Verdict | undefined, other: Verdict | undefined): string {
  if (verdict === undefined) return other?.judgement === 'extra' ? 'not there' : 'not judged'
  return verdict.judgement === 'wrong' ? `«${verdict.found}»` : verdict.judgement
}

function quoteOf({ gold, found }: Verdict): string {
  return (gold ?? found ?? '').replace(/\s+/gu, ' ')
}

/** The comparison as Markdown: F1 field by field where it moved, then losses and gains one by one. */
export function reportDifferences(
  [nameBefore, before]: readonly [string, readonly ScoredDocument[]],
  [nameAfter, after]: readonly [string, readonly ScoredDocument[]],
): string {
  const { gains, losses } = compareRuns(before, after)
  const lines = [`# Accuracy: ${nameBefore} → ${nameAfter}`, '']
  lines.push(`${after.length} documents, ${gains.length} gains, ${losses.length} losses.`, '')
  const rows = movedFields(before, after, gains, losses)
  if (rows.length > 0) {
    lines.push(
      `| field | F1 % ${nameBefore} | F1 % ${nameAfter} | gains | losses |`,
      '| --- | ---: | ---: | ---: | ---: |',
    )
    lines.push(...rows, '')
  }
  lines.push(...section('Losses', losses), ...section('Gains', gains))
  return `${lines.join('\n').trimEnd()}\n`
}

function movedFields(
  before: readonly ScoredDocument[],
  after: readonly ScoredDocument[],
  gains: readonly Difference[],
  losses: readonly Difference[],
): string[] {
  const old = new Map(summarize(before).fields.map(({ field, counts }) => [field, f1(counts)]))
  const now = new Map(summarize(after).fields.map(({ field, counts }) => [field, f1(counts)]))
  const rows: string[] = []
  for (const field of new Set([...old.keys(), ...now.keys()])) {
    const gained = gains.filter((difference) => difference.field === field).length
    const lost = losses.filter((difference) => difference.field === field).length
    const a = old.get(field) ?? null
    const b = now.get(field) ?? null
    if (gained + lost === 0 && a === b) continue
    rows.push(`| ${field} | ${percent(a)} | ${percent(b)} | ${gained} | ${lost} |`)
  }
  return rows
}

function section(title: string, differences: readonly Difference[]): string[] {
  if (differences.length === 0) return []
  const lines = differences.map(
    ({ document, field, what, quote }) => `- \`${document}\` ${field}: «${quote}» (${what})`,
  )
  return [`## ${title}`, '', ...lines, '']
}

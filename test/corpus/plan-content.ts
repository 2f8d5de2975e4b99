import type { PlanDocument } from '../../src/model/plan-document.ts'

/** Where values stand, and what the file was: not the same in two formats. */
const places = new Set(['source', 'blocks', 'span', 'spans', 'mentions'])

/** Diagnostics that tell how a file was read, and no doubt about the document. */
const aboutReading = new Set([
  'page-number-dropped',
  'paragraph-joined',
  'lines-joined',
  // Plain text leaves empty what other formats merge.
  'cell-inherited',
  'encoding-converted',
])

/**
 * A plan without what depends on the format: the source, the blocks and all spans (the text itself too, which spans point
 * into). Blanks and line ends are one blank; tables are grids of texts, a merged cell stands in its first row and column,
 * and headers printed again are left out.
 */
export function planContent(plan: PlanDocument): unknown {
  const { text: _, diagnostics, tables, ...rest } = plan
  return withoutPlaces({
    ...rest,
    tables: tables.map(gridOf),
    diagnostics: diagnostics.filter(({ code }) => !aboutReading.has(code)),
  })
}

/** The words of a plan, each as often as it stands there, but for rules drawn as text and headers printed again. */
export function planWords({ text, tables }: PlanDocument): string[] {
  const again = tables.flatMap(({ rows, headerRows }) => rows.slice(headerRows).filter(({ kind }) => kind === 'header'))
  const kept = again.reduceRight((rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end), text)
  return kept
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .sort()
}

function gridOf({ rows, ...table }: PlanDocument['tables'][number]): unknown {
  const own = rows.filter(({ kind }, at) => at < table.headerRows || kind !== 'header')
  return {
    ...table,
    rows: own.map(({ kind, cells }) => {
      const texts = Array.from({ length: table.columns.length }, () => '')
      for (const { column, text } of cells) texts[column] = text
      return { kind, cells: texts }
    }),
  }
}

function withoutPlaces(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ')
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !places.has(key))
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutPlaces(one)]))
}

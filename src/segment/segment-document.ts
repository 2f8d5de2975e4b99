import { diagnostic, type Report } from '../model/diagnostic.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { Outline } from '../model/outline.ts'
import { toPassages } from './passages.ts'
import { buildSections } from './sections/sections.ts'
import { readTables } from './tables/tables.ts'
import { findZones } from './zones/find-zones.ts'

/**
 * Lays the document out: which part each line belongs to, the tree of sections, tables as grids, and the passages that are read as one text.
 *
 * Guarantees: every line has a zone; every section node knows its lines and path; every table its section and the kind of each row; the passages cover all
 * text but the empty cells, in reading order.
 */
export function segmentDocument(document: NormalDocument, report: Report): Outline {
  const zones = findZones(document)
  const { sections, nodeOfLine } = buildSections(document, zones, report)
  const tables = readTables(document, zones, nodeOfLine)
  for (const table of tables) {
    const span = { start: table.rows[0]!.line.span.start, end: table.rows.at(-1)!.line.span.end }
    if (table.areRolesInferred) report(diagnostic('table-roles-inferred', undefined, span, 'table/inferred'))
    for (const row of table.rows)
      if (row.kind === 'continuation')
        report(diagnostic('table-row-mended', undefined, row.line.span, 'table/continuation'))
  }
  return { zones, sections, tables, passages: toPassages(document, zones, nodeOfLine, tables) }
}

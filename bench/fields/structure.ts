import type { MarkerKind, Section } from '../../src/model/section.ts'
import type { Table } from '../../src/model/table.ts'
import { type Field, judgeValue, type Records, recordsField } from '../field.ts'
import type { GoldSection, GoldTable } from '../gold.ts'
import { normalForm, withoutCutWord, wordOverlap } from '../normal-form.ts'

const bullets: ReadonlySet<MarkerKind> = new Set(['dash', 'plus', 'star', 'bullet'])
const bulletStep = /^[-–—+*•●▪◦·]\d*$/u

/** The path without its bullets: the gold lists enumerated markers and headings only. */
export function withoutBullets(path: string): string {
  return path
    .split('/')
    .filter((step) => !bulletStep.test(step))
    .join('/')
}

/** The nodes the gold lists, in reading order: enumerated ones and headings, no bullets, no bare paragraphs. */
export function listedSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => {
    const listed = !bullets.has(section.markerKind) && (section.markerKind !== 'none' || section.title !== null)
    return [...(listed ? [section] : []), ...listedSections(section.children)]
  })
}

/** What a node says of itself: its heading, or how its paragraph begins. */
function wordsOfFound({ title, text, marker }: Section): string {
  if (title !== null) return `title: ${title}`
  const own = marker !== null && text.startsWith(marker) ? withoutMarker(text, marker) : text
  return `text: ${own.trim()}`
}

/** A paragraph after its marker; «100 trẻ» does not begin with the marker «1». */
function withoutMarker(text: string, marker: string): string {
  const rest = text.slice(marker.length)
  return /^\s*[.):/-]|^\s/u.test(rest) ? rest.replace(/^\s*[.):/-]*/u, '') : text
}

function wordsOfGold({ title, text }: GoldSection): string {
  return title !== null ? `title: ${title}` : `text: ${text ?? ''}`
}

/** The gold cuts paragraphs after 80 characters. */
function equalWords(found: string, gold: string): boolean {
  if (gold.startsWith('title: ')) return normalForm(found) === normalForm(gold)
  return normalForm(found).startsWith(normalForm(withoutCutWord(gold)))
}

/** The section tree: a node is right with the right path; its sub-field judges heading or beginning. */
export const sectionRecords: Records<Section, GoldSection> = {
  field: 'sections',
  found: (document) => listedSections(document.sections),
  gold: (gold) => gold.sections,
  align: 'order',
  likeness: (found, gold: GoldSection) => {
    if (withoutBullets(found.path) === gold.path) return 1
    return equalWords(wordsOfFound(found), wordsOfGold(gold)) ? 0.5 : 0
  },
  showFound: (found) => withoutBullets(found.path),
  showGold: (gold) => gold.path,
  span: (found) => found.span,
  attributes: (found, gold) =>
    judgeValue('sections.words', wordsOfFound(found), wordsOfGold(gold), equalWords, found.span),
}
export const sections: Field = recordsField(sectionRecords)

const rolesOf = (table: Table): string[] => table.columns.map((column) => column.role)
const dataRows = (table: Table): number => table.rows.filter((row) => row.kind === 'data').length

/** The tables in order: a table is right with the right role in every column. */
export const tableRecords: Records<Table, GoldTable> = {
  field: 'tables',
  found: (document) => document.tables,
  gold: (gold) => gold.tables,
  align: 'order',
  likeness: (found, gold: GoldTable) => {
    const roles = rolesOf(found)
    if (roles.join() === gold.columns.join()) return 1
    return 0.1 + 0.5 * wordOverlap(roles, gold.columns) + (dataRows(found) === gold.rows ? 0.3 : 0)
  },
  showFound: (found) => rolesOf(found).join(' | '),
  showGold: (gold) => gold.columns.join(' | '),
  span: (found) => found.span,
  attributes: (found, gold) => [
    ...judgeValue('tables.rows', String(dataRows(found)), String(gold.rows), (a, b) => a === b, found.span),
    ...judgeValue(
      'tables.isTaskTable',
      String(found.isTaskTable),
      String(gold.isTaskTable),
      (a, b) => a === b,
      found.span,
    ),
  ],
}
export const tables: Field = recordsField(tableRecords)

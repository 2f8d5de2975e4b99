import { noteOwner } from '../../../grammars/table-note.ts'
import { nameTail, unitJoint } from '../../../grammars/table-units.ts'
import { trimEnd } from '../../../grammars/trim.ts'
import { beginsWithHead } from '../../../grammars/unit-kind.ts'
import { holdersOfTitle } from '../../frames/holders.ts'
import { readsLine, scan, scanAtStart } from '../../match/scan.ts'
import type { NormalDocument } from '../../model/normal-document.ts'
import type { TableGrid } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { ReadingIndex } from '../passages/reading-index.ts'
import { type DutyHolders, nobody, readUnitCell } from '../units/unit-cells.ts'
import type { UnitReading } from '../units/unit-reading.ts'
import { readActor } from '../units/units.ts'

/** Who the heading directly above a table names («1. Phòng Công tác học sinh (4 nhiệm vụ):»): the owner of every row that names none. */
export function ownersAbove(document: NormalDocument, { section }: TableGrid): readonly UnitReading[] {
  if (section?.title == null) return []
  const title = withoutCount(document, section.title)
  return oneOwner(document, title) ?? holdersOfTitle(document, title, false)?.lead ?? []
}

/** «(4 nhiệm vụ)» behind the name says how much there is to do. */
function withoutCount({ folded }: NormalDocument, { start, end }: Span): Span {
  const words = trimEnd(folded.slice(start, end), ' \t.:')
  const count = /\([^()\d]*\d[^()]*\)$/.exec(words)
  return count === null ? { start, end } : { start, end: start + words.slice(0, count.index).trimEnd().length }
}

/** More words name no body. */
const longestName = 8

/** «Phòng Thư viện, thiết bị»: a heading with one head, whatever commas stand in it, names one body. */
function oneOwner(document: NormalDocument, title: Span): readonly UnitReading[] | null {
  const folded = document.folded.slice(title.start, title.end)
  const text = document.text.slice(title.start, title.end)
  const end = trimEnd(folded.replace(/\([^()]*\)[\s.:]*$/, ''), ' .:;').length
  const unit = readActor(text, folded, 0, false)
  if (unit === null || unit.span.start > 0 || unit.kind === 'person' || unit.span.end > end) return null
  const rest = folded.slice(unit.span.end, end)
  if (!readsLine(nameTail, rest) || folded.slice(0, end).split(' ').length > longestName) return null
  const parts = scan(unitJoint, folded.slice(0, end)).map(({ span }) => span.end)
  if (parts.some((part) => beginsWithHead(folded, part))) return null
  const span = { start: title.start, end: title.start + end }
  return [{ span, name: text.slice(0, end), kind: unit.kind }]
}

/** «Phối hợp với Tổ Văn phòng», «Giao Tổ Toán chủ trì» in a column of notes. */
export function holdersInNotes(
  grid: TableGrid,
  readings: ReadingIndex,
  cells: readonly (readonly Span[])[],
): DutyHolders {
  const found = grid.columns
    .filter(({ role }) => role === 'note')
    .flatMap(({ index }) => cells[index]!)
    .map(({ start }) => holdersInNote(readings, start))
  return { lead: found.flatMap(({ lead }) => lead), support: found.flatMap(({ support }) => support) }
}

function holdersInNote(readings: ReadingIndex, start: number): DutyHolders {
  const reading = readings.get(start)
  if (reading === undefined) return nobody
  const { text, folded, pieces } = reading.passage
  const note = scanAtStart(noteOwner, folded)
  const units = note?.groups.helpers ?? note?.groups.leaders ?? note?.groups.leaders2
  if (note === null || units === undefined) return nobody
  const offset = pieces[0]!.span.start
  const { end, start: from } = units
  const { lead, support } = readUnitCell(
    text.slice(0, end),
    folded.slice(0, end),
    note.value.isSupport,
    new Set(),
    [],
    from,
  )
  const place = (unit: UnitReading): UnitReading => ({
    ...unit,
    span: { start: unit.span.start + offset, end: unit.span.end + offset },
  })
  return { lead: lead.map(place), support: support.map(place) }
}

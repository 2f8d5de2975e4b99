import { type ContactColumn, contactHeading } from '../../../grammars/contact-heading.ts'
import { personTitle } from '../../../grammars/person.ts'
import { isEmptyCell } from '../../../grammars/table-cell.ts'
import { scanAtStart } from '../../match/scan.ts'
import type { NormalDocument } from '../../model/normal-document.ts'
import type { Outline, TableGrid } from '../../model/outline.ts'
import { columnSpans, type LogicalRow, logicalRows } from '../../model/outline-rows.ts'
import type { InPassage, PassageReading } from '../passages/read-passages.ts'
import { indexReadings, type ReadingIndex } from '../passages/reading-index.ts'
import { type ContactReading, findContacts } from './contacts.ts'

/** Contacts in tables: in a list of persons the columns say who it is; in other tables a cell is read like a sentence. */
export function findContactRows(
  document: NormalDocument,
  outline: Outline,
  readings: readonly PassageReading[],
): InPassage<ContactReading>[] {
  const index = indexReadings(readings.filter(({ passage }) => passage.cell !== null))
  return outline.tables.flatMap((grid) => {
    const rows = logicalRows(grid).filter((row) => row.rows[0]!.kind !== 'header')
    const columns = new Map<ContactColumn, number>()
    for (const column of grid.columns) {
      const found = scanAtStart(contactHeading, column.text.toLowerCase())
      if (found !== null && !columns.has(found.value)) columns.set(found.value, column.index)
    }
    return rows.flatMap((row) => contactsOfRow({ document, grid, row, index, columns }))
  })
}

interface Row {
  readonly document: NormalDocument
  readonly grid: TableGrid
  readonly row: LogicalRow
  readonly index: ReadingIndex
  readonly columns: ReadonlyMap<ContactColumn, number>
}

function contactsOfRow(context: Row): InPassage<ContactReading>[] {
  const { grid, row, index, columns } = context
  const cells = grid.columns.flatMap(({ index: column }) => {
    const reading = index.get(columnSpans(row, column)[0]?.start ?? -1)
    return reading === undefined || (reading.emails.length === 0 && reading.phones.length === 0)
      ? []
      : [{ reading, column }]
  })
  if (cells.length === 0) return []
  if (!columns.has('person') && !columns.has('organization'))
    return cells.flatMap(({ reading }) => findContacts(reading).map((fact) => ({ reading, fact })))
  const known = {
    person: nameIn(context),
    position: cellText(context, 'position'),
    organization: cellText(context, 'organization'),
  }
  const mails = cells.flatMap(({ reading }) =>
    reading.emails.filter(({ value }) => value.address !== null).map((mail) => ({ reading, mail })),
  )
  const calls = cells.flatMap(({ reading }) => reading.phones.map((call) => ({ reading, call })))
  const phones = [...new Set(calls.flatMap(({ call }) => call.value.numbers))]
  if (mails.length > 0)
    return mails.map(({ reading, mail }) => ({
      reading,
      fact: {
        span: mail.span,
        rule: mail.rule,
        email: mail.value.address,
        isRepaired: mail.value.repaired,
        phones,
        ...known,
      },
    }))
  const [first] = calls
  if (first === undefined || (known.person === null && known.organization === null)) return []
  return [
    {
      reading: first.reading,
      fact: { span: first.call.span, rule: first.call.rule, email: null, isRepaired: false, phones, ...known },
    },
  ]
}

function cellText({ document, row, columns }: Row, wanted: ContactColumn): string | null {
  const column = columns.get(wanted)
  if (column === undefined) return null
  const text = columnSpans(row, column)
    .map(({ start, end }) => document.text.slice(start, end))
    .join(' ')
  return text === '' || isEmptyCell(text) ? null : text
}

/** A name in a list of persons stands with or without a form of address. */
function nameIn(context: Row): string | null {
  const text = cellText(context, 'person')
  if (text === null) return null
  const titled = scanAtStart(personTitle, text)
  return titled?.groups.name === undefined ? text : text.slice(titled.groups.name.start, titled.groups.name.end)
}

import type { NumberParts } from '../../grammars/number-parts.ts'
import { readDutyContext } from '../frames/items/read-items.ts'
import type { Mention } from '../match/scan.ts'
import type { Report } from '../model/diagnostic.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { Outline } from '../model/outline.ts'
import type { CitationReading } from './citations/citation-reading.ts'
import { findCitations } from './citations/citations.ts'
import { findContactRows } from './contacts/contact-tables.ts'
import { type ContactReading, findContacts } from './contacts/contacts.ts'
import { type DeadlineReading, readDeadlines } from './deadlines/deadlines.ts'
import { type RecipientReading, readRecipients, readSignature, type SignatureReading } from './ending/ending.ts'
import { readHeader } from './header/header.ts'
import type { HeaderReading } from './header/header-reading.ts'
import { type InPassage, type PassageReading, readPassage } from './passages/read-passages.ts'
import { indexReadings } from './passages/reading-index.ts'
import { readLabelledTasks } from './tasks/labelled-tasks.ts'
import { readProseTasks } from './tasks/prose-tasks.ts'
import { readTableTasks } from './tasks/table-tasks.ts'
import type { TaskReading } from './tasks/task-readings.ts'

/** Everything that was read in the document, before the context completes it. */
export interface Facts {
  readonly readings: readonly PassageReading[]
  readonly header: HeaderReading
  /** The document's own number. */
  readonly ownNumber: Mention<NumberParts> | null
  readonly citations: readonly InPassage<CitationReading>[]
  readonly tasks: readonly TaskReading[]
  readonly deadlines: readonly DeadlineReading[]
  readonly contacts: readonly InPassage<ContactReading>[]
  readonly recipients: readonly RecipientReading[]
  readonly signature: SignatureReading | null
}

/** Reads every fact of a document: first what grammars read in each passage alone, then what its place on the page makes of it. */
export function extractFacts(document: NormalDocument, outline: Outline, report: Report): Facts {
  const readings = outline.passages.map((passage) => readPassage(passage, document.own))
  const numberLine = document.lines.findIndex(({ headRole }) => headRole === 'number')
  const ownNumber = readings.find(({ passage }) => passage.line === numberLine)?.numbers[0] ?? null
  const header = readHeader(document, outline, ownNumber?.value ?? null)
  const duties = readDutyContext(document, outline, readings)
  const labelled = readLabelledTasks(document, duties)
  const inEach = <Fact>(find: (reading: PassageReading) => readonly Fact[]): InPassage<Fact>[] =>
    readings.flatMap((reading) => find(reading).map((fact) => ({ reading, fact })))
  return {
    readings,
    header,
    ownNumber,
    citations: inEach((reading) => findCitations(reading, (number) => isSame(number, ownNumber?.value ?? null))),
    tasks: [...readTableTasks(document, outline, indexReadings(readings), report), ...readProseTasks(duties, labelled)],
    deadlines: readDeadlines(document, duties, labelled),
    contacts: [
      ...inEach((reading) => (isContactCell(reading) ? [] : findContacts(reading))),
      ...findContactRows(document, outline, readings),
    ],
    recipients: readRecipients(document, outline.zones),
    signature: readSignature(document, outline.zones, header.issuer?.name.split(' - ')[0] ?? null),
  }
}

const isContactCell = ({ passage }: PassageReading): boolean => passage.cell !== null

function isSame(a: NumberParts, b: NumberParts | null): boolean {
  return (
    b !== null &&
    a.serial === b.serial &&
    a.typeCode === b.typeCode &&
    a.issuerCode === b.issuerCode &&
    a.year === b.year
  )
}

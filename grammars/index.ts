import { abbreviations } from './abbreviation.ts'
import { appendices } from './appendix.ts'
import { assignments } from './assignment.ts'
import { citationGrammars } from './citation.ts'
import { citationContext } from './citation-context.ts'
import { titledCitations } from './citation-titled.ts'
import { clocks } from './clock.ts'
import { emails, phones, urls } from './contact.ts'
import { contactHeadings } from './contact-heading.ts'
import { dates } from './date.ts'
import { dateLook } from './date-look.ts'
import { deadlineWords } from './deadline.ts'
import { deliveries } from './delivery.ts'
import { documentNumbers } from './document-number.ts'
import { dueContext } from './due-context.ts'
import { durations } from './duration.ts'
import { dutyLabels } from './duty-label.ts'
import type { Grammar } from './kit.ts'
import { letterhead } from './letterhead.ts'
import { lineSeams } from './line-seam.ts'
import { lineTears } from './line-tear.ts'
import { listMarkers } from './list-marker.ts'
import { lunarDates } from './lunar.ts'
import { misreadMarkers } from './misread-roman.ts'
import { misreadSigns } from './misread-signs.ts'
import { obligationContext } from './obligation-context.ts'
import { ownerContext } from './owner-context.ts'
import { ownerDescriptions } from './owner-description.ts'
import { pageFurniture } from './page-furniture.ts'
import { periods } from './period.ts'
import { persons } from './person.ts'
import { preambles } from './preamble.ts'
import { recipients } from './recipient.ts'
import { recurrences } from './recurrence.ts'
import { bareRomanMarker, sectionMarkers } from './section-marker.ts'
import { shortForms } from './short-form.ts'
import { signatures } from './signature.ts'
import { signatureStamps } from './signature-stamp.ts'
import { noteOwner } from './table-note.ts'
import { tableUnits } from './table-units.ts'
import { tableWords } from './table-word.ts'
import { temporalContext } from './temporal-context.ts'
import { temporalLinks } from './temporal-link.ts'
import { relations } from './temporal-relation.ts'
import { temporalWords } from './temporal-word.ts'
import { topics } from './topic.ts'
import { tornParagraphs } from './torn-paragraph.ts'
import { unitContext } from './unit-context.ts'
import { unitLists } from './unit-list.ts'
import { unitStarts } from './unit-start.ts'

/** Every grammar, by kind. The tests run all examples, and `check:redos` checks all patterns. */
export const allGrammars: Readonly<Record<string, readonly Grammar[]>> = {
  documentNumbers,
  dates,
  dateLooks: [dateLook],
  periods,
  recurrences,
  durations,
  clocks,
  lunarDates,
  emails,
  urls,
  phones,
  temporalWords,
  relations,
  temporalLinks,
  temporalContext,
  letterhead,
  signatures,
  tornParagraphs,
  pageFurniture,
  lineSeams,
  lineTears,
  listMarkers,
  preambles,
  misreadMarkers,
  misreadSigns,
  sectionMarkers,
  bareMarkers: [bareRomanMarker],
  unitStarts,
  ownerContext,
  ownerDescriptions,
  unitContext,
  signatureStamps,
  tableWords,
  tableUnits,
  tableNotes: [noteOwner],
  assignments,
  dutyLabels,
  deadlineWords,
  abbreviations,
  dueContext,
  obligationContext,
  contactHeadings,
  citationGrammars,
  recipients,
  citationContext,
  titledCitations,
  persons,
  appendices,
  unitLists,
  topics,
  deliveries,
  shortForms,
}

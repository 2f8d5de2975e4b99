import { typeWithCode } from '../../grammars/lexicon/document-types.ts'
import type { PlanDocument } from '../model/plan-document.ts'
import type { Section } from '../model/section.ts'
import type { UnitMention } from '../model/unit.ts'

const names = (units: readonly UnitMention[]): string[] => units.map(({ name }) => name)
const textOrNull = (value: { readonly text: string } | null): string | null => value?.text || null

/** The gold writes a type by its code, and with its name where the code is another's. */
function typeOf(type: { readonly code: string; readonly name: string } | null): string | null {
  if (type === null) return null
  const known = typeWithCode(type.code)
  return known === undefined || known.name === type.name ? type.code : `${type.code} (${type.name})`
}

const bulletStep = /^[-–—+*•●▪◦·]\d*$/u
const bulletKinds: readonly string[] = ['dash', 'plus', 'star', 'bullet']
const firstCharacters = 80

/** Enumerated nodes and headings, in reading order; bullets and bare paragraphs are not listed. */
function sectionsOf(sections: readonly Section[]): { path: string; title: string | null; text: string | null }[] {
  return sections.flatMap(({ markerKind, marker, title, text, path, children }) => {
    const isListed = !bulletKinds.includes(markerKind) && (markerKind !== 'none' || title !== null)
    const steps = path.split('/').filter((step) => !bulletStep.test(step))
    const own =
      marker !== null && text.startsWith(marker) ? text.slice(marker.length).replace(/^\s*[.):/-]*\s*/u, '') : text
    const words = own.replace(/\s+/gu, ' ').trim().slice(0, firstCharacters)
    return [
      ...(isListed ? [{ path: steps.join('/'), title, text: title === null ? words || null : null }] : []),
      ...sectionsOf(children),
    ]
  })
}

/**
 * A corrected document in the form of the corpus' gold: values and quotes, no offsets (see corpus/README.md). It says what the people
 * who corrected the document left standing, so it is as good as their second reading.
 * @param id name of the folder
 */
export function toGold(document: PlanDocument, id: string, notes: readonly string[] = []): object {
  const { header, signature } = document
  return {
    id,
    header: {
      superior: header.superior?.name ?? null,
      issuer: header.issuer?.name ?? null,
      issuerBasis: header.issuer?.basis ?? null,
      number: header.number?.canonical ?? null,
      place: textOrNull(header.place),
      date: header.date?.edtf ?? null,
      documentType: typeOf(header.documentType),
      subject: textOrNull(header.subject),
      urgency: textOrNull(header.urgency),
    },
    documentNumbers: document.documentNumbers.map(({ canonical }) => canonical),
    citations: document.citations.map((citation) => ({
      type: typeOf(citation.documentType),
      number: citation.number?.canonical ?? null,
      name: citation.name,
      date: citation.date?.edtf ?? null,
      issuer: citation.issuer,
      provisions: citation.provisions,
    })),
    dates: document.dates.map(({ text, kind, edtf, relation, rrule }) => ({ text, kind, edtf, relation, rrule })),
    sections: sectionsOf(document.sections),
    tables: document.tables.map(({ columns, rows, isTaskTable }) => ({
      columns: columns.map(({ role }) => role),
      rows: rows.filter(({ kind }) => kind === 'data').length,
      isTaskTable,
    })),
    tasks: document.tasks.map(({ origin, section, ordinal, group, content, lead, support, time, product }) => ({
      origin,
      section,
      ordinal,
      group,
      content,
      lead: names(lead),
      support: names(support),
      time: time.map(({ text, edtf }) => ({ text, edtf })),
      product,
    })),
    deadlines: document.deadlines.map(({ obligation, due, responsible, recipient }) => ({
      obligation,
      text: [due.relationText, due.text].filter(Boolean).join(' '),
      edtf: due.edtf,
      relation: due.relation,
      rrule: due.rrule,
      responsible: names(responsible),
      recipient: names(recipient),
    })),
    contacts: document.contacts.map(({ email, phones, person, position, organization }) => ({
      email,
      phones,
      person,
      position,
      organization,
    })),
    recipients: document.recipients.map(({ name, purpose, archive }) => ({ name, purpose, archive })),
    signature: signature && { authority: signature.authority, position: signature.position, name: signature.name },
    notes,
  }
}

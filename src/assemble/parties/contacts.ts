import type { ContactReading } from '../../extract/contacts/contacts.ts'
import type { RecipientReading, SignatureReading } from '../../extract/ending/ending.ts'
import type { InPassage, PassageReading } from '../../extract/passages/read-passages.ts'
import { diagnostic, type Report } from '../../model/diagnostic.ts'
import type { Contact, Header, Recipient, Signature } from '../../model/unrated.ts'
import { place, quote } from '../place.ts'

/** Contacts in reading order; what stands in the letterhead is the issuer's own. */
export function toContacts(
  text: string,
  found: readonly InPassage<ContactReading>[],
  readings: readonly PassageReading[],
  issuer: Header['issuer'],
  report: Report,
): Contact[] {
  for (const { passage, emails } of readings)
    for (const { value, span, rule } of emails)
      if (value.address === null)
        report(
          diagnostic(
            'email-masked',
            `«${passage.text.slice(span.start, span.end)}»`,
            place(text, passage, span).span,
            rule,
          ),
        )
  return found
    .map(({ reading, fact }): Contact => {
      const { text: words, span } = place(text, reading.passage, fact.span)
      if (fact.isRepaired) report(diagnostic('email-repaired', `«${words}» is read as ${fact.email}`, span, fact.rule))
      const isOwn = reading.passage.zone === 'letterhead'
      return {
        text: words,
        span,
        rule: fact.rule,
        email: fact.email,
        phones: [...fact.phones],
        person: fact.person,
        position: fact.position,
        organization: fact.organization ?? (isOwn ? (issuer?.name ?? null) : null),
      }
    })
    .sort((a, b) => a.span.start - b.span.start)
}

export const toRecipients = (text: string, readings: readonly RecipientReading[]): Recipient[] =>
  readings.map(({ span, name, purpose, isArchive }) => ({ ...quote(text, span), name, purpose, archive: isArchive }))

export const toSignature = (text: string, reading: SignatureReading | null): Signature | null =>
  reading === null
    ? null
    : { ...quote(text, reading.span), authority: reading.authority, position: reading.position, name: reading.name }

import type { Contact, Recipient } from '../../src/model/contact.ts'
import {
  equalCode,
  equalName,
  equalText,
  type Field,
  judgeList,
  judgeValue,
  type Records,
  recordsField,
} from '../field.ts'
import type { GoldContact, GoldRecipient } from '../gold.ts'
import { wordOverlap, wordsOf } from '../normal-form.ts'

function contactLikeness(found: Contact, gold: GoldContact): number {
  const sharedPhone = gold.phones.some((phone) => found.phones.includes(phone))
  const email = gold.email?.toLowerCase() ?? null
  if (found.email === email) return email !== null || sharedPhone ? 1 : 0
  return sharedPhone ? 0.5 : 0
}

const showContact = ({ email, phones }: { email: string | null; phones: readonly string[] }): string =>
  [email, ...phones].filter((part) => part !== null).join(' ')

/** E-mail addresses and telephones: right with the same address, or, without an address, with a shared number. */
export const contactRecords: Records<Contact, GoldContact> = {
  field: 'contacts',
  found: (document) => document.contacts,
  gold: (gold) => gold.contacts,
  align: 'order',
  likeness: contactLikeness,
  showFound: showContact,
  showGold: showContact,
  span: (found) => found.span,
  attributes: (found, gold) => [
    ...judgeList('contacts.phones', found.phones, gold.phones, equalCode),
    ...judgeValue('contacts.person', found.person, gold.person, equalName, found.span),
    ...judgeValue('contacts.position', found.position, gold.position, equalName, found.span),
    ...judgeValue('contacts.organization', found.organization, gold.organization, equalName, found.span),
  ],
}
export const contacts: Field = recordsField(contactRecords)

const archived = (archive: boolean): string | null => (archive ? 'archive' : null)

/** Nơi nhận: a line is right with the right name; the archive line is one with its whole text. */
export const recipientRecords: Records<Recipient, GoldRecipient> = {
  field: 'recipients',
  found: (document) => document.recipients,
  gold: (gold) => gold.recipients,
  align: 'best',
  likeness: (found, gold: GoldRecipient) => {
    if (equalName(found.name, gold.name)) return 1
    const overlap = wordOverlap(wordsOf(found.name), wordsOf(gold.name))
    return overlap >= 0.5 ? overlap / 2 : 0
  },
  showFound: (found) => found.name,
  showGold: (gold) => gold.name,
  span: (found) => found.span,
  attributes: (found, gold) => [
    ...judgeValue('recipients.purpose', found.purpose, gold.purpose, equalText, found.span),
    ...judgeValue('recipients.archive', archived(found.archive), archived(gold.archive), equalCode, found.span),
  ],
}
export const recipients: Field = recordsField(recipientRecords)

/** The three lines of the signature; a document without one has nothing to judge. */
export const signature: Field = ({ signature: found }, { signature: gold }) =>
  (['authority', 'position', 'name'] as const).flatMap((line) =>
    judgeValue(`signature.${line}`, found?.[line] ?? null, gold?.[line] ?? null, equalText, found?.span),
  )

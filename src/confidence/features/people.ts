import type { Contact, Recipient, Signature } from '../../model/unrated.ts'
import { ofQuote, ratedField, yes } from '../field.ts'
import { lengthOf, stepOf } from '../shape.ts'

export const contact = ratedField<Contact>('contacts', {
  rule: ({ rule }) => rule,
  holds: ({ email, phones, person, position, organization }) =>
    [
      email === null ? '' : 'email',
      phones.length === 0 ? '' : 'phone',
      person === null ? '' : 'person',
      position === null ? '' : 'position',
      organization === null ? '' : 'organization',
    ]
      .filter(Boolean)
      .join(', '),
  phones: ({ phones }) => stepOf(phones.length),
  ...ofQuote,
})

export const recipient = ratedField<Recipient>('recipients', {
  archive: ({ archive }) => yes(archive),
  purpose: ({ purpose }) => yes(purpose !== null),
  'length of name': ({ name }) => lengthOf(name),
  listed: ({ name }) => yes(/[,;]/.test(name)),
  lines: (_, { plan }) => stepOf(plan.recipients.length),
  'archive there': (_, { hasArchive }) => yes(hasArchive),
  ...ofQuote,
})

export const signature = ratedField<Signature>('signature', {
  holds: ({ authority, position, name }) =>
    [authority === null ? '' : 'authority', position === null ? '' : 'position', name === null ? '' : 'name']
      .filter(Boolean)
      .join(', '),
  recipients: (_, { plan }) => yes(plan.recipients.length > 0),
  'length of name': ({ name }) => lengthOf(name ?? ''),
  'length of position': ({ position }) => lengthOf(position ?? ''),
  'letterhead above': (_, { plan }) => yes(plan.header.issuer?.basis === 'letterhead'),
  ...ofQuote,
})

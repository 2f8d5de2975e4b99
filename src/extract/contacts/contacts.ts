import type { EmailValue, PhoneValue } from '../../../grammars/contact.ts'
import {
  contactLabel,
  contactLabelInside,
  fullName,
  type PersonValue,
  personTitle,
  positionBehind,
} from '../../../grammars/person.ts'
import { type Mention, readsLine, scan, scanAtStart } from '../../match/scan.ts'
import { bracketAround, sentenceAround, sentencesOf } from '../../match/sentences.ts'
import type { Span } from '../../model/span.ts'
import type { PassageReading } from '../passages/read-passages.ts'
import type { UnitReading } from '../units/unit-reading.ts'
import { findUnits, readUnits } from '../units/units.ts'

/** A way to reach somebody. Offsets count in its passage. */
export interface ContactReading {
  readonly span: Span
  readonly rule: string
  readonly email: string | null
  readonly isRepaired: boolean
  readonly phones: readonly string[]
  readonly person: string | null
  readonly position: string | null
  readonly organization: string | null
}

interface Party {
  /** Stretch in which the addresses and numbers are those of this person. */
  readonly reach: Span
  readonly person: string | null
  readonly position: string | null
  readonly organization: UnitReading | null
}

/** The contacts of a passage: one for each e-mail address, and one for each person or office with nothing but a telephone number. */
export function findContacts(reading: PassageReading): ContactReading[] {
  const { emails, phones } = reading
  if (emails.length === 0 && phones.length === 0) return []
  const { folded } = reading.passage
  const sentences = joinLabelled(folded, sentencesOf(folded))
  const stretches = new Map<number, Span>()
  for (const { span } of [...emails, ...phones]) {
    // «(024) 3858 5279»: the bracket around its first figures is the number's own.
    const stretch = bracketAround(folded, span.end - 1) ?? sentenceAround(sentences, span.start)
    stretches.set(stretch.start, stretch)
  }
  return [...stretches.values()]
    .sort((a, b) => a.start - b.start)
    .flatMap((stretch) => partiesOf(reading, stretch, sentenceAround(sentences, stretch.start)))
    .map((party, i, all) => withOfficeOf(party, all[i - 1], folded))
    .flatMap((party) => contactsOf(reading, party))
}

/** «Ban Tổ chức: ông A, Trưởng ban, 09…; bà B, Phó Trưởng ban, 09…»: the office holds for the next of the list. */
function withOfficeOf(party: Party, previous: Party | undefined, folded: string): Party {
  if (party.person === null || party.organization !== null || previous?.person == null) return party
  const isListed = /^[\s;]*$/.test(folded.slice(previous.reach.end, party.reach.start))
  return isListed ? { ...party, organization: previous.organization } : party
}

/** «Đ/c A, chuyên viên; điện thoại: …; email: …»: what begins with a label goes on with the sentence before. */
function joinLabelled(folded: string, sentences: readonly Span[]): Span[] {
  return sentences.reduce<Span[]>((joined, { start, end }) => {
    const last = joined.at(-1)
    const goesOn =
      last !== undefined &&
      readsLine(contactLabel, folded.slice(start, end)) &&
      scan(personTitle, folded.slice(last.start, last.end)).length > 0
    if (!goesOn) joined.push({ start, end })
    else joined[joined.length - 1] = { start: last.start, end }
    return joined
  }, [])
}

/** Persons of a stretch: with a form of address, or a bare name at its head that an address follows. */
function personsIn(text: string, folded: string, { start, end }: Span): Mention<PersonValue>[] {
  const words = folded.slice(start, end)
  const persons = scan(personTitle, words)
  if (persons.length > 0) return persons
  const named = scanAtStart(fullName, words)
  const isNamed =
    named !== null &&
    readUnits(text, folded, start).length === 0 &&
    /^\s?(?:$|[,;:(-]|\d)/.test(words.slice(named.span.end)) &&
    !/^\s?-\s?\p{Lu}/u.test(words.slice(named.span.end))
  return isNamed ? [named] : []
}

const isWithin = (span: Span, { start, end }: Span): boolean => span.start >= start && span.end <= end

/** «(đ/c A, ĐT …; đ/c B, ĐT …)»: each person's reach goes up to the next one. Without persons, one party. */
function partiesOf({ passage }: PassageReading, stretch: Span, sentence: Span): Party[] {
  const { text, folded } = passage
  const persons = personsIn(text, folded, stretch)
  const before = officeBefore(text, folded, stretch, sentence)
  if (persons.length === 0) {
    const inside = findUnits(text, folded, stretch.start, stretch.end).filter(isOffice)
    const holder = holderBefore(text, folded, stretch, sentence)
    if (holder !== null)
      return [{ ...holder, reach: stretch, organization: holder.organization ?? inside[0] ?? before }]
    const head = positionHead(folded, stretch)
    const organization = stretch.start > sentence.start ? (inside[0] ?? before) : (inside.at(-1) ?? before)
    return [{ reach: stretch, person: null, position: head, organization }]
  }
  return persons.map(({ span, groups, value }, i) => {
    const from = stretch.start + span.end
    const to = i + 1 < persons.length ? stretch.start + persons[i + 1]!.span.start : stretch.end
    const position = scanAtStart(positionBehind, folded.slice(from, to))
    const name = groups.name!
    const printed = position === null ? null : { start: from + position.span.start, end: from + position.span.end }
    const own = printed === null ? null : officeBehind(text, folded, printed, to)
    const inside =
      findUnits(text, folded, stretch.start, stretch.start + span.start)
        .filter(isOffice)
        .at(-1) ?? null
    return {
      reach: { start: i === 0 ? stretch.start : stretch.start + span.start, end: to },
      person: text.slice(stretch.start + name.start, stretch.start + name.end),
      position:
        printed === null
          ? (value.rank ?? null)
          : text.slice(printed.start, own?.span.start ?? printed.end).trim() || (value.rank ?? null),
      organization: own ?? inside ?? before,
    }
  })
}

/** «bà Lê Thị C (SĐT …)», «ông A - Chuyên viên Phòng B (ĐT …)»: the person directly before the bracket. */
function holderBefore(text: string, folded: string, stretch: Span, sentence: Span): Omit<Party, 'reach'> | null {
  const open = stretch.start - 1
  if (open <= sentence.start || folded[open] !== '(') return null
  const person = scan(personTitle, folded.slice(sentence.start, open)).at(-1)
  if (person === undefined) return null
  const from = sentence.start + person.span.end
  const between = folded.slice(from, open).trimEnd()
  const found = scanAtStart(positionBehind, between)
  if (between !== '' && found?.span.end !== between.length) return null
  const printed = found === null ? null : { start: from + found.span.start, end: from + found.span.end }
  const own = printed === null ? null : officeBehind(text, folded, printed, open)
  const name = person.groups.name!
  return {
    person: text.slice(sentence.start + name.start, sentence.start + name.end),
    position:
      printed === null ? person.value.rank : text.slice(printed.start, own?.span.start ?? printed.end).trim() || null,
    organization: own,
  }
}

const isOffice = ({ kind }: UnitReading): boolean => kind !== 'person' && kind !== 'group' && kind !== 'position'

/** «Chuyên viên Phòng A, Sở B», «Vụ C, Bộ D»: the office behind the name, with the ones above it, up to the next label or mark. */
function officeBehind(text: string, folded: string, printed: Span, to: number): UnitReading | null {
  const [first] = readUnits(text, folded, printed.start).filter(isOffice)
  const own = first ?? officeIn(text, folded, printed)
  if (own === null) return null
  const rest = folded.slice(own.span.start, to)
  const stop = Math.min(rest.search(/[;:()\d@]|$/), scan(contactLabelInside, rest)[0]?.span.start ?? rest.length)
  const last = findUnits(text, folded, own.span.start, own.span.start + stop)
    .filter(isOffice)
    .at(-1)
  const end = Math.max(own.span.end, last?.span.end ?? 0)
  return { ...own, span: { start: own.span.start, end }, name: text.slice(own.span.start, end) }
}

/** «chuyên viên Phòng Kinh tế»: a position may go on with the office. «Chánh Văn phòng» does not. */
function officeIn(text: string, folded: string, { start, end }: Span): UnitReading | null {
  // Word by word: «Giám đốc Trung tâm A» is a unit itself, and hides the office.
  for (const { index } of folded.slice(start, end).matchAll(/(?<=\s)\p{Lu}/gu)) {
    const [unit] = readUnits(text, folded, start + index)
    if (unit !== undefined && isOffice(unit) && /^\p{Lu}\S*\s.*\s\S/u.test(unit.name)) return unit
  }
  return null
}

/** The office whose name ends directly before the bracket, or the last one before the address. */
function officeBefore(text: string, folded: string, stretch: Span, sentence: Span): UnitReading | null {
  if (stretch.start === sentence.start) return null
  const units = findUnits(text, folded, sentence.start, stretch.start - 1).filter(isOffice)
  return units.at(-1) ?? null
}

/** «(Hiệu trưởng: 0912 …)»: a position in place of a name. */
function positionHead(folded: string, stretch: Span): string | null {
  const unit = findUnits(folded, folded, stretch.start, Math.min(stretch.end, stretch.start + 60))[0]
  return unit !== undefined && unit.kind === 'position' && unit.span.start - stretch.start < 4 ? unit.name : null
}

function contactsOf({ emails, phones }: PassageReading, party: Party): ContactReading[] {
  const mails = emails.filter(({ span, value }) => isWithin(span, party.reach) && value.address !== null)
  const calls = phones.filter(({ span }) => isWithin(span, party.reach))
  const { person, position } = party
  const organization = party.organization?.name ?? null
  const known = { person, position, organization }
  if (mails.length === 0) {
    const isAnybody = person !== null || position !== null || organization !== null
    return calls.length === 0 || !isAnybody
      ? []
      : [
          {
            span: { start: calls[0]!.span.start, end: calls.at(-1)!.span.end },
            rule: calls[0]!.rule,
            email: null,
            isRepaired: false,
            phones: numbersOf(calls),
            ...known,
          },
        ]
  }
  return mails.map((mail, i) => ({
    span: mail.span,
    rule: mail.rule,
    email: mail.value.address,
    isRepaired: mail.value.repaired,
    phones: numbersOf(callsOf(mails, i, calls)),
    ...known,
  }))
}

/** Of several addresses, each takes the numbers behind it; the first also those in front. */
function callsOf(
  mails: readonly Mention<EmailValue>[],
  i: number,
  calls: readonly Mention<PhoneValue>[],
): Mention<PhoneValue>[] {
  const from = i === 0 ? 0 : mails[i]!.span.end
  const to = mails[i + 1]?.span.start ?? Number.POSITIVE_INFINITY
  return calls.filter(({ span }) => span.start >= from && span.start < to)
}

const numbersOf = (calls: readonly Mention<PhoneValue>[]): string[] => [
  ...new Set(calls.flatMap(({ value }) => value.numbers)),
]

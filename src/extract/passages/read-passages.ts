import { addressTrigger, type EmailValue, emails, type PhoneValue, phones, urls } from '../../../grammars/contact.ts'
import { dateLook } from '../../../grammars/date-look.ts'
import { documentNumbers, numberTrigger } from '../../../grammars/document-number.ts'
import type { Grammar } from '../../../grammars/kit.ts'
import type { NumberParts } from '../../../grammars/number-parts.ts'
import { overlapsAny, withoutOverlaps } from '../../match/overlap.ts'
import { type Mention, scan } from '../../match/scan.ts'
import type { Passage } from '../../model/outline.ts'
import type { OwnWords } from '../../model/own-words.ts'
import type { Span } from '../../model/span.ts'
import { findTemporal, type TemporalMention } from '../times/temporal-mentions.ts'

/** A passage with everything that grammars alone read in it. Offsets count in the passage. */
export interface PassageReading {
  readonly passage: Passage
  readonly numbers: readonly Mention<NumberParts>[]
  readonly times: readonly TemporalMention[]
  /** What looks like a whole date and was read as nothing at all. */
  readonly unreadDates: readonly Span[]
  readonly emails: readonly Mention<EmailValue>[]
  readonly phones: readonly Mention<PhoneValue>[]
}

/** A fact with the passage it was read in: its offsets count there. */
export interface InPassage<Fact> {
  readonly reading: PassageReading
  readonly fact: Fact
}

const hasDigit = /\d/

/**
 * Reads one passage: addresses first, then document numbers, telephone numbers and times; what is one is never the other.
 * @param own the user's own lexicon, whose codes stand in numbers
 */
export function readPassage(passage: Passage, own: OwnWords | null = null): PassageReading {
  const { folded, cell } = passage
  const addresses = addressTrigger.test(folded)
    ? withoutOverlaps([...all(emails, folded), ...all<unknown>(urls, folded)])
    : []
  const masks = spansOf(addresses)
  const numbers = numberTrigger.test(folded)
    ? withoutOverlaps(apart(all(documentNumbers, folded, own?.codes), masks))
    : []
  const maskedNumbers = merge(masks, spansOf(numbers))
  const calls = hasDigit.test(folded) ? apart(all(phones, folded), maskedNumbers) : []
  const taken = merge(maskedNumbers, spansOf(calls))
  const times = findTemporal(folded, taken, cell?.role === 'time' && !cell.isHeader)
  return {
    passage,
    numbers,
    times,
    unreadDates: scan(dateLook, folded)
      .map(({ span }) => span)
      .filter((span) => !overlapsAny(span, taken) && !times.some((time) => isWithin(span, time.span))),
    emails: addresses.filter((mention): mention is Mention<EmailValue> => mention.rule.startsWith('contact/email')),
    phones: calls,
  }
}

const all = <Value>(rules: readonly Grammar<Value>[], folded: string, own?: OwnWords['codes']): Mention<Value>[] =>
  rules.flatMap((rule) => scan(rule, folded, own))
const isWithin = (span: Span, outer: Span): boolean => span.start >= outer.start && span.end <= outer.end
const spansOf = (mentions: readonly Mention<unknown>[]): Span[] => mentions.map(({ span }) => span)
const apart = <Value>(mentions: readonly Mention<Value>[], masks: readonly Span[]): Mention<Value>[] =>
  mentions.filter(({ span }) => !overlapsAny(span, masks))
const merge = (a: readonly Span[], b: readonly Span[]): Span[] => [...a, ...b].sort((x, y) => x.start - y.start)

import { dateLook } from '../../../grammars/date-look.ts'
import { signingDay } from '../../../grammars/temporal-context.ts'
import type { PassageReading } from '../../extract/passages/read-passages.ts'
import type { TemporalMention } from '../../extract/times/temporal-mentions.ts'
import { readsLine } from '../../match/scan.ts'
import { diagnostic, type Report } from '../../model/diagnostic.ts'
import type { TemporalExpression } from '../../model/unrated.ts'
import { place } from '../place.ts'
import { countFrom, resolveTemporal } from './temporal.ts'
import type { YearsOf } from './years.ts'

/** The completed expression of each mention. */
export type Times = ReadonlyMap<TemporalMention, TemporalExpression>

/** Completes every expression of time in the context it stands in. */
export function resolveTimes(
  text: string,
  readings: readonly PassageReading[],
  yearsOf: YearsOf,
  report: Report,
): Times {
  const times = new Map<TemporalMention, TemporalExpression>()
  for (const reading of readings) {
    for (const span of reading.unreadDates) {
      const { text: quote, span: where } = place(text, reading.passage, span)
      report(diagnostic('date-unread', `«${quote}»`, where, dateLook.name))
    }
    if (reading.times.length === 0) continue
    const context = yearsOf(reading)
    for (const mention of reading.times) {
      const { passage } = reading
      const relationText =
        mention.relationSpan === null ? null : passage.text.slice(mention.relationSpan.start, mention.relationSpan.end)
      const { anchor } = mention
      const words = {
        relation: relationText,
        anchor: anchor === null ? null : passage.text.slice(anchor.start, anchor.end).trim(),
      }
      const resolved = resolveTemporal(mention, place(text, passage, mention.span), words, context)
      const isCounted =
        anchor !== null &&
        readsLine(signingDay, passage.folded.slice(anchor.start, anchor.end).trim()) &&
        context.documentDate !== null
      const expression = isCounted ? countFrom(resolved, context.documentDate!, context.own) : resolved
      reportOddities(mention, expression, report)
      times.set(mention, expression)
    }
  }
  return times
}

function reportOddities(
  mention: TemporalMention,
  { text, span, rule, inferred, edtf }: TemporalExpression,
  report: Report,
): void {
  const { from, to } = mention.parts
  if (rule === 'date/impossible') report(diagnostic('date-impossible', `«${text}»`, span, rule))
  else if ([from?.day, from?.month, from?.year].includes('blank') && mention.parts.kind === 'date')
    report(diagnostic('date-blank', `«${text}»`, span, rule))
  if (inferred.includes('year')) report(diagnostic('year-inferred', `«${text}» is read as ${edtf}`, span, rule))
  const [first, last] = (edtf ?? '').replaceAll('~', '').split('/')
  if (
    to !== null &&
    first !== undefined &&
    last !== undefined &&
    /^\d{4}/.test(first) &&
    /^\d{4}/.test(last) &&
    first > last
  )
    report(diagnostic('date-reversed', `«${text}»`, span, rule))
}

import type { TimeBound } from '../../grammars/chunk-kinds.ts'
import { lastingBefore } from '../../grammars/due-context.ts'
import type { TemporalMention } from '../extract/times/temporal-mentions.ts'
import { readsLine } from '../match/scan.ts'

/** How an expression of time can bound a duty. */
export function boundOf(mention: TemporalMention, folded: string): TimeBound {
  const { parts, relation, isHorizon } = mention
  if (isHorizon || parts.kind === 'adhoc' || parts.kind === 'continuous' || parts.kind === 'event') return 'Vague'
  if (parts.kind === 'recurrence') return isDated(mention) ? 'Limit' : 'Rhythm'
  if (parts.kind === 'duration') return isTerm(mention, folded) ? 'Term' : 'Vague'
  const isLimit = relation === 'before' || relation === 'by' || relation === 'until'
  // «từ 7h30», «vào 8h»: hours of opening.
  if (parts.kind === 'time' && parts.from === null && parts.rrule === null) return isLimit ? 'Limit' : 'Vague'
  if (relation === 'after') return 'Vague'
  if (relation === 'from') return parts.from === null ? 'Vague' : 'Start'
  if (parts.from !== null && parts.from.month === null && !parts.school) return 'Year'
  if (isLimit) return 'Limit'
  if (relation !== null) return 'Within'
  return parts.from?.day != null || parts.days.length > 0 ? 'Date' : 'Stretch'
}

const isDated = ({ parts, relation }: TemporalMention): boolean =>
  parts.rrule !== null &&
  (/BYMONTHDAY|BYDAY|BYMONTH=/.test(parts.rrule) || parts.time !== null || relation === 'before')

/** «trong vòng 10 ngày», «xử lý trong 24 giờ»; «dùng trong 07 ngày», «bình quân trong 4 năm» only say how long. */
function isTerm(mention: TemporalMention, folded: string): boolean {
  const { span, relation, relationSpan, anchor } = mention
  if (relation === 'by' || relation === 'before') return true
  if (relation !== 'during') return false
  const start = relationSpan?.start ?? span.start
  return (
    anchor !== null || (isShortTerm(mention) && !readsLine(lastingBefore, folded.slice(Math.max(0, start - 16), start)))
  )
}

/** Hours and days, not the minutes that something lasts, nor the months for which a paper is good. */
export const isShortTerm = ({ parts }: TemporalMention): boolean => /^P(?:T\d+H|\d+D)/.test(parts.duration ?? '')

import { rhythmOfThing } from '../../../grammars/rhythm-context.ts'
import { namedByTime, timeOfPlan } from '../../../grammars/temporal-context.ts'
import type { Item } from '../../frames/items/item.ts'
import { readsLine } from '../../match/scan.ts'
import type { Span } from '../../model/span.ts'
import { isCited } from '../times/cited-date.ts'
import type { TemporalMention } from '../times/temporal-mentions.ts'

/** The expressions in a prose task that say when it is done: rhythms, and dates that hang on a word of relation. */
export function taskTimes({ reading: { passage, times }, dues }: Item, { start, end }: Span): TemporalMention[] {
  const due = new Set(dues.flatMap((all) => all.map(({ mention }) => mention)))
  return times.filter((mention) => {
    if (mention.span.start < start || mention.span.end > end) return false
    if (due.has(mention)) return true
    const { kind } = mention.parts
    if (kind === 'adhoc' || kind === 'continuous' || mention.isHorizon) return false
    if (isCited(passage.folded, mention.span)) return false
    if (kind === 'duration') return mention.relation === 'during' && mention.relationSpan !== null
    // «chỉ số của tỉnh hằng năm», «chế độ báo cáo định kỳ»: the rhythm of a thing, not of the task.
    if (kind === 'recurrence')
      return (
        mention.rule !== 'recurrence/unspecified' &&
        !readsLine(rhythmOfThing, passage.folded.slice(Math.max(start, mention.span.start - 60), mention.span.start))
      )
    if (kind === 'period' && readsLine(timeOfPlan, passage.folded.slice(mention.span.start, mention.span.end)))
      return false
    const left = passage.folded.slice(Math.max(start, mention.span.start - 100), mention.span.start)
    // «Kế hoạch … đến năm 2030» names the plan, «hoàn thành trước tháng 6» says when.
    if (mention.relation !== null && !(kind === 'period' && toYear.has(mention.relation))) return true
    return !readsLine(namedByTime, left)
  })
}

const toYear: ReadonlySet<string> = new Set(['by', 'until'])

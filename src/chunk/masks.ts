import type { ChunkKind } from '../../grammars/chunk-kinds.ts'
import type { PassageReading } from '../extract/passages/read-passages.ts'
import { isCited } from '../extract/times/cited-date.ts'
import type { TemporalMention } from '../extract/times/temporal-mentions.ts'
import type { Span } from '../model/span.ts'

/** A stretch that grammars have read already: no word in it is looked up. */
export interface Mask extends Span {
  readonly kind: ChunkKind
  readonly mention: TemporalMention | null
}

/** Times with their words of relation, numbers, addresses and telephone numbers of a passage, in reading order. */
export function masksOf({ times, numbers, emails, phones, passage }: PassageReading): Mask[] {
  const starts = times.map(({ span }) => span.start).sort((a, b) => a - b)
  const ofTimes = times.map((mention): Mask => {
    if (mention.relation === null && isCited(passage.folded, mention.span))
      return { kind: 'Ref', mention, start: mention.span.start, end: mention.span.end }
    const from = Math.min(mention.relationSpan?.start ?? mention.span.start, mention.span.start)
    // «trước ngày 15/6 và ngày 30/11»: a relation that several share stands before the first.
    const isShared = starts.some((start) => start > from && start < mention.span.start)
    return { kind: 'Time', mention, start: isShared ? mention.span.start : from, end: mention.span.end }
  })
  const others = (kind: ChunkKind, mentions: readonly { readonly span: Span }[]): Mask[] =>
    mentions.map(({ span }) => ({ kind, mention: null, start: span.start, end: span.end }))
  return [...ofTimes, ...others('Ref', numbers), ...others('Contact', [...emails, ...phones])].sort(
    (a, b) => a.start - b.start,
  )
}

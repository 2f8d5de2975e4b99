import type { Span } from '../model/span.ts'
import type { PassageReading } from './read-passages.ts'
import type { TemporalMention } from './temporal-mentions.ts'

/** Words in front of a year or period that make it part of a name: «Kế hoạch … năm 2026», «dự toán năm 2026», «giai đoạn 2021-2025». */
const named =
  /(?:kế hoạch|dự toán|chương trình|đề án|ngân sách|báo cáo|nghị quyết|chỉ thị|quyết định|năm học|nhiệm vụ|chỉ số|kinh phí|giai đoạn|nhiệm kỳ|công tác)(?:\s[^,.;:()]{0,80})?\s?$/i

/** The expressions in a prose task that say when it is done: rhythms, and dates that hang on a word of relation. */
export function taskTimes({ passage, times }: PassageReading, { start, end }: Span): TemporalMention[] {
  return times.filter((mention) => {
    if (mention.span.start < start || mention.span.end > end) return false
    const { kind } = mention.parts
    if (kind === 'adhoc' || kind === 'continuous' || mention.isHorizon) return false
    if (isCited(passage.folded, mention.span)) return false
    if (kind === 'recurrence' || mention.relation !== null) return true
    if (kind === 'duration') return false
    const left = passage.folded.slice(Math.max(start, mention.span.start - 100), mention.span.start)
    return !named.test(left)
  })
}

/** The date of a document: «số 10/KH-UBND ngày 05/3/2025», «Luật … ngày 14/6/2019». */
export const isCited = (folded: string, { start }: Span): boolean => {
  const left = folded.slice(Math.max(0, start - 60), start)
  return /\d\s?[/-]\s?\p{Lu}[^\s,;]{0,40}\s?,?\s?\(?$/u.test(left) || /Luật[^,.;]{0,60}$/.test(left)
}

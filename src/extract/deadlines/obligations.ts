import { onlyCompletion, onlyPart, turnLabel, wholeDuty } from '../../../grammars/deadline.ts'
import { labelLead } from '../../../grammars/due-context.ts'
import { deliveryVerb, rhythmWord } from '../../../grammars/obligation-context.ts'
import { deliveryTail, furtherTail, headRule, purposeTail, sharedTail } from '../../../grammars/obligation-rules.ts'
import { type Chunk, isVerb, lettersOf } from '../../chunk/chunk.ts'
import type { Due } from '../../frames/dues.ts'
import { type Duty, dutiesOf } from '../../frames/duties.ts'
import type { Sentence } from '../../frames/frame.ts'
import { recipientsIn } from '../../frames/parties.ts'
import { isSign } from '../../frames/sentences.ts'
import { readsLine, scan, scanAtStart } from '../../match/scan.ts'
import type { Span } from '../../model/span.ts'
import type { UnitReading } from '../units/unit-reading.ts'

/** Chunks of a sentence, end exclusive. */
type Range = readonly [from: number, to: number]

/** What is due by one of the bounds of a duty: its words, without who does it, when, and where it only goes. Null where nothing is left. */
export function obligationOf(folded: string, dues: readonly Due[], k: number): Span[] | null {
  const own = rangesOf(dues, k)
  const spans = own.flatMap((range) => wordsOf(folded, dues, k, range))
  if (!isOnlyLabel(folded, spans)) return spans
  const head = k === 0 ? [] : sharedHead(folded, dues, k)
  return head.length + spans.length === 0 ? null : [...head, ...spans]
}

/** «Lần 2», «và năm»: nothing but what tells one bound from the others. */
export function isOnlyLabel(folded: string, spans: readonly Span[]): boolean {
  const words = spans
    .map(({ start, end }) => folded.slice(start, end))
    .join(' ')
    .replace(/^[\s,;:()-]+/, '')
  return scan(turnLabel, words).some(({ span }) => span.start === 0) || readsLine(onlyPart, words)
}

/** The chunks of a sentence that the `k`-th bound is for. */
export function reachOf(dues: readonly Due[], k: number): readonly Chunk[] {
  const ranges = rangesOf(dues, k)
  return dues[k]!.sentence.chunks.slice(ranges[0]![0], Math.max(...ranges.map(([, to]) => to)))
}

/** «gửi ⟦Sở A⟧ trước … để báo cáo Ủy ban trước …»: who goes on behind the purpose owes the second bound. */
export function receiversBefore(dues: readonly Due[], k: number): readonly UnitReading[] {
  const { chunks } = dues[k]!.sentence
  const [from] = rangesOf(dues, k)[0]!
  return k > 0 && chunks[from - 1]?.kind === 'Purpose' ? recipientsIn(chunks.slice(0, from - 1)) : []
}

/** What a sentence without a bound says is to be done. */
export function actOf(sentence: Sentence): Span[] {
  const { chunks } = sentence
  const { act, to } = dutiesOf(sentence)[0]!
  const start = headRule.pattern.at(lettersOf(chunks), act)?.end ?? act
  const last = chunks.slice(0, to).findLastIndex((chunk) => !isSign(chunk))
  return start > last ? [] : [{ start: chunks[start]!.start, end: chunks[last]!.end }]
}

/** «ban hành», «nộp Phòng Nội vụ»: verbs whose object stands in the sentence before. */
export function wantsObject(folded: string, { sentence }: Due, spans: readonly Span[]): boolean {
  const inside = sentence.chunks.filter(({ start, end }) =>
    spans.some((span) => start >= span.start && end <= span.end),
  )
  const [first] = inside
  if (first === undefined || !(first.kind === 'Do' || first.kind === 'Deliver')) return false
  const rest = first.kind === 'Do' ? withoutObject : delivered
  return inside.every(({ kind }) => rest.has(kind)) && !readsLine(wholeDuty, folded.slice(first.start, first.end))
}
const withoutObject: ReadonlySet<string> = new Set(['Do', 'Deliver', 'Adv', 'And', 'Comma', 'Time'])
const delivered: ReadonlySet<string> = new Set([...withoutObject, 'Unit', 'To', 'Bracket'])

/** The stretches of a duty that the `k`-th bound is for. */
function rangesOf(dues: readonly Due[], k: number): Range[] {
  const { duty, sentence } = dues[k]!
  const { chunks } = sentence
  const groups = groupsOf(dues, dues[k]!)
  const g = groups.findIndex(([from, to]) => dues[k]!.at >= from && dues[k]!.at < to)
  const [from, to] = groups[g]!
  const [before, next] = [groups[g - 1], groups[g + 1]]
  if (leads(chunks, duty, groups[g]!)) {
    const stop =
      next === undefined
        ? nextAct(chunks, to, duty.to, true)
        : leads(chunks, duty, next)
          ? next[0]
          : lastAct(chunks, to, next[0])
    return [[Math.max(duty.act, to), Math.max(to, stop)]]
  }
  // «gửi Sở A … để tổng hợp, báo cáo Ủy ban trước …»: behind the first bound somebody else goes on.
  const first = Math.max(duty.act, before?.[1] ?? 0)
  const purpose = before === undefined ? -1 : chunks.slice(first, from).findLastIndex(({ kind }) => kind === 'Purpose')
  const start = lastAct(chunks, first + purpose + 1, from)
  if (next === undefined) {
    const stop = nextAct(chunks, to, duty.to)
    // «báo cáo định kỳ 6 tháng về tình hình …»: a rhythm inside stays.
    const isInside =
      dues[k]!.rule.includes('rhythm') && furtherTail.pattern.at(lettersOf(chunks.slice(0, stop)), to) === null
    return isInside
      ? [[start, stop]]
      : [
          [start, from],
          [to, stop],
        ]
  }
  // «báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12 kết quả …»: the tail of the last one holds for all.
  const last: Range = [groups.at(-1)![1], duty.to]
  return sharedTail.pattern.at(lettersOf(chunks.slice(...last)), 0) === null ? [[start, from]] : [[start, from], last]
}

/** «Trước ngày 15/3, các tổ nộp …», «…, định kỳ báo cáo …»: what is done stands behind the bound. */
function leads(chunks: readonly Chunk[], duty: Duty, [from, to]: Range): boolean {
  let start = from
  while (start > duty.act && !isContent(chunks[start - 1]!) && !isJoint(chunks[start - 1]!)) start--
  if (start > duty.act && !isJoint(chunks[start - 1]!)) return false
  let next = Math.max(to, duty.act)
  while (next < duty.to && !isContent(chunks[next]!)) next++
  return next < duty.to && (isVerb(chunks[next]!) || !chunks.slice(duty.act, start).some(isVerb))
}

const hasObject = (own: readonly Chunk[]): boolean =>
  own.some(({ kind, words }) => (kind === 'Noun' && words.includes(' ')) || kind === 'Ref' || kind === 'Quote')

const isJoint = ({ kind }: Chunk): boolean => kind === 'Comma' || kind === 'And' || kind === 'Colon'

/** Where another act begins behind a bound; behind one that leads, only «đồng thời» begins another. */
function nextAct(chunks: readonly Chunk[], from: number, to: number, isLeading = false): number {
  for (let at = from; at < to - 1; at++) {
    if (!isJoint(chunks[at]!)) continue
    const next = chunks[at + 1]!
    if (next.words === 'đồng thời' || (!isLeading && isVerb(next) && hasObject(chunks.slice(from, at)))) return at
  }
  return to
}

/**
 * Where the last of several acts begins: «giúp Ủy ban theo dõi các xã, ⟦báo cáo kết quả⟧». Verbs that share an object are one act, and a delivery
 * without an object of its own («…, báo cáo Ủy ban») brings what was made before.
 */
function lastAct(chunks: readonly Chunk[], from: number, to: number): number {
  let end = to
  for (let at = to - 1; at > from; at--) {
    if (!isJoint(chunks[at]!) || chunks[at - 1]!.endsInDoing) continue
    // «Giai đoạn 3: bảo vệ, sơ kết»: before the colon stands no act.
    if (!chunks.slice(from, at).some(isVerb) && hasObject(chunks.slice(at, to)) && chunks[from]!.kind === 'Noun')
      return at + 1
    let verb = at + 1
    while (verb < to && (chunks[verb]!.kind === 'Adv' || chunks[verb]!.kind === 'Time' || isJoint(chunks[verb]!)))
      verb++
    if (verb >= end || !isVerb(chunks[verb]!)) continue
    const own = chunks.slice(verb, to)
    const before = chunks.slice(from, at).findLastIndex(isVerb) + from
    const sharesObject =
      before < from ||
      !chunks.slice(before + 1, at).some(({ kind }) => kind === 'Noun' || kind === 'Unit' || kind === 'Ref')
    const isWhole = hasObject(own) || (chunks[verb]!.kind === 'Do' && own.some(({ kind }) => kind === 'Unit'))
    if (!sharesObject && isWhole && chunks[before]!.kind !== 'Coop' && chunks[before]!.kind !== 'Bear') return at + 1
    end = verb
  }
  return from
}

const isContent = (chunk: Chunk): boolean => chunk.kind === 'Noun' || chunk.kind === 'Unit' || isVerb(chunk)

/** Bounds of one duty that follow each other: «trước ngày 01/6 và 15/11 hằng năm». */
function groupsOf(dues: readonly Due[], { duty, sentence }: Due): Range[] {
  const groups: [number, number][] = []
  for (const due of dues) {
    if (due.duty !== duty) continue
    const last = groups.at(-1)
    if (last !== undefined && !sentence.chunks.slice(last[1], due.at).some(isContent))
      last[1] = Math.max(last[1], due.at + 1)
    else groups.push([due.at, due.at + 1])
  }
  return groups
}

/** The words of a stretch, without what only leads to it, and without to whom it goes at its end. */
function wordsOf(folded: string, dues: readonly Due[], k: number, [from, to]: Range): Span[] {
  const { sentence, duty, at } = dues[k]!
  const { chunks } = sentence
  const isBehind = from > at && duty.act <= at
  let [start, end] = [from, to]
  const isEdge = (i: number): boolean => isSignOrAnd(chunks[i]!) || dues.some((due) => due.at === i)
  while (start < end && isEdge(start)) start++
  while (end > start && isEdge(end - 1)) end--
  const letters = lettersOf(chunks.slice(0, end))
  if (isBehind && chunks[from]?.words !== 'tại' && furtherTail.pattern.at(letters, from) !== null) return []
  if (!chunks[start]?.words.startsWith('tham mưu')) start = headRule.pattern.at(letters, start)?.end ?? start
  if (start >= end) return []
  // «… gửi về Sở A (qua Phòng B, điện thoại: …)»
  if (end < duty.to && chunks[end - 1]!.kind === 'Bracket' && chunks[end - 2]?.kind === 'Unit') end--
  const tail = from > at ? deliveryTail.pattern.find(letters, start) : null
  if (tail !== null && delivers(chunks, tail.start) && chunks.slice(start, tail.start).some(isContent)) end = tail.start
  else end = purposeTail.pattern.find(letters, start)?.groups.tail?.[0] ?? end
  while (end > start && isEdge(end - 1)) end--
  // Bounds of other duties inside of the stretch go, a rhythm inside stays.
  const pieces: Span[] = []
  for (let i = start; i < end; i++) {
    const last = pieces.at(-1)
    const isHole = dues.some((due) => due.duty === duty && due.at === i && due.mention.parts.kind !== 'recurrence')
    if (isHole) continue
    const chunk = chunks[i]!
    if (
      last !== undefined &&
      i > start &&
      !dues.some((due) => due.at === i - 1 && due.mention.parts.kind !== 'recurrence')
    )
      pieces[pieces.length - 1] = { start: last.start, end: chunk.end }
    else pieces.push({ start: chunk.start, end: chunk.end })
  }
  return pieces
    .map((piece) => withoutLabels(folded, piece))
    .filter((piece) => /\p{L}/u.test(folded.slice(piece.start, piece.end)))
}

/** «… gửi Sở A», «… về Sở A»; «cho học sinh», «tại Phòng B» say more of what is done. */
const delivers = (chunks: readonly Chunk[], at: number): boolean => {
  const first = chunks.slice(at, at + 2).find(({ kind }) => kind === 'Deliver' || kind === 'To')
  return (
    first !== undefined &&
    (first.kind === 'Deliver' ? readsLine(deliveryVerb, `${first.words} `) : first.words === 'về')
  )
}

const isSignOrAnd = (chunk: Chunk): boolean =>
  isSign(chunk) || chunk.kind === 'And' || (chunk.kind === 'Adv' && chunk.words === 'định kỳ')

/** «Thời gian nộp hồ sơ», «…, hoàn thành»: words that only go with the bound. */
function withoutLabels(folded: string, { start, end }: Span): Span {
  const words = folded.slice(start, end)
  if (readsLine(onlyCompletion, words)) return { start, end: start }
  const label = scanAtStart(labelLead, words)
  const comma = words.lastIndexOf(',')
  const isCompleted = comma > 0 && readsLine(onlyCompletion, words.slice(comma))
  return { start: start + (label?.span.end ?? 0), end: isCompleted ? start + comma : end }
}

/** What the bounds of a sentence share stands before the first of them, up to its own label. */
function sharedHead(folded: string, dues: readonly Due[], k: number): Span[] {
  const first = rangesOf(dues, 0).flatMap((range) => wordsOf(folded, dues, 0, range))
  return first.slice(0, 1).flatMap(({ start, end }) => {
    const lead = folded.slice(start, end)
    const label = k === 0 ? undefined : scan(turnLabel, lead).at(-1)
    const words = lead.slice(0, label?.span.start).trimEnd()
    const stop = scan(rhythmWord, words)[0]?.span.start ?? words.length
    return stop === 0 ? [] : [{ start, end: start + stop }]
  })
}

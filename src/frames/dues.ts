import { chunkLetters, dutyLetters, type TimeBound } from '../../grammars/chunk-kinds.ts'
import { notDue, onlyCompletion } from '../../grammars/deadline.ts'
import {
  actBefore,
  alreadyBefore,
  alreadyBehind,
  frequencyBefore,
  goalFigure,
  issuedBefore,
  lookedAt,
  milestoneBefore,
  namedDayBefore,
  onYear,
  rateAtHead,
  stretchLabel,
  targetFigure,
  thingAtHead,
  turnBefore,
  upToNow,
} from '../../grammars/due-context.ts'
import { dueRules } from '../../grammars/due-rules.ts'
import { dutyVerbs } from '../../grammars/lexicon/duty-verbs.ts'
import { countBehind, nounTail, ofThingBefore, qualifiedBefore, timesWord } from '../../grammars/rhythm-context.ts'
import { type Chunk, isVerb } from '../chunk/chunk.ts'
import type { TemporalMention } from '../extract/times/temporal-mentions.ts'
import { readsLine } from '../match/scan.ts'
import type { Span } from '../model/span.ts'
import { type Duty, dutiesOf } from './duties.ts'
import type { Sentence } from './frame.ts'
import { sentencesOf } from './sentences.ts'
import { boundOf, isShortTerm } from './time-bounds.ts'

/** An expression of time that bounds a duty. */
export interface Due {
  readonly rule: string
  readonly mention: TemporalMention
  /** The expression with its words of relation, in the passage. */
  readonly span: Span
  readonly sentence: Sentence
  readonly duty: Duty
  /** The chunk of the sentence that it is, or the bracket that holds it. */
  readonly at: number
}

/** A passage in which dues are read. */
export interface DuePlace {
  readonly text: string
  readonly folded: string
}

/** No sentence of duties has more bounds; a list of dates without end is none. */
const mostDues = 40

/** The expressions of a sentence that say until when, when or how often something is to be done, in reading order. */
export function duesOf(sentence: Sentence, place: DuePlace): Due[] {
  if (!sentence.chunks.some(holdsTime)) return []
  const duties = dutiesOf(sentence)
  const found = duties.flatMap((duty) => duesOfDuty(sentence, duty, place))
  return found.filter((due, i) => !isTold(due, found[i + 1], found, sentence.chunks)).slice(0, mostDues)
}

const holdsTime = ({ kind, inner }: Chunk): boolean => kind === 'Time' || inner.some(holdsTime)

/** A time, or a bracket that holds nothing else, with its place among the chunks of a sentence. */
interface Timed {
  readonly at: number
  readonly mention: TemporalMention
  readonly span: Span
  readonly bound: TimeBound
}

function duesOfDuty(sentence: Sentence, duty: Duty, place: DuePlace): Due[] {
  const { chunks } = sentence
  const times = timesIn(chunks, duty, place)
  const { letters, indexOf } = dutyLettersOf(chunks, duty, times)
  const ruleOf = (timed: Timed): string | null => {
    const at = indexOf.get(timed.at)
    if (at === undefined || duty.agent?.polarity === 'fact') return null
    // «hằng năm 100% học sinh được …»: an aim, and nobody's right.
    if (duty.agent?.polarity === 'right' && !readsLine(goalFigure, wordsOf(sentence, duty, place))) return null
    for (const { name, pattern } of dueRules)
      if (pattern.at(letters, at) !== null && isDue(name, timed, sentence, duty, place)) return name
    return null
  }
  const rules = times.map(ruleOf)
  // «hằng quý, hằng năm theo quy định»: what holds for one of a list of rhythms holds for all.
  for (let i = 1; i < times.length; i++) if (areListed(times, i, chunks)) rules[i] ??= rules[i - 1]!
  for (let i = times.length - 1; i > 0; i--) if (areListed(times, i, chunks)) rules[i - 1] ??= rules[i]!
  const own = times.flatMap(({ mention, span, at }, i): Due[] =>
    rules[i] === null ? [] : [{ rule: rules[i]!, mention, span, sentence, duty, at }],
  )
  const inBrackets = chunks
    .slice(duty.from, duty.to)
    .filter(({ inner }, i) => inner.some(holdsTime) && !times.some(({ at }) => at === duty.from + i))
    .flatMap(({ inner }) => sentencesOf(inner, place.text).filter(statesDuty))
    .flatMap((inner) => duesOf(inner, place))
  return [...own, ...inBrackets].sort((a, b) => a.span.start - b.span.start)
}

const wordsOf = ({ chunks }: Sentence, { from, to }: Duty, { folded }: DuePlace): string =>
  folded.slice(chunks[from]!.start, chunks[to - 1]!.end)

/** «(hằng quý huyện kiểm tra các xã)»: a bracket that says itself who does what. */
const statesDuty = ({ clauses }: Sentence): boolean =>
  clauses.some(({ agent, opensWithVerb }) => agent !== null || opensWithVerb)

function timesIn(chunks: readonly Chunk[], { from, to }: Duty, place: DuePlace): Timed[] {
  const times: Timed[] = []
  for (let at = from; at < to; at++) {
    const chunk = chunks[at]!
    const inside =
      chunk.kind === 'Time' ? [chunk] : chunk.kind === 'Bracket' && isTimed(chunk, place) ? chunk.inner : []
    for (const { mention, start, end } of inside)
      if (mention !== null) times.push({ at, mention, span: { start, end }, bound: boundOf(mention, place.folded) })
  }
  return times
}

/** «(trước ngày 15/3)», «(mỗi tháng 02 buổi)»: a bracket with a time and nothing that is done. */
function isTimed({ inner }: Chunk, { folded }: DuePlace): boolean {
  const times = inner.filter(({ kind }) => kind === 'Time')
  if (times.length === 0) return false
  const [first, last] = [times[0]!, times.at(-1)!]
  const before = folded.slice(inner[0]!.start, first.start)
  const behind = folded.slice(last.end, inner.at(-1)!.end)
  return readsLine(onlyCompletion, before) && (readsLine(onlyCompletion, behind) || readsLine(countBehind, behind))
}

/** «Rà soát thủ tục (2031 - 2033)»: years alone in a bracket behind what is done. */
const isBareYears = ({ at, mention }: Timed, chunks: readonly Chunk[], folded: string): boolean =>
  chunks[at]!.kind === 'Bracket' && chunks[at - 1]?.kind !== 'Time' && /^\d/.test(folded.slice(mention.span.start))

const ofThings: ReadonlySet<string> = new Set(['Prep', 'Passive', 'Basis'])

const verbsOfDuty: ReadonlySet<string> = new Set(dutyVerbs)
/** «tổ chức», «kiểm tra»; «nâng cao», «gắn» only say how things shall be. */
const isActOfDuty = (chunk: Chunk): boolean => isVerb(chunk) && (chunk.kind !== 'Do' || verbsOfDuty.has(chunk.words))

const isRhythmic = ({ mention }: Chunk): boolean => mention?.parts.kind === 'recurrence'

/** The letters of a duty, with those who do it as one; a bracket that holds a time is that time. */
export function dutyLettersOf(
  chunks: readonly Chunk[],
  { agent, from, to }: Duty,
  times: readonly Pick<Timed, 'at' | 'bound'>[],
): { letters: string; indexOf: ReadonlyMap<number, number> } {
  const bounds = new Map(times.map(({ at, bound }) => [at, bound]))
  const indexOf = new Map<number, number>()
  let letters = ''
  for (let at = from; at < to; at++) {
    const bound = bounds.get(at)
    const isAgent = agent !== null && at >= agent.from && at < agent.to && bound === undefined
    if (isAgent && letters.includes(dutyLetters.Who)) continue
    indexOf.set(at, letters.length)
    letters += isAgent ? dutyLetters.Who : bound === undefined ? chunkLetters[chunks[at]!.kind] : dutyLetters[bound]
  }
  return { letters, indexOf }
}

/** What a rule cannot say over kinds: what is cited, told, looked at, or belongs to the thing before it. */
function isDue(rule: string, timed: Timed, sentence: Sentence, duty: Duty, place: DuePlace): boolean {
  const { chunks } = sentence
  const { folded } = place
  const { span, mention, at } = timed
  const start = chunks[duty.from]!.start
  const left = folded.slice(Math.max(start, span.start - 70), span.start)
  const right = folded.slice(span.end, chunks[duty.to - 1]!.end)
  const head = folded.slice(chunks[0]!.start, span.start)
  if (readsLine(lookedAt, head.slice(-50)) || readsLine(notDue, left.slice(-50))) return false
  if (timed.bound === 'Date' && (readsLine(issuedBefore, left) || readsLine(actBefore, left))) return false
  // «hưởng ứng “Ngày đọc sách” (21/4)»: the day of what is named.
  if (timed.bound === 'Date' && chunks[at]!.kind === 'Bracket' && chunks[at - 1]?.kind === 'Quote') return false
  if (readsLine(upToNow, right.slice(0, 60)) || readsLine(rateAtHead, head)) return false
  const opens = sentence.clauses.some(({ from, opensWithVerb }) => from >= duty.from && from < at && opensWithVerb)
  if (duty.agent === null && !opens && (readsLine(alreadyBefore, left) || readsLine(alreadyBehind, right.slice(0, 60))))
    return false
  if (readsLine(targetFigure, folded.slice(start, chunks[duty.to - 1]!.end))) return false
  switch (rule) {
    case 'due/calendar':
      return duty.from === 0 && !readsLine(stretchLabel, head)
    case 'due/limit':
      return true
    case 'due/day':
      return !readsLine(namedDayBefore, left)
    case 'due/thing':
      return timed.bound === 'Term'
        ? isShortTerm(mention) && chunks[at - 1]!.endsInDoing
        : readsLine(turnBefore, left) || chunks[at - 1]!.endsInDoing
    case 'due/event':
      return !readsLine(stretchLabel, head)
    case 'due/within':
      return chunks[at - 1]!.kind !== 'Time' || !isRhythmic(chunks[at - 1]!)
    case 'due/year':
      return isBareYears(timed, chunks, folded) || readsLine(onYear, folded.slice(span.start, mention.span.start))
    case 'due/goal':
      return readsLine(goalFigure, wordsOf(sentence, duty, place))
    case 'due/milestone':
      return readsLine(milestoneBefore, left)
    case 'due/times':
      return readsLine(timesWord, folded.slice(span.start, span.end))
    case 'due/count':
      return readsLine(countBehind, right)
    case 'due/leading':
      return timed.bound !== 'Rhythm' || !readsLine(nounTail, right)
    case 'due/rhythm-behind': {
      if (readsLine(thingAtHead, head)) return false
      const before = chunks[at - 1]!
      if (readsLine(frequencyBefore, left)) return true
      // «vào kế hoạch kiểm tra hằng năm», «được phân bổ hằng năm»: the rhythm of a thing that is named beside the act.
      if (before.kind === 'Noun' && ofThings.has(chunks[at - 2]?.kind ?? '')) return false
      if (!chunks.slice(duty.from, at).some(isActOfDuty)) return false
      return (
        before.kind !== 'Noun' ||
        !(readsLine(ofThingBefore, left.slice(-60)) || readsLine(qualifiedBefore, left.slice(-20)))
      )
    }
    default:
      return true
  }
}

const isRhythm = ({ mention }: Pick<Due, 'mention'>): boolean =>
  mention.parts.kind === 'recurrence' && mention.relation === null

function areListed(times: readonly Timed[], i: number, chunks: readonly Chunk[]): boolean {
  const [a, b] = [times[i - 1]!, times[i]!]
  return (
    a.bound === 'Rhythm' &&
    b.bound === 'Rhythm' &&
    chunks.slice(a.at + 1, b.at).every(({ kind }) => kind === 'Comma' || kind === 'And')
  )
}

/** «Định kỳ, trước 16 giờ thứ Sáu, báo cáo …», «hằng năm (trước ngày 15/12)»: the next one says how often. */
function isTold(due: Due, next: Due | undefined, all: readonly Due[], chunks: readonly Chunk[]): boolean {
  if (!isRhythm(due)) return false
  if (due.mention.rule === 'recurrence/unspecified')
    return all.some(
      (other) =>
        other !== due && other.duty === due.duty && other.mention.parts.rrule !== null && other.rule === 'due/limit',
    )
  return next !== undefined && next.at === due.at + 1 && chunks[next.at]!.kind === 'Bracket'
}

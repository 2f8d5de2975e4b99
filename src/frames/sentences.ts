import { type Chunk, isVerb, lettersOf } from '../chunk/chunk.ts'
import { agentAt } from './agents.ts'
import type { Clause, Sentence } from './frame.ts'

/** The sentences of a paragraph; a semicolon ends one too. */
export function sentencesOf(chunks: readonly Chunk[], text: string): Sentence[] {
  const parts: Chunk[][] = [[]]
  for (const [i, chunk] of chunks.entries()) {
    parts.at(-1)!.push(chunk)
    const ends = chunk.kind === 'Stop' || (chunk.kind === 'Semi' && !isListOfUnits(parts.at(-1)!, chunks[i + 1]))
    if (ends || parts.at(-1)!.length >= longestSentence) parts.push([])
  }
  return parts
    .filter((part) => part.some((chunk) => !isSign(chunk)))
    .map((part, i) => readSentence(part, text, i === 0))
}

/** «Giám đốc Sở A; Chủ tịch UBND các xã; các tổ ⟦chỉ đạo …⟧»: semicolons between those who do it end no sentence. */
const isListOfUnits = (part: readonly Chunk[], next: Chunk | undefined): boolean =>
  next?.kind === 'Unit' &&
  part.every(({ kind }, i) => listKinds.has(kind) || (i === 0 && (kind === 'Assign' || kind === 'About')))
const listKinds: ReadonlySet<string> = new Set(['Unit', 'Comma', 'And', 'Semi', 'Bracket'])

/** Chunks of a sentence: what is longer is a list or hostile, and is cut, so that rules stay linear in the text. */
const longestSentence = 600

function readSentence(chunks: readonly Chunk[], text: string, isFirst: boolean): Sentence {
  const letters = lettersOf(chunks)
  const starts = clauseStarts(chunks)
  const clauses = starts
    .map((from, k) => ({ from, to: withoutSigns(chunks, from, starts[k + 1] ?? chunks.length) }))
    .filter(({ from, to }) => to > from)
    .map(({ from, to }, k): Clause => {
      const agent = agentAt({
        chunks,
        letters,
        from,
        to,
        text,
        isItemHead: isFirst && k === 0,
        isSentenceHead: k === 0,
      })
      const verb = skipLead(chunks, agent?.to ?? from)
      return { from, to, agent, opensWithVerb: verb < chunks.length && isVerb(chunks[verb]!) }
    })
  return { chunks, letters, clauses }
}

function clauseStarts(chunks: readonly Chunk[]): number[] {
  const starts = [0]
  for (let i = 0; i < chunks.length; i++) {
    const { kind } = chunks[i]!
    if (kind === 'Colon' || (kind === 'Comma' && !isInOneBreath(chunks, starts.at(-1)!, i))) starts.push(i + 1)
  }
  return starts
}

/** «tổng hợp, báo cáo kết quả», «việc tiếp nhận, xử lý hồ sơ»: verbs that share an object. */
function isInOneBreath(chunks: readonly Chunk[], from: number, comma: number): boolean {
  const before = chunks.slice(from, comma).filter(({ kind }) => kind !== 'Adv' && kind !== 'And' && kind !== 'Unit')
  const next = chunks[comma + 1]?.kind
  if (before.length === 1 && before[0]!.kind === 'Do' && (next === 'Do' || next === 'Bear')) return true
  return chunks[comma - 1]?.endsInDoing === true && (next === 'Do' || next === 'Deliver')
}

function withoutSigns(chunks: readonly Chunk[], from: number, to: number): number {
  let end = to
  while (end > from && isSign(chunks[end - 1]!)) end--
  return end
}

export const isSign = ({ kind }: Chunk): boolean =>
  kind === 'Comma' || kind === 'Colon' || kind === 'Semi' || kind === 'Stop' || kind === 'Dash'

/** Behind «và», «định kỳ», a time or a bracket: where the words of a clause begin. */
export function skipLead(chunks: readonly Chunk[], at: number): number {
  let next = at
  while (next < chunks.length && leads.has(chunks[next]!.kind)) next++
  return next
}
const leads: ReadonlySet<string> = new Set(['And', 'Adv', 'Time', 'Bracket', 'Comma', 'Dash'])

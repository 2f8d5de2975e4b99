import type { ChunkKind } from '../../grammars/chunk-kinds.ts'
import { deliveredThings, nounEnds, verbMarkers } from '../../grammars/lexicon/duty-words.ts'
import { vagueOpening } from '../../grammars/owner-context.ts'
import { readsLine } from '../match/scan.ts'
import { type Chunk, isVerb } from './chunk.ts'

const mayBeNoun: ReadonlySet<ChunkKind> = new Set(['Do', 'Deliver', 'Assign', 'Charge', 'Adv'])
const beforeNoun: ReadonlySet<ChunkKind> = new Set(['Quant', 'Prep', 'To', 'Basis'])
const markers: ReadonlySet<string> = new Set(verbMarkers)

/**
 * Decides which words of doing are verbs: one is where a verb may stand. Behind a noun, a preposition, «các» and «về» it only names something more
 * closely («kế hoạch kiểm tra», «các cơ quan chủ trì dự án», «theo yêu cầu»), unless «tiếp tục», «sẽ» reopen it.
 */
export function settle(chunks: readonly Chunk[], folded: string): Chunk[] {
  const out: Chunk[] = []
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!
    const last = out.at(-1)
    const isNoun = chunk.kind === 'Noun' || isNominal(chunk, out, chunks[i + 1])
    if (last?.kind === 'Noun' && (isNoun || chunk.kind === 'Quant'))
      out[out.length - 1] = join(last, chunk, folded, chunk.kind === 'Do')
    else if (last?.kind === 'Quant' && isNoun)
      out[out.length - 1] = { ...join(last, chunk, folded, false), kind: 'Noun' }
    else out.push(isNoun ? { ...chunk, kind: 'Noun' } : chunk)
  }
  return out
}

const join = (a: Chunk, b: Chunk, folded: string, endsInDoing: boolean): Chunk => ({
  ...a,
  end: b.end,
  words: folded.slice(a.start, b.end).toLowerCase(),
  endsInDoing,
})

/** «Các đơn vị có tên tại mục II ⟦báo cáo⟧ kết quả»: a clause that began with who does it has had no verb yet. */
function wantsVerb(before: readonly Chunk[]): boolean {
  const start =
    before.findLastIndex(({ kind }) => kind === 'Comma' || kind === 'Semi' || kind === 'Colon' || kind === 'Stop') + 1
  return before[start]?.kind === 'Unit' && !before.slice(start).some(isVerb)
}

function isNominal(chunk: Chunk, before: readonly Chunk[], next: Chunk | undefined): boolean {
  const last = before.at(-1)
  if (last === undefined || !mayBeNoun.has(chunk.kind)) return false
  // «việc kiểm tra của Sở A»
  if (chunk.kind === 'Do' && next?.kind === 'Prep' && next.words === 'của') return true
  // «các khối trưởng ⟦yêu cầu⟧ …» with who is told behind it is an order.
  if (chunk.kind === 'Assign' && next?.kind === 'Unit' && last.kind === 'Noun') return false
  if (chunk.kind === 'Assign' && (last.kind === 'Passive' || last.kind === 'Past')) return true
  if (chunk.kind === 'Adv' && markers.has(chunk.words) && last.kind === 'Noun') return false
  if (last.kind === 'Noun') {
    // «căn cứ Kế hoạch này ⟦xây dựng⟧ …»: a noun has ended with «này».
    if (chunk.kind === 'Do' && nounEnds.has(last.words.slice(last.words.lastIndexOf(' ') + 1))) return false
    if (chunk.kind === 'Deliver')
      return deliveredThings.has(chunk.words) && next?.kind !== 'Unit' && next?.kind !== 'To' && !wantsVerb(before)
    // «giao các chuyên môn cấp học ⟦giúp⟧ …»: who is told ends before the verb.
    const isTold = readsLine(vagueOpening, last.words) && before.at(-2)?.kind === 'Assign'
    return !(chunk.kind === 'Do' && isTold)
  }
  if (last.kind === 'Deliver' && chunk.kind === 'Deliver') return next?.kind !== 'Unit'
  return beforeNoun.has(last.kind)
}

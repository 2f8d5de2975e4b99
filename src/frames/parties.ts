import { carrier, toVerbs } from '../../grammars/delivery.ts'
import { purposePattern, recipientRules, supportPattern } from '../../grammars/duty-rules.ts'
import { type Chunk, lettersOf } from '../chunk/chunk.ts'
import type { UnitReading } from '../extract/units/unit-reading.ts'
import { readsLine } from '../match/scan.ts'

export const placeUnits = (units: readonly UnitReading[], by: number): UnitReading[] =>
  units.map((unit) => ({ ...unit, span: { start: unit.span.start + by, end: unit.span.end + by } }))

/** With whom it is done. */
export function supportIn(chunks: readonly Chunk[]): UnitReading[] {
  const letters = lettersOf(chunks)
  const found: UnitReading[] = []
  let at = 0
  for (let match = supportPattern.find(letters, at); match !== null; match = supportPattern.find(letters, at)) {
    for (const one of chunks[match.groups.support![0]]!.units) found.push(one)
    at = match.end
  }
  for (const { inner } of chunks) if (inner.length > 0) found.push(...supportIn(inner))
  return distinct(found)
}

const distinct = (units: readonly UnitReading[]): UnitReading[] => [
  ...new Map(units.map((unit) => [unit.span.start, unit])).values(),
]

/** To whom it goes. Of «gửi về Sở A để tổng hợp, báo cáo Ủy ban» the second one gets it only where nobody else does. */
export function recipientsIn(chunks: readonly Chunk[]): UnitReading[] {
  const letters = lettersOf(chunks)
  if (!letters.includes('U') || !chunks.some(({ words }) => readsLine(carrier, words))) return []
  const found: UnitReading[] = []
  const forWhat: UnitReading[] = []
  for (const { name, pattern } of recipientRules)
    for (let hit = pattern.find(letters); hit !== null; hit = pattern.find(letters, hit.start + 1)) {
      const at = hit.groups.recipient![0]
      const act = hit.groups.act?.[0] ?? verbBefore(chunks, hit.start)
      if (act < 0 || !mayReceive(name, chunks[at - 1]!, chunks[act]!)) continue
      const isPurpose = chunks[at - 1]!.kind === 'Purpose' || purposePattern.find(letters.slice(0, act)) !== null
      for (const one of chunks[at]!.units) (isPurpose ? forWhat : found).push(one)
    }
  const all = found.length > 0 ? found : forWhat
  return distinct(all).sort((a, b) => a.span.start - b.span.start)
}

/** The word of delivery that a «về» or «cho» goes with. */
const verbBefore = (chunks: readonly Chunk[], at: number): number => {
  for (let i = at - 1; i >= 0; i--) {
    const { kind, words } = chunks[i]!
    if ((kind === 'Deliver' || kind === 'Time' || kind === 'Noun') && readsLine(carrier, words)) return i
  }
  return -1
}

function mayReceive(rule: string, to: Chunk, act: Chunk): boolean {
  if (rule === 'recipient/verb') return true
  const verbs = to.kind === 'Purpose' ? toVerbs.get('để') : toVerbs.get(to.words)
  return verbs === undefined || verbs.some((verb) => act.words.includes(verb))
}

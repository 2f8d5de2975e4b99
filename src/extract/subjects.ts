import { bearingDuty } from '../../grammars/assignment.ts'
import { dutyStart, rhythmLead, subjectQualifier } from '../../grammars/deadline.ts'
import { passiveBefore } from '../../grammars/obligation-context.ts'
import { readsLine, scanAtStart } from '../match/scan.ts'
import { readUnits, type UnitReading } from './units.ts'

/** Units that are the subject of a duty. */
export interface SubjectReading {
  readonly units: readonly UnitReading[]
  /** Where the verb of the duty begins. */
  readonly verb: number
}

/** How far behind the units the verb may stand: «Các đơn vị có tên tại mục II báo cáo …». */
const farthestVerb = 90

/** «Các sở định kỳ hằng năm báo cáo …», «Các đơn vị có tên tại mục II gửi …»: units at `at` and the duty that they bear; null where no verb of duty follows. */
export function readSubject(text: string, folded: string, at: number): SubjectReading | null {
  const units = readUnits(text, folded, at)
  if (units.length === 0) return null
  const end = behindPosition(text, folded, units.at(-1)!)
  const behind = folded.slice(end, end + farthestVerb)
  const gap = scanAtStart(rhythmLead, behind)?.span.end ?? /^[\s,:]*/.exec(behind)![0].length
  if (gap > 0 && (readsLine(dutyStart, behind.slice(gap)) || readsLine(bearingDuty, behind)))
    return { units, verb: end + gap }
  const qualifier = scanAtStart(subjectQualifier, behind)?.value ?? null
  if (qualifier === null) return null
  for (const { index } of behind.matchAll(/\s(?=\p{Ll})/gu)) {
    if (readsLine(passiveBefore, behind.slice(0, index))) continue
    if (index === 0 || !(readsLine(dutyStart, behind.slice(index)) || readsLine(bearingDuty, behind.slice(index))))
      continue
    // «Các chi bộ căn cứ Kế hoạch này, xây dựng …»: on what the duty rests is no part of the name.
    if ((qualifier === 'basis' ? /[;:.()]/ : /[,;:.()]/).test(behind.slice(0, index))) return null
    if (qualifier === 'basis') return { units, verb: end + index + 1 }
    const last = units.at(-1)!
    const stop = end + index
    const qualified = { ...last, span: { start: last.span.start, end: stop }, name: text.slice(last.span.start, stop) }
    return { units: [...units.slice(0, -1), qualified], verb: stop + 1 }
  }
  return null
}

/** «đồng chí A - Phó Hiệu trưởng tham mưu …»: the position goes with the person. */
function behindPosition(text: string, folded: string, { kind, span }: UnitReading): number {
  if (kind !== 'person') return span.end
  const gap = /^(?:\s-\s|,\s|\s?\()/.exec(folded.slice(span.end, span.end + 4))
  if (gap === null) return span.end
  const position = readUnits(text, folded, span.end + gap[0].length)[0]
  if (position?.kind !== 'position') return span.end
  return position.span.end + (folded[position.span.end] === ')' ? 1 : 0)
}

/** True where a clause begins with who does what: «Sở A báo cáo …». */
export const beginsWithSubject = (clause: string): boolean => readSubject(clause, clause, 0) !== null

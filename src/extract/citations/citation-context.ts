import { aliasMark } from '../../../grammars/citation.ts'
import {
  attachedBefore,
  basisBefore,
  basisOpening,
  implementingBefore,
  proposal,
  proposedIn,
  spokenIn,
} from '../../../grammars/citation-context.ts'
import { provisionsBefore, provisionsBehind } from '../../../grammars/provision.ts'
import { readsLine, scan, scanAtStart } from '../../match/scan.ts'
import type { Span } from '../../model/span.ts'
import type { PassageReading } from '../passages/read-passages.ts'
import { readUnit } from '../units/units.ts'
import type { CitationReading } from './citation-reading.ts'
import { readBody } from './citation-tail.ts'

/** Lists of provisions are longer still, but seldom. */
const longestProvisions = 140

/** Adds what the words around a citation say: provisions, proposer, relation, alias. `next` is the citation behind it. */
export function withContext(
  citation: CitationReading,
  next: CitationReading | undefined,
  { passage }: PassageReading,
): CitationReading {
  const { folded } = passage
  const left = folded.slice(Math.max(0, citation.span.start - 240), citation.span.start).trimEnd()
  const before = scan(provisionsBefore, left.slice(-longestProvisions)).at(-1)?.value.provisions ?? []
  const provisions = before.length > 0 ? before : provisionsOf(citation, next, folded)
  const to = next?.span.start ?? folded.length
  const tail = folded.slice(citation.span.end, Math.min(to, citation.span.end + 400))
  const alias = scan(aliasMark, tail)[0]
  const aliasStart =
    alias === undefined
      ? null
      : citation.span.end + alias.span.end + (/^\s*/.exec(tail.slice(alias.span.end))?.[0].length ?? 0)
  const aliasEnd = aliasStart === null ? null : aliasStart + (/[);,.]/.exec(folded.slice(aliasStart))?.index ?? 0)
  return {
    ...citation,
    provisions,
    issuer: citation.issuer ?? proposerBefore(passage.text, folded, citation.span.start),
    relation: relationOf(left, folded),
    alias:
      aliasStart !== null && aliasEnd !== null && aliasEnd > aliasStart && aliasEnd - aliasStart < 120
        ? { start: aliasStart, end: aliasEnd }
        : null,
  }
}

/** «Nghị định số 30/2030/NĐ-CP (Điều 5)»; what stands directly before the next citation is of that one. */
function provisionsOf(
  { span, date, issuer }: CitationReading,
  next: CitationReading | undefined,
  folded: string,
): readonly string[] {
  const from = Math.max(span.end, date?.span.end ?? 0, issuer?.end ?? 0)
  const behind = folded.slice(from, Math.min(from + longestProvisions, next?.span.start ?? folded.length))
  const isOfNext = next !== undefined && readsLine(provisionsBefore, behind.trimEnd())
  return isOfNext ? [] : (scanAtStart(provisionsBehind, behind)?.value.provisions ?? [])
}

/** «Xét đề nghị của Sở A tại Tờ trình số …», «được UBND tỉnh phê duyệt tại Quyết định số …»: who speaks in a document issued it. */
function proposerBefore(text: string, folded: string, at: number): Span | null {
  const from = Math.max(0, at - 160)
  const left = folded.slice(from, at)
  let found: Span | null = null
  for (const { span } of scan(proposal, left)) {
    const unit = readUnit(text, folded, from + span.end)
    if (unit !== null && readsLine(proposedIn, folded.slice(unit.span.end, at))) found = unit.span
  }
  const verb = found === null ? scan(spokenIn, left.trimEnd())[0] : undefined
  if (verb === undefined) return found
  const end = from + left.slice(0, verb.span.start).trimEnd().length
  // The body that ends where the verb begins, with the longest name.
  for (const { index } of folded.slice(from, end).matchAll(/(?<![\p{L}\d])\p{Lu}/gu)) {
    const body = readBody(text, folded.slice(0, end), from + index)
    if (body?.span.end === end) return body.span
  }
  return null
}

function relationOf(left: string, folded: string): CitationReading['relation'] {
  if (readsLine(attachedBefore, left)) return 'attachment'
  if (readsLine(basisOpening, folded) || readsLine(basisBefore, left)) return 'basis'
  return readsLine(implementingBefore, left) ? 'implements' : 'mention'
}

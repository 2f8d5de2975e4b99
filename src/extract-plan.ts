import { assemblePlan } from './assemble/assemble-plan.ts'
import { asUnread } from './assemble/unread.ts'
import { surePlan } from './confidence/sure-plan.ts'
import { extractFacts } from './extract/extract-facts.ts'
import type { Lexicon, LexiconInput } from './lexicon/lexicon.ts'
import { ownWordsOf } from './lexicon/own-words.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { OwnWords } from './model/own-words.ts'
import type { PlanDocument } from './model/plan-document.ts'
import type { SourceDocument } from './model/source-document.ts'
import type { UnratedPlan } from './model/unrated.ts'
import { normalizeDocument } from './normalize/normalize-document.ts'
import { segmentDocument } from './segment/segment-document.ts'

/** What {@link extractPlan} may be told. */
export interface ExtractOptions {
  /** Words of your own, best made by `defineLexicon`. */
  readonly lexicon?: Lexicon | LexiconInput
}

/**
 * The whole way from what a reader found to the result: pure and synchronous, without Node's modules, so it runs in a browser too.
 *
 *     SourceDocument ─normalize→ NormalDocument ─segment→ Outline ─extract→ Facts ─assemble→ values ─confidence→ PlanDocument
 *
 * It never throws for odd documents: what is doubtful stands in `diagnostics`, and how sure a value is, beside it.
 * @param source what a reader returned (`readPlan`, `readPlainText`, or a reader of your own)
 * @throws TypeError where the lexicon is none
 */
export const extractPlan = (source: SourceDocument, { lexicon }: ExtractOptions = {}): PlanDocument =>
  surePlan(putTogether(source, lexicon === undefined ? null : ownWordsOf(lexicon)))

/** Everything that was found, before anything says how sure it is. */
export function putTogether(source: SourceDocument, own: OwnWords | null = null): UnratedPlan {
  const diagnostics: Diagnostic[] = [...source.diagnostics]
  const report = (found: Diagnostic): void => void diagnostics.push(source.source.recognized ? asUnread(found) : found)
  const document = normalizeDocument(source, report, own)
  const outline = segmentDocument(document, report)
  const facts = extractFacts(document, outline, report)
  const plan = assemblePlan(document, outline, facts, diagnostics)
  return source.source.recognized ? { ...plan, diagnostics: plan.diagnostics.map(asUnread) } : plan
}

import { emails, urls } from '../../grammars/contact.ts'
import type { Grammar } from '../../grammars/kit.ts'
import { scan } from '../match/scan.ts'
import type { Span } from '../model/span.ts'

/** Stretches that no number or date may be read in: addresses of the web and of e-mail. */
export function findMasks(folded: string): Span[] {
  if (!/[@:]|www|còng|\(at\)|\[at\]/i.test(folded)) return []
  const rules: readonly Grammar[] = [...urls, ...emails]
  return rules
    .flatMap((rule) => scan(rule, folded))
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start)
}

import { isDeepStrictEqual } from 'node:util'
import { extractPlan } from '../../src/extract-plan.ts'
import { locate } from '../../src/model/locate.ts'
import { PlanDocument } from '../../src/model/plan-document.ts'
import type { SourceDocument } from '../../src/model/source-document.ts'
import { quoted, spansIn, stringsIn } from './quoted.ts'

/** A lone surrogate: half of a character. */
const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** What is wrong with a result, whatever the document was; nothing for a sound one. */
export function faultsOf(document: PlanDocument): string[] {
  const faults: string[] = []
  const { text } = document
  const parsed = PlanDocument.safeParse(document)
  if (!parsed.success)
    faults.push(`schema: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)[0]}`)
  else if (!isDeepStrictEqual(parsed.data, document)) faults.push('schema: it holds more than the schema says')
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(document)), document))
    faults.push('JSON: it does not come back the same')
  if (text !== text.normalize('NFC')) faults.push('text: not NFC')
  for (const string of stringsIn(document))
    if (half.test(string)) faults.push(`string: half a character in «${string.slice(0, 60)}»`)
  for (const { start, end } of spansIn(document))
    if (!(start >= 0 && start <= end && end <= text.length)) faults.push(`span: ${start}–${end} of ${text.length}`)
  for (const { span, text: words } of quoted(document))
    if (text.slice(span.start, span.end) !== words)
      faults.push(`span: «${words.slice(0, 60)}» is not what stands there`)
  for (const { span } of document.deadlines) {
    const places = locate(document, span)
    if (places.length === 0) faults.push(`place: ${span.start}–${span.end} leads nowhere`)
  }
  return faults.slice(0, 5)
}

/** Everything that is wrong with what `extractPlan` makes of a document: what it throws, faults of the result, and a second result that differs. */
export function faultsOfExtraction(source: SourceDocument): string[] {
  try {
    const document = extractPlan(source)
    const again = isDeepStrictEqual(extractPlan(source), document) ? [] : ['twice: the second result differs']
    return [...faultsOf(document), ...again]
  } catch (error) {
    return [
      `throws: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)}`,
    ]
  }
}

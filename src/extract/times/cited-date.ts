import { lawBefore, numberBefore } from '../../../grammars/citation-context.ts'
import { readsLine } from '../../match/scan.ts'
import type { Span } from '../../model/span.ts'

/** The date of a document: «số 10/KH-UBND ngày 05/3/2025», «Luật … ngày 14/6/2019». */
export const isCited = (folded: string, { start }: Span): boolean => {
  const left = folded.slice(Math.max(0, start - 60), start)
  return readsLine(numberBefore, left) || readsLine(lawBefore, left)
}

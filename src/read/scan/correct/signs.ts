import { misreadSigns } from '../../../../grammars/misread-signs.ts'
import { scan } from '../../../match/scan.ts'

/** The words of a line with misread signs repaired, where only one reading is possible: «quý II1», «vanthu(@truong…». */
export function correctSigns(texts: readonly string[]): string[] {
  let line = texts.join(' ')
  for (const grammar of misreadSigns) {
    const found = scan(grammar, line).reverse()
    for (const { span, value } of found) line = line.slice(0, span.start) + value.meant + line.slice(span.end)
  }
  const words = line.split(' ')
  // What is meant has no blanks, and so takes none away.
  return words.length === texts.length ? words : [...texts]
}

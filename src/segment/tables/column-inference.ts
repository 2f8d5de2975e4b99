import { dates } from '../../../grammars/date.ts'
import { periods } from '../../../grammars/period.ts'
import { recurrences } from '../../../grammars/recurrence.ts'
import { isOrdinalCell } from '../../../grammars/table-cell.ts'
import { actorOpening } from '../../../grammars/unit-context.ts'
import { unitStart } from '../../../grammars/unit-start.ts'
import { readsLine } from '../../match/scan.ts'
import { greatestOf } from '../../model/extremes.ts'
import type { CoveringCell } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { ColumnRole } from '../../model/table.ts'

/** A table without a header, after «Phân công cụ thể như sau:»: ordinals, times, units and the longest text tell the columns. Null where they do not. */
export function inferRoles(
  covered: readonly (readonly (CoveringCell | null)[])[],
  columns: number,
  textOf: (span: Span) => string,
): ColumnRole[] | null {
  if (columns < 3 || covered.length < 2) return null
  const roles: ColumnRole[] = Array.from({ length: columns }, () => 'other')
  const textsOf = (column: number): string[] =>
    covered
      .map((row) => row[column] ?? null)
      // Title rows say nothing of the column in which they begin.
      .filter((entry) => entry !== null && entry.cell.colSpan < columns)
      .map((entry) => textOf(entry!.cell.span))
      .filter((text) => text !== '')
  const share = (texts: readonly string[], is: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(is).length / texts.length
  const isTime = (text: string): boolean =>
    text.length < 80 && [...dates, ...periods, ...recurrences].some((rule) => readsLine(rule, text))
  const isUnit = (text: string): boolean =>
    (text.length < 160 && readsLine(actorOpening, text)) || readsLine(unitStart, text)
  const lengths = Array.from(
    { length: columns },
    (_, column) => textsOf(column).join('').length / Math.max(1, textsOf(column).length),
  )
  const content = lengths.indexOf(greatestOf(lengths))
  let found = false
  for (let column = 0; column < columns; column++) {
    const texts = textsOf(column)
    if (column === content) roles[column] = 'content'
    else if (column === 0 && share(texts, isOrdinalCell) >= 0.7) roles[column] = 'ordinal'
    else if (texts.length >= 2 && share(texts, isTime) >= 0.6) {
      roles[column] = 'time'
      found = true
    } else if (texts.length >= 2 && share(texts, isUnit) >= 0.6) {
      roles[column] = 'responsible'
      found = true
    }
  }
  // «Trần Văn Cam | Giám đốc | Trưởng ban»: a list of people holds no work.
  const works = textsOf(content)
  const isWork = lengths[content]! >= 16 && share(works, isUnit) < 0.5 && share(works, isTime) < 0.5
  return found && isWork ? roles : null
}

import { listMarker } from '../../../grammars/list-marker.ts'
import { scanAtStart } from '../../match/scan.ts'

/** Length of the list marker at the start of `text`; 0 where there is none. */
export function markerLength(text: string): number {
  return scanAtStart(listMarker, text)?.span.end ?? 0
}

/** Whether the whole text is a list marker or an ordinal («1», «IV», «a)», «I-», «2/»). */
export function isOnlyMarker(text: string): boolean {
  return (
    /^(?:\d{1,3}|[IVXL]{1,5}|[A-ZĐa-zđ])[-/]?$/u.test(text) || (markerLength(text) === text.length && text.length > 0)
  )
}

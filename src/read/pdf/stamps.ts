import { signerLabel, signingTimeLabel, stampLabel, stampOpening } from '../../../grammars/signature-stamp.ts'
import { readsLine, scan } from '../../match/scan.ts'
import { type Line, lineText } from './line.ts'

/** A time to the second with the zone: no document text has it. */
const stampTime = /\d{1,2}:\d{2}:\d{2}\s*[+-]\d{2}[:']?\d{2}/

/** Whether the text is what the field of a digital signature shows. */
export function isSignatureStamp(text: string): boolean {
  return stampTime.test(text) || namesSignerAndTime(text) || /digitally signed by|signature not verified/i.test(text)
}

/** «Người ký: … Thời gian ký: …» */
function namesSignerAndTime(text: string): boolean {
  const signer = scan(signerLabel, text)[0]
  return signer !== undefined && readsLine(signingTimeLabel, text.slice(signer.span.end))
}

/** Splits off the lines of signature stamps that are drawn on the page itself: «Người ký: … Thời gian ký: …». */
export function splitStamps(lines: readonly Line[]): {
  readonly body: readonly Line[]
  readonly stamps: readonly Line[]
} {
  const stamps = new Set<Line>()
  for (const line of lines) {
    const text = lineText(line)
    if (!readsLine(stampOpening, text) && !stampTime.test(text)) continue
    const block = lines.filter((other) => standsWith(line, other) && (other === line || isPart(lineText(other))))
    const isStamp =
      block.some((one) => stampTime.test(lineText(one))) ||
      block.filter((one) => readsLine(stampLabel, lineText(one))).length >= 3
    if (isStamp) for (const one of block) stamps.add(one)
  }
  return stamps.size === 0
    ? { body: lines, stamps: [] }
    : { body: lines.filter((line) => !stamps.has(line)), stamps: [...stamps] }
}

function isPart(text: string): boolean {
  return readsLine(stampLabel, text) || stampTime.test(text) || /^[^\s@]+@\S+$/.test(text)
}

/** In the same small block: close above or below, in type of the same size, beginning at the same place. */
function standsWith(line: Line, other: Line): boolean {
  return (
    Math.abs(line.y - other.y) < 6 * line.size &&
    Math.abs(line.size - other.size) < 0.5 &&
    Math.abs(line.x1 - other.x1) < 3 * line.size
  )
}

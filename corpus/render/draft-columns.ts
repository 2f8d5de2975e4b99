import type { DraftColumns } from './draft.ts'

/** Lines that stand on the right whatever their form: the name of the State or the organisation, the motto, the date. */
const rightHand = /^(?:CỘNG HO[ÀA]|CỘNG HÒA|ĐẢNG CỘNG SẢN|ĐOÀN TNCS|Độc lập|\S.*ngày\s.*tháng\s.*năm\s)/u

/**
 * Lines that plain text prints beside each other, by tabs or by blanks, as two columns. Blank lines begin a new row.
 * @param kind where the columns stand: it decides where a line of one column goes
 */
export function readColumns(lines: readonly string[], kind: DraftColumns['kind']): DraftColumns {
  const edge = rightEdge(lines)
  const rows: { left: string[]; right: string[] }[] = []
  let row = { left: [] as string[], right: [] as string[] }
  const close = (): void => {
    if (row.left.length + row.right.length > 0) rows.push(row)
    row = { left: [], right: [] }
  }
  for (const line of lines) {
    const [left, right] = splitLine(line, edge, kind)
    const begins = kind === 'letterhead' && (/^Số\b/u.test(left) || (right !== '' && /ngày.*tháng/u.test(right)))
    if (begins && !row.left.some((one) => /^Số\b/u.test(one)) && !row.right.some((one) => /ngày/u.test(one))) close()
    if (left !== '' && !isRule(left)) row.left.push(left)
    if (right !== '' && !isRule(right)) row.right.push(right)
  }
  close()
  return { kind, rows }
}

/** A line drawn with characters. */
export function isRule(text: string): boolean {
  return /^[\s_-]{3,}$/u.test(text) || /^-+\*-+$/u.test(text)
}

/** Where the right column begins in text that is laid out with blanks: the most frequent end of a wide gap. */
function rightEdge(lines: readonly string[]): number | null {
  const ends = lines.flatMap((line) => [...line.matchAll(/\S {3,}(?=\S)/gu)].map((gap) => gap.index + gap[0].length))
  const far = ends.filter((end) => end > 30)
  return far.length === 0 ? null : far.sort((a, b) => a - b)[far.length >> 1]!
}

function splitLine(line: string, edge: number | null, kind: DraftColumns['kind']): [string, string] {
  const tab = /\t+/u.exec(line)
  if (tab !== null) return [line.slice(0, tab.index).trim(), line.slice(tab.index).trim()]
  if (edge !== null) {
    const gaps = [...line.matchAll(/ {3,}/gu)].map((gap) => gap.index + gap[0].length)
    const near = gaps.filter((end) => Math.abs(end - edge) < 25).sort((a, b) => Math.abs(a - edge) - Math.abs(b - edge))
    if (near.length > 0) return [line.slice(0, near[0]).trim(), line.slice(near[0]).trim()]
  }
  const text = line.trim()
  const isLeft = kind === 'letterhead' ? !rightHand.test(text) : /^(?:Nơi nhận|[-+*•])/u.test(text)
  return isLeft ? [text, ''] : ['', text]
}

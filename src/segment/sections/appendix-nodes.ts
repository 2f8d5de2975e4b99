import { appendixHeading, attachmentNote } from '../../../grammars/appendix.ts'
import { numberLine, placeAndDate, ruleLine } from '../../../grammars/letterhead.ts'
import { motto, nationalName, nationalWithin } from '../../../grammars/letterhead-nation.ts'
import { readsLine, scanAtStart } from '../../match/scan.ts'
import type { NormalLine } from '../../model/normal-document.ts'
import { type DraftNode, newNode } from './draft-node.ts'
import { markerAt } from './markers.ts'
import { isWholeBold } from './unnumbered-headings.ts'

export const isAppendixStart = (texts: readonly string[], lines: readonly NormalLine[], i: number): boolean =>
  lines[i]!.kind === 'paragraph' && readsLine(appendixHeading, texts[i]!)

/** «PL», or «PL1», «PL2» where there are several. */
export function openAppendix(root: DraftNode, text: string, line: number): DraftNode {
  const heading = scanAtStart(appendixHeading, text)
  const figure = heading?.value.figure ?? null
  const romans: Readonly<Record<string, string>> = {
    I: '1',
    II: '2',
    III: '3',
    IV: '4',
    V: '5',
    VI: '6',
    VII: '7',
    VIII: '8',
    IX: '9',
    X: '10',
  }
  const earlier = root.children.filter((child) => child.key === 'appendix')
  const number =
    figure === null
      ? earlier.length > 0
        ? String(earlier.length + 1)
        : ''
      : (romans[figure] ?? figure.replace(/^0+/, ''))
  // What is attached first bears no number: where another appendix follows it, it is the first of them.
  if (earlier[0]?.marker === 'PL' && number !== '1') earlier[0].marker = 'PL1'
  const node = newNode({
    marker: `PL${number}`,
    kind: 'part',
    key: 'appendix',
    rank: -0.5,
    lines: heading === null ? [] : [line],
    markerLength: heading?.span.end ?? 0,
    parent: root,
  })
  root.children.push(node)
  return node
}

/** Below «Phụ lục»: title lines in capitals or bold, the note in brackets, head lines of an attached text. */
export function titleOfAppendix(
  top: DraftNode,
  stack: readonly DraftNode[],
  texts: readonly string[],
  line: NormalLine,
  i: number,
): boolean {
  if (stack.length > 1 || top.key !== 'appendix') return false
  const text = texts[i]!
  const isHeadLine = [nationalName, nationalWithin, motto, numberLine, placeAndDate, ruleLine, attachmentNote].some(
    (rule) => readsLine(rule, text),
  )
  if (isHeadLine) {
    top.lines.push(i)
    return true
  }
  if (top.tables.length > 0 || top.lines.length > 8) return false
  const isTitle =
    (text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)) || isWholeBold(line) || line.alignment === 'center'
  if (!isTitle || markerAt(text) !== null) return false
  // A title may take several lines.
  if (top.title !== null && (top.lines.at(-1) !== i - 1 || line.blankBefore)) return false
  top.title = { start: top.title?.start ?? line.span.start, end: line.span.end }
  top.lines.push(i)
  return true
}

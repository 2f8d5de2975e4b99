import { memo } from 'preact/compat'
import { useMemo } from 'preact/hooks'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { Span } from '../../src/model/span.ts'
import type { Table } from '../../src/model/table.ts'
import type { Value } from './values.ts'

/** A stretch of text and the values that it belongs to, the innermost last. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly values: readonly Value[]
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly value: Value
}

/** The marks of a document by where they begin, the longer first. */
export function marksOf(values: readonly Value[]): Mark[] {
  return values
    .flatMap((value) => value.spans.map(({ start, end }) => ({ start, end, value })))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Cuts a stretch where marks begin and end. */
function cut({ start, end }: Span, marks: readonly Mark[]): Piece[] {
  const within = marks.filter((mark) => mark.start < end && mark.end > start)
  const edges = new Set([start, end])
  for (const mark of within) {
    edges.add(Math.max(start, mark.start))
    edges.add(Math.min(end, mark.end))
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1]!
    return {
      start: from,
      end: to,
      values: within.filter((mark) => mark.start <= from && mark.end >= to).map(({ value }) => value),
    }
  })
}

function Stretch({ text, span, marks }: { text: string; span: Span; marks: readonly Mark[] }) {
  return (
    <>
      {cut(span, marks).map(({ start, end, values }) => {
        const last = values.at(-1)
        const words = text.slice(start, end)
        if (last === undefined)
          return (
            <span key={start} data-o={start}>
              {words}
            </span>
          )
        return (
          <span
            key={start}
            data-o={start}
            class={`mark ${last.kind}`}
            data-v={values.map(({ path }) => path).join(' ')}
          >
            {words}
          </span>
        )
      })}
    </>
  )
}

type Line =
  | {
      readonly kind: 'line'
      readonly span: Span
      readonly page: number | null
      readonly isHeading: boolean
      readonly marks: readonly Mark[]
    }
  | {
      readonly kind: 'table'
      readonly span: Span
      readonly page: number | null
      readonly table: Table
      readonly marks: readonly Mark[]
    }

/** The lines and tables of a text, each with its own marks: what does not change is not drawn again. */
function linesOf(plan: PlanDocument, marks: readonly Mark[]): Line[] {
  const { text, tables, blocks } = plan
  const headings = new Set<number>()
  const visit = (sections: PlanDocument['sections']): void => {
    for (const section of sections) {
      if (section.title !== null) headings.add(section.span.start)
      visit(section.children)
    }
  }
  visit(plan.sections)
  const lines: Line[] = []
  let block = 0
  let mark = 0
  let open: Mark[] = []
  for (let start = 0; start < text.length; ) {
    const table = tables.find(({ span }) => span.start <= start && start < span.end)
    const newline = text.indexOf('\n', start)
    const end = Math.max(newline < 0 ? text.length : newline, table?.span.end ?? 0)
    while (block + 1 < blocks.length && blocks[block + 1]!.span.start <= start) block++
    open = open.filter((one) => one.end > start)
    while (mark < marks.length && marks[mark]!.start < end) open.push(marks[mark++]!)
    const common = { span: { start, end }, page: blocks[block]?.page ?? null, marks: open.slice() }
    if (table !== undefined) lines.push({ kind: 'table', table, ...common })
    else if (end > start) lines.push({ kind: 'line', isHeading: headings.has(start), ...common })
    start = end + 1
  }
  return lines
}

const TableView = memo(function TableView({ text, line }: { text: string; line: Line & { kind: 'table' } }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Bảng">
      <table>
        <tbody>
          {line.table.rows.map((row) => (
            <tr key={row.span.start} class={row.kind}>
              {row.cells.map((cell) => {
                const Cell = row.kind === 'header' ? 'th' : 'td'
                return (
                  <Cell key={cell.span.start} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                    <Stretch text={text} span={cell.span} marks={line.marks} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

/** The text of a document with its values marked in place. */
export const TextPane = memo(function TextPane({
  plan,
  values,
  pageWord,
}: {
  plan: PlanDocument
  values: readonly Value[]
  pageWord: string
}) {
  const lines = useMemo(() => linesOf(plan, marksOf(values)), [plan, values])
  let page: number | null = lines[0]?.page ?? null
  return (
    <>
      {lines.map((line) => {
        const turned = line.page !== null && line.page !== page
        page = line.page
        const body =
          line.kind === 'table' ? (
            <TableView text={plan.text} line={line} />
          ) : (
            <p class={line.isHeading ? 'line heading' : 'line'}>
              <Stretch text={plan.text} span={line.span} marks={line.marks} />
            </p>
          )
        return (
          <div key={line.span.start} class="block">
            {turned && (
              <p class="page-turn">
                {pageWord} {line.page}
              </p>
            )}
            {body}
          </div>
        )
      })}
    </>
  )
})

/** The offset in the text of a place in the page; null where it is none of the text. */
function offsetAt(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest('[data-o]')
  if (piece instanceof HTMLElement) return Number(piece.dataset.o) + (node.nodeType === Node.TEXT_NODE ? offset : 0)
  const child = node.childNodes[offset] ?? null
  const next = child instanceof Element ? (child.matches('[data-o]') ? child : child.querySelector('[data-o]')) : null
  return next instanceof HTMLElement ? Number(next.dataset.o) : null
}

/** What is selected of the text, without blanks around it. */
export function selectedSpan(text: string): Span | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = offsetAt(startContainer, startOffset)
  const end = offsetAt(endContainer, endOffset)
  if (start === null || end === null || end <= start) return null
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const length = words.trim().length
  return length === 0 ? null : { start: start + lead, end: start + lead + length }
}

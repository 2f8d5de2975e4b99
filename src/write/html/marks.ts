import type { Span } from '../../model/span.ts'
import type { Entry, EntryGroup, MarkKind } from './entry.ts'
import { escapeAttribute, escapeText } from './escape.ts'

/** A stretch of text that stands for one or several values. */
export interface Mark {
  /** Anchor of the place inside the report. */
  readonly id: string
  readonly span: Span
  readonly kind: MarkKind
  /** True where a diagnostic speaks of it. */
  readonly noted: boolean
  /** The entries that it leads to; those that the stretch is before those that it is only a part of. */
  readonly entries: readonly Entry[]
  /** True where other marks begin or end inside it: it cannot be a link then, since links do not nest. */
  holdsOthers: boolean
}

/** The anchor of a place. */
export const placeId = ({ start, end }: Span) => `s${start}-${end}`

/** Collects the marks of all entries, one for each distinct stretch, in reading order, outer before inner. */
export function collectMarks(groups: readonly EntryGroup[]): Mark[] {
  const found = new Map<string, { span: Span; own: Entry[]; kinds: MarkKind[]; parts: Entry[] }>()
  const at = (span: Span) => {
    const id = placeId(span)
    const known = found.get(id) ?? { span, own: [], kinds: [], parts: [] }
    found.set(id, known)
    return known
  }
  for (const entry of groups.flatMap((group) => group.entries)) {
    for (const span of entry.spans) at(span).own.push(entry)
    for (const part of entry.details.flatMap(([, parts]) => parts)) {
      if (part.span === null) continue
      at(part.span).kinds.push(part.kind)
      at(part.span).parts.push(entry)
    }
  }
  const marks = [...found]
    .filter(([, { span }]) => span.end > span.start)
    .map(
      ([id, { span, own, kinds, parts }]): Mark => ({
        id,
        span,
        kind: [...own.map((entry) => entry.kind), ...kinds].find((kind) => kind !== 'diagnostic') ?? 'diagnostic',
        noted: own.some((entry) => entry.kind === 'diagnostic'),
        entries: [...new Set([...own, ...parts])],
        holdsOthers: false,
      }),
    )
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  marks.forEach((mark, index) => {
    for (let i = index + 1; i < marks.length && marks[i]!.span.start < mark.span.end; i++) {
      mark.holdsOthers = true
      if (marks[i]!.span.end > mark.span.end) marks[i]!.holdsOthers = true
    }
  })
  return marks
}

/** Renders stretches of a text with their marks; call it in reading order, since only the first piece of a mark gets its anchor. */
export function markRenderer(text: string, marks: readonly Mark[]): (span: Span) => string {
  const anchored = new Set<string>()

  const open = (mark: Mark): string => {
    const first = !anchored.has(mark.id)
    anchored.add(mark.id)
    const id = first ? ` id="${mark.id}"` : ''
    const names = mark.entries.map((entry) => entry.label).join(', ')
    const css = `mark ${mark.kind}${mark.noted ? ' noted' : ''}`
    if (!mark.holdsOthers) {
      return `<a${id} class="${css}" href="#${mark.entries[0]!.id}" title="${escapeAttribute(names)}">`
    }
    const chips = mark.entries.map(
      (entry) => `<a class="chip ${entry.kind}" href="#${entry.id}">${escapeText(entry.label)}</a>`,
    )
    return `<span${id} class="${css} outer">${first ? chips.join('') : ''}`
  }
  const close = (mark: Mark) => (mark.holdsOthers ? '</span>' : '</a>')

  // Marks that may reach into the next stretch, and the first one not yet reached.
  let active: Mark[] = []
  let upcoming = 0
  return ({ start, end }) => {
    active = active.filter((mark) => mark.span.end > start)
    while (upcoming < marks.length && marks[upcoming]!.span.start < end) {
      const mark = marks[upcoming++]!
      if (mark.span.end > start) active.push(mark)
    }
    const here = active.filter((mark) => mark.span.start < end)
    const cuts = new Set([start, end])
    for (const { span } of here) {
      cuts.add(Math.max(start, span.start))
      cuts.add(Math.min(end, span.end))
    }
    const points = [...cuts].sort((a, b) => a - b)
    const stack: Mark[] = []
    let html = ''
    let next = 0
    points.forEach((point, index) => {
      // Close what ends here; what was opened inside it goes on in a new piece.
      const ended = stack.findIndex((mark) => Math.min(end, mark.span.end) <= point)
      if (ended >= 0) {
        const inner = stack.splice(ended)
        html += inner.toReversed().map(close).join('')
        for (const mark of inner) {
          if (mark.span.end <= point || point >= end) continue
          html += open(mark)
          stack.push(mark)
        }
      }
      while (point < end && next < here.length && Math.max(start, here[next]!.span.start) <= point) {
        const mark = here[next++]!
        html += open(mark)
        stack.push(mark)
      }
      html += escapeText(text.slice(point, points[index + 1] ?? point))
    })
    return html
  }
}

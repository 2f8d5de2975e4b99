import { rounded } from './confidence/chance.ts'
import { type Reckoning, reckonAt } from './confidence/steps-at.ts'
import { explainDuty } from './explain-duty.ts'
import { locate, type Place } from './model/locate.ts'
import type { OwnWords } from './model/own-words.ts'
import type { PlanDocument } from './model/plan-document.ts'
import type { Section } from './model/section.ts'
import type { Span } from './model/span.ts'
import type { Deadline, Task } from './model/task.ts'

/** A value inside a document with the nearest object that says where it stands. */
interface Found {
  readonly value: unknown
  /** The objects from the document down to the value. */
  readonly chain: readonly Record<string, unknown>[]
  /** As the document's own lists write it: «tasks[3].lead[0]». */
  readonly path: string
}

/**
 * Why the result says so: the value at a path («deadlines[0].due», «header.number», «tasks.3.lead»), the words it was read from, where they
 * stand, the section, and the rule that read them.
 * @param own the lexicon with which the document was read
 * @returns text for people; null where the path leads nowhere
 */
export function explain(document: PlanDocument, path: string, own: OwnWords | null = null): string | null {
  const found = follow(document, path)
  if (found === null) return null
  const placed = found.chain.findLast((object) => isSpan(object.span)) ?? null
  const rule = found.chain.findLast((object) => typeof object.rule === 'string')?.rule ?? null
  const lines: [string, string][] = [['value', JSON.stringify(summarize(found.value))]]
  if (placed !== null) {
    const span = placed.span as Span
    const spans = Array.isArray(placed.spans) && placed.spans.length > 0 ? (placed.spans as Span[]) : [span]
    for (const one of spans)
      lines.push(['text', `«${document.text.slice(one.start, one.end)}» at ${one.start}–${one.end}`])
    lines.push(['context', context(document.text, span)])
    lines.push(['section', sectionAt(document.sections, span) ?? 'none'])
    for (const place of locate(document, span)) lines.push(['source', describe(place)])
  }
  const duty = dutyOf(document, found)
  if (duty !== null) lines.push(...explainDuty(document, duty, own))
  lines.push(['rule', rule === null ? 'none: taken over from its parts' : String(rule)])
  const reckoning = reckonAt(document, found.path)
  if (reckoning !== null && reckoning.steps.length > 0) lines.push(...describeReckoning(reckoning))
  for (const { code, message, span } of document.diagnostics)
    if (
      placed !== null &&
      span !== null &&
      span.start < (placed.span as Span).end &&
      (placed.span as Span).start < span.end
    )
      lines.push(['note', `${code}: ${message}`])
  return `${path}\n${lines.map(([name, text]) => `  ${name.padEnd(9)}${text}`).join('\n')}\n`
}

/** What the confidence is made of: how often values like it were right, step by step from all of its field to those that look like it. */
function describeReckoning({ path, field, steps }: Reckoning): [string, string][] {
  return [
    ['sure', `${rounded(steps.at(-1)!.chance)}: the chance that ${path} is right, by`],
    ...steps.map(({ by, is, real, own, chance }): [string, string] => {
      const which = by === null ? `all values of ${field}` : `those with ${by}: ${is}`
      const counted = [real, own].map(([right, of, documents]) => `${right} of ${of} (${documents} documents)`)
      return [
        '',
        `${which}: right in real documents ${counted[0]}, in composed ones ${counted[1]} → ${chance.toFixed(3)}`,
      ]
    }),
  ]
}

/** The task or deadline that a path leads to or into. */
function dutyOf({ tasks, deadlines }: PlanDocument, { chain }: Found): Task | Deadline | null {
  const objects: ReadonlySet<unknown> = new Set(chain)
  return [...tasks, ...deadlines].find((duty) => objects.has(duty)) ?? null
}

function follow(document: PlanDocument, path: string): Found | null {
  const steps = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '')
  const chain: Record<string, unknown>[] = [document as unknown as Record<string, unknown>]
  let value: unknown = document
  let at = ''
  for (const step of steps) {
    if (
      typeof value !== 'object' ||
      value === null ||
      !(Object.hasOwn(value, step) || (Array.isArray(value) && Number(step) < value.length))
    )
      return null
    at += Array.isArray(value) ? `[${step}]` : at === '' ? step : `.${step}`
    value = (value as Record<string, unknown>)[step]
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      chain.push(value as Record<string, unknown>)
  }
  return { value, chain, path: at }
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value && typeof value.start === 'number'

/** Long lists and texts in short. */
function summarize(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 5 ? `${value.length} items` : value
  return typeof value === 'string' && value.length > 500 ? `${value.slice(0, 500)}…` : value
}

function context(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60)
  const stop = text.indexOf('\n', end)
  const to = Math.min(stop < 0 ? text.length : stop, end + 60)
  return `${from > 0 ? '…' : ''}${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, to)}${to < text.length ? '…' : ''}`.replaceAll(
    '\t',
    ' | ',
  )
}

function sectionAt(sections: readonly Section[], span: Span): string | null {
  const section = sections.find((one) => span.start >= one.span.start && span.start < one.span.end)
  if (section === undefined) return null
  return sectionAt(section.children, span) ?? `${section.path}${section.title === null ? '' : ` ${section.title}`}`
}

function describe({ page, bbox, path, input }: Place): string {
  const parts = [
    page === null ? '' : `page ${page}`,
    bbox === null
      ? ''
      : `box ${[bbox.x, bbox.y, bbox.width, bbox.height].map((figure) => Math.round(figure)).join(' ')}`,
    path ?? '',
    input === null ? '' : `input ${input.start}–${input.end}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'unknown' : parts.join(', ')
}

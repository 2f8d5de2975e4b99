import type { Span } from '../model/span.ts'
import type { TemporalExpression, UnitMention } from '../model/unrated.ts'
import type { Context } from './context.ts'

/*
 * What a value may be instead: the readings of the same document that the chosen one stands in the place of.
 */

const most = 3

/** The readings that lost to the value at a path, the likeliest first. */
export function alternativesTo(path: string, span: Span, context: Context): string[] {
  const [top = ''] = /^[a-zA-Z]+(?:\.[a-zA-Z]+)?/.exec(path) ?? []
  const others = ofHead[top]?.(span, context) ?? ofList(path, span, context)
  const own = context.plan.text.slice(span.start, span.end)
  return [...new Set(others)].filter((other) => other !== '' && other !== own).slice(0, most)
}

type Find = (span: Span, context: Context) => string[]

const ofHead: Readonly<Record<string, Find>> = {
  'header.issuer': (_, { plan: { header, signature } }) => [
    ...(header.superior === null ? [] : [header.superior.name]),
    ...(signature?.authority ? [signature.authority] : []),
  ],
  'header.superior': (_, { plan: { header } }) => (header.issuer === null ? [] : [header.issuer.name]),
  'header.number': ({ start }, { plan, zoneAt }) =>
    plan.documentNumbers
      .filter(
        ({ span, typeCode }) => span.start !== start && (zoneAt(span.start) === 'head' || isOfType(typeCode, plan)),
      )
      .map(({ canonical }) => canonical),
  'header.date': ({ start }, { plan, zoneAt }) =>
    plan.dates
      .filter(
        ({ kind, span }) => kind === 'date' && span.start !== start && ['head', 'end'].includes(zoneAt(span.start)),
      )
      .map(({ edtf, text }) => edtf ?? text),
  'header.documentType': (_, { plan: { header } }) => (header.number?.typeName ? [header.number.typeName] : []),
  'header.subject': subjects,
}

const isOfType = (code: string | null, { header }: Context['plan']): boolean =>
  code !== null && code === header.documentType?.code

/** A subject may go on below, or end earlier: with the next line, and its first line alone. */
function subjects({ start, end }: Span, { plan: { text }, lineAt, zoneAt }: Context): string[] {
  const own = text.slice(start, end)
  const next = lineAt(Math.min(text.length, lineAt(end).end + 1))
  const longer =
    next.start > end && zoneAt(next.start) !== 'section' ? [`${own} ${text.slice(next.start, next.end)}`] : []
  const [first = ''] = own.split('\n')
  return [...(first === own ? [] : [first]), ...longer]
}

function ofList(path: string, span: Span, context: Context): string[] {
  const [, list, index, part] = /^(\w+)\[(\d+)\](?:\.(\w+))?/.exec(path) ?? []
  const at = Number(index)
  const { plan } = context
  if (list === 'dates') return years(plan.dates[at], context)
  if (list === 'deadlines' && part === 'due') return years(plan.deadlines[at]?.due, context)
  if (list === 'tasks' && part === 'time') return []
  if (list === 'tasks' && (part === 'lead' || part === 'support')) {
    const { lead, support, spans } = plan.tasks[at]!
    const [own, others] = part === 'lead' ? [lead, support] : [support, lead]
    return namesAround(span, spans, own, others, context)
  }
  if (list === 'deadlines' && (part === 'responsible' || part === 'recipient')) {
    const { responsible, recipient, spans } = plan.deadlines[at]!
    const [own, others] = part === 'responsible' ? [responsible, recipient] : [recipient, responsible]
    return namesAround(span, spans, own, others, context)
  }
  return []
}

/** The same day in the years that the document names, where the year was completed. */
function years(time: TemporalExpression | undefined, { plan }: Context): string[] {
  const [year] = /^\d{4}/.exec(time?.edtf ?? '') ?? []
  if (time === undefined || year === undefined || !time.inferred.includes('year')) return []
  const own = Number(year)
  const signed = /^\d{4}/.exec(plan.header.date?.edtf ?? '')?.[0]
  const others = [...(signed === undefined ? [] : [Number(signed)]), own + 1, own - 1].filter((other) => other !== own)
  return others.map((other) => time.edtf!.replaceAll(year, String(other)))
}

/** Who else is named for the duty in another role, and whose name stands on its lines; not who has this role too. */
function namesAround(
  own: Span,
  spans: readonly Span[],
  same: readonly UnitMention[],
  others: readonly UnitMention[],
  { lineAt, namesIn }: Context,
): string[] {
  const near = [own, spans[0] ?? own].flatMap(({ start }) => namesIn(lineAt(start)))
  const known = new Set(same.map(({ name }) => name))
  return [...others.map(({ name }) => name), ...near].filter((name) => !known.has(name))
}

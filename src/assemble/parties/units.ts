import { foldTones } from '../../../grammars/tone-placement.ts'
import { unitKey } from '../../../grammars/unit-key.ts'
import type { UnitReading } from '../../extract/units/unit-reading.ts'
import type { Span } from '../../model/span.ts'
import type { Unit } from '../../model/unit.ts'
import type { Deadline, Header, Task, UnitMention } from '../../model/unrated.ts'

/** A unit as it stands in the document. */
export const toMention = (text: string, { span, name, kind }: UnitReading): UnitMention => ({
  text: text.slice(span.start, span.end),
  span: { start: span.start, end: span.end },
  name,
  kind,
})

type Role = Unit['roles'][number]
const roleOrder: readonly Role[] = ['lead', 'support', 'issuer', 'recipient']

/** The distinct units and persons with a role. One unit written in two ways («Phòng GD&ĐT», «Phòng Giáo dục và Đào tạo») is one, by its fullest name. */
export function toUnits(header: Header, tasks: readonly Task[], deadlines: readonly Deadline[]): Unit[] {
  const units = new Map<string, { unit: Unit; starts: Set<number> }>()
  const add = (role: Role, { name, kind, span }: { name: string; kind: Unit['kind']; span: Span }): void => {
    const key = unitKey(foldTones(name))
    const found = units.get(key)
    if (found === undefined) {
      units.set(key, { unit: { name, kind, roles: [role], mentions: [span] }, starts: new Set([span.start]) })
      return
    }
    const { unit, starts } = found
    if (!unit.roles.includes(role)) unit.roles.push(role)
    if (isFuller(name, unit.name)) unit.name = name
    if (!starts.has(span.start)) {
      starts.add(span.start)
      unit.mentions.push(span)
    }
  }
  if (header.issuer !== null) add('issuer', header.issuer)
  for (const { lead, support } of tasks) {
    for (const mention of lead) add('lead', mention)
    for (const mention of support) add('support', mention)
  }
  for (const { responsible, recipient } of deadlines) {
    for (const mention of responsible) add('lead', mention)
    for (const mention of recipient) add('recipient', mention)
  }
  return [...units.values()].map(({ unit }) => ({
    ...unit,
    roles: roleOrder.filter((role) => unit.roles.includes(role)),
    mentions: [...unit.mentions].sort((a, b) => a.start - b.start),
  }))
}

/** A name in mixed case before one in capitals, then the longer one. */
function isFuller(name: string, other: string): boolean {
  const isLoud = (words: string): boolean => words === words.toUpperCase()
  return isLoud(name) === isLoud(other) ? name.length > other.length : isLoud(other)
}

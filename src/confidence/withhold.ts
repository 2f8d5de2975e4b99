import type { PlanDocument } from '../model/plan-document.ts'
import type { ReviewItem } from '../model/review.ts'

type Rated = Omit<PlanDocument, 'review'>

/**
 * Empties the fields of the head whose value is so doubtful that the field is better without it. The value becomes the first alternative of
 * its item. Below which chance, the calibration says for each field.
 */
export function withhold(
  plan: Rated,
  items: readonly ReviewItem[],
  below: Readonly<Record<string, number>>,
): { plan: Rated; items: ReviewItem[] } {
  let header = plan.header
  const kept = items.map((item) => {
    const bar = below[item.path]
    const key = item.path.replace('header.', '') as keyof Rated['header']
    const value = header[key]
    if (bar === undefined || item.confidence >= bar || value === null || value === undefined) return item
    header = { ...header, [key]: null }
    return {
      ...item,
      reason: `withheld: ${item.reason}`,
      alternatives: [nameOf(value), ...item.alternatives],
    }
  })
  if (header === plan.header) return { plan, items: kept }
  const units = header.issuer === null ? withoutIssuer(plan) : plan.units
  return { plan: { ...plan, header, units }, items: kept }
}

/** The units without the body that issues, where that is withheld. */
function withoutIssuer({ header: { issuer }, units }: Rated): Rated['units'] {
  return units
    .map((unit) =>
      unit.roles.includes('issuer')
        ? {
            ...unit,
            roles: unit.roles.filter((role) => role !== 'issuer'),
            mentions: unit.mentions.filter(({ start }) => start !== issuer?.span.start),
          }
        : unit,
    )
    .filter(({ roles }) => roles.length > 0)
}

function nameOf(value: NonNullable<Rated['header'][keyof Rated['header']]>): string {
  if ('canonical' in value) return value.canonical
  if ('edtf' in value) return value.edtf ?? value.text
  return 'name' in value ? value.name : value.text
}

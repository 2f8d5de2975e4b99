import { surePlan } from './confidence/sure-plan.ts'
import { PlanDocument, schemaVersion } from './model/plan-document.ts'
import type { UnratedPlan } from './model/unrated.ts'

/** What makes a document of each older version one of the next; the last leads to `schemaVersion`. */
const steps: ReadonlyMap<string, (stored: UnratedPlan) => unknown> = new Map([
  // It lacks nothing but what can be said of it as it stands: confidence and what to look at.
  ['1.0', (stored: UnratedPlan) => surePlan({ ...stored, schemaVersion: '1.1' })],
])

const versionOf = (value: unknown): string | null => {
  const version =
    typeof value === 'object' && value !== null ? (value as { schemaVersion?: unknown }).schemaVersion : null
  return typeof version === 'string' ? version : null
}

const stepFrom = (value: unknown) => steps.get(versionOf(value) ?? '')

/** A stored document in the form of this version, where that can be made from it; else the value as it is. */
export function upgradePlan(value: unknown): unknown {
  let current = value
  for (let step = stepFrom(current); step !== undefined; step = stepFrom(current)) {
    try {
      current = step(current as UnratedPlan)
    } catch {
      // It only claims to be one: whoever checks it says what is wrong with it.
      return current
    }
  }
  return current
}

/**
 * Brings a document that was stored by this or an older version of kehoach into the form of this one, and checks it.
 * @param value what `JSON.parse` gives back
 * @throws TypeError where it is no such document, or was written by a newer version
 * @example
 * for (const line of readFileSync('plans.ndjson', 'utf8').trimEnd().split('\n')) store(migrate(JSON.parse(line)))
 */
export function migrate(value: unknown): PlanDocument {
  const version = versionOf(value)
  if (version === null) throw new TypeError('This is no PlanDocument: it has no schemaVersion.')
  if (version !== schemaVersion && !steps.has(version))
    throw new TypeError(
      `A document of schema ${version} cannot be read by this version, whose schema is ${schemaVersion}.`,
    )
  const read = PlanDocument.safeParse(upgradePlan(value))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new TypeError(`This is no PlanDocument of schema ${version}: ${issue?.path.join('.')}: ${issue?.message}`)
}

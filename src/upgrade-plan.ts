import { surePlan } from './confidence/sure-plan.ts'
import { schemaVersion } from './model/plan-document.ts'
import type { UnratedPlan } from './model/unrated.ts'

/** Stored documents of this version lack nothing but what can be said of them as they stand: confidence and what to look at. */
const upgradable = '1.0'

/** A stored document in the form of this version, where that can be made from it; else the value as it is. */
export function upgradePlan(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const stored = value as { readonly schemaVersion?: unknown }
  if (stored.schemaVersion !== upgradable) return value
  try {
    return surePlan({ ...(value as UnratedPlan), schemaVersion })
  } catch {
    // It only claims to be one: whoever checks it says what is wrong with it.
    return value
  }
}

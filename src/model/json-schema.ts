import { z } from 'zod'
import { PlanDocument, schemaVersion } from './plan-document.ts'

/** The JSON Schema (draft 2020-12) of what `parsePlan` returns. */
export const toJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(PlanDocument),
  $id: `urn:kehoach:plan-document:${schemaVersion}`,
  title: 'PlanDocument',
})

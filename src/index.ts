export { type PlansOptions, parsePlans, type Result } from './batch/parse-plans.ts'
export * from './core.ts'
export { type ParseOptions, type PlanInput, parsePlan, readPlan } from './parse-plan.ts'
export { defaultLimits, type ReadLimits } from './read/read-error.ts'

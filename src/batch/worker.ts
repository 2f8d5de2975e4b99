import { type ParseOptions, type PlanInput, parsePlan } from '../parse-plan.ts'
import { serveParser } from './serve-parser.ts'

/** The process in which a batch reads its files. */
serveParser<PlanInput, ParseOptions>(parsePlan)

import { parsePlan } from '../parse-plan.ts'
import { serveParser } from './serve-parser.ts'

serveParser(parsePlan)

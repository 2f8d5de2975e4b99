import { parsePlan } from '../parse-plan.ts'
import type { PlanInput } from '../plan-input.ts'
import type { WorkerOptions } from './parse-plans.ts'
import { serveParser } from './serve-parser.ts'

serveParser(async (input: PlanInput, { ocr, ...options }: WorkerOptions) => {
  if (ocr === undefined) return parsePlan(input, options)
  const { tesseractOcr } = await import('../read/pdf/tesseract.ts')
  return parsePlan(input, { ...options, ocr: tesseractOcr() })
})

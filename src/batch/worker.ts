import { lexiconReader } from '../lexicon/travel.ts'
import { parsePlan } from '../parse-plan.ts'
import type { PlanInput } from '../plan-input.ts'
import type { OcrEngineName } from '../read/ocr/tesseract-ocr.ts'
import type { Ocr } from '../read/pdf/options.ts'
import type { WorkerOptions } from './parse-plans.ts'
import { serveParser } from './serve-parser.ts'

let recognizer: { readonly key: string; readonly ocr: Ocr } | null = null

/** One recognizer for all files: it keeps its program running. */
async function recognizerFor(engine: OcrEngineName, cache: string | undefined): Promise<Ocr> {
  const key = `${engine} ${cache ?? ''}`
  if (recognizer?.key !== key) {
    const { tesseractOcr } = await import('../read/ocr/tesseract-ocr.ts')
    recognizer = { key, ocr: tesseractOcr({ engine, ...(cache === undefined ? {} : { cache }) }) }
  }
  return recognizer.ocr
}

const readLexicon = lexiconReader()

serveParser(async (input: PlanInput, { ocr, ocrCache, lexicon, ...given }: WorkerOptions) => {
  const options = { ...given, ...readLexicon(lexicon) }
  return parsePlan(input, ocr === undefined ? options : { ...options, ocr: await recognizerFor(ocr, ocrCache) })
})

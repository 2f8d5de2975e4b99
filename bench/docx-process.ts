import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { PlanInput } from '../src/plan-input.ts'

/** What a reader took for one file. */
export interface DocxRead {
  readonly milliseconds: number
  /** Length of what was read, so that nothing can be left out. */
  readonly size: number
  /** Largest memory of the process so far, in bytes. */
  readonly peak: number
}

/** The process behind `docx-readers.ts`: «mammoth», or a module that exports `readPlan`, reads the files that it is sent. */
const [reader = ''] = process.argv.slice(2)
const read = reader === 'mammoth' ? await openMammoth() : await openLibrary(reader)

async function openMammoth(): Promise<(bytes: Buffer) => Promise<number>> {
  const { default: mammoth } = await import('mammoth')
  return async (buffer) => (await mammoth.extractRawText({ buffer })).value.length
}

async function openLibrary(path: string): Promise<(bytes: Buffer) => Promise<number>> {
  const library: { readPlan(input: PlanInput): Promise<{ blocks: readonly unknown[] }> } = await import(
    pathToFileURL(path).href
  )
  return async (bytes) => (await library.readPlan({ bytes })).blocks.length
}

process.on('message', async (path: string) => {
  const bytes = await readFile(path)
  const start = performance.now()
  const size = await read(bytes)
  const answer: DocxRead = {
    milliseconds: performance.now() - start,
    size,
    peak: process.resourceUsage().maxRSS * 1024,
  }
  process.send?.(answer)
})
process.send?.(process.memoryUsage.rss())

import { parsePlan } from '../../src/browser/parse-plan.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { OnProgress } from '../../src/progress.ts'

/** What the scripts that are loaded when needed leave behind. */
interface Loaded {
  kehoachReader?: string
  kehoachReaderPdf?: string
}

const loading = new Map<string, Promise<void>>()

/** Loads a script that lies beside the page; a page from a disk may load scripts, but nothing else. */
export function loadScript(name: string): Promise<void> {
  const known = loading.get(name)
  if (known !== undefined) return known
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = name
    script.onload = () => resolve()
    script.onerror = () => {
      loading.delete(name)
      reject(new Error(`${name} is missing beside the page.`))
    }
    document.head.append(script)
  })
  loading.set(name, loaded)
  return loaded
}

const scripts = globalThis as unknown as Loaded

/** A worker from text: a page from a disk cannot start one from a file. */
export function workerFrom(code: string): Worker {
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  const worker = new Worker(url)
  URL.revokeObjectURL(url)
  return worker
}

const startReader = (): Worker => workerFrom(scripts.kehoachReader!)
const startPdfReader = (): Worker => workerFrom(scripts.kehoachReaderPdf!)

/** True for a file that begins as a PDF does. */
export async function isPdf(file: Blob): Promise<boolean> {
  return (await file.slice(0, 1024).text()).includes('%PDF-')
}

/** Parses a file; what reads PDFs is loaded with the first one. */
export async function readFile(
  file: File,
  options: { signal: AbortSignal; onProgress: OnProgress; password?: string },
): Promise<PlanDocument> {
  const pdf = await isPdf(file)
  await loadScript(pdf ? 'reader-pdf.js' : 'reader.js')
  return parsePlan(file, { ...options, startWorker: pdf ? startPdfReader : startReader })
}

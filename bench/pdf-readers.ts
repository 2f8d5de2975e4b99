import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { PlanDocument } from '../src/model/plan-document.ts'

const run = promisify(execFile)

/** What of `parsePlan` is measured. */
export type ParseBytes = (input: { readonly bytes: Uint8Array }) => Promise<PlanDocument>

/** Something that makes text of a PDF. */
export interface PdfReader {
  readonly name: string
  /** It runs in another process, whose processor time is not counted. */
  readonly outside: boolean
  read(bytes: Uint8Array): Promise<string>
  close(): Promise<void>
}

/** Ours from bytes to the whole `PlanDocument`, beside pdfjs and, where it is installed, pdftotext. */
export async function openReaders(parse: ParseBytes): Promise<PdfReader[]> {
  const readers = [ownReader(parse), pdfjsReader()]
  const hasPdftotext = await run('pdftotext', ['-v']).then(
    () => true,
    () => false,
  )
  if (hasPdftotext) readers.push(await pdftotextReader())
  return readers
}

function ownReader(parse: ParseBytes): PdfReader {
  const read = async (bytes: Uint8Array): Promise<string> => (await parse({ bytes })).text
  return { name: 'kehoach (reads and extracts)', outside: false, read, close: async () => undefined }
}

function pdfjsReader(): PdfReader {
  const file = new URL('./pdf-text-thread.ts', import.meta.url).href
  const program = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(file)}) })`
  const thread = new Worker(program, { eval: true, stdout: true, stderr: true })
  return {
    name: 'pdfjs getTextContent',
    outside: false,
    async read(bytes) {
      const copy = new Uint8Array(bytes)
      thread.postMessage(copy, [copy.buffer])
      const [answer] = (await once(thread, 'message')) as [string | Error]
      if (typeof answer !== 'string') throw answer
      return answer
    },
    close: async () => void (await thread.terminate()),
  }
}

async function pdftotextReader(): Promise<PdfReader> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-reading-'))
  const file = join(folder, 'file.pdf')
  return {
    name: 'pdftotext -layout',
    outside: true,
    async read(bytes) {
      await writeFile(file, bytes)
      return (await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 2 ** 28 })).stdout
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

import type { Worker } from 'node:worker_threads'
import type { ReadLimits } from '../read-error.ts'

const MB = 1024 * 1024

/** The worker's program: beside this module, as TypeScript while developing; null where there is none. */
export function workerFile(): URL | null {
  const files = globalThis.process?.getBuiltinModule?.('node:fs')
  const { url } = import.meta
  if (files === undefined || !url.startsWith('file:')) return null
  const file = new URL(url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js', url)
  return files.existsSync(file) ? file : null
}

/** Reading makes many objects that live for a page: with the usual room for young ones, a sixth of the time goes to moving them. */
const youngMegabytes = 64

/** Starts a worker; it keeps what it prints to itself. */
export function startWorker(file: URL, limits: ReadLimits): Worker {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const options = {
    resourceLimits: {
      maxOldGenerationSizeMb: Math.max(64, Math.round(limits.maxHeapBytes / MB)),
      maxYoungGenerationSizeMb: youngMegabytes,
    },
    stdout: true,
    stderr: true,
  }
  // What it prints (pdfjs warns when it is loaded) is never read: reading would keep this program from ending.
  return file.pathname.endsWith('.ts')
    ? new Worker(throughTsx(file), { ...options, eval: true })
    : new Worker(file, options)
}

/**
 * A program that loads TypeScript through tsx, for Node 20 does not read it by itself. While developing only, in the
 * project's folder, where tsx is found.
 */
function throughTsx(file: URL): string {
  return `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(file.href)}) })`
}

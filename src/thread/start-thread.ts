import type { Worker } from 'node:worker_threads'

/** Heap of a thread: the largest documents within the limits take less. Megabytes. */
const heapMegabytes = 1024

/** The thread's program: beside this module, as TypeScript while developing. */
function threadFile(): URL {
  const { url } = import.meta
  const file = new URL(url.endsWith('.ts') ? './plan-worker.ts' : './plan-worker.js', url)
  if (file.protocol === 'file:' && process.getBuiltinModule('node:fs').existsSync(file)) return file
  throw new TypeError(
    'The option worker needs the file plan-worker.js of kehoach beside the program: mark kehoach as external where you bundle it.',
  )
}

/** Starts a thread that parses plans; it keeps what it prints to itself. */
export function startThread(): Worker {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const file = threadFile()
  const options = { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes }, stdout: true, stderr: true }
  // Node 20 does not read TypeScript by itself: while developing only, in the project's folder, where tsx is found.
  return file.pathname.endsWith('.ts')
    ? new Worker(
        `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(file.href)}) })`,
        { ...options, eval: true },
      )
    : new Worker(file, options)
}

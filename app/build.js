import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { browserPlugins } from '../rolldown.config.js'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const out = process.argv[2] ?? here('../dist/app')

/** One classic script: a page from a disk loads no modules. */
async function bundle(input, plugins = [], tsconfig = false) {
  const made = await rolldown({
    input: here(input),
    platform: 'browser',
    tsconfig,
    resolve: { conditionNames: ['worker', 'browser', 'import', 'module', 'default'] },
    plugins: [...plugins, ...browserPlugins],
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'warn',
    onLog: (level, log, handle) => (log.code === 'EMPTY_IMPORT_META' ? undefined : handle(level, log)),
  })
  const { output } = await made.generate({ format: 'iife', minify: true, codeSplitting: false })
  if (output.length !== 1) throw new Error(`${input} became ${output.length} files`)
  return output[0].code
}

/** A reader that meets no PDFs: what reads them is most of the code. */
const withoutPdf = {
  name: 'without-pdf',
  load: (id) => (/[\\/]stand-ins[\\/]isolated\.ts$/.test(id) ? 'export const readPdfIsolated = () => { throw new Error("pdf") }' : null),
}

const pdfWorker = {
  name: 'pdf-worker',
  resolveId: (id) => (id === 'virtual:pdf-worker' ? '\0pdf-worker' : null),
  load(id) {
    if (id !== '\0pdf-worker') return null
    return `export default ${JSON.stringify(pdfWorkerCode)}`
  },
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const asText = (name, code) => `globalThis.${name} = ${JSON.stringify(code)}`
const pdfWorkerCode = await bundle('../node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs')
const files = {
  'app.js': await bundle('src/main.tsx', [], here('tsconfig.json')),
  'reader.js': asText('kehoachReader', await bundle('../src/browser/worker.ts', [withoutPdf])),
  'reader-pdf.js': asText('kehoachReaderPdf', await bundle('../src/browser/worker.ts')),
  'pdf-view.js': await bundle('src/pdf-view.ts', [pdfWorker]),
}
for (const [name, code] of Object.entries(files)) {
  writeFileSync(`${out}/${name}`, code)
  process.stdout.write(`${name.padEnd(16)}${Math.round(code.length / 1000)} kB, ${Math.round(gzipSync(code).length / 1000)} kB gzip\n`)
}
for (const name of ['index.html', 'app.css']) copyFileSync(here(name), `${out}/${name}`)
writeFileSync(`${out}/LICENSE`, readFileSync(here('../LICENSE')))

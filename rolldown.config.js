import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { browserStandIns } from './build/browser-stand-ins.js'
import { carriedPdfjs } from './build/carried-pdfjs.js'
import { pureSchemas } from './build/pure-schemas.js'
import { stripProofs } from './build/strip-proofs.js'

/** Taken into the files: as packages, their hundreds of small modules are most of the time that loading takes. */
const inlined = /^(?:chrono-node|zod|csv-stringify|yaml|ical-generator|unorm|micromark(?:-[a-z-]+)?|decode-named-character-reference|character-entities)(?=\/|$)/

/** What XRegExp writes of the patterns, in the place of XRegExp. */
const writtenPatterns = {
  name: 'written-patterns',
  resolveId: (id, importer) =>
    id === './compile.ts' && /[\\/]grammars[\\/]kit\.ts$/.test(importer ?? '') ? '\0written-patterns' : null,
  load(id) {
    if (id !== '\0written-patterns') return null
    const writer = fileURLToPath(new URL('build/write-patterns.ts', import.meta.url))
    const cwd = fileURLToPath(new URL('.', import.meta.url))
    return execFileSync(process.execPath, ['--import', 'tsx', writer], { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 })
  },
}

const licences = {
  name: 'licences',
  generateBundle() {
    const packages = readdirSync(new URL('node_modules/', import.meta.url)).filter((name) => inlined.test(name))
    const texts = packages.map((name) => {
      const folder = new URL(`node_modules/${name}/`, import.meta.url)
      const file = readdirSync(folder).find((entry) => /^license/i.test(entry))
      const license = readFileSync(new URL(file, folder), 'utf8')
      return `${name}\n\n${license}`
    })
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source: texts.join('\n----\n\n') })
  },
}

/** Blanks and comments are left out, which take time to read; names stay, for those who look into a stack. */
const written = { compress: false, mangle: false, codegen: { removeWhitespace: true } }

/**
 * The modules of each entry as one file. All files lie side by side: workers are looked for beside the module that starts
 * them. The other packages stay outside.
 */
const forNode = {
  input: {
    index: 'src/index.ts',
    core: 'src/core.ts',
    write: 'src/write/index.ts',
    cli: 'src/cli/main.ts',
    worker: 'src/batch/worker.ts',
    'plan-worker': 'src/thread/plan-worker.ts',
    'pdf-worker': 'src/read/pdf/pdf-worker.ts',
    'ocr-process': 'src/read/ocr/tesseract-process.ts',
  },
  external: (id) => /^[^./\0]/.test(id) && !inlined.test(id),
  platform: 'neutral',
  resolve: { mainFields: ['module', 'main'] },
  plugins: [writtenPatterns, stripProofs, carriedPdfjs, licences],
  output: { dir: 'dist', format: 'esm', chunkFileNames: 'chunk-[name]-[hash].js', comments: { legal: true }, minify: written },
}

/** What of the pages' files stands in one list for the app too. */
export const browserPlugins = [writtenPatterns, stripProofs, pureSchemas, browserStandIns]

/** Whole, with every package in it, so that a page can load it as it lies there. Names are short: it goes over the wire. */
const forBrowsers = {
  input: {
    browser: 'src/browser/index.ts',
    'browser-core': 'src/core.ts',
    'browser-worker': 'src/browser/worker.ts',
    'browser-write': 'src/write/everywhere.ts',
  },
  platform: 'browser',
  // A worker has no document, in which some packages would look names of characters up.
  resolve: { conditionNames: ['worker', 'browser', 'import', 'module', 'default'] },
  plugins: browserPlugins,
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  output: { dir: 'dist', format: 'esm', chunkFileNames: 'browser-[name]-[hash].js', comments: { legal: true }, minify: true },
}

export default [forNode, forBrowsers]

import { readdirSync, readFileSync } from 'node:fs'

const source = new URL('../node_modules/pdfjs-dist/', import.meta.url)
/** Of its 41 MB, and the 33 MB of a canvas that it asks for, a reader of text and of scanned pages needs these. */
const files = ['package.json', 'LICENSE']
const modules = ['pdf.mjs', 'pdf.worker.mjs']
const folders = ['cmaps', 'standard_fonts', 'wasm']
/** Where WebAssembly is, its decoder in JavaScript is never asked for. */
const isWanted = (name) => name !== 'openjpeg_nowasm_fallback.js'

/** Carries pdfjs in the package, beside the modules that load it, instead of having npm install it whole. */
export const carriedPdfjs = {
  name: 'carried-pdfjs',
  transform(code, id) {
    if (!/[\\/]src[\\/]read[\\/]pdf[\\/]engine\.ts$/.test(id)) return null
    return { code: code.replaceAll('pdfjs-dist/legacy/build/', './pdfjs/').replaceAll('pdfjs-dist/', './pdfjs/'), map: null }
  },
  resolveId: (id) => (id.startsWith('./pdfjs/') ? { id, external: 'absolute' } : null),
  generateBundle() {
    const carry = (fileName, from) =>
      this.emitFile({ type: 'asset', fileName: `pdfjs/${fileName}`, source: readFileSync(new URL(from, source)) })
    for (const name of files) carry(name, name)
    for (const name of modules) carry(name, `legacy/build/${name}`)
    for (const folder of folders)
      for (const name of readdirSync(new URL(folder, source)).filter(isWanted)) carry(`${folder}/${name}`, `${folder}/${name}`)
  },
}

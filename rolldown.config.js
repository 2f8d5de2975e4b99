import { readdirSync, readFileSync } from 'node:fs'

/** Taken into the files: as packages, their hundreds of small modules are most of the time that loading takes. */
const inlined = /^(?:xregexp|chrono-node|unorm|micromark(?:-[a-z-]+)?|decode-named-character-reference|character-entities)(?=\/|$)/

/** XRegExp from its source, with the one addon that our patterns use. */
const smallXRegExp = {
  name: 'small-xregexp',
  resolveId: (id) => (id === 'xregexp' ? '\0xregexp' : null),
  load: (id) =>
    id === '\0xregexp'
      ? `import XRegExp from 'xregexp/src/xregexp.js'
         import unicodeBase from 'xregexp/src/addons/unicode-base.js'
         import unicodeCategories from 'xregexp/src/addons/unicode-categories.js'
         unicodeBase(XRegExp)
         unicodeCategories(XRegExp)
         export default XRegExp`
      : null,
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

/**
 * The modules of each entry as one file. All files lie side by side: workers are looked for beside the module that starts
 * them. The other packages stay outside.
 */
export default {
  input: {
    index: 'src/index.ts',
    core: 'src/core.ts',
    write: 'src/write/index.ts',
    cli: 'src/cli/main.ts',
    worker: 'src/batch/worker.ts',
    'pdf-worker': 'src/read/pdf/pdf-worker.ts',
  },
  external: (id) => /^[^./\0]/.test(id) && !inlined.test(id),
  platform: 'neutral',
  resolve: { mainFields: ['module', 'main'] },
  plugins: [smallXRegExp, licences],
  output: { dir: 'dist', format: 'esm', chunkFileNames: 'chunk-[name]-[hash].js', comments: { legal: true } },
}

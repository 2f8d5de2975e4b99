/** What of the library needs Node, and what stands in its place in a browser. */
const standIns = {
  'read/office/convert-office.ts': 'convert-office.ts',
  'read/office/find-program.ts': 'find-program.ts',
  'read/program/run-program.ts': 'run-program.ts',
  'read/pdf/isolated.ts': 'isolated.ts',
  'read/read-file.ts': 'read-file.ts',
  'thread/parse-elsewhere.ts': 'parse-elsewhere.ts',
}
/** The writer of CSV without Node's Buffer. */
const csvSync = new URL('../node_modules/csv-stringify/dist/esm/sync.js', import.meta.url).pathname
const sources = new URL('../src/', import.meta.url).pathname

/** Every browser knows the forms of Unicode text; the tables of unorm would be an eighth of what a page loads. */
const nativeForms = "export default { nfc: (text) => text.normalize('NFC'), nfd: (text) => text.normalize('NFD') }"

/** The English patterns that a reader of chrono would have without patterns of its own; ours always has its own. */
const noLocale = 'export default class {}'

export const browserStandIns = {
  name: 'browser-stand-ins',
  load: (id) => (id === '\0native-forms' ? nativeForms : id === '\0no-locale' ? noLocale : null),
  async resolveId(id, importer, options) {
    if (id === 'csv-stringify/sync') return csvSync
    if (id === 'unorm') return '\0native-forms'
    if (/chrono-node[\\/]dist[\\/]esm[\\/]chrono\.js$/.test(importer ?? '') && id.includes('locales/en')) return '\0no-locale'
    if (!id.startsWith('.') || importer === undefined || importer.includes('/stand-ins/')) return null
    const found = await this.resolve(id, importer, { ...options, skipSelf: true })
    const standIn = found?.id.startsWith(sources) ? standIns[found.id.slice(sources.length)] : undefined
    return standIn === undefined ? null : `${sources}browser/stand-ins/${standIn}`
  },
}

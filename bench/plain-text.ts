import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname } from 'node:path'

/** The part of word-extractor that is used here; the package brings no types. */
type WordExtractor = new () => {
  extract(path: string): Promise<Record<'getHeaders' | 'getBody' | 'getFootnotes' | 'getTextboxes', () => string>>
}

/**
 * The text of a file as a plain library gives it: mammoth for .docx, pdfjs for .pdf, word-extractor for .doc, the file
 * itself for text. Not the project's own readers: this is what gold quotes are looked for in, and what a user would
 * have without the project.
 */
export async function readPlainText(path: string): Promise<string> {
  const format = extname(path).slice(1).toLowerCase()
  const reader = readers[format]
  if (reader === undefined) throw new Error(`${path}: no plain reader for .${format}`)
  return reader(path)
}

const readers: Record<string, (path: string) => Promise<string>> = {
  txt: readUtf8,
  md: readUtf8,
  html: async (path) => (await readUtf8(path)).replace(/<[^>]*>/gu, ' '),
  docx: async (path) => {
    const { default: mammoth } = await import('mammoth')
    return (await mammoth.extractRawText({ path })).value
  },
  doc: async (path) => {
    const Extractor = createRequire(import.meta.url)('word-extractor') as WordExtractor
    const document = await new Extractor().extract(path)
    return [document.getHeaders(), document.getBody(), document.getFootnotes(), document.getTextboxes()].join('\n')
  },
  pdf: readPdfText,
}

async function readUtf8(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).replace(/^\ufeff/u, '')
}

async function readPdfText(path: string): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const data = new Uint8Array(await readFile(path))
  const task = getDocument({ data, useSystemFonts: true, verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  await task.destroy()
  return pages.join('\n')
}

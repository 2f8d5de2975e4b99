import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openContainer } from '../../src/read/docx/container.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import type { Choice } from '../random.ts'
import { writeZip } from '../read/docx/zip-writer.ts'
import { makePdf } from '../read/pdf-builder.ts'
import { buildWordFile } from '../read/word-file.ts'
import { atControls, atLines, atTags, atTokens, mutateBytes, mutateParts } from './mutate-markup.ts'
import { gatherMaterials, type Materials, mutantText } from './mutate-text.ts'

const corpus = join(import.meta.dirname, '../../corpus')
const sources = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort()
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

export const materials: Materials = gatherMaterials(
  sources.filter((name) => /source\.(?:txt|md)$/.test(name)).map((name) => readFileSync(join(corpus, name), 'utf8')),
)

interface Part {
  readonly name: string
  readonly data: Buffer
}

async function partsOf(name: string): Promise<Part[]> {
  const container = await openContainer(new Uint8Array(readFileSync(join(corpus, name))), defaultLimits)
  const parts: Part[] = []
  for (const part of container.names) {
    const chunks: Uint8Array[] = []
    for await (const chunk of container.read(part)) chunks.push(chunk)
    parts.push({ name: part === '[content_types].xml' ? '[Content_Types].xml' : part, data: Buffer.concat(chunks) })
  }
  return parts
}

const packages = sources.filter((name) => name.endsWith('source.docx')).map(partsOf)

/** Lines of a plan, or of a mutant of one. */
function linesFor(choice: Choice): string[] {
  const text = choice.number(2) === 0 ? choice.pick(materials.texts).slice(0, 6000) : mutantText(choice, materials).text
  return text.split('\n').slice(0, 80)
}

const escaped = (text: string): string => text.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'))

function page(choice: Choice): string {
  const rows = (line: string): string =>
    `<tr>${line
      .split(/[|\t]/)
      .map((cell) => `<td colspan="1" rowspan="1">${escaped(cell)}</td>`)
      .join('')}</tr>`
  const body = linesFor(choice).map((line) =>
    /[|\t]/.test(line)
      ? `<table border="1">${rows(line)}${rows(line)}</table>`
      : `<p style="margin-left:20px"><b>${escaped(line)}</b></p>`,
  )
  return `<html><head><meta charset="utf-8"></head><body><ol start="3"><li>${body.join('\n')}</li></ol></body></html>`
}

function archive(html: string): string {
  const encoded = Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n')
  return `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x1"\r\n\r\n--x1\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n--x1\r\nContent-Type: image/png\r\n\r\nx\r\n--x1--\r\n`
}

function richText(choice: Choice): string {
  const rich = (text: string) => text.replace(/[\\{}]/g, ' ').replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0)}?`)
  const lines = linesFor(choice).slice(0, 30)
  const row = '\\trowd\\cellx3000\\cellx6000\\pard\\intbl a\\cell b\\cell\\row '
  return `{\\rtf1\\ansi\\uc1{\\fonttbl{\\f0 Times;}}${lines.map((line) => `\\pard\\li720 ${rich(line)}\\par\n`).join(row)}}`
}

function wordFile(choice: Choice): Uint8Array {
  const paragraphs = linesFor(choice).map((text) => ({ runs: [{ text }] }))
  return mutateBytes(choice, buildWordFile({ paragraphs, fonts: ['.VnTime', 'Times'], footnotes: ['x'] }))
}

/** By format: a file of it that was damaged by its structure. */
export const fileMutators: Readonly<Record<string, (choice: Choice) => Uint8Array | Promise<Uint8Array>>> = {
  text: (choice) => utf8(mutantText(choice, materials).text),
  async docx(choice) {
    const parts = await choice.pick(packages)
    const document = parts.findIndex(({ name }) => name === 'word/document.xml')
    const at = choice.number(2) === 0 ? document : choice.number(parts.length)
    return writeZip(
      parts.map(({ name, data }, i) =>
        i === at
          ? { name, data: mutateParts(choice, data.toString(), atTags), deflate: true }
          : { name, data, deflate: true },
      ),
    )
  },
  doc: wordFile,
  office: wordFile,
  async pdf(choice) {
    const lines = linesFor(choice).slice(0, 40)
    const bytes = await makePdf((pdf) => {
      for (const line of lines) {
        if (/[|\t]/.test(line)) pdf.rect(85, pdf.y, 450, 20).stroke()
        pdf.text(line.replace(/[|\t\u0000-\u001f]/g, ' ') || ' ')
      }
    })
    const text = Buffer.from(bytes).toString('latin1')
    const from = choice.number(2) === 0 ? 0 : choice.number(text.length)
    return latin(
      text.slice(0, from) + mutateParts(choice, text.slice(from, from + 20_000), atTokens) + text.slice(from + 20_000),
    )
  },
  html: (choice) => utf8(mutateParts(choice, page(choice), atTags)),
  mht: (choice) => latin(mutateParts(choice, archive(mutateParts(choice, page(choice), atTags)), atLines)),
  rtf: (choice) => latin(mutateParts(choice, richText(choice), atControls)),
}

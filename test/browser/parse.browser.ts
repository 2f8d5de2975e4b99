import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parsePlan } from '../../src/parse-plan.ts'
import { odtFile } from '../read/odt-file.ts'
import { rich } from '../read/rtf-file.ts'
import { buildWordFile } from '../read/word-file.ts'
import { openBrowser, root, serveFolder } from './open-browser.ts'

let browser: Browser
let page: Page
let server: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  server = await serveFolder(join(root, 'dist'))
  browser = await openBrowser()
  page = await browser.newPage()
  await page.goto(server.url)
  await page.addScriptTag({
    type: 'module',
    content: "import * as kehoach from '/browser.js'; globalThis.kehoach = kehoach",
  })
  await page.waitForFunction('globalThis.kehoach')
})

afterAll(async () => {
  await browser.close()
  server.close()
})

/** Runs in the page: what the library says of these bytes, as JSON. */
const inPage = (name: string, base64: string): Promise<string> =>
  page.evaluate(
    async ([given, encoded]) => {
      const { parsePlan } = (globalThis as unknown as { kehoach: { parsePlan(file: File): Promise<unknown> } }).kehoach
      const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))
      try {
        return JSON.stringify(await parsePlan(new File([bytes], given)))
      } catch (error) {
        return `${(error as Error).name} ${(error as Error).message}`
      }
    },
    [name, base64] as const,
  )

const words = 'KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n1. Phòng Kinh tế báo cáo kết quả trước ngày 15/6/2026.\n'
const lines = words.split('\n')
const html = `<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A file of each format that the corpus has none of. */
const made: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'plan.doc': () => buildWordFile({ paragraphs: lines.map((text) => ({ runs: [{ text }] })) }),
  'plan.rtf': () => encode(`{\\rtf1\\ansi ${lines.map((line) => `${rich(line)}\\par `).join('')}}`),
  'plan.odt': () => odtFile(lines.map((line) => `<text:p>${line}</text:p>`).join('')),
  'plan.html': () => encode(html),
  'plan.mht': () => encode(`MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${html}`),
  'plan.md': () =>
    encode(
      `# KẾ HOẠCH\n\n**Trồng cây** &ndash; &eacute;\n\n| TT | Nội dung | Thời gian |\n|---|---|---|\n| 1 | Báo cáo | 15/6/2026 |\n`,
    ),
  'empty.txt': () => new Uint8Array(),
  'broken.docx': () => Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]),
}

const corpus = join(root, 'corpus')
const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((name) => /source\.[a-z]+$/.test(name))
  // Of the many texts, some; every Word file.
  .filter((name, index) => index % ({ txt: 12, md: 4, pdf: 2 }[name.split('.').at(-1)!] ?? 1) === 0)
const inNode = (name: string, bytes: Uint8Array): Promise<string> =>
  parsePlan({ bytes, name }, { office: 'never' }).then(
    JSON.stringify,
    (error: Error) => `${error.name} ${error.message}`,
  )

/** Where two texts begin to differ, so that a failure shows some words and not two documents. */
function difference(found: string, wanted: string): string | null {
  if (found === wanted) return null
  const at = [...wanted].findIndex((sign, index) => sign !== found[index])
  return `at ${at}: «${found.slice(at, at + 200)}» for «${wanted.slice(at, at + 200)}»`
}

async function compare(name: string, bytes: Uint8Array): Promise<void> {
  const found = await inPage(name, Buffer.from(bytes).toString('base64'))
  expect(difference(found, await inNode(name, bytes))).toBe(null)
}

test('own words are read in the page too', async () => {
  const lexicon = { abbreviations: { PKT: 'Phòng Kinh tế' } }
  const text = words.replace('Phòng Kinh tế', 'PKT')
  const found = await page.evaluate(
    async ([given, own]) => {
      const { parsePlan } = (
        globalThis as unknown as { kehoach: { parsePlan(text: string, own: object): Promise<unknown> } }
      ).kehoach
      return JSON.stringify(await parsePlan(given, { lexicon: own }))
    },
    [text, lexicon] as const,
  )
  const wanted = await parsePlan({ text }, { lexicon })
  expect(wanted.deadlines[0]?.responsible[0]?.name).toBe('Phòng Kinh tế')
  expect(difference(found, JSON.stringify(wanted))).toBe(null)
})

test.each(Object.keys(made))('%s is read as under Node', async (name) => compare(name, await made[name]!()))

test.each(files)('corpus/%s is read as under Node, byte for byte', async (name) =>
  compare(name, new Uint8Array(readFileSync(join(corpus, name)))),
)

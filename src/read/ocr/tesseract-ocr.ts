import type { Ocr } from '../pdf/options.ts'
import { ReadError } from '../read-error.ts'
import type { OcrEngine } from './engine.ts'
import { findNativeTesseract } from './native-tesseract.ts'
import { findNpmTesseract } from './npm-tesseract.ts'
import { withCache } from './picture-cache.ts'

/** Recognizing a page takes 1 to 3 s of an idle core. */
const usualTimeoutMs = 60_000

/**
 * Which program recognizes pages: `tesseract`, the system's with its Vietnamese data; `tesseract.js`, the npm package with
 * `@tesseract.js-data/vie`; `auto`, the system's where it is installed, for it takes half the time, else the package.
 */
export const ocrEngines = ['auto', 'tesseract', 'tesseract.js'] as const
export type OcrEngineName = (typeof ocrEngines)[number]

/** How {@link tesseractOcr} works. */
export interface TesseractOptions {
  /** Default `auto`. */
  readonly engine?: OcrEngineName
  /** Time for one picture (default 60,000 ms); a page with tables is two. */
  readonly timeoutMs?: number
  /** A folder for what was recognized: the same page is not recognized again. */
  readonly cache?: string
  readonly signal?: AbortSignal
  /** Told when a page begins: its number, and which of how many it is. */
  readonly onPage?: (page: { readonly number: number; readonly at: number; readonly of: number }) => void
}

/**
 * Recognizes pages with tesseract, one picture after the other on one core and without the network.
 * @throws ReadError (from the recognizer) `reader-missing` where the program or the packages are not installed; `timeout`, `too-complex` for a
 *   page that takes more time or memory than allowed: it is then left out
 */
export function tesseractOcr(options: TesseractOptions = {}): Ocr {
  const { timeoutMs = usualTimeoutMs, signal, onPage } = options
  let engine: Promise<OcrEngine> | null = null
  let told = 0
  const ocr: Ocr = async (page) => {
    engine ??= findEngine(options)
    const { read } = await engine
    if (told !== page.number) onPage?.({ number: page.number, at: page.at, of: page.of })
    told = page.number
    const picture = await page.picture()
    return read({ picture, kind: page.part, dots: page.dots }, { timeoutMs, signal })
  }
  return Object.assign(ocr, { takesCells: true })
}

async function findEngine({ engine = 'auto', cache }: TesseractOptions): Promise<OcrEngine> {
  const native = engine === 'tesseract.js' ? null : await findNativeTesseract()
  const found = native ?? (engine === 'tesseract' ? null : findNpmTesseract())
  if (found === null) throw new ReadError('reader-missing', missing[engine])
  return cache === undefined ? found : withCache(found, cache)
}

const program = 'tesseract with its Vietnamese data is not installed (Debian: tesseract-ocr and tesseract-ocr-vie).'
const packages = 'tesseract.js is not installed (npm install tesseract.js @tesseract.js-data/vie).'
const missing: Readonly<Record<OcrEngineName, string>> = {
  auto: `No program recognizes text: npm install tesseract.js @tesseract.js-data/vie, or install tesseract-ocr and tesseract-ocr-vie.`,
  tesseract: program,
  'tesseract.js': packages,
}

import { ReadError } from '../read-error.ts'
import { runGuarded } from './guarded-program.ts'
import type { Ocr } from './options.ts'

/** Recognizing a page takes 1.3 to 2 s of an idle core. */
const usualTimeoutMs = 60_000

/**
 * Recognizes pages with the system's tesseract and its Vietnamese data, one page after the other on one core. Needs `pdftoppm` too, which draws
 * the pages.
 * @param options.timeoutMs time for one page
 * @throws ReadError (from the recognizer) `reader-missing` where a program or the language data is missing; `timeout`, `too-complex` for a page
 *   that takes more time or memory than allowed: it is then left out
 */
export function tesseractOcr({
  timeoutMs = usualTimeoutMs,
  signal,
}: {
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
} = {}): Ocr {
  let recognizedBefore = false
  return async (page) => {
    const input = await page.png()
    const { output, failed } = await runGuarded('tesseract', ['stdin', 'stdout', '-l', 'vie', 'tsv'], {
      input,
      timeoutMs,
      signal,
    })
    // Where it has recognized a page, it is installed well: what fails then is the page.
    if (failed && (recognizedBefore || (await hasLanguage(timeoutMs)))) throw new ReadError('too-complex')
    if (failed)
      throw new ReadError(
        'reader-missing',
        'tesseract failed; its Vietnamese data may be missing (Debian: tesseract-ocr-vie).',
      )
    recognizedBefore = true
    return new TextDecoder().decode(output)
  }
}

async function hasLanguage(timeoutMs: number): Promise<boolean> {
  const { output } = await runGuarded('tesseract', ['--list-langs'], { input: new Uint8Array(), timeoutMs })
  return /^vie$/m.test(new TextDecoder().decode(output))
}

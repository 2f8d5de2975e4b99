import type { Ocr } from '../pdf.ts'
import { ReadError } from '../read-error.ts'
import { runProgram } from './run-program.ts'

/**
 * Recognizes pages with the system's tesseract and its Vietnamese data, one page after the other on one core (1.3 to 2 s
 * each). Needs `pdftoppm` too, which draws the pages.
 * @throws ReadError `reader-missing` (from the recognizer) where a program or the language data is missing
 */
export function tesseractOcr(): Ocr {
  return async (page) => {
    const image = await page.png()
    const { output, failed } = await runProgram('tesseract', ['stdin', 'stdout', '-l', 'vie', 'tsv'], image)
    if (failed)
      throw new ReadError(
        'reader-missing',
        'tesseract failed; its Vietnamese data may be missing (Debian: tesseract-ocr-vie).',
      )
    return new TextDecoder().decode(output)
  }
}

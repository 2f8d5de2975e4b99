import { runGuarded } from '../pdf/guarded-program.ts'
import { ReadError } from '../read-error.ts'
import { encodePgm } from '../scan/picture.ts'
import { type OcrEngine, pageSegmentation } from './engine.ts'

const checkMs = 10_000

let found: Promise<OcrEngine | null> | null = null

/** The system's tesseract with its Vietnamese data; null where one of them is not installed. Looked for once. */
export function findNativeTesseract(): Promise<OcrEngine | null> {
  found ??= lookForTesseract()
  return found
}

async function lookForTesseract(): Promise<OcrEngine | null> {
  try {
    const { output } = await runGuarded('tesseract', ['--list-langs'], { input: new Uint8Array(), timeoutMs: checkMs })
    return /^vie$/m.test(new TextDecoder().decode(output)) ? native : null
  } catch (error) {
    if (error instanceof ReadError) return null
    throw error
  }
}

const native: OcrEngine = {
  name: 'tesseract',
  async read({ picture, kind, dots }, { timeoutMs, signal }) {
    const setting = ['-l', 'vie', '--psm', pageSegmentation[kind], '--dpi', String(Math.round(dots))]
    const words = ['stdin', 'stdout', ...setting, '-c', 'tessedit_create_tsv=1']
    const { output, failed } = await runGuarded('tesseract', words, { input: encodePgm(picture), timeoutMs, signal })
    // It is installed well: what fails then is the picture.
    if (failed) throw new ReadError('too-complex')
    return new TextDecoder().decode(output)
  },
}

import { ReadError } from '../read-error.ts'
import { runProgram } from './run-program.ts'

const dotsPerInch = 300

/**
 * Draws a page of a PDF as a PNG image with `pdftoppm` (poppler-utils).
 * @throws ReadError `reader-missing` where the program is not installed, `corrupt` where it cannot draw the page
 */
export async function renderPage(bytes: Uint8Array, number: number, password: string | undefined): Promise<Uint8Array> {
  const passwords = password === undefined ? [] : ['-upw', password]
  const range = ['-f', String(number), '-l', String(number), '-singlefile']
  const { output, failed } = await runProgram(
    'pdftoppm',
    ['-png', '-r', String(dotsPerInch), ...range, ...passwords, '-'],
    bytes,
  )
  if (failed || output.length === 0) throw new ReadError('corrupt', `Page ${number} cannot be drawn.`)
  return output
}

import { ReadError, type ReadLimits } from '../read-error.ts'
import { runGuarded } from './guarded-program.ts'

const usualDotsPerInch = 300
/** Below this no program reads the letters of a text. */
const fewestDotsPerInch = 72
/** A page of A3 in the usual density. A recognizer takes some twenty bytes for each. */
const mostPixels = 17_500_000
const pointsPerInch = 72

export interface PageSetting {
  /** Size as shown, in points. */
  readonly width: number
  readonly height: number
  readonly limits: ReadLimits
  readonly signal?: AbortSignal | undefined
}

/** How many pixels to the inch a page is drawn with: fewer where it is larger than A3. */
export function drawingDensity({ width, height }: Pick<PageSetting, 'width' | 'height'>): number {
  const inches = (width / pointsPerInch) * (height / pointsPerInch)
  return Math.min(usualDotsPerInch, Math.floor(Math.sqrt(mostPixels / inches)))
}

/**
 * Draws a page of a PDF as a portable pixel map with `pdftoppm` (poppler-utils).
 * @throws ReadError `reader-missing` where the program is not installed, `corrupt` where it cannot draw the page, `too-large` where the page is so
 *   large that its letters would be lost, `timeout`
 */
export async function renderPage(bytes: Uint8Array, number: number, setting: PageSetting): Promise<Uint8Array> {
  const { width, height, limits, signal } = setting
  const density = drawingDensity({ width, height })
  if (!(density >= fewestDotsPerInch)) throw new ReadError('too-large', `Page ${number} is too large to be drawn.`)
  const range = ['-f', String(number), '-l', String(number), '-singlefile']
  const { output, failed } = await runGuarded('pdftoppm', ['-r', String(density), ...range, '-'], {
    input: bytes,
    timeoutMs: limits.timeoutMs,
    signal,
  })
  if (failed || output.length === 0) throw new ReadError('corrupt', `Page ${number} cannot be drawn.`)
  return output
}

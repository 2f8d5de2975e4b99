import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

const { resolve } = createRequire(import.meta.url)
const tinos = (file: string): string => resolve(`@expo-google-fonts/tinos/${file}`)

/** Which fonts the text is set in: all in one, or the letters that a Western font lacks in another one, inside words. */
export type Fonts = 'one' | 'several'

export interface Type {
  readonly size: number
  readonly bold?: boolean
}

/** A page that is being filled from the top. Lengths are points from the top left. */
export interface Page {
  readonly pdf: PDFKit.PDFDocument
  readonly fonts: Fonts
  y: number
  number: number
}

export const left = 85
export const right = 538
export const top = 57
export const bottom = 785

/** Makes a PDF of A4 pages with the margins of Nghị định 30/2020/NĐ-CP; the same drawing gives the same bytes. */
export async function makePdf(fonts: Fonts, draw: (page: Page) => void): Promise<Uint8Array> {
  const info = { CreationDate: new Date(Date.UTC(2026, 0, 1)), Producer: 'kehoach', Creator: 'kehoach' }
  const pdf = new PDFDocument({ size: 'A4', margin: 0, info })
  const chunks: Buffer[] = []
  const done = new Promise<Uint8Array>((settle) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => settle(new Uint8Array(Buffer.concat(chunks))))
  })
  draw({ pdf, fonts, y: top, number: 1 })
  pdf.end()
  return done
}

/** Begins a new page with its number at the top, in the middle. */
export function turnPage(page: Page): void {
  page.pdf.addPage()
  page.number++
  page.y = top
  const number = String(page.number)
  drawLine(page, number, (left + right - widthOf(page, number, { size: 13 })) / 2, 32, { size: 13 })
}

export function lineHeight({ size }: Type): number {
  return size * 1.25
}

export function widthOf(page: Page, text: string, type: Type): number {
  return pieces(text, page.fonts, type).reduce(
    (sum, { font, text }) => sum + page.pdf.font(font, type.size).widthOfString(text),
    0,
  )
}

/** Writes one line; `y` is its top. All fonts stand on one base line. */
export function drawLine(page: Page, text: string, x: number, y: number, type: Type): void {
  let at = x
  for (const { font, text: piece } of pieces(text, page.fonts, type)) {
    page.pdf.font(font, type.size).text(piece, at, y + type.size * 0.9, { lineBreak: false, baseline: 'alphabetic' })
    at += page.pdf.widthOfString(piece)
  }
}

/** Breaks text into lines of at most `width`; the first is shorter by `indent`. */
export function breakLines(page: Page, text: string, width: number, type: Type, indent = 0): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    const room = width - (lines.length === 0 ? indent : 0)
    if (line !== '' && widthOf(page, longer, type) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** Writes a line so that it fills `width`: the room that is left goes between the words. */
export function drawJustified(page: Page, line: string, x: number, y: number, width: number, type: Type): void {
  const words = line.split(' ')
  const room = Math.max(0, width - widthOf(page, line, type)) / Math.max(1, words.length - 1)
  let at = x
  words.forEach((word, index) => {
    const text = index < words.length - 1 ? `${word} ` : word
    drawLine(page, text, at, y, type)
    at += widthOf(page, text, type) + room
  })
}

const cuts = {
  regular: { own: tinos('400Regular/Tinos_400Regular.ttf'), western: 'Times-Roman' },
  bold: { own: tinos('700Bold/Tinos_700Bold.ttf'), western: 'Times-Bold' },
}

function pieces(text: string, fonts: Fonts, { bold = false }: Type): { font: string; text: string }[] {
  const { own, western } = bold ? cuts.bold : cuts.regular
  if (fonts === 'one') return [{ font: own, text }]
  return (text.match(/[\u0020-\u007e\u00a0-\u00ff]+|[^\u0020-\u007e\u00a0-\u00ff]+/gu) ?? []).map((piece) => ({
    font: piece.charCodeAt(0) < 0x100 ? western : own,
    text: piece,
  }))
}

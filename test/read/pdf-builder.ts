import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { SourceBlock, SourceDocument, SourceParagraph, SourceTable } from '../../src/model/source-document.ts'
import type { ReadPdfOptions } from '../../src/read/pdf/options.ts'
import { readPdf } from '../../src/read/pdf.ts'
import { defaultLimits } from '../../src/read/read-error.ts'

const { resolve } = createRequire(import.meta.url)
const tinos = (file: string): string => resolve(`@expo-google-fonts/tinos/${file}`)

/** The cuts of Tinos, a typeface with the widths of Times New Roman and all Vietnamese letters (OFL). */
export const fonts = {
  regular: tinos('400Regular/Tinos_400Regular.ttf'),
  bold: tinos('700Bold/Tinos_700Bold.ttf'),
  italic: tinos('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
}

export type Pdf = PDFKit.PDFDocument

/** Margins of Nghị định 30/2020/NĐ-CP, in points: text runs from 85 to 538 on A4. */
export const left = 85
export const right = 538
export const top = 57
export const bottom = 785

/** Makes a PDF; the page is A4, the type Tinos 14. */
export async function makePdf(draw: (pdf: Pdf) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const margins = { top, bottom: 842 - bottom, left, right: 595 - right }
  const pdf = new PDFDocument({ size: 'A4', margins, compress: false, ...options })
  const chunks: Buffer[] = []
  const done = new Promise<Uint8Array>((settle) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => settle(new Uint8Array(Buffer.concat(chunks))))
  })
  pdf.font(fonts.regular, 14)
  draw(pdf)
  pdf.end()
  return done
}

/** Writes one line at a place; `y` is its top. */
export function line(pdf: Pdf, text: string, x: number, y: number, font: string = fonts.regular, size = 14): void {
  pdf.font(font, size).text(text, x, y, { lineBreak: false })
}

/** Writes lines centred on `middle`, one under the other, from `y` on. */
export function centered(
  pdf: Pdf,
  texts: readonly string[],
  middle: number,
  y: number,
  font: string = fonts.regular,
  size = 14,
): void {
  pdf.font(font, size)
  texts.forEach((text, i) => {
    line(pdf, text, middle - pdf.widthOfString(text) / 2, y + i * size * 1.2, font, size)
  })
}

/** Writes a justified paragraph with the usual first-line indent where the text stands; pages break by themselves. */
export function paragraph(
  pdf: Pdf,
  text: string,
  options: { indent?: number; gap?: number; font?: string } = {},
): void {
  const { indent = 36, gap = 6, font = fonts.regular } = options
  pdf.font(font, 14).text(text, left, pdf.y, { width: right - left, align: 'justify', indent, paragraphGap: gap })
}

/** Words of a plan that was made up for these tests. */
export const prose = [
  'Căn cứ tình hình thực tế của đơn vị, nhà trường xây dựng kế hoạch tổ chức ngày hội đọc sách cho học sinh toàn trường, nhằm hình thành thói quen đọc sách và phát triển văn hóa đọc trong cán bộ, giáo viên và học sinh.',
  'Các tổ chuyên môn phối hợp với thư viện lựa chọn đầu sách phù hợp với từng khối lớp, bảo đảm nội dung lành mạnh, thiết thực và gần gũi với lứa tuổi học sinh, tránh hình thức, phô trương và lãng phí.',
  'Giáo viên chủ nhiệm theo dõi, động viên học sinh tham gia đầy đủ các hoạt động của ngày hội, kịp thời tổng hợp kết quả và gửi về bộ phận thư viện để nhà trường tuyên dương vào cuối học kỳ.',
]

export async function read(bytes: Uint8Array, options: Partial<ReadPdfOptions> = {}): Promise<SourceDocument> {
  return readPdf(bytes, { name: null, limits: defaultLimits, ...options })
}

/** Draws and reads. */
export async function readDrawn(
  draw: (pdf: Pdf) => void,
  options: Partial<ReadPdfOptions> = {},
): Promise<SourceDocument> {
  return read(await makePdf(draw), options)
}

export function isParagraph(block: SourceBlock): block is SourceParagraph {
  return block.kind === 'paragraph'
}

/** The texts of the paragraphs outside of tables. */
export function texts(document: SourceDocument): string[] {
  return document.blocks.filter(isParagraph).map((block) => block.text)
}

export function tables(document: SourceDocument): SourceTable[] {
  return document.blocks.filter((block): block is SourceTable => block.kind === 'table')
}

/** The cells of a table as rows of texts; paragraphs are joined by ` ¶ `. */
export function cellTexts(table: SourceTable | undefined): string[][] {
  return (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.paragraphs.map((one) => one.text).join(' ¶ ')))
}

export function codes(document: SourceDocument): string[] {
  return document.diagnostics.map((one) => one.code)
}

/** In a browser everything is read in a worker that can be ended, PDFs among it. */
export { readPdf as readPdfIsolated } from '../../read/pdf.ts'

export async function closePdfWorkers(): Promise<void> {}

import { parentPort } from 'node:worker_threads'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * The text of PDFs by pdfjs' own `getTextContent`, in a thread of its own: pdfjs replaces functions of the language when it
 * is loaded, which would slow down everything measured beside it.
 */
parentPort!.on('message', async (bytes: Uint8Array) => {
  try {
    const task = getDocument({ data: bytes, verbosity: 0 })
    const pdf = await task.promise
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
      page.cleanup()
    }
    await task.destroy()
    parentPort!.postMessage(pages.join('\n'))
  } catch (error) {
    parentPort!.postMessage(error)
  }
})

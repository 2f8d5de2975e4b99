import workerCode from 'virtual:pdf-worker'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF opened to be looked at. */
export interface ViewedPdf {
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  /** Draws a page; what it returns ends the drawing. */
  draw(number: number, canvas: HTMLCanvasElement): () => void
  close(): void
}

export interface PdfView {
  open(bytes: Uint8Array, password: string | undefined): Promise<ViewedPdf>
}

async function open(bytes: Uint8Array, password: string | undefined): Promise<ViewedPdf> {
  const url = URL.createObjectURL(new Blob([workerCode], { type: 'text/javascript' }))
  const port = new Worker(url)
  URL.revokeObjectURL(url)
  // Its types know no port but none.
  const worker = new pdfjs.PDFWorker({ port: port as unknown as null })
  const task = pdfjs.getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
  })
  const document = await task.promise
  const sizes: { width: number; height: number }[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 })
    sizes.push({ width, height })
  }
  return {
    sizes,
    draw(number, canvas) {
      let ended = false
      let rendering: { cancel(): void } | null = null
      void document.getPage(number).then((page) => {
        if (ended) return
        const scale = Math.min(
          3,
          Math.max(1, (canvas.clientWidth / sizes[number - 1]!.width) * (devicePixelRatio || 1)),
        )
        const viewport = page.getViewport({ scale })
        canvas.width = viewport.width
        canvas.height = viewport.height
        const drawn = page.render({ canvas, viewport })
        rendering = drawn
        // Ended by scrolling away.
        drawn.promise.catch(() => undefined)
      })
      return () => {
        ended = true
        rendering?.cancel()
      }
    },
    close() {
      void task.destroy().then(() => port.terminate())
    },
  }
}

Object.assign(globalThis, { kehoachPdfView: { open } satisfies PdfView })

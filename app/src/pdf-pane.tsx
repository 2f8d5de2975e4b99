import { useEffect, useRef, useState } from 'preact/hooks'
import { locate } from '../../src/model/locate.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { PdfView, ViewedPdf } from './pdf-view.ts'
import { loadScript } from './reader.ts'
import type { Value } from './values.ts'

interface Box {
  readonly key: string
  readonly value: Value
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where values stand on the pages, the larger below. */
function boxesOf(plan: PlanDocument, values: readonly Value[]): Map<number, Box[]> {
  const pages = new Map<number, Box[]>()
  for (const value of values)
    for (const span of value.spans)
      for (const { page, bbox, span: part } of locate(plan, span)) {
        if (page === null || bbox === null) continue
        const box = { key: `${value.path} ${part.start}`, value, page, ...bbox }
        const list = pages.get(page)
        if (list === undefined) pages.set(page, [box])
        else list.push(box)
      }
  for (const list of pages.values()) list.sort((a, b) => b.width * b.height - a.width * a.height)
  return pages
}

function Page({ pdf, number, boxes, label }: { pdf: ViewedPdf; number: number; boxes: readonly Box[]; label: string }) {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(false)
  const { width, height } = pdf.sizes[number - 1]!
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '600px',
    })
    observer.observe(frame.current!)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (!isNear || canvas.current === null) return
    return pdf.draw(number, canvas.current)
  }, [isNear, pdf, number])
  return (
    <div class="pdf-page" ref={frame} style={{ aspectRatio: `${width} / ${height}`, maxWidth: `${width * 1.4}px` }}>
      {isNear && <canvas ref={canvas} role="img" aria-label={label} />}
      {boxes.map(({ key, value, x, y, width: w, height: h }) => (
        <span
          key={key}
          class={`box ${value.kind}`}
          data-v={value.path}
          title={value.text}
          style={{
            left: `${(100 * x) / width}%`,
            top: `${(100 * y) / height}%`,
            width: `${(100 * w) / width}%`,
            height: `${(100 * h) / height}%`,
          }}
        />
      ))}
    </div>
  )
}

/** The pages of a PDF as they are printed, with boxes around the values. Only what is near the window is drawn. */
export function PdfPane({
  file,
  plan,
  values,
  pageWord,
  password,
}: {
  file: File
  plan: PlanDocument
  values: readonly Value[]
  pageWord: string
  password: string | undefined
}) {
  const [pdf, setPdf] = useState<ViewedPdf | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let closed = false
    let opened: ViewedPdf | null = null
    const open = async (): Promise<void> => {
      await loadScript('pdf-view.js')
      const view = (globalThis as unknown as { kehoachPdfView: PdfView }).kehoachPdfView
      opened = await view.open(new Uint8Array(await file.arrayBuffer()), password)
      if (closed) opened.close()
      else setPdf(opened)
    }
    open().catch((error: unknown) => setFailure(String((error as Error).message ?? error)))
    return () => {
      closed = true
      opened?.close()
    }
  }, [file, password])
  if (failure !== null) return <p role="alert">{failure}</p>
  if (pdf === null) return <p aria-busy="true">…</p>
  const boxes = boxesOf(plan, values)
  return (
    <>
      {pdf.sizes.map((_, i) => (
        <Page key={i} pdf={pdf} number={i + 1} boxes={boxes.get(i + 1) ?? []} label={`${pageWord} ${i + 1}`} />
      ))}
    </>
  )
}

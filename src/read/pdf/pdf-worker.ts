import { parentPort } from 'node:worker_threads'
import { type Ocr, readPdf } from '../pdf.ts'
import { ReadError } from '../read-error.ts'
import { inflateAtOnce } from './inflate-stream.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

/** The worker that reads PDFs for `readPdfIsolated`, one at a time. */
const port = parentPort
if (port === null) throw new Error('This module runs as a worker thread only.')

inflateAtOnce()

const send = (message: FromWorker): void => port.postMessage(message)

/** Where the answer of the parent's recognizer goes. */
let recognizing: { resolve: (text: string) => void; reject: (error: Error) => void } | null = null

const askParent: Ocr = ({ number, width, height }) =>
  new Promise((resolve, reject) => {
    recognizing = { resolve, reject }
    send({ kind: 'recognize', page: { number, width, height } })
  })

async function read(job: ToWorker & { kind: 'read' }): Promise<void> {
  try {
    const { bytes, name, limits, password } = job
    const document = await readPdf(bytes, {
      name,
      limits,
      ...(password === null ? {} : { password }),
      ...(job.ocr ? { ocr: askParent } : {}),
    })
    send({ kind: 'done', document })
  } catch (error) {
    const known = error instanceof ReadError ? error : new ReadError('corrupt', undefined, { cause: error })
    send({ kind: 'failed', code: known.code, message: known.message })
  }
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'read') void read(message)
  else if (message.kind === 'recognized') recognizing?.resolve(message.text)
  else recognizing?.reject(new ReadError('corrupt'))
})

send({ kind: 'ready' })

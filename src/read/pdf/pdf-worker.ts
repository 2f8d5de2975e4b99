import { parentPort } from 'node:worker_threads'
import { ReadError } from '../read-error.ts'
import { inflateAtOnce } from './inflate-stream.ts'
import { type OnStep, readPages } from './read-pages.ts'
import type { Recognizer } from './recognize.ts'
import { toDocument } from './to-document.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

/** The worker that reads PDFs for `readPdfIsolated`, one at a time. */
const port = parentPort
if (port === null) throw new Error('This module runs as a worker thread only.')

inflateAtOnce()

const send = (message: FromWorker): void => port.postMessage(message)

/** Where the answer of the parent's recognizer goes. */
let recognizing: { resolve: (text: string) => void; reject: (error: Error) => void } | null = null

const askParent: Recognizer = (page) =>
  new Promise((resolve, reject) => {
    recognizing = { resolve, reject }
    send({ kind: 'recognize', page })
  })

const onStep: OnStep = (pages, place) => send({ kind: 'step', pages, ...(place === undefined ? {} : { place }) })

async function read(job: ToWorker & { kind: 'read' }): Promise<void> {
  try {
    const { bytes, name, limits, password } = job
    const options = { name, limits, ...(password === null ? {} : { password }) }
    const read = await readPages(bytes, options, job.ocr ? askParent : null, onStep)
    send({ kind: 'done', document: toDocument(read, bytes.length, name) })
  } catch (error) {
    const known = error instanceof ReadError ? error : new ReadError('corrupt', undefined, { cause: error })
    send({ kind: 'failed', code: known.code, message: known.message })
  }
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'read') void read(message)
  else if (message.kind === 'recognized') recognizing?.resolve(message.text)
  // What is no ReadError of a page ends the reading; the parent knows what was thrown.
  else recognizing?.reject(message.refused ? new ReadError('corrupt') : new Error('The recognizer failed.'))
})

send({ kind: 'ready' })

import { parentPort } from 'node:worker_threads'
import { ReadError } from '../read-error.ts'
import { inflateAtOnce } from './inflate-stream.ts'
import type { OnStep } from './pages.ts'
import { readPages } from './read-pages.ts'
import type { Recognizer } from './recognize.ts'
import { toDocument } from './to-document.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

/** The worker that reads PDFs for `readPdfIsolated`, one at a time. */
const port = parentPort
if (port === null) throw new Error('This module runs as a worker thread only.')

inflateAtOnce()

const send = (message: FromWorker): void => port.postMessage(message)

/** Where the answer of the parent goes. */
let asking: { resolve: (answer: string | Uint8Array) => void; reject: (error: Error) => void } | null = null

const ask = <Answer extends string | Uint8Array>(message: FromWorker): Promise<Answer> =>
  new Promise((resolve, reject) => {
    asking = { resolve: resolve as (answer: string | Uint8Array) => void, reject }
    send(message)
  })

const askParent = ({ takesCells }: { readonly takesCells: boolean }): Recognizer => ({
  takesCells,
  draw: (page) => ask({ kind: 'draw', page }),
  recognize: (page) => ask({ kind: 'recognize', page }),
})

const onStep: OnStep = (pages, place) => send({ kind: 'step', pages, ...(place === undefined ? {} : { place }) })

async function read(job: ToWorker & { kind: 'read' }): Promise<void> {
  try {
    const { bytes, name, limits, password } = job
    const options = { name, limits, ...(password === null ? {} : { password }) }
    const read = await readPages(bytes, options, job.ocr === null ? null : askParent(job.ocr), onStep)
    send({ kind: 'done', document: toDocument(read, bytes.length, name) })
  } catch (error) {
    const known = error instanceof ReadError ? error : new ReadError('corrupt', undefined, { cause: error })
    send({ kind: 'failed', code: known.code, message: known.message })
  }
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'read') void read(message)
  else if (message.kind === 'answer') asking?.resolve(message.answer)
  // What ends the reading is no ReadError here; the parent knows what was thrown.
  else asking?.reject(message.code === null ? new Error('The recognizer failed.') : new ReadError(message.code))
})

send({ kind: 'ready' })

import type { SourceDocument } from '../../model/source-document.ts'
import { readPdf } from '../pdf.ts'
import { ReadError } from '../read-error.ts'
import { toReadError } from './engine.ts'
import { closeIdleWorkers } from './idle-workers.ts'
import type { ReadPdfOptions } from './options.ts'
import { submitJob } from './worker-pool.ts'
import { workerFile } from './worker-thread.ts'

/**
 * Reads a PDF in a worker thread with limits of heap, memory and time; whatever the file does, this program goes on. Workers
 * are kept for the next file and do not keep the program from ending. Where there are no worker threads (a browser, a program
 * bundled into one file) it is read in this thread.
 * @throws ReadError as `readPdf`, and `too-complex` where the file takes more memory, `timeout` where it takes more time than allowed
 */
export async function readPdfIsolated(bytes: Uint8Array, options: ReadPdfOptions): Promise<SourceDocument> {
  const { limits } = options
  if (bytes.length === 0) throw new ReadError('empty')
  if (bytes.length > limits.maxBytes) {
    throw new ReadError('too-large', `The file has ${bytes.length} bytes, the limit is ${limits.maxBytes}.`)
  }
  const file = workerFile()
  if (file === null) return readPdf(bytes, options)
  try {
    return await submitJob({ bytes, options, file })
  } catch (error) {
    // The user's recognizer may throw anything; that is his.
    throw error instanceof Error && !(error instanceof ReadError) ? error : toReadError(error)
  }
}

/** Ends the workers that wait for files. */
export async function closePdfWorkers(): Promise<void> {
  await closeIdleWorkers()
}

import { lexiconReader } from '../lexicon/travel.ts'
import { parsePlan } from '../parse-plan.ts'
import { ReadError } from '../read/read-error.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** The part of a worker's global scope that is used; the types of workers and of pages exclude each other. */
interface WorkerScope {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
  postMessage(message: FromWorker): void
}

const scope = globalThis as unknown as WorkerScope

/** Reads and looks into one document after another, as the page hands them over. */
scope.onmessage = ({ data }) => void answer(data).then((message) => scope.postMessage(message))

const readLexicon = lexiconReader()

async function answer({ content, name, options: { lexicon, ...options } }: ToWorker): Promise<FromWorker> {
  const named = name === null ? {} : { name }
  const input = typeof content === 'string' ? { text: content, ...named } : { bytes: content, ...named }
  try {
    const document = await parsePlan(input, {
      ...options,
      ...readLexicon(lexicon),
      office: 'never',
      onProgress: (progress) => {
        if (progress.stage !== 'done') scope.postMessage({ kind: 'progress', progress })
      },
    })
    return { kind: 'done', document }
  } catch (error) {
    if (error instanceof ReadError) return { kind: 'refused', code: error.code, message: error.message }
    const { name: kind = 'Error', message = String(error) } = error as Partial<Error>
    return { kind: 'failed', name: kind, message }
  }
}

import { parentPort } from 'node:worker_threads'
import { describeError } from '../batch/messages.ts'
import { lexiconReader } from '../lexicon/travel.ts'
import { extractWithin, parsePlan } from '../parse-plan.ts'
import type { FromThread, ToThread } from './messages.ts'
import { type Piece, piecesOf } from './pieces.ts'

/** The thread in which `parsePlan` works with the option `worker`: one document at a time, its answer in pieces. */
const port = parentPort
if (port === null) throw new Error('This module runs as a worker thread only.')
const send = (message: FromThread): void => port.postMessage(message)

const readLexicon = lexiconReader()
let pieces: Iterator<Piece> | null = null
let controller = new AbortController()

function sendNext(): void {
  const next = pieces?.next()
  if (next === undefined) return
  if (next.done) pieces = null
  send(next.done ? { kind: 'done' } : { kind: 'piece', piece: next.value })
}

async function answer(message: ToThread & { kind: 'parse' | 'extract' }): Promise<void> {
  controller = new AbortController()
  try {
    const { lexicon, ...plain } = message.options
    const options = { ...plain, ...readLexicon(lexicon) }
    const document =
      message.kind === 'parse'
        ? await parsePlan(message.input, {
            ...options,
            signal: controller.signal,
            onProgress: (progress) => send({ kind: 'progress', progress }),
          })
        : extractWithin(message.source, options)
    pieces = piecesOf(document)
    sendNext()
  } catch (error) {
    send({ kind: 'failed', error: describeError(error) })
  }
}

port.on('message', (message: ToThread) => {
  if (message.kind === 'next') sendNext()
  else if (message.kind === 'abort') {
    controller.abort()
    // Whoever gave it up asks for no further piece.
    if (pieces !== null) {
      pieces = null
      send({ kind: 'done' })
    }
  } else void answer(message)
})

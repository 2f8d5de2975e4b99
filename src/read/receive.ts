import { ReadError } from './read-error.ts'

/** A Blob or File, as far as it is needed. */
export interface BlobContent {
  readonly size: number
  /** The name of a File. */
  readonly name?: string
  stream(): WebStreamContent
}

/** A stream of the web, such as the body of a request. */
export interface WebStreamContent {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
    cancel(reason?: unknown): Promise<void>
  }
}

/** The bytes of a file in any of the forms in which programs hold them; a stream is read to its end, once. */
export type Content =
  | Uint8Array
  | ArrayBuffer
  | BlobContent
  | WebStreamContent
  /** A stream of Node. */
  | AsyncIterable<Uint8Array | string>

/** How the bytes are taken. */
export interface ReceiveOptions {
  readonly maxBytes: number
  readonly signal?: AbortSignal | undefined
  /** Told after each piece of a stream: bytes so far, and all of them where that is known. */
  readonly onBytes?: ((done: number, total: number | null) => void) | undefined
}

const has = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[name] === 'function'

const isBlob = (value: unknown): value is BlobContent =>
  has(value, 'stream') && typeof (value as { size?: unknown }).size === 'number'
const isWebStream = (value: unknown): value is WebStreamContent => has(value, 'getReader')
const isIterable = (value: unknown): value is AsyncIterable<Uint8Array | string> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

/** An ArrayBuffer, of this realm or another. */
const isBuffer = (value: unknown): value is ArrayBuffer =>
  value instanceof ArrayBuffer || /^\[object (?:Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value))

/** True for what {@link receive} takes. */
export const isContent = (value: unknown): value is Content =>
  ArrayBuffer.isView(value) || isBuffer(value) || isBlob(value) || isWebStream(value) || isIterable(value)

/** The name that a File brings along. */
export const nameOf = (content: Content): string | null =>
  isBlob(content) && typeof content.name === 'string' && content.name !== '' ? content.name : null

/**
 * All bytes of a content.
 * @throws ReadError `too-large` as soon as a stream has given more than the limit; it is closed then
 * @throws what the stream throws, and the signal's reason
 */
export async function receive(content: Content, options: ReceiveOptions): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content
  if (ArrayBuffer.isView(content)) {
    const view = content as ArrayBufferView
    return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
  }
  if (isBuffer(content)) return new Uint8Array(content)
  if (isBlob(content)) {
    if (content.size > options.maxBytes) throw new ReadError('too-large')
    return gather(chunksOf(content.stream()), content.size, options)
  }
  return gather(isWebStream(content) ? chunksOf(content) : content, null, options)
}

/** A web stream as an iterable, which not every runtime makes of it. */
async function* chunksOf(stream: WebStreamContent): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  let isDone = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) {
        isDone = true
        return
      }
      if (value !== undefined) yield value
    }
  } finally {
    // Left early: whoever sends need not send the rest.
    if (!isDone) await reader.cancel().catch(() => undefined)
  }
}

async function gather(
  chunks: AsyncIterable<Uint8Array | string>,
  total: number | null,
  { maxBytes, signal, onBytes }: ReceiveOptions,
): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  const kept: Uint8Array[] = []
  let length = 0
  const iterator = chunks[Symbol.asyncIterator]()
  const aborted = abortOf(signal)
  try {
    for (;;) {
      const next = iterator.next()
      const { done, value } = await (aborted === null ? next : Promise.race([next, aborted.promise]))
      if (done) break
      const bytes = typeof value === 'string' ? encoder.encode(value) : toBytes(value)
      length += bytes.length
      if (length > maxBytes) throw new ReadError('too-large')
      kept.push(bytes)
      onBytes?.(length, total)
    }
  } catch (error) {
    // A stream that hangs is not waited for.
    void Promise.resolve(iterator.return?.()).catch(() => undefined)
    throw error
  } finally {
    aborted?.forget()
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const bytes of kept) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}

function toBytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  if (isBuffer(value)) return new Uint8Array(value)
  throw new TypeError('The stream gives objects and no bytes.')
}

/** A promise that the signal breaks; forgotten, it leaves nothing at the signal. */
function abortOf(signal: AbortSignal | undefined): { promise: Promise<never>; forget(): void } | null {
  if (signal === undefined) return null
  let onAbort = (): void => undefined
  const promise = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason)
    // A stream that nobody waits for any more is not begun.
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort)
  })
  promise.catch(() => undefined)
  return { promise, forget: () => signal.removeEventListener('abort', onAbort) }
}

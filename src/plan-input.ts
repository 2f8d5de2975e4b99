import { ReadError } from './read/read-error.ts'
import { type Content, isContent, nameOf } from './read/receive.ts'

/**
 * What can be parsed: the bytes of a file as they are held (Uint8Array, Buffer, ArrayBuffer, Blob, File, a stream of Node or of the
 * web); a file by its path or `file:` URL; text. A bare string is text when it holds a line break, and else the path of a file;
 * `{ text }`, `{ path }` and `{ bytes }` leave no doubt, and give the document a name. Nothing is fetched: for `https:` hand over the
 * body of the response.
 */
export type PlanInput =
  | string
  | URL
  | Content
  | { readonly path: string }
  | { readonly text: string; readonly name?: string }
  | { readonly bytes: Content; readonly name?: string }

/** An input, told what it is. */
export type SortedInput =
  | { readonly kind: 'text'; readonly text: string; readonly name: string | null }
  | { readonly kind: 'path'; readonly path: string | URL; readonly name: string }
  | { readonly kind: 'content'; readonly content: Content; readonly name: string | null }

const wanted = 'a path, a file: URL, { path }, { text }, { bytes }, bytes, a Blob, a File or a stream'

/**
 * Tells what an input is.
 * @throws ReadError `remote-url` for what would have to be fetched
 * @throws TypeError for what is no input
 */
export function sortInput(input: PlanInput): SortedInput {
  if (typeof input === 'string')
    return /[\n\r]/.test(input) ? { kind: 'text', text: input, name: null } : fileNamed(input)
  if (isUrl(input)) return fileAt(input)
  if (isContent(input)) return { kind: 'content', content: input, name: nameOf(input) }
  if (typeof input === 'object' && input !== null) {
    const { text, path, bytes, name } = input as Readonly<Record<string, unknown>>
    if (name !== undefined && name !== null && typeof name !== 'string')
      throw new TypeError(`name wants a string, not ${describe(name)}.`)
    if (typeof text === 'string') return { kind: 'text', text, name: name ?? null }
    if (typeof path === 'string') return fileNamed(path)
    if (isContent(bytes)) return { kind: 'content', content: bytes, name: name ?? nameOf(bytes) }
  }
  throw new TypeError(`parsePlan takes ${wanted}, not ${describe(input)}.${adviceFor(input)}`)
}

const isUrl = (input: unknown): input is URL =>
  input instanceof URL || Object.prototype.toString.call(input) === '[object URL]'

function fileNamed(path: string): SortedInput {
  // «C:\plans» is a path; a scheme has two letters at least.
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path) ? fileAt(new URL(path)) : { kind: 'path', path, name: path }
}

function fileAt(url: URL): SortedInput {
  if (url.protocol !== 'file:') throw new ReadError('remote-url', `${url.protocol}//${url.host}:`)
  return { kind: 'path', path: url, name: decodeURIComponent(url.pathname) }
}

function describe(input: unknown): string {
  if (input === null || typeof input !== 'object') return typeof input === 'function' ? 'a function' : String(input)
  const keys = Object.keys(input)
  const name = Object.prototype.toString.call(input).slice(8, -1)
  return name !== 'Object'
    ? `a ${name}`
    : `an object with ${keys.length === 0 ? 'nothing' : keys.slice(0, 5).join(', ')}`
}

/** A response or request holds its bytes in its body. */
const adviceFor = (input: unknown): string =>
  typeof input === 'object' && input !== null && 'body' in input ? ' Hand over its body.' : ''

import { ReadError } from '../read-error.ts'

/** One part of a MIME message: its headers and where its body stands in the message. */
export interface MimePart {
  /** Names in small letters, continued lines joined. */
  readonly headers: ReadonlyMap<string, string>
  /** Media type in small letters, without parameters. */
  readonly type: string
  /** Body as stored: one character a byte. */
  readonly body: string
}

const maxNesting = 8

/** Bytes as a string of the same length, one character a byte. */
export function binaryText(bytes: Uint8Array): string {
  const pieces: string[] = []
  const step = 0x8000
  for (let at = 0; at < bytes.length; at += step) pieces.push(String.fromCharCode(...bytes.subarray(at, at + step)))
  return pieces.join('')
}

export function binaryBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** A header block ends at the first empty line (RFC 5322, 2.1). */
function splitHeaders(message: string): { head: string; body: string } {
  const end = /\r?\n\r?\n/.exec(message)
  if (end === null) return { head: message, body: '' }
  return { head: message.slice(0, end.index), body: message.slice(end.index + end[0].length) }
}

function readHeaders(head: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** A parameter of a header such as `boundary` or `charset` (RFC 2045, 5.1), or null. */
export function parameterOf(header: string | undefined, name: string): string | null {
  const pattern = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i')
  const found = pattern.exec(header ?? '')
  return found?.[1] ?? found?.[2] ?? null
}

/** The pieces between the boundary lines (RFC 2046, 5.1.1); the last one may lack its end. */
function splitParts(body: string, boundary: string): string[] {
  const mark = `--${boundary}`
  const pieces: string[] = []
  let start = -1
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    if (start >= 0) pieces.push(body.slice(start, at).replace(/\r?\n$/, ''))
    const lineEnd = body.indexOf('\n', at)
    if (body.startsWith('--', at + mark.length) || lineEnd < 0) return pieces
    start = lineEnd + 1
  }
  if (start >= 0) pieces.push(body.slice(start))
  return pieces
}

/**
 * The single parts of a message, those of nested multiparts included, in order.
 * @param message the file, one character a byte
 * @throws ReadError `too-complex` for more than `maxParts` parts
 */
export function listParts(message: string, maxParts: number, nesting = 0): MimePart[] {
  const { head, body } = splitHeaders(message.replace(/^\s+/, ''))
  const headers = readHeaders(head)
  const contentType = headers.get('content-type')
  const type = (contentType ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? ''
  const boundary = parameterOf(contentType, 'boundary')
  if (!type.startsWith('multipart/') || boundary === null || nesting >= maxNesting) return [{ headers, type, body }]
  const parts: MimePart[] = []
  for (const piece of splitParts(body, boundary)) {
    for (const one of listParts(piece, maxParts, nesting + 1)) parts.push(one)
    if (parts.length > maxParts) throw new ReadError('too-complex', `The archive has more than ${maxParts} parts.`)
  }
  return parts
}

/** The `start` parameter of the outermost multipart: the Content-ID of its root (RFC 2387), or null. */
export function rootId(message: string): string | null {
  return parameterOf(readHeaders(splitHeaders(message.replace(/^\s+/, '')).head).get('content-type'), 'start')
}

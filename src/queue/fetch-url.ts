import { type LookupAddress, lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { ReadError } from '../read/read-error.ts'
import { isPublicAddress } from './addresses.ts'
import { publicName } from './job.ts'

/** Limits of fetching one URL. */
export interface FetchLimits {
  readonly maxBytes: number
  /** For everything: name, connection, redirects, bytes. */
  readonly timeoutMs: number
  /** Also addresses of this machine and its network. */
  readonly allowPrivate: boolean
}

/** Why a URL gave no file. */
export const fetchErrorCodes = {
  'fetch-refused': 'The URL may not be fetched, or the server does not give it. Look at the address and its rights.',
  'fetch-failed': 'The server did not answer as it should. Try again later.',
} as const

/** A URL gave no file. `isPassing` where another attempt may. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly code: keyof typeof fetchErrorCodes
  readonly isPassing: boolean
  constructor(code: keyof typeof fetchErrorCodes, detail: string, options?: { cause?: unknown }) {
    super(`${detail} ${fetchErrorCodes[code]}`, options)
    this.code = code
    this.isPassing = code === 'fetch-failed'
  }
}

const mostRedirects = 5

/** Resolves names as usual, and refuses a name that leads into a network of one's own: the very address that is asked here is connected to. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const wrong = error === null ? addresses.find(({ address }) => !isPublicAddress(address)) : undefined
    if (error !== null) done(error, '')
    else if (wrong !== undefined) done(new FetchError('fetch-refused', `${host} is ${wrong.address}.`), '')
    else if (options.all) done(null, addresses as LookupAddress[])
    else done(null, addresses[0]!.address, addresses[0]!.family)
  })
}

/** A redirect may lead anywhere: each URL is looked at again. */
function check(url: URL, before: URL | null, allowPrivate: boolean): void {
  const name = publicName(url.href)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new FetchError('fetch-refused', `${url.protocol} is no protocol for files.`)
  if (before?.protocol === 'https:' && url.protocol === 'http:')
    throw new FetchError('fetch-refused', `${name}: a redirect from https to http.`)
  // A bare address is never looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host))
    throw new FetchError('fetch-refused', `${name}: an address of a network of one's own.`)
}

function get(url: URL, allowPrivate: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const request = send(url, {
      signal,
      // Bytes as they are: what is packed small may be large.
      headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'kehoach' },
      ...(allowPrivate ? {} : { lookup: publicLookup }),
    })
    request.on('response', resolve)
    request.on('error', reject)
    request.end()
  })
}

async function readBody(response: IncomingMessage, name: string, maxBytes: number): Promise<Uint8Array> {
  const encoding = response.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') throw new FetchError('fetch-refused', `${name}: packed as ${encoding}.`)
  const stated = Number(response.headers['content-length'] ?? 0)
  if (stated > maxBytes) throw new ReadError('too-large', `${name}:`)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxBytes) throw new ReadError('too-large', `${name}:`)
    chunks.push(chunk)
  }
  if (!response.complete) throw new FetchError('fetch-failed', `${name}: the answer broke off.`)
  return Buffer.concat(chunks)
}

/** Statuses after which another attempt may succeed. */
const isPassingStatus = (status: number): boolean => status >= 500 || [408, 425, 429].includes(status)

/**
 * Fetches a file over http or https within limits. No proxy of the environment is used.
 * @throws FetchError, ReadError `too-large`
 */
export async function fetchUrl(address: string, limits: FetchLimits): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(limits.timeoutMs)
  const name = publicName(address)
  let url = new URL(address)
  let before: URL | null = null
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      check(url, before, limits.allowPrivate)
      const response = await get(url, limits.allowPrivate, signal)
      try {
        const status = response.statusCode ?? 0
        if (status >= 200 && status < 300) return await readBody(response, name, limits.maxBytes)
        const target = response.headers.location
        if (![301, 302, 303, 307, 308].includes(status) || target === undefined)
          throw new FetchError(isPassingStatus(status) ? 'fetch-failed' : 'fetch-refused', `${name}: status ${status}.`)
        before = url
        url = new URL(target, url)
      } finally {
        response.destroy()
      }
    }
    throw new FetchError('fetch-refused', `${name}: more than ${mostRedirects} redirects.`)
  } catch (error) {
    if (error instanceof FetchError || error instanceof ReadError) throw error
    const detail = signal.aborted ? `no whole answer within ${limits.timeoutMs / 1000} s` : (error as Error).message
    throw new FetchError('fetch-failed', `${name}: ${detail}.`, { cause: error })
  }
}

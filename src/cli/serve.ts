import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { exitCodes } from './exit-codes.ts'
import { readFlags } from './flags.ts'
import { type Streams, UsageError } from './streams.ts'

/** The help text of `kehoach serve`. */
export const serveHelp = `kehoach serve [--port NUMBER]

Hands out the app on this machine alone (127.0.0.1): drop plans into the page, look at what was found, correct it. What
is dropped never leaves the browser. The folder of the app can be opened from a disk as well: it is printed too.

  -p, --port NUMBER  default 8765; 0 takes any that is free
`

const types: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'app.css': 'text/css; charset=utf-8',
}

/** Everything the page consists of; no other name is looked for on the disk. */
const files: readonly string[] = ['index.html', 'app.css', 'app.js', 'reader.js', 'reader-pdf.js', 'pdf-view.js']

/** Where the app lies: beside the built command, or where it is built while developing. */
function appFolder(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? '../../dist/app/' : './app/', import.meta.url)
}

/** `kehoach serve`: until the signal. Returns the exit code. */
export async function runServe(args: readonly string[], streams: Streams, signal: AbortSignal): Promise<number> {
  const { values } = readFlags(
    args,
    { port: { type: 'string', short: 'p' }, help: { type: 'boolean', short: 'h' } },
    false,
  )
  if (values.help) {
    streams.stdout.write(serveHelp)
    return exitCodes.done
  }
  const { port = '8765' } = values
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError(`--port wants a number, not «${port}».`)
  const folder = appFolder()
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html'
    const known = files.includes(name) && ['GET', 'HEAD'].includes(request.method ?? '')
    readFile(new URL(known ? name : 'none', folder)).then(
      (content) => {
        response.writeHead(200, {
          'Content-Type': types[name] ?? 'text/javascript; charset=utf-8',
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
        })
        response.end(request.method === 'HEAD' ? undefined : content)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new UsageError(`The port ${port} cannot be taken: ${error.message}.`)))
    server.listen(Number(port), '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  streams.stdout.write(`http://127.0.0.1:${taken}/\n${fileURLToPath(new URL('index.html', folder))}\n`)
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  server.closeAllConnections()
  server.close()
  return exitCodes.done
}

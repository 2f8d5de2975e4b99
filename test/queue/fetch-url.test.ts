import { createServer, type Server, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPublicAddress } from '../../src/queue/addresses.ts'
import { type FetchLimits, fetchUrl } from '../../src/queue/fetch-url.ts'
import { nameOf } from '../../src/queue/job.ts'

const body = Buffer.from('KẾ HOẠCH\nTrồng cây\n')
const limits: FetchLimits = { maxBytes: 1000, timeoutMs: 400, allowPrivate: true }
let server: Server
let root = ''
const seen: string[] = []

/** What the server does for each path. */
const deeds: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/plan.docx': (r) => r.end(body),
  '/moved': (r) => r.writeHead(302, { location: '/plan.docx?again=1' }).end(),
  '/loop': (r) => r.writeHead(307, { location: '/loop' }).end(),
  '/to-file': (r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/missing': (r) => r.writeHead(404).end('no'),
  '/expired': (r) => r.writeHead(403).end('no'),
  '/busy': (r) => r.writeHead(503).end('later'),
  '/stated': (r) => r.writeHead(200, { 'content-length': '5000' }).end(Buffer.alloc(5000)),
  '/endless': (r) => {
    const more = setInterval(() => r.write(Buffer.alloc(300)), 5)
    r.on('close', () => clearInterval(more))
  },
  '/packed': (r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(body),
  '/silent': () => {},
  '/slow': (r) => {
    const more = setInterval(() => r.write('.'), 50)
    r.on('close', () => clearInterval(more))
  },
  '/broken': (r) => {
    r.writeHead(200, { 'content-length': '500' })
    r.write('part')
    setTimeout(() => r.destroy(), 20)
  },
}

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.url!)
    deeds[new URL(request.url!, 'http://x').pathname]?.(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  root = `http://127.0.0.1:${(server.address() as { port: number }).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test.each(['/plan.docx', '/plan.docx?X-Amz-Signature=abc&X-Amz-Expires=60', '/moved'])(
  '%s gives its bytes',
  async (path) => {
    expect(Buffer.from(await fetchUrl(root + path, limits))).toEqual(body)
    if (path.includes('?')) expect(seen).toContain(path)
  },
)

test.each([
  ['/missing', 'fetch-refused', false],
  ['/expired', 'fetch-refused', false],
  ['/loop', 'fetch-refused', false],
  ['/to-file', 'fetch-refused', false],
  ['/packed', 'fetch-refused', false],
  ['/busy', 'fetch-failed', true],
  ['/silent', 'fetch-failed', true],
  ['/slow', 'fetch-failed', true],
  ['/broken', 'fetch-failed', true],
  ['/stated', 'too-large', undefined],
  ['/endless', 'too-large', undefined],
])('%s is %s', async (path, code, isPassing) => {
  const error = await fetchUrl(`${root}${path}?X-Amz-Signature=secret`, limits).catch((one: unknown) => one)
  expect(error).toMatchObject(isPassing === undefined ? { code } : { code, isPassing })
  expect(String(error)).not.toContain('secret')
})

test.each([
  (url: string) => url,
  (url: string) => url.replace('127.0.0.1', 'localhost'),
  (url: string) => url.replace('127.0.0.1', '[::1]'),
  (url: string) => url.replace('127.0.0.1', '[::ffff:127.0.0.1]'),
  (url: string) => url.replace('127.0.0.1', '2130706433'),
  (url: string) => url.replace('127.0.0.1', '0x7f.1'),
  () => 'http://10.1.2.3/x',
  () => 'http://169.254.169.254/latest/meta-data/',
])('addresses of this machine and its network are refused %#', async (change) => {
  const before = seen.length
  const asked = fetchUrl(change(`${root}/plan.docx`), { ...limits, allowPrivate: false })
  await expect(asked).rejects.toMatchObject({ code: 'fetch-refused', isPassing: false })
  expect(seen.length).toBe(before)
})

test.each([
  ['8.8.8.8', true],
  ['2606:4700:4700::1111', true],
  ['172.15.255.255', true],
  ['172.16.0.1', false],
  ['172.31.255.255', false],
  ['100.64.0.1', false],
  ['192.168.1.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::7f00:1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['example.vn', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})

test('what follows the path of a URL is a secret, and stands in no list', () => {
  expect(nameOf({ url: 'https://user:word@s3.example.vn/bucket/a%20b.docx?X-Amz-Signature=abc#f' })).toBe(
    'https://s3.example.vn/bucket/a%20b.docx',
  )
})

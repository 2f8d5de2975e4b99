import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openDocument } from '../../src/read/pdf/engine.ts'
import { copyMessage } from '../../src/read/pdf/engine-messages.ts'
import { inflateAtOnce } from '../../src/read/pdf/inflate-stream.ts'
import { linkPorts } from '../../src/read/pdf/linked-ports.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { fonts, line, makePdf } from './pdf-builder.ts'

const { push } = Array.prototype
const { parse, stringify } = JSON

describe('the engine', () => {
  test('works out no outlines, and fonts keep what the reader asks for', async () => {
    const bytes = await makePdf((pdf) => {
      line(pdf, 'Kế hoạch', 100, 100)
      line(pdf, 'Kế hoạch', 100, 130, fonts.bold)
    })
    const document = await openDocument(bytes, { password: undefined, limits: defaultLimits })
    const page = await document.getPage(1)
    const { fnArray, argsArray } = await page.getOperatorList()
    const ids = fnArray.flatMap(
      (_, i) => (argsArray[i] as unknown[] | null)?.filter((arg) => /^g_d\d+_f\d+$/.test(String(arg))) ?? [],
    )
    const found = [...new Set(ids)].map((id) => page.commonObjs.get(String(id)) as Record<string, unknown>)
    // The neighbours of the flag that is set in pdfjs' buffer stay as they were.
    expect(found.map(({ name }) => /bold/i.test(String(name)))).toEqual([false, true])
    for (const font of found)
      expect(font).toMatchObject({ disableFontFace: true, fontExtraProperties: true, bold: undefined, composite: true })
    expect(
      [...(page.commonObjs as unknown as Iterable<[string, unknown]>)].filter(([id]) => id.includes('_path_')),
    ).toEqual([])
    await document.loadingTask.destroy()
  })

  test('leaves the functions of the language as they were', () => {
    expect(Array.prototype.push).toBe(push)
    expect(JSON.parse).toBe(parse)
    expect(JSON.stringify).toBe(stringify)
  })
})

describe('messages between its halves', () => {
  test('arrive later, at the other end only, until the listener is taken off', async () => {
    const [a, b] = linkPorts((message) => message)
    const got: unknown[] = []
    const ending = new AbortController()
    a.addEventListener('message', ({ data }) => got.push(['a', data]))
    b.addEventListener('message', ({ data }) => got.push(['b', data]), { signal: ending.signal })
    a.postMessage(1)
    expect(got).toEqual([])
    await Promise.resolve()
    b.postMessage(2)
    ending.abort()
    a.postMessage(3)
    await Promise.resolve()
    expect(got).toEqual([
      ['b', 1],
      ['a', 2],
    ])
  })

  test('are copied, operators into lists of their own', () => {
    const glyph = { unicode: 'ế' }
    const sent = { streamId: 1, chunk: { fnArray: [44], argsArray: [[glyph]], length: 1 } }
    const got = copyMessage(sent, []) as typeof sent
    sent.chunk.fnArray.length = sent.chunk.argsArray.length = 0
    expect(got).toEqual({ streamId: 1, chunk: { fnArray: [44], argsArray: [[glyph]], length: 1 } })
    const plain = { action: 'GetPage', data: { pageIndex: 0 } }
    expect(copyMessage(plain, [])).toEqual(plain)
    expect((copyMessage(plain, []) as typeof plain).data).not.toBe(plain.data)
  })
})

describe('inflating at once', () => {
  const inflate = async (bytes: Uint8Array, format: CompressionFormat = 'deflate'): Promise<string> => {
    const before = globalThis.DecompressionStream
    inflateAtOnce()
    const { writable, readable } = new DecompressionStream(format)
    globalThis.DecompressionStream = before
    const writer = writable.getWriter()
    await writer.write(new Uint8Array(bytes))
    await writer.close()
    let text = ''
    for await (const chunk of readable as unknown as AsyncIterable<Uint8Array>) text += Buffer.from(chunk).toString()
    return text
  }

  test('gives the bytes, and fails where pdfjs has to mend or to go on piece by piece', async () => {
    const packed = deflateSync('BT (a) Tj ET')
    expect(await inflate(packed)).toBe('BT (a) Tj ET')
    await expect(inflate(packed.subarray(0, packed.length - 6))).rejects.toThrow()
    await expect(inflate(deflateSync(new Uint8Array(65 * 1024 * 1024)))).rejects.toThrow()
    await expect(inflate(packed, 'gzip')).rejects.toThrow()
  })
})

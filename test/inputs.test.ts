import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parsePlans } from '../src/batch/parse-plans.ts'
import { parsePlan } from '../src/parse-plan.ts'
import type { PlanInput } from '../src/plan-input.ts'
import type { Progress } from '../src/progress.ts'

const file = join(import.meta.dirname, '../corpus/commune-disaster-plan-2024/source.txt')
const text = `KẾ HOẠCH
Trồng cây năm 2026

1. Phòng Kinh tế báo cáo kết quả trước ngày 15/6.
`
const bytes = new TextEncoder().encode(text)
const buffer = bytes.buffer.slice(0)
const webStream = (chunks: readonly Uint8Array[] = [bytes.subarray(0, 9), bytes.subarray(9)]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
/** A stream that gives something now and then, and never ends. */
const endless = (closed: () => void = () => undefined) =>
  new Readable({
    read() {
      setTimeout(() => this.push(Buffer.alloc(1000, 'a')), 1)
    },
    destroy(error, done) {
      closed()
      done(error)
    },
  })

const inputs: readonly (readonly [name: string, make: () => PlanInput, source: string | null])[] = [
  ['text', () => text, null],
  ['bytes', () => bytes, null],
  ['a Buffer that is a view', () => Buffer.concat([Buffer.from('xx'), bytes]).subarray(2), null],
  ['an ArrayBuffer', () => buffer, null],
  ['a DataView', () => new DataView(buffer) as unknown as Uint8Array, null],
  ['a Blob', () => new Blob([bytes]), null],
  ['a File', () => new File([bytes], 'ke-hoach.txt'), 'ke-hoach.txt'],
  ['a stream of Node', () => Readable.from([bytes.subarray(0, 9), bytes.subarray(9)]), null],
  ['a stream of texts', () => Readable.from([text.slice(0, 9), text.slice(9)]), null],
  ['a stream of the web', () => webStream(), null],
  ['a named stream', () => ({ bytes: webStream(), name: 'a.txt' }), 'a.txt'],
  ['a named File', () => ({ bytes: new File([bytes], 'b.txt'), name: 'a.txt' }), 'a.txt'],
  ['named text', () => ({ text, name: 'a.txt' }), 'a.txt'],
]

test.each(inputs)('%s is read', async (_, make, source) => {
  const plan = await parsePlan(make())
  expect(plan.deadlines.map(({ due }) => due.end)).toEqual(['2026-06-14'])
  expect([plan.source.name, plan.source.bytes]).toEqual([source, bytes.length])
})

test('a file of the system is read by path, URL and stream alike', async () => {
  const numbers: unknown[] = []
  for (const input of [file, { path: file }, pathToFileURL(file), pathToFileURL(file).href, createReadStream(file)])
    numbers.push((await parsePlan(input)).source.sha256)
  expect(new Set(numbers).size).toBe(1)
})

test('many inputs may be streams and Blobs, too', async () => {
  const seen: (string | undefined)[] = []
  const progress: unknown[] = []
  const many = [webStream(), new File([bytes], 'b.txt'), new URL('https://example.edu.vn/a.docx')]
  for await (const { document, error } of parsePlans(many, { jobs: 1, onProgress: (one) => progress.push(one) }))
    seen.push(document?.deadlines[0]?.due.end ?? error?.code)
  expect(seen).toEqual(['2026-06-14', '2026-06-14', 'remote-url'])
  expect(progress.at(-1)).toEqual({ done: 3, failed: 1, total: 3 })
})

describe('what cannot be read is refused', () => {
  test.each([
    'https://example.edu.vn/ke-hoach.docx',
    new URL('https://example.edu.vn/ke-hoach.docx'),
    'http://example.edu.vn/a',
    'data://x/y',
    's3://archive/a.docx',
  ])('%s would have to be fetched', async (input) => {
    await expect(parsePlan(input)).rejects.toMatchObject({ name: 'ReadError', code: 'remote-url' })
  })

  test.each([
    [undefined, 'not undefined'],
    [null, 'not null'],
    [5, 'not 5'],
    [{}, 'an object with nothing'],
    [{ file: 'a.docx' }, 'an object with file'],
    [{ bytes: 'abc' }, 'an object with bytes'],
    [new Response('x'), 'Hand over its body'],
    [['a.docx'], 'a Array'],
  ])('%j is no input', async (input, message) => {
    await expect(parsePlan(input as never)).rejects.toThrow(message)
    await expect(parsePlan(input as never)).rejects.toBeInstanceOf(TypeError)
  })

  test.each([
    [{ ocrr: 1 }, TypeError, 'There is no option «ocrr»'],
    [{ lmits: {} }, TypeError, 'There is no option'],
    [{ worker: 1 }, RangeError, 'worker wants true or false'],
    [{ signal: {} }, RangeError, 'signal wants an AbortSignal'],
    [{ onProgress: 'x' }, RangeError, 'onProgress wants a function'],
    [{ ocr: 'tesseract' }, RangeError, 'ocr wants a function'],
    [{ office: 'maybe' }, RangeError, 'office wants'],
    [{ limits: { maxByte: 1 } }, TypeError, 'There is no limit'],
  ])('the options %j do not exist', async (options, kind, message) => {
    await expect(parsePlan(text, options as never)).rejects.toThrow(message)
    await expect(parsePlan(text, options as never)).rejects.toBeInstanceOf(kind)
  })

  test('many files have processes of their own, and no option worker', async () => {
    const many = parsePlans([text], { worker: true } as never)
    await expect(many.next()).rejects.toThrow('There is no option «worker»')
  })
})

test('a stream that is too long is closed as soon as it is', async () => {
  let isClosed = false
  const input = endless(() => {
    isClosed = true
  })
  await expect(parsePlan(input, { limits: { maxBytes: 20_000 } })).rejects.toMatchObject({ code: 'too-large' })
  await new Promise((done) => setTimeout(done, 20))
  expect(isClosed).toBe(true)
})

test.each([false, true])('a signal ends the reading of a stream (worker: %s)', async (worker) => {
  const reason = new Error('enough')
  const controller = new AbortController()
  setTimeout(() => controller.abort(reason), 30)
  await expect(parsePlan(endless(), { worker, signal: controller.signal })).rejects.toBe(reason)
})

test('a stream that breaks says so itself', async () => {
  const broken = new Readable({
    read() {
      this.destroy(new Error('the line is cut'))
    },
  })
  await expect(parsePlan(broken)).rejects.toThrow('the line is cut')
})

test.each([false, true])('says how far it is (worker: %s)', async (worker) => {
  const told: Progress[] = []
  await parsePlan(new Blob([bytes]), { worker, onProgress: (progress) => told.push(progress) })
  expect(told[0]).toEqual({ stage: 'receive', done: bytes.length, total: bytes.length })
  expect(told.map(({ stage }) => stage)).toEqual(['receive', 'read', 'extract', 'done'])
})

test('what onProgress throws ends the reading', async () => {
  const stop = new Error('stop')
  const onProgress = () => {
    throw stop
  }
  await expect(parsePlan(bytes, { onProgress })).rejects.toBe(stop)
  await expect(parsePlan(bytes, { onProgress, worker: true })).rejects.toBe(stop)
})

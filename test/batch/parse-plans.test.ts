import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, test } from 'vitest'
import { parsePlans, type Result } from '../../src/batch/parse-plans.ts'
import { parsePlan } from '../../src/index.ts'
import { ReadError } from '../../src/read/read-error.ts'
import { collect } from '../write/sample-plans.ts'

const folder = mkdtempSync(join(tmpdir(), 'kehoach-plans-'))

/** A plan as a file, told apart by `title`. */
function planFile(name: string, title: string): { path: string } {
  const path = join(folder, name)
  writeFileSync(path, `KẾ HOẠCH\n${title}\nI. MỤC ĐÍCH\n1. Văn phòng báo cáo trước ngày 15/6/2025.\n`)
  return { path }
}

describe('parsePlans', () => {
  test('yields what parsePlan returns, in order, and errors of the same class', async () => {
    const inputs = [planFile('one.txt', 'Một'), { path: join(folder, 'missing.docx') }, planFile('two.txt', 'Hai')]
    const results = await collect(parsePlans(inputs, { jobs: 2 }))
    expect(results.map((result) => result.input)).toEqual(inputs)
    expect(results[0]!.document).toEqual(await parsePlan(inputs[0]!))
    expect(results[1]!.error).toBeInstanceOf(ReadError)
    expect(results[1]!.error).toMatchObject({ code: 'not-found' })
    expect(results[2]!.document?.text).toContain('Hai')
  })

  test('takes whatever parsePlan takes', async () => {
    const { path } = planFile('bytes.txt', 'Ba')
    const bytes = new Uint8Array(readFileSync(path))
    const [fromBytes] = await collect(parsePlans([bytes], { jobs: 1 }))
    expect(fromBytes!.document).toEqual(await parsePlan(bytes))
  })

  test('keeps the limits of each input', async () => {
    const results = await collect(parsePlans([planFile('long.txt', 'x'.repeat(5000))], { limits: { maxBytes: 1000 } }))
    expect(results[0]!.error).toMatchObject({ name: 'ReadError', code: 'too-large' })
  })

  test('stands between two streams, and takes its inputs no faster than they are consumed', async () => {
    let taken = 0
    const source = Readable.from(
      (async function* () {
        for (let i = 0; i < 60; i++) {
          taken++
          yield planFile(`${i}.txt`, `Kế hoạch số ${i}`)
        }
      })(),
      { highWaterMark: 1 },
    )
    const ahead: number[] = []
    let consumed = 0
    const sink = new Writable({
      objectMode: true,
      highWaterMark: 1,
      write(_: Result<unknown>, __, done) {
        ahead.push(taken - ++consumed)
        setTimeout(done, 5)
      },
    })
    await pipeline(source, (inputs) => parsePlans(inputs as AsyncIterable<{ path: string }>, { jobs: 1 }), sink)
    expect(consumed).toBe(60)
    expect(Math.max(...ahead)).toBeLessThan(20)
  })
})

import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { timedParser } from '../../bench/timed-parser.ts'

const parser = timedParser(join(import.meta.dirname, 'slow-parser.ts'))

afterAll(() => parser.stop())

describe('timedParser', () => {
  it('times a parse and hands back how much text came out', async () => {
    const run = await parser.time('some file', 10_000)
    expect(run!.milliseconds).toBeGreaterThanOrEqual(30)
    expect(run!.size).toBe('some file'.length)
    expect(run!.peak).toBeGreaterThan(2 ** 20)
  })

  it('stops a parse that never ends, and goes on with the next file', async () => {
    expect(await parser.time('endless', 200)).toBeNull()
    expect(await parser.time('some file', 10_000)).not.toBeNull()
  })

  it('survives a process that dies', async () => {
    expect(await parser.time('deadly', 10_000)).toBeNull()
    expect(await parser.time('some file', 10_000)).not.toBeNull()
  })
})

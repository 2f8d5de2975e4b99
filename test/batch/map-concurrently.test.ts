import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { mapConcurrently } from '../../src/batch/map-concurrently.ts'

/** Work that ends when the test says so. */
function manualWork() {
  const finish = new Map<number, (value: string) => void>()
  const work = (input: number) => new Promise<string>((resolve) => finish.set(input, resolve))
  return { finish, work }
}

const settled = () => sleep(0)

describe('mapConcurrently', () => {
  test.each([true, false])('yields every result once (ordered: %s)', async (ordered) => {
    const seen: number[] = []
    const double = async (input: number) => {
      await sleep(input % 3)
      return input * 2
    }
    const inputs = Array.from({ length: 100 }, (_, i) => i)
    for await (const output of mapConcurrently(inputs, double, { width: 7, ordered })) seen.push(output)
    const expected = inputs.map((input) => input * 2)
    expect(ordered ? seen : seen.toSorted((a, b) => a - b)).toEqual(expected)
  })

  test('keeps the order of the inputs, or yields what is done first', async () => {
    for (const [ordered, expected] of [
      [true, ['a', 'b']],
      [false, ['b', 'a']],
    ] as const) {
      const { finish, work } = manualWork()
      const results = mapConcurrently([1, 2], work, { width: 2, ordered })
      const first = results.next()
      await settled()
      finish.get(2)!('b')
      await settled()
      finish.get(1)!('a')
      expect([(await first).value, (await results.next()).value]).toEqual(expected)
    }
  })

  test('takes no more inputs than the width allows while nobody reads', async () => {
    let taken = 0
    function* inputs() {
      for (;;) yield taken++
    }
    const results = mapConcurrently(inputs(), async (input) => input, { width: 5, ordered: true })
    expect((await results.next()).value).toBe(0)
    await sleep(20)
    expect(taken).toBeLessThanOrEqual(6)
    await results.return()
  })

  test('a slow source holds back no result', async () => {
    async function* inputs() {
      yield 1
      await sleep(10_000_000)
    }
    const results = mapConcurrently(inputs(), async (input) => input, { width: 5, ordered: true })
    expect(await results.next()).toEqual({ done: false, value: 1 })
    // Nor does it hold back the end.
    await results.return()
  })

  test('closes its source when the consumer stops', async () => {
    let closed = false
    async function* inputs() {
      try {
        for (let i = 0; ; i++) yield i
      } finally {
        closed = true
      }
    }
    for await (const _ of mapConcurrently(inputs(), async (input) => input, { width: 2, ordered: true })) break
    await settled()
    expect(closed).toBe(true)
  })

  test('throws what the source, the work and the signal throw', async () => {
    const read = async (inputs: Iterable<number>, work: (input: number) => Promise<number>, signal?: AbortSignal) => {
      for await (const _ of mapConcurrently(inputs, work, { width: 2, ordered: true, signal }));
    }
    function* broken(): Generator<number> {
      yield 1
      throw new Error('source')
    }
    await expect(read(broken(), async (n) => n)).rejects.toThrow('source')
    await expect(read([1], async () => Promise.reject(new Error('work')))).rejects.toThrow('work')
    const controller = new AbortController()
    const waiting = read([1], () => new Promise(() => {}), controller.signal)
    await settled()
    controller.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    await expect(read([1], async (n) => n, controller.signal)).rejects.toThrow('enough')
  })
})

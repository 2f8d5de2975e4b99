import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { collect } from '../write/sample-plans.ts'
import { outcome, run, texts } from './stand-in.ts'

/** How many processes run the stand-in. */
function countWorkers(): number {
  const list = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  return list.split('\n').filter((line) => line.includes('stand-in-worker.ts') && line.includes('--max-old-space'))
    .length
}

describe('the pool', () => {
  test('answers for every input in order, however its worker ends, and goes on', async () => {
    const inputs = texts('one', 'exit', 'two', 'crash', 'encrypted', 'hang', 'three', 'fault', 'memory', 'four')
    const answers = await collect(run(inputs, { workerHeapBytes: 2 ** 27 }, 5000))
    expect(answers.map(({ input }) => input)).toEqual(inputs)
    expect(answers.map(({ answer }) => outcome(answer))).toEqual([
      'one',
      'worker-died',
      'two',
      'worker-died',
      'encrypted',
      'timeout',
      'three',
      'internal',
      'too-complex',
      'four',
    ])
    const messages = answers.map(({ answer }) => answer.error?.message)
    expect(messages[1]).toContain('exit code 3')
    expect(messages[3]).toContain('SIGSEGV')
    expect(messages[7]).toContain('TypeError: x is not a function')
  })

  test('a worker that ends takes neither the answer before nor the job behind with it', async () => {
    const long = 'kế hoạch '.repeat(100_000)
    const inputs = texts(long, 'crash', long, 'crash', long, 'one')
    const answers = await collect(run(inputs, { jobs: 1 }))
    const outcomes = answers.map(({ answer }) => outcome(answer))
    expect(outcomes).toEqual([long, 'worker-died', long, 'worker-died', long, 'one'])
  })

  test('the time of a job begins when the worker begins with it', async () => {
    const inputs = texts('sleep 4000', 'sleep 4001', 'sleep 4002')
    const answers = await collect(run(inputs, { jobs: 1 }, 10_000))
    expect(answers.map(({ answer }) => outcome(answer))).toEqual(['sleep 4000', 'sleep 4001', 'sleep 4002'])
  })

  test('leaves no process behind, when done, when left early and when aborted', async () => {
    await collect(run(texts('a', 'b', 'c')))
    for await (const _ of run(texts('a', 'hang', 'hang'))) break
    const controller = new AbortController()
    const waiting = collect(run(texts('hang', 'hang'), { signal: controller.signal }))
    setTimeout(() => controller.abort(new Error('enough')), 300)
    await expect(waiting).rejects.toThrow('enough')
    for (let i = 0; i < 100 && countWorkers() > 0; i++) await sleep(50)
    expect(countWorkers()).toBe(0)
  })
})

import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { generatePlans } from '../../bench/generate-plans.ts'
import { parsePlan } from '../../src/parse-plan.ts'
import type { PlanInput } from '../../src/plan-input.ts'

const folder = mkdtempSync(join(tmpdir(), 'kehoach-loop-'))
const item = (i: number): string =>
  `${i}. Phòng Kinh tế chủ trì, phối hợp với Văn phòng báo cáo kết quả đợt ${i} về Ủy ban nhân dân xã trước ngày 15/6/2026.\n`
/** A text of about 220 kB: in this thread it takes a second or more. */
const large = `KẾ HOẠCH\nTrồng cây năm 2026\n\n${Array.from({ length: 1500 }, (_, i) => item(i + 1)).join('')}`
let files: readonly string[] = []

beforeAll(async () => {
  files = await generatePlans(folder, 2, 2, 1)
  // The first thread loads its modules.
  await parsePlan('KẾ HOẠCH\n', { worker: true })
})

const schedule = `/proc/self/task/${process.pid}/schedstat`
/** How long this thread has waited for a core so far, in milliseconds: what others on the machine do to it. 0 where the system cannot say. */
const waited = (): number => (existsSync(schedule) ? Number(readFileSync(schedule, 'utf8').split(' ')[1]) / 1e6 : 0)

/** The longest time in milliseconds that the event loop of this thread was kept while work went on. */
async function longestStop(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let isDone = false
  const watch = async (): Promise<void> => {
    while (!isDone) {
      const [time, wait] = [performance.now(), waited()]
      await sleep(1)
      longest = Math.max(longest, performance.now() - time - (waited() - wait) - 1)
    }
  }
  const watching = watch()
  await work()
  isDone = true
  await watching
  return longest
}

/** Something else in this process, such as the collecting of garbage that tests have made, may stop it once; the work would do so each time. */
async function leastOf(times: number, work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < times; i++) least = Math.min(least, await longestStop(work))
  return least
}

test('in this thread a large document stops everything else', async () => {
  expect(await longestStop(() => parsePlan({ text: large }))).toBeGreaterThan(200)
})

const inputs: readonly (readonly [string, () => PlanInput])[] = [
  ['a large text', () => ({ text: large })],
  ['a large stream', () => new Blob([large])],
]

test.each(inputs)('in a worker %s keeps the event loop for less than 50 ms', async (_, make) => {
  expect(await leastOf(2, () => parsePlan(make(), { worker: true }))).toBeLessThan(50)
})

test('so do files of each format, several at a time', async () => {
  const work = () => Promise.all(files.map((path) => parsePlan({ path }, { worker: true })))
  expect(await leastOf(2, work)).toBeLessThan(50)
})

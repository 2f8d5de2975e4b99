import { expect, test } from 'vitest'
import { extractPlan, readPlainText } from '../../src/core.ts'

test('the cells of one line of a letterhead take no longer for each of them than a few', () => {
  const head = 'ỦY BAN NHÂN DÂN XÃ A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\tSố: 1/KH-UBND'
  const source = readPlainText(`${head}${'\tx'.repeat(20_000)}\nKẾ HOẠCH\nI. A\nx\n`, null)
  const started = process.cpuUsage().user
  expect(extractPlan(source).text.split('\n').length).toBeGreaterThan(20_000)
  // 40 s where each cell looks at all others.
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(8)
})

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { writeXlsx } from '../../src/write/xlsx.ts'
import { hostileLine, prosePlan } from './prose-plan.ts'
import { tablePlan } from './table-plan.ts'

const office = spawnSync('soffice', ['--version']).status === 0

/** Opens a workbook with LibreOffice and returns its sheets as rows. */
function openWithOffice(bytes: Uint8Array): {
  tasks: Record<string, string>[]
  deadlines: Record<string, string>[]
  review: Record<string, string>[]
} {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-xlsx-'))
  const path = join(folder, 'plans.xlsx')
  writeFileSync(path, bytes)
  // Fields by comma, quotes, UTF-8, every sheet into a file of its own.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, path], {
    stdio: 'ignore',
  })
  const read = (sheet: string): Record<string, string>[] =>
    parse(readFileSync(join(folder, `plans-${sheet}.csv`)), { columns: true })
  return { tasks: read('Nhiệm vụ'), deadlines: read('Thời hạn'), review: read('Cần xem lại') }
}

test.skipIf(!office)('LibreOffice opens the workbook: rows, dates, and text that stays text', async () => {
  const hostile = prosePlan()
  hostile.tasks[0]!.content = '=1+1'
  hostile.deadlines[0]!.obligation = `${hostileLine} ${'x'.repeat(40_000)}`
  const { tasks, deadlines, review } = openWithOffice(await writeXlsx([tablePlan(), hostile]))
  expect(tasks.map((row) => row.Mã)).toEqual(['t1-1', 't1-2', 'p1'])
  expect(tasks[0]).toMatchObject({
    'Chủ trì': 'Tổ Công nghệ',
    'Hạn cuối': expect.stringMatching(/^(?:14\/06|06\/14)\/2025$/),
  })
  expect(tasks[2]!['Nội dung công việc']).toBe('=1+1')
  expect(deadlines).toHaveLength(5)
  expect(review[0]).toMatchObject({ 'Giá trị (JSON)': 'header.issuer', 'Độ tin cậy': '0.42' })
  // What has a day stands before what recurs.
  const words = deadlines.map((row) => row['Việc phải làm']!)
  const long = words.find((text) => text.includes('<script>alert(1)</script>'))!
  expect(words.indexOf(long)).toBeGreaterThan(1)
  expect(long.length).toBeLessThan(32_768)
})

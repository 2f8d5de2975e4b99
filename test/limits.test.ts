import { expect, test } from 'vitest'
import { extractPlan, parsePlan, readPlainText } from '../src/index.ts'
import { withinTime } from '../src/match/time-limit.ts'
import { timeLimit } from '../src/read/read-error.ts'
import { buildDocx } from './read/docx/build-docx.ts'
import { paragraph, run } from './read/docx/markup.ts'

const duty = 'Các tổ chuyên môn báo cáo kết quả về Ban giám hiệu trước ngày 10/6/2030.'
const text = `KẾ HOẠCH\n${`${duty}\n`.repeat(4000)}`
const docx = (paragraphs: number): Uint8Array => buildDocx({ body: paragraph(run(duty)).repeat(paragraphs) })
const bytes = (page: string): Uint8Array => new TextEncoder().encode(page)

test.each([
  ['a text', () => ({ text })],
  ['the bytes of one', () => bytes(text)],
  ['a .docx', () => docx(4000)],
  ['a page', () => bytes(`<html><body>${`<p>${duty}</p>`.repeat(4000)}</body></html>`)],
])('the time limit holds in this process for %s', async (_, input) => {
  const given = input()
  const before = process.cpuUsage()
  await expect(parsePlan(given, { limits: { timeoutMs: 150 } })).rejects.toMatchObject({ code: 'timeout' })
  const { user } = process.cpuUsage(before)
  // Without it, ten times as long.
  expect(user / 1e6).toBeLessThan(2)
})

test('the time limit holds while a document is looked into, and for that document only', () => {
  const source = readPlainText(text)
  expect(() => withinTime(timeLimit({ timeoutMs: 50 }), () => extractPlan(source))).toThrow(/longer than the limit/)
  expect(extractPlan(source).text).toContain(duty)
})

test.each([
  ['paragraphs of a text', bytes('a\n\n'.repeat(11))],
  ['cells of a text', bytes('| a | b |\n| --- | --- |\n| c | d |\n'.repeat(4))],
  ['paragraphs of a .docx', docx(11)],
  ['cells of a page', bytes(`<html><table>${'<tr><td>a<td>b'.repeat(6)}</table></html>`)],
])('more %s than the limit are too complex', async (_, input) => {
  await expect(parsePlan(input, { limits: { maxBlocks: 10 } })).rejects.toMatchObject({
    code: 'too-complex',
    message: expect.stringContaining('more than 10 paragraphs and cells'),
  })
  await expect(parsePlan(input, { limits: { maxBlocks: 30 } })).resolves.toHaveProperty('text')
})

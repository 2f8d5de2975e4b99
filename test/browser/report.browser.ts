import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { directoryIndex } from '../../src/write/html/directory-index.ts'
import { writeHtml } from '../../src/write/html.ts'
import { prosePlan } from '../write/prose-plan.ts'
import { tablePlan } from '../write/table-plan.ts'
import { openBrowser } from './open-browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'kehoach-report-'))
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const failures = [{ path: 'hong<b>.docx', code: 'corrupt', message: 'The file is damaged.' }]
const index = directoryIndex.page(
  [directoryIndex.row(tablePlan(), 'one.html'), directoryIndex.row(prosePlan(), 'two.html')],
  failures,
)

test.each([true, false])('the index is read, sorted and searched (scripts: %s)', async (javaScriptEnabled) => {
  const path = join(folder, 'index.html')
  writeFileSync(path, index)
  const page = await browser.newPage({ javaScriptEnabled })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(pathToFileURL(path).href)
  const titles = (): Promise<string[]> =>
    page.locator('tbody').first().locator('tr:visible td:first-child').allTextContents()
  const both = await titles()
  expect(both.length).toBe(2)
  expect(await page.locator('#failures + .table').textContent()).toContain('hong<b>.docx')
  expect(await page.locator('#search').isVisible()).toBe(javaScriptEnabled)
  if (javaScriptEnabled) {
    await page.locator('thead button').first().click()
    const up = await titles()
    await page.locator('thead button').first().click()
    expect(await titles()).toEqual(up.toReversed())
    await page.locator('#search').fill('PHÒNG CHÁY')
    expect((await titles()).length).toBe(1)
  }
  expect(complaints).toEqual([])
  await page.close()
})

test('the report shows the time line and the matrix, which lead to the values, without a script', async () => {
  const path = join(folder, 'report.html')
  writeFileSync(path, writeHtml(tablePlan()))
  const page = await browser.newPage({ viewport: { width: 1366, height: 850 } })
  await page.goto(pathToFileURL(path).href)
  for (const summary of await page.locator('details.picture summary').all()) await summary.click()
  expect(await page.locator('svg.matrix .lead').count()).toBeGreaterThan(0)
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate('axe.run({ preload: false })')) as axe.AxeResults
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  )
  await page.locator('svg.time-line a').first().click()
  expect(page.url()).toMatch(/#deadline-\d+$/)
  await page.close()
})

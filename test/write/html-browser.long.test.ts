import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { writeHtml } from '../../src/write/html.ts'
import { prosePlan } from './prose-plan.ts'
import { tablePlan } from './table-plan.ts'

/** A plan without a title, in a file whose name no line can hold. */
function namelessPlan(): PlanDocument {
  const plan = prosePlan(`${'thu-muc-rat-dai-'.repeat(20)}.docx`)
  return { ...plan, header: { ...plan.header, documentType: null, subject: null } }
}

const executablePath = '/usr/bin/chromium'
const folder = mkdtempSync(join(tmpdir(), 'kehoach-html-'))
const flags = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'

describe.skipIf(!existsSync(executablePath))('the report in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    const args = [...flags.split(' '), '--disable-component-update', '--disable-sync']
    browser = await chromium.launch({ executablePath, args })
  })
  afterAll(() => browser.close())

  /** Opens a report; collects everything the page asks for or complains about. */
  async function open(plan: PlanDocument, width = 1400, colorScheme: 'light' | 'dark' = 'light') {
    const url = pathToFileURL(join(folder, 'report.html')).href
    writeFileSync(new URL(url), writeHtml(plan))
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' })
    const requests: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('dialog', (dialog) => complaints.push(dialog.message()))
    await page.goto(url)
    return { page, url, requests, complaints }
  }

  test.each([
    ['table', tablePlan, 1400, 'light'],
    ['table', tablePlan, 390, 'dark'],
    ['prose', prosePlan, 1400, 'dark'],
    ['prose', prosePlan, 390, 'light'],
    ['nameless', namelessPlan, 390, 'light'],
  ] as const)('a %s plan draws without requests or complaints (%#)', async (name, make, width, scheme) => {
    const { page, url, requests, complaints } = await open(make(), width, scheme)
    const picture = await page.screenshot({ path: join(folder, `${name}-${scheme}-${width}.png`) })
    expect(await countColours(browser, picture)).toBeGreaterThan(40)
    expect(requests).toEqual([url])
    expect(complaints).toEqual([])
    // Nothing sticks out to the side.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    await page.close()
  })

  test.each(['light', 'dark'] as const)('marks and chips are legible in the %s scheme', async (scheme) => {
    const { page } = await open(tablePlan(), 1400, scheme)
    const ratios = (await page.evaluate(contrastScript)) as { text: string; ratio: number }[]
    expect(ratios.length).toBeGreaterThan(20)
    expect(ratios.filter(({ ratio }) => ratio < 4.5)).toEqual([])
    await page.close()
  })

  test('a value leads to its place and back by the keyboard alone', async () => {
    const { page } = await open(tablePlan())
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Tới văn bản')
    await page.locator('#deadline-3 .chip').focus()
    await page.keyboard.press('Enter')
    const place = page.locator('.mark.outer.deadline:target')
    expect(await place.isVisible()).toBe(true)
    expect(await place.textContent()).toContain('gửi báo cáo trước')
    await place.locator('.chip').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('#deadline-3:target').isVisible()).toBe(true)
    await page.close()
  })
})

/** How many colours a picture holds: a page that failed to draw has one or two. */
async function countColours(browser: Browser, picture: Buffer): Promise<number> {
  const blank = await browser.newPage()
  const count = await blank.evaluate(`(async () => {
    const image = new Image()
    image.src = 'data:image/png;base64,${picture.toString('base64')}'
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas.drawImage(image, 0, 0)
    return new Set(new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer)).size
  })()`)
  await blank.close()
  return count as number
}

/** WCAG 2 contrast of every mark, chip and link against what lies behind it. */
const contrastScript = `(() => {
  const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number)
  const light = (colour) => {
    const [r, g, b] = rgb(colour).map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor
      if ((rgb(colour)[3] ?? 1) > 0) return colour
    }
  }
  return [...document.querySelectorAll('.mark, .chip, #model a, #outline a, dt, header p, caption')].map((element) => {
    const [a, b] = [getComputedStyle(element).color, behind(element)].map(light).sort((x, y) => y - x)
    return { text: element.className + ' ' + element.textContent, ratio: (a + 0.05) / (b + 0.05) }
  })
})()`

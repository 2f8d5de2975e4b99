import { describe, expect, test } from 'vitest'
import { addNoise, bleedThrough, compress, fade, lean, lightUnevenly, stampOver } from '../../bench/scan/degrade.ts'
import { writeScan } from '../../bench/scan/print-pages.ts'
import { treeUse } from '../../bench/scan/process-tree.ts'
import { readPages } from '../../src/read/pdf/read-pages.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { measureLean } from '../../src/read/scan/skew.ts'
import { fill, paper, shadeAt, textLines } from '../read/scan/drawing.ts'

const page = paper(600, 800)
textLines(page, { count: 20 })
fill(page, 300, 700, 40, 20)

describe('what a scanner does to a page', () => {
  test('lean is what is measured afterwards', () => {
    expect((measureLean(lean(page, 2)) * 180) / Math.PI).toBeCloseTo(2, 0)
  })

  test('noise is the same in every run, and none without strength but for specks', () => {
    expect(addNoise(page, 30, 5).pixels).toEqual(addNoise(page, 30, 5).pixels)
    const changed = addNoise(page, 0, 5).pixels.filter((shade, i) => shade !== page.pixels[i]).length
    expect(changed / page.pixels.length).toBeLessThan(0.002)
  })

  test('worn print is grey on grey, and light falls off', () => {
    expect([shadeAt(fade(page), 310, 710), shadeAt(fade(page), 5, 5)]).toEqual([90, 209])
    const lit = lightUnevenly(page)
    expect(shadeAt(lit, 5, 5)).toBeGreaterThan(shadeAt(lit, 595, 5) + 80)
  })

  test('the other side shows through mirrored and weak', () => {
    const through = bleedThrough(paper(600, 800), page)
    expect([shadeAt(through, 599 - 310, 710), shadeAt(through, 310, 705)]).toEqual([198, 255])
  })

  test('JPEG keeps even squares and blurs edges', () => {
    const packed = compress(page, 2.6)
    expect(shadeAt(packed, 3, 3)).toBeGreaterThan(250)
    expect(packed.pixels).not.toEqual(page.pixels)
  })

  test('a stamp is red, a signature blue, and print under them stays dark', () => {
    const { data, width } = stampOver(page, { x: 310 / 600, y: 710 / 800 })
    const colours = { red: 0, blue: 0 }
    for (let i = 0; i < data.length; i += 3) {
      if (data[i]! > data[i + 2]! + 90) colours.red++
      if (data[i + 2]! > data[i]! + 90) colours.blue++
    }
    expect(colours.red).toBeGreaterThan(200)
    expect(colours.blue).toBeGreaterThan(200)
    expect(data[3 * (710 * width + 310)]).toBe(0)
  })
})

test('a written scan is a PDF whose pages have no text', async () => {
  const bytes = writeScan([page, stampOver(page, { x: 0.5, y: 0.5 })], 100)
  const read = await readPages(bytes, { limits: defaultLimits }, null)
  expect(read.unread).toEqual([1, 2])
  expect(read.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [432, 576],
    [432, 576],
  ])
})

test.skipIf(process.platform !== 'linux')('what the process and its children take is measured', () => {
  const use = treeUse()!
  expect(use.seconds).toBeGreaterThan(0)
  expect(use.residentBytes).toBeGreaterThan(10 * 2 ** 20)
})

import { describe, expect, test } from 'vitest'
import { findGrids } from '../../../src/read/pdf/grid.ts'
import { joinRulings } from '../../../src/read/pdf/rulings.ts'
import { findRulings } from '../../../src/read/scan/find-rulings.ts'
import { measureLean, quarterTurn, runsSideways, straighten } from '../../../src/read/scan/skew.ts'
import { blank, hasInk, stackCells } from '../../../src/read/scan/stack-cells.ts'
import { fill, paper, shadeAt, textLines } from './drawing.ts'

const degree = Math.PI / 180

describe('upright and straight', () => {
  const page = paper(800, 1000)
  textLines(page, { count: 30 })

  test.each([-2, -0.7, 0, 1.3, 2])('finds a lean of %d degrees, and turns it back', (degrees) => {
    const leaning = straighten(page, -degrees * degree)
    const lean = measureLean(leaning)
    expect(Math.abs(lean - degrees * degree)).toBeLessThan(0.11 * degree)
    expect(measureLean(straighten(leaning, lean))).toBe(0)
  })

  test('an empty page leans nowhere', () => {
    expect(measureLean(paper(300, 300))).toBe(0)
  })

  test('tells a page on its side from an upright one', () => {
    expect([runsSideways(page), runsSideways(quarterTurn(page, 1)), runsSideways(paper(300, 300))]).toEqual([
      false,
      true,
      false,
    ])
  })

  test('four quarters are a whole turn', () => {
    const picture = { width: 3, height: 2, pixels: new Uint8Array([1, 2, 3, 4, 5, 6]) }
    expect(quarterTurn(picture, 1)).toEqual({ width: 2, height: 3, pixels: new Uint8Array([4, 1, 5, 2, 6, 3]) })
    expect(quarterTurn(quarterTurn(picture, 2), 2)).toEqual(picture)
    expect(quarterTurn(quarterTurn(picture, 1), 3)).toEqual(picture)
  })
})

/** A table of two rows and three columns at 200 dots to the inch, with a block of ink in each cell. */
function table({ thick = 2, leaning = false, dashed = false } = {}) {
  const picture = paper(900, 500)
  const xs = [60, 140, 500, 840]
  const ys = [80, 200, 420]
  for (const y of ys) {
    for (let x = 60; x < 840; x++) {
      if (dashed && x % 9 === 0) continue
      fill(picture, x, y + (leaning ? Math.round((x - 60) / 260) : 0), 1, thick)
    }
  }
  for (const x of xs) fill(picture, x, 80, thick, 342)
  for (const [i, x] of xs.slice(0, -1).entries())
    for (const [j, y] of ys.slice(0, -1).entries()) fill(picture, x + 20 + i, y + 40 + j, 14, 20)
  return picture
}

describe('drawn lines', () => {
  test.each([
    ['thin', {}],
    ['thick', { thick: 5 }],
    ['leaning a little', { leaning: true }],
    ['with holes', { dashed: true }],
  ])('%s lines make the grid, and are taken off', (_, form) => {
    const { rulings, picture } = findRulings(table(form), 200)
    const inPoints = rulings.map((ruling) => ({
      ...ruling,
      at: ruling.at * 0.36,
      from: ruling.from * 0.36,
      to: ruling.to * 0.36,
    }))
    const grids = findGrids(joinRulings(inPoints))
    expect(grids.map(({ xs, ys }) => [xs.length, ys.length])).toEqual([[4, 3]])
    expect(shadeAt(picture, 300, 81)).toBe(255)
    expect(shadeAt(picture, 85, 130)).toBe(0)
  })

  test('a letter that stands on a line stays whole', () => {
    const picture = paper(600, 100)
    fill(picture, 50, 60, 500, 2)
    fill(picture, 200, 30, 4, 45)
    const clean = findRulings(picture, 200).picture
    expect([40, 60, 61, 70].map((y) => shadeAt(clean, 201, y))).toEqual([0, 0, 0, 0])
    expect(shadeAt(clean, 300, 60)).toBe(255)
  })

  test('letters, dashes and black areas are no lines', () => {
    const picture = paper(600, 300)
    textLines(picture, { count: 4 })
    fill(picture, 60, 180, 50, 3)
    fill(picture, 200, 180, 200, 80)
    expect(findRulings(picture, 200).rulings).toEqual([])
  })

  test('the short border of a narrow cell is one, since it leads from line to line', () => {
    const picture = paper(300, 300)
    for (const x of [100, 140]) fill(picture, x, 50, 2, 200)
    for (const y of [50, 150, 248]) fill(picture, 100, y, 42, 2)
    fill(picture, 110, 100, 22, 2)
    const across = findRulings(picture, 200).rulings.filter(({ horizontal }) => horizontal)
    expect(across.map(({ at }) => Math.round(at))).toEqual([51, 151, 249])
  })
})

describe('cells one under another', () => {
  const { rulings, picture } = findRulings(table(), 200)
  const scale = 200 / 72
  const grids = findGrids(
    joinRulings(rulings.map((one) => ({ ...one, at: one.at / scale, from: one.from / scale, to: one.to / scale }))),
  )
  const cells = stackCells(picture, grids, scale)!

  test('each block of ink has a line of its own, and leads back to its place', () => {
    const tops: number[] = []
    for (let y = 1; y < cells.picture.height; y++) {
      const isInk = (row: number): boolean =>
        cells.picture.pixels
          .subarray(row * cells.picture.width, (row + 1) * cells.picture.width)
          .some((one) => one < 99)
      if (isInk(y) && !isInk(y - 1)) tops.push(y)
    }
    expect(tops).toHaveLength(6)
    const left = cells.picture.pixels.findIndex((one) => one < 99) % cells.picture.width
    expect(tops.map((top) => cells.toPage(left, top))).toEqual([
      { x: 80, y: 120 },
      { x: 161, y: 120 },
      { x: 522, y: 120 },
      { x: 80, y: 241 },
      { x: 161, y: 241 },
      { x: 522, y: 241 },
    ])
  })

  test('a table without ink has none', () => {
    expect(stackCells(paper(900, 500), grids, scale)).toBeNull()
    expect(stackCells(picture, [], scale)).toBeNull()
  })

  test('what stands in a table can be made white', () => {
    const left = blank(picture, [{ left: 60, top: 80, right: 850, bottom: 430 }])
    expect([hasInk(picture), hasInk(left)]).toEqual([true, false])
  })
})

import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { composePage } from '../../../src/read/scan/compose.ts'
import { decodeImage } from '../../../src/read/scan/decode-image.ts'
import { decodePnm, encodePgm } from '../../../src/read/scan/picture.ts'
import { encodePng } from '../../../src/read/scan/png.ts'
import { evenOut, toGrey } from '../../../src/read/scan/to-grey.ts'
import { fill, paper, shadeAt, textLines } from './drawing.ts'

describe('portable maps and PNG', () => {
  test('a grey map comes back as it was', () => {
    const picture = { width: 3, height: 2, pixels: new Uint8Array([0, 50, 100, 150, 200, 250]) }
    expect(decodePnm(encodePgm(picture))).toEqual({ width: 3, height: 2, channels: 1, data: picture.pixels })
  })

  test.each([
    ['nothing', ''],
    ['another format', '\x89PNG\r\n'],
    ['fewer bytes than it says', 'P6\n2 2\n255\nabc'],
    ['no pixels', 'P5\n0 7\n255\n'],
  ])('%s is no map', (_, text) => {
    expect(decodePnm(new TextEncoder().encode(text))).toBeNull()
  })

  test('a PNG holds size and rows, each with its check sum', () => {
    const png = Buffer.from(encodePng({ width: 2, height: 2, pixels: new Uint8Array([1, 2, 3, 4]) }))
    expect(png.subarray(12, 16).toString()).toBe('IHDR')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 2])
    const at = png.indexOf('IDAT')
    expect([...inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))]).toEqual([0, 1, 2, 0, 3, 4])
    // The end of every PNG, its check sum included.
    expect(png.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082')
  })
})

describe('images of a PDF', () => {
  test('one bit a pixel, rows padded to bytes', () => {
    const image = decodeImage({ width: 3, height: 2, kind: 1, data: new Uint8Array([0b10100000, 0b01000000]) }, false)
    expect(image?.data).toEqual(new Uint8Array([255, 0, 255, 0, 255, 0]))
  })

  test('a mask is opaque where its bits are 0', () => {
    const image = decodeImage({ width: 2, height: 1, data: new Uint8Array([0b10000000]) }, true)
    expect(image?.opacity).toEqual(new Uint8Array([0, 255]))
  })

  test('four bytes are colour and opacity', () => {
    const image = decodeImage({ width: 1, height: 1, kind: 3, data: new Uint8Array([1, 2, 3, 128]) }, false)
    expect([image?.data, image?.opacity]).toEqual([new Uint8Array([1, 2, 3]), new Uint8Array([128])])
  })

  test.each([
    ['no image', null],
    ['a size of nothing', { width: 0, height: 4, kind: 1, data: new Uint8Array(4) }],
    ['less data than it says', { width: 8, height: 4, kind: 2, data: new Uint8Array(4) }],
    ['an unknown kind', { width: 1, height: 1, kind: 9, data: new Uint8Array(9) }],
  ])('%s is left out', (_, given) => {
    expect(decodeImage(given, false)).toBeNull()
  })
})

describe('a page put together of its images', () => {
  const size = { width: 72, height: 36 }
  const grey = (width: number, height: number, at: (x: number, y: number) => number) => ({
    width,
    height,
    channels: 1 as const,
    data: Uint8Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width))),
    opacity: null,
  })

  test('keeps the pixels of an image that fills it', () => {
    const image = grey(200, 100, (x, y) => (x + y) % 256)
    const page = composePage([{ image, toPage: [72, 0, 0, 36, 0, 0] }], size)
    expect([page?.dots, page?.ownDots]).toEqual([200, 200])
    expect(page?.raster.data).toEqual(image.data)
  })

  test('puts strips under each other', () => {
    const strip = (shade: number) => grey(200, 50, () => shade)
    const page = composePage(
      [
        { image: strip(10), toPage: [72, 0, 0, 18, 0, 0] },
        { image: strip(90), toPage: [72, 0, 0, 18, 0, 18] },
      ],
      size,
    )
    expect([page?.raster.data[0], page?.raster.data.at(-1)]).toEqual([10, 90])
  })

  test('turns an image that lies on its side', () => {
    // Its left edge is black; turned by a quarter, that edge is on top.
    const image = grey(100, 200, (x) => (x < 50 ? 0 : 255))
    const page = composePage([{ image, toPage: [0, 36, 72, 0, 0, 0] }], size)!
    const { width, height, data } = page.raster
    expect([data[5], data[(height - 1) * width + 5]]).toEqual([0, 255])
  })

  test('is enlarged below 150 dots to the inch and shrunk above 240', () => {
    const coarse = composePage([{ image: grey(100, 50, () => 0), toPage: [72, 0, 0, 36, 0, 0] }], size)!
    expect([coarse.ownDots, coarse.dots, coarse.raster.width]).toEqual([100, 200, 200])
    const fine = composePage([{ image: grey(600, 300, () => 0), toPage: [72, 0, 0, 36, 0, 0] }], size)!
    expect([fine.ownDots, fine.dots, fine.raster.width]).toEqual([600, 200, 200])
  })

  test.each([
    ['has no image', []],
    ['has a seal in a corner', [{ image: grey(200, 100, () => 0), toPage: [20, 0, 0, 20, 50, 0] as const }]],
    ['has too few pixels for letters', [{ image: grey(40, 20, () => 0), toPage: [72, 0, 0, 36, 0, 0] as const }]],
  ])('is none where it %s', (_, images) => {
    expect(composePage(images, size)).toBeNull()
  })
})

describe('grey', () => {
  const shadeOf = (...rgb: number[]): number =>
    toGrey({ width: 1, height: 1, channels: 3, data: new Uint8Array(rgb) }).pixels[0]!

  test.each([
    ['a red stamp is paper', [215, 60, 70], 230, 255],
    ['a blue signature is paper', [60, 80, 190], 200, 255],
    ['black print stays', [30, 28, 33], 0, 40],
    ['print under a stamp stays dark', [80, 15, 20], 0, 60],
    ['paper stays', [236, 230, 221], 225, 240],
  ])('%s', (_, rgb, least, most) => {
    const shade = shadeOf(...rgb)
    expect(shade).toBeGreaterThanOrEqual(least)
    expect(shade).toBeLessThanOrEqual(most)
  })

  test('a shadow over half of the page, and the print of its other side, become white', () => {
    const picture = paper(400, 400)
    textLines(picture)
    fill(picture, 40, 60, 300, 4, 215)
    fill(picture, 300, 380, 20, 10)
    const shaded = { ...picture, pixels: picture.pixels.map((shade, i) => (i % 400 < 200 ? shade : shade * 0.6)) }
    const even = evenOut(shaded)
    expect([shadeAt(even, 20, 20), shadeAt(even, 380, 20), shadeAt(even, 100, 62), shadeAt(even, 300, 62)]).toEqual([
      255, 255, 255, 255,
    ])
    expect(shadeAt(even, 310, 385)).toBe(0)
  })
})

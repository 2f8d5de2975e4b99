import type { GreyPicture, Raster } from '../../src/read/scan/picture.ts'
import { addNoise, bleedThrough, compress, fade, lean, lightUnevenly, type PlaceOfStamp, stampOver } from './degrade.ts'

/** How a page is scanned. */
export interface Way {
  readonly name: string
  readonly dots: number
  /** What the scanner makes of a page; `other` is what stands on its other side. */
  readonly scan: (page: GreyPicture, other: GreyPicture, stamp: PlaceOfStamp | null) => GreyPicture | Raster
  /** Held to the tighter bound: nothing is wrong with these. */
  readonly clean: boolean
}

const way = (name: string, dots: number, scan: Way['scan'], clean = false): Way => ({ name, dots, scan, clean })
const asItIs: Way['scan'] = (page) => page

export const ways: readonly Way[] = [
  way('clean-200', 200, asItIs, true),
  way('clean-300', 300, asItIs, true),
  way('clean-150', 150, asItIs),
  way('coarse-120', 120, asItIs),
  way('lean-right', 200, (page) => lean(page, 2)),
  way('lean-left', 200, (page) => lean(page, -1.6)),
  way('noise', 200, (page) => addNoise(page, 38, 7)),
  way('grey', 200, (page) => addNoise(fade(page), 8, 11)),
  way('jpeg', 200, (page) => compress(page, 2.6)),
  way('stamp', 200, (page, _, stamp) => (stamp === null ? page : stampOver(page, stamp))),
  way('bleed', 200, (page, other) => bleedThrough(page, other)),
  way('light', 200, (page) => addNoise(lightUnevenly(page), 8, 13)),
  way('poor', 200, (page, other) =>
    compress(addNoise(lightUnevenly(lean(bleedThrough(page, other), 0.9)), 12, 17), 1.6),
  ),
]

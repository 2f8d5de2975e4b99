import { expect, test } from 'vitest'
import { compose, copiedFrom, inOrigin, mapBuilder, type OffsetMap, originOf } from '../../src/model/offset-map.ts'
import { type Choice, seededChoice } from '../random.ts'

test('leads each character and each span back', () => {
  // «Kế» of four characters, a blank of three, «số».
  const builder = mapBuilder()
  builder.copy(0, 1)
  builder.replace(1, 3, 1)
  builder.replace(4, 3, 1)
  builder.copy(7, 2)
  const map = builder.build()
  expect([0, 1, 2, 3, 4].map((at) => originOf(map, at))).toEqual([0, 1, 4, 7, 8])
  expect(inOrigin(map, { start: 0, end: 2 }, 5)).toEqual({ start: 0, end: 4 })
  expect(inOrigin(map, { start: 2, end: 3 }, 5)).toEqual({ start: 4, end: 7 })
  expect(inOrigin(map, { start: 3, end: 5 }, 5)).toEqual({ start: 7, end: 9 })
  expect(inOrigin(map, { start: 3, end: 3 }, 5)).toEqual({ start: 7, end: 7 })
})

test('joins what is copied on, and leaves out what is empty', () => {
  const builder = mapBuilder()
  builder.copy(5, 2)
  builder.copy(7, 0)
  builder.copy(7, 3)
  builder.copy(20, 1)
  builder.replace(21, 4, 0)
  expect(builder.build()).toEqual({ starts: [0, 5], origins: [5, 20], lengths: [5, 1] })
})

/** A map from a text of the returned length into a text of `size` characters. */
function someMap(choice: Choice, size: number): { map: OffsetMap; length: number } {
  const builder = mapBuilder()
  let [at, length] = [0, 0]
  while (at < size) {
    at += choice.number(3)
    const run = Math.min(1 + choice.number(5), size - at)
    if (run <= 0) break
    const made = choice.pick([run, run, 1, 2])
    if (made === run) builder.copy(at, run)
    else builder.replace(at, run, made)
    at += run
    length += made
  }
  return { map: builder.build(), length }
}

test('two maps one after the other lead where their composition leads', () => {
  const choice = seededChoice(11)
  for (let round = 0; round < 400; round++) {
    const inner = someMap(choice, 60)
    const outer = someMap(choice, inner.length)
    const both = compose(outer.map, outer.length, inner.map, inner.length)
    // Inside a replaced stretch no character has a place of its own, so whole stretches are compared.
    const ends = [...outer.map.starts.slice(1), outer.length]
    for (const [run, start] of outer.map.starts.entries()) {
      const span = { start, end: ends[run]! }
      const origin = inOrigin(inner.map, inOrigin(outer.map, span, outer.length), inner.length)
      expect(inOrigin(both, span, outer.length)).toEqual(origin)
    }
  }
})

test('composing with a plain copy changes nothing', () => {
  const choice = seededChoice(12)
  for (let round = 0; round < 100; round++) {
    const { map, length } = someMap(choice, 40)
    const same = compose(map, length, copiedFrom(0, 40), 40)
    for (let at = 0; at < length; at++) expect(originOf(same, at)).toBe(originOf(map, at))
  }
})

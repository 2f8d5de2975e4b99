import { expect, test } from 'vitest'
import { trimBoth, trimEnd } from '../../grammars/trim.ts'

test.each([
  ['Sở Nội vụ;., ', ' ;.,', 'Sở Nội vụ'],
  ['Sở Nội vụ.\u00a0\n', ' .', 'Sở Nội vụ'],
  ['Sở Nội vụ. ', '.', 'Sở Nội vụ. '],
  ['P. Kế hoạch', ' .', 'P. Kế hoạch'],
  ['...', '.', ''],
  ['', ' .', ''],
])('behind %j, without %j', (text, characters, expected) => {
  expect(trimEnd(text, characters)).toBe(expected)
})

test.each([
  ['** Ghi chú: *', ' :*', 'Ghi chú'],
  ['Ghi chú', ' :*', 'Ghi chú'],
  ['***', '*', ''],
])('around %j, without %j', (text, characters, expected) => {
  expect(trimBoth(text, characters)).toBe(expected)
})

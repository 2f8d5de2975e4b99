import { expect, test } from 'vitest'
import { addWordCounts, countWords, noWordCounts } from '../../bench/word-counts.ts'

test('words count wherever they stand, each as often as it occurs', () => {
  const { words } = countWords('hoạch Kế hoạch, hoạch', 'KẾ HOẠCH hoạch số 5')
  expect(words).toEqual({ tp: 3, fp: 1, fn: 2 })
})

test('pairs tell whether words stand in the right order', () => {
  expect(countWords('một hai ba bốn', 'một hai ba bốn').pairs).toEqual({ tp: 3, fp: 0, fn: 0 })
  expect(countWords('ba bốn một hai', 'một hai ba bốn').pairs).toEqual({ tp: 2, fp: 1, fn: 1 })
})

test('the place of the tone, composition, case and punctuation do not count', () => {
  expect(countWords('HÒA BÌNH.', 'Hoà Bình').words).toEqual({ tp: 2, fp: 0, fn: 0 })
})

test('counts add up', () => {
  const one = countWords('a b', 'a c')
  expect(addWordCounts(noWordCounts, addWordCounts(one, one))).toEqual({
    words: { tp: 2, fp: 2, fn: 2 },
    pairs: { tp: 0, fp: 2, fn: 2 },
  })
})

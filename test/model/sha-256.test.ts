import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from '../../src/model/sha-256.ts'

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 70_000])('%i bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 7919 + length) % 256)
  expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
})

test('text is taken as UTF-8', () => {
  const text = 'Kế hoạch dạy bơi 🏊'
  expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
})

import { describe, expect, test } from 'vitest'
import { migrate } from '../src/migrate.ts'
import { planOf } from './plan-of.ts'

const plan = planOf('1. Phòng Kinh tế báo cáo kết quả trước ngày 15/6/2026.')

/** What version 1.0 stored: nothing that says how sure a value is. */
function stored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stored)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => key !== 'confidence' && key !== 'review')
  return Object.fromEntries(kept.map(([key, one]) => [key, stored(one)]))
}

test('a document of this version stays as it is', () => {
  expect(migrate(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
})

test('one of the version before gets what is new', () => {
  const old = { ...(stored(plan) as object), schemaVersion: '1.0' }
  expect(migrate(JSON.parse(JSON.stringify(old)))).toEqual(plan)
})

describe('what is none is refused', () => {
  test.each([
    [null, 'no schemaVersion'],
    ['plan', 'no schemaVersion'],
    [{}, 'no schemaVersion'],
    [{ schemaVersion: '2.0' }, 'A document of schema 2.0 cannot be read'],
    [{ schemaVersion: '1.1' }, 'no PlanDocument of schema 1.1: source'],
    [{ schemaVersion: '1.0', text: 5 }, 'no PlanDocument of schema 1.0'],
    [{ schemaVersion: 'toString' }, 'cannot be read'],
  ])('%j', (value, message) => {
    expect(() => migrate(value)).toThrow(TypeError)
    expect(() => migrate(value)).toThrow(message)
  })
})

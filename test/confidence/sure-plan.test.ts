import { describe, expect, test } from 'vitest'
import type { Measured } from '../../src/confidence/measured.ts'
import { measuredCounts } from '../../src/confidence/measured.ts'
import { reckonAt } from '../../src/confidence/steps-at.ts'
import { surePlan } from '../../src/confidence/sure-plan.ts'
import { explain } from '../../src/explain.ts'
import { PlanDocument } from '../../src/model/plan-document.ts'
import { reviewList } from '../../src/review-list.ts'
import { prosePlan } from '../write/prose-plan.ts'
import { tablePlan } from '../write/table-plan.ts'

const none = [0, 0, 0] as const
const half = { real: [50, 100, 50], own: none } as const
const good = { real: [990, 1000, 500], own: none } as const

/** Counts by which everything is sure but what is named. */
function measured(doubtful: Measured['fields'], withheldBelow: Measured['withheldBelow'] = {}): Measured {
  const fields = Object.fromEntries(Object.keys(measuredCounts.fields).map((name) => [name, good]))
  return { fields: { ...fields, ...doubtful }, withheldBelow }
}

/** Paths of what says its rule and not how sure it is. */
function unrated(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'rule' in value && !('severity' in value) && !('confidence' in value) ? [path] : []
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => unrated(inner, `${path}.${key}`))]
}

describe.each([
  ['a plan with a table', tablePlan],
  ['a plan in prose', prosePlan],
])('%s', (_, make) => {
  const plan = surePlan(make())

  test('says of everything that has a rule how sure it is, and satisfies the schema', () => {
    expect(unrated(plan)).toEqual([])
    expect(PlanDocument.parse(plan)).toEqual(plan)
  })

  test('gets the same figures from a document that was stored', () => {
    expect(surePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
  })
})

test('lists what is doubtful, the least sure first, with words, page and reason', () => {
  const plan = surePlan(
    tablePlan(),
    measured({
      'tasks.table.lead': { ...half, real: [30, 100, 50] },
      'header.issuer': half,
      'deadlines.recipient': half,
    }),
  )
  const list = reviewList(plan)
  expect(list.map(({ path, quote, page }) => [path, quote, page])).toEqual([
    ['tasks[0].lead[0]', 'Tổ Công nghệ', 1],
    ['tasks[1].lead[0]', 'Các trường trực thuộc', 1],
    ['header.issuer', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', 1],
    ['deadlines[2].recipient[0]', 'Phòng Giáo dục và Đào tạo', 2],
  ])
  expect(list[2]).toMatchObject({
    confidence: 0.5,
    reason: '50 of 100 values of this field were right',
    alternatives: ['Ủy ban nhân dân huyện An Bình'],
  })
  expect(reviewList(plan, { below: 0.45 })).toHaveLength(2)
  expect(plan.review.verdict).toBe('review')
})

test('lists more where more is asked for', () => {
  const plan = surePlan(tablePlan(), measured({ 'header.issuer': half }))
  expect(reviewList(plan)).toHaveLength(1)
  const all = reviewList(plan, { below: 1 })
  expect(all.length).toBeGreaterThan(20)
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length)
  expect(all[0]!.path).toBe('header.issuer')
})

test('a value that the field is better without is withheld, and stands in the list', () => {
  const counts = measured({ 'header.issuer': { ...half, real: [20, 100, 50] } }, { 'header.issuer': 0.4 })
  const plan = surePlan(tablePlan(), counts)
  expect(plan.header.issuer).toBeNull()
  expect(plan.units.filter(({ roles }) => roles.includes('issuer'))).toEqual([])
  expect(reviewList(plan, { below: 0.4 })[0]).toMatchObject({
    path: 'header.issuer',
    quote: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
    alternatives: ['Phòng Giáo dục và Đào tạo', 'Ủy ban nhân dân huyện An Bình'],
    reason: expect.stringMatching(/^withheld: /),
  })
  expect(
    surePlan(tablePlan(), measured({ 'header.issuer': half }, { 'header.issuer': 0.4 })).header.issuer,
  ).not.toBeNull()
})

test('a document without doubts is ready; one whose text cannot be trusted is unreadable whatever was read', () => {
  expect(surePlan(tablePlan(), measured({})).review.verdict).toBe('ready')
  const torn = tablePlan()
  torn.diagnostics.push({ severity: 'warning', code: 'pdf-text-unreliable', message: '', span: null, rule: null })
  expect(surePlan(torn, measured({})).review.verdict).toBe('unreadable')
})

test('the figure of a value is explained by the counts it is made of', () => {
  const plan = surePlan(tablePlan())
  const reckoning = reckonAt(plan, 'header.number.canonical')!
  expect([reckoning.path, reckoning.field]).toEqual(['header.number', 'header.number'])
  const text = explain(plan, 'header.number')!
  for (const { real, own } of reckoning.steps)
    for (const [right, of] of [real, own]) expect(text).toContain(`${right} of ${of} (`)
  expect(text).toContain(`${plan.header.number!.confidence}: the chance that header.number is right`)
  expect(explain(plan, 'text')).not.toContain('the chance that')
})

import { expect, test } from 'vitest'
import { PlanDocument } from '../../src/model/plan-document.ts'
import { json, writeJson } from '../../src/write/json.ts'
import { ndjson, writeNdjson } from '../../src/write/ndjson.ts'
import { prosePlan } from './prose-plan.ts'
import { collect } from './sample-plans.ts'
import { tablePlan } from './table-plan.ts'

test('the fixtures are documents that the schema accepts', () => {
  for (const plan of [tablePlan(), prosePlan()]) expect(PlanDocument.parse(plan)).toEqual(plan)
})

test('JSON comes back as the same document', () => {
  expect(PlanDocument.parse(JSON.parse(writeJson(prosePlan())))).toEqual(prosePlan())
  expect(writeJson(tablePlan(), { indent: 0 })).toBe(`${JSON.stringify(tablePlan())}\n`)
  expect(json.extension).toBe('.json')
})

test('NDJSON is one document a line, whatever stands in it', async () => {
  const plans = [tablePlan(), prosePlan()]
  const pieces = await collect(ndjson.write(plans))
  const text = pieces.map((piece) => piece.data).join('')
  const lines = text.split('\n')
  expect(lines.pop()).toBe('')
  expect(lines.map((line) => JSON.parse(line))).toEqual(plans)
  expect(text).toBe(plans.map(writeNdjson).join(''))
})

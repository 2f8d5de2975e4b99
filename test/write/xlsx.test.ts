import { expect, test } from 'vitest'
import { xlsx } from '../../src/write/xlsx.ts'
import { collect } from './sample-plans.ts'
import { tablePlan } from './table-plan.ts'

test('the streamed workbook is one piece and a zip file', async () => {
  const pieces = await collect(xlsx.write([tablePlan()]))
  expect(pieces.map((piece) => piece.part)).toEqual([''])
  expect(Buffer.from(pieces[0]!.data).subarray(0, 2).toString()).toBe('PK')
})

import { describe, expect, test } from 'vitest'
import { openItems } from '../../app/src/review.ts'
import { Gold } from '../../bench/gold.ts'
import { applyCorrections, type Correction, CorrectionError, toPointer } from '../../src/correct/corrections.ts'
import { toGold } from '../../src/correct/to-gold.ts'
import { parsePlan } from '../../src/parse-plan.ts'
import { tablePlan } from '../write/table-plan.ts'

const by = { who: 'Lan', when: '2025-11-03T08:00:00.000Z' }
const change = (op: Correction['op'], path: string, value?: unknown): Correction => ({ op, path, value, ...by })

describe('corrections', () => {
  test('change, add and take away, and leave what was read as it was', () => {
    const plan = tablePlan()
    const before = JSON.stringify(plan)
    const corrected = applyCorrections(plan, [
      change('replace', '/deadlines/0/obligation', 'Việc khác'),
      change('remove', '/tasks/0'),
      change('add', '/tasks/0/lead/-', plan.deadlines[0]!.responsible[0] ?? { name: 'Tổ mới' }),
      change('remove', '/header/place'),
    ])
    expect(corrected.deadlines[0]!.obligation).toBe('Việc khác')
    expect(corrected.tasks.length).toBe(plan.tasks.length - 1)
    expect(corrected.tasks[0]!.lead.length).toBe(plan.tasks[1]!.lead.length + 1)
    expect(corrected.header.place).toBe(null)
    expect(JSON.stringify(plan)).toBe(before)
  })

  test.each([
    '/deadlines/99',
    '/nothing/0',
    '/deadlines/x',
    '/__proto__/polluted',
    '/constructor/prototype/polluted',
    'deadlines',
  ])('%s leads nowhere', (path) => {
    expect(() => applyCorrections(tablePlan(), [change('replace', path, 1)])).toThrow(CorrectionError)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('a path of the JSON becomes a pointer', () => {
    expect(toPointer('tasks[3].lead[0]')).toBe('/tasks/3/lead/0')
  })
})

test('what is settled leaves the list, and what stands behind it moves up', () => {
  const item = (path: string) => ({ path, span: { start: 0, end: 1 }, confidence: 0.5, reason: '', alternatives: [] })
  const items = [item('tasks[0]'), item('tasks[1].lead[0]'), item('tasks[2]'), item('header.place'), item('tasks[1]')]
  const left = openItems(items, [
    change('replace', '/header/place/confidence', 1),
    change('remove', '/tasks/0'),
    change('replace', '/tasks/0/confidence', 1),
  ])
  expect(left.map(({ path }) => path)).toEqual(['tasks[0].lead[0]', 'tasks[1]'])
})

test('a corrected document is gold of the corpus, in its own form', async () => {
  const text =
    'KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n1. Phòng Kinh tế báo cáo kết quả trước ngày 15/6/2026 về Sở Công Thương.\n'
  const plan = await parsePlan({ text })
  const gold = Gold.parse(toGold(plan, 'trong-cay', ['made by a test']))
  expect(gold.deadlines).toMatchObject([{ edtf: '2026-06-15', relation: 'before', text: 'trước ngày 15/6/2026' }])
  expect(gold.sections.map(({ path }) => path)).toEqual(['I', 'I/1'])
  expect(gold.header.documentType).toBe('KH')
})

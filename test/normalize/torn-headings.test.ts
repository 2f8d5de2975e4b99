import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

test.each([
  [['I. CÁC NHIỆM VỤ TRỌNG TÂM', 'TRONG NĂM HỌC 2031-2032'], 'CÁC NHIỆM VỤ TRỌNG TÂM TRONG NĂM HỌC 2031-2032'],
  [['I. LỊCH TRỒNG CÂY', 'THÁNG 9/2031'], 'LỊCH TRỒNG CÂY'],
])('%j', async (lines, title) => {
  const { sections } = await parsePlan({ text: ['KẾ HOẠCH', 'Trồng cây', ...lines, '1. Các tổ trồng cây.'].join('\n') })
  expect(sections[0]!.title).toBe(title)
})

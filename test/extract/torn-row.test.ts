import { expect, test } from 'vitest'
import { parsePlan } from '../../src/parse-plan.ts'

test('a row torn over a page goes on behind the header printed anew', async () => {
  const { tasks } = await parsePlan({
    text: [
      'TRƯỜNG THCS VÂN LA',
      'KẾ HOẠCH',
      'Công tác năm học',
      'TT\tNội dung\tNgười thực hiện\tThời gian',
      '1\tMua sách\tKế toán\tTháng 9/2025',
      '2\tTập huấn sử dụng\tTPT\tTháng 10/2025',
      '2',
      'TT\tNội dung\tNgười thực hiện\tThời gian',
      '\tphần mềm quản lý thư viện.\t\t',
      '3\tTổng kết\tHiệu trưởng\tTháng 5/2026',
    ].join('\n'),
  })
  expect(tasks.map(({ content }) => content)).toEqual([
    'Mua sách',
    'Tập huấn sử dụng phần mềm quản lý thư viện.',
    'Tổng kết',
  ])
})

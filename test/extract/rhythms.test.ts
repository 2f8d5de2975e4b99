import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

const timesIn = async (text: string) => (await parsePlan({ text: `KẾ HOẠCH\nTrồng rau\n1. ${text}` })).dates

test('in a list that begins with a rhythm a length of time is one, and the day in its bracket comes back', async () => {
  const times = await timesIn(
    'Định kỳ hằng tháng (trước ngày 12 hằng tháng), 6 tháng (trước ngày 12/6) các tổ báo cáo Văn phòng.',
  )
  expect(times.map(({ text, rrule }) => [text, rrule])).toEqual([
    ['Định kỳ hằng tháng', 'FREQ=MONTHLY'],
    ['ngày 12 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=12'],
    ['6 tháng', 'FREQ=MONTHLY;INTERVAL=6'],
    ['ngày 12/6', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=12'],
  ])
})

test.each([
  ['Sau khi kiểm tra hằng tháng trong 6 tháng, các tổ báo cáo.', 'duration'],
  ['Các tổ tập huấn 6 tháng (trước ngày 12/6/2031).', 'duration'],
])('%s has a length', async (text, kind) => {
  expect((await timesIn(text)).find((time) => time.text.includes('6 tháng'))?.kind).toBe(kind)
})

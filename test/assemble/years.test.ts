import { expect, test } from 'vitest'
import { extractPlan } from '../../src/extract-plan.ts'
import { readPlainText } from '../../src/read/plain.ts'

test.each([
  ['Tủ sách cho công nhân năm 2027', '2027-06-15'],
  ['Tủ sách cho công nhân đến năm 2030, tầm nhìn đến năm 2050', '2025-06-15'],
])('a day without a year below «%s»', (title, edtf) => {
  const plan = extractPlan(
    readPlainText(`Hà Mẫu, ngày 05 tháng 3 năm 2025

KẾ HOẠCH
${title}

I. TỔ CHỨC THỰC HIỆN
1. Phòng Thư viện nộp danh mục trước ngày 15/6.`),
  )
  expect(plan.dates.at(-1)?.edtf).toBe(edtf)
})

import { expect, test } from 'vitest'
import { agreesWith, edgesOf, lengthOf, shapeOf, stepOf } from '../../src/confidence/shape.ts'

test.each([
  ['PGDĐT', 'Phòng Giáo dục và Đào tạo', 'all'],
  ['PGDĐT', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', 'all'],
  ['UBND', 'Ủy ban nhân dân xã Hà Mẫu', 'all'],
  ['UBND', 'UBND xã Hà Mẫu', 'all'],
  ['SYT', 'Trường Tiểu học An Mẫu', 'none'],
  ['THCSVĐ', 'Trường THCS Vô Điểm', 'all'],
  ['SGDĐT-VP', 'Sở Giáo dục và Đào tạo', 'some'],
  [null, 'Sở Y tế', 'no code'],
])('the code %s and the name «%s»: %s', (code, name, agreement) => {
  expect(agreesWith(code, name)).toBe(agreement)
})

test.each([
  ['Tổ Văn phòng', 'capital'],
  ['các tổ', 'small'],
  ['PHÒNG Y TẾ', 'capitals'],
  ['07 tổ', 'digit'],
  ['Tổ Văn (cùng', 'capital, open'],
  ['“Tuần lễ xanh', 'sign, open'],
])('the shape of «%s»: %s', (words, shape) => {
  expect(shapeOf(words)).toBe(shape)
})

test.each([
  ['Giao ⟦Tổ Văn⟧ làm', 'small … small'],
  ['⟦Tổ Văn⟧: làm', 'border … :'],
  ['1. ⟦Tổ Văn⟧', 'stop … border'],
])('what stands around in «%s»', (marked, edges) => {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  expect(edgesOf(marked.replace(/[⟦⟧]/g, ''), { start, end })).toBe(edges)
})

test('counts in steps', () => {
  expect([0, 1, 2, 3, 7, 40, 500].map(stepOf)).toEqual(['0', '1', '2–3', '2–3', '7–10', '26–40', '81 or more'])
  expect(lengthOf('  một hai  ba ')).toBe('2–3')
})

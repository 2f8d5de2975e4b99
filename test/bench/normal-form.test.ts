import { describe, expect, it } from 'vitest'
import {
  caselessForm,
  normalForm,
  squeezedForm,
  withoutCutWord,
  wordOverlap,
  wordsOf,
} from '../../bench/normal-form.ts'

describe('normalForm', () => {
  it.each([
    ['hoà bình', 'hòa bình'],
    ['Uỷ ban', 'Ủy ban'],
    ['qúy', 'quý'],
    ['thúy', 'thuý'],
    ['ngày 5 tháng 3', 'ngày  5\u00a0tháng\n3'],
    ['giai đoạn 2021-2025', 'giai đoạn 2021–2025'],
    ['“Dân vận khéo”', '"Dân vận khéo"'],
    ['MỤC ĐÍCH', 'MỤC ĐÍCH:'],
    ['thực hiện', 'thực hiện ./.'],
    ['ngày … tháng 5', 'ngày ....... tháng 5'],
    ['ngày tháng 5', 'ngày ____ tháng 5'],
    ['kế hoạch', 'kế hoạch'.normalize('NFD')],
    ['kế hoạch', 'kế\u200b hoạch'],
  ])('takes «%s» and «%s» as the same', (a, b) => {
    expect(normalForm(a)).toBe(normalForm(b))
  })

  it.each([
    ['hòa', 'hóa'],
    ['Ủy ban', 'ủy ban'],
    ['ngày 10/6', 'ngày 10/5'],
    ['15-ĐA/TU', '15/ĐA-TU'],
    ['Đảng', 'Dảng'],
    ['muỗi', 'muối'],
  ])('keeps «%s» and «%s» apart', (a, b) => {
    expect(normalForm(a)).not.toBe(normalForm(b))
  })

  it('leaves letter case to caselessForm', () => {
    expect(caselessForm('SỞ Y TẾ')).toBe(caselessForm('Sở Y tế'))
  })
})

describe('squeezedForm', () => {
  it('drops all but letters and digits', () => {
    expect(squeezedForm('**Số:**  41 /KH-PGDĐT')).toBe(squeezedForm('số 41/KH - PGDĐT'))
  })
})

describe('withoutCutWord', () => {
  it('drops the last word of a paragraph that was cut after 80 characters', () => {
    const whole = 'Nhà trường mở cửa thư viện suốt tuần cho học sinh, phụ huynh và nhân dân trong xã đến đọc'
    const cut = whole.slice(0, 80)
    expect(cut.endsWith('nhân dân trong x')).toBe(true)
    expect(withoutCutWord(cut)).toBe(cut.slice(0, -2))
  })

  it('keeps a short paragraph', () => {
    expect(withoutCutWord('Tạo thói quen đọc sách.')).toBe('Tạo thói quen đọc sách.')
  })
})

describe('wordOverlap', () => {
  it.each([
    ['a b c', 'a b c', 1],
    ['a b c d', 'a b x y', 0.5],
    ['a a', 'a', 2 / 3],
    ['a', 'b', 0],
    ['', '', 1],
    ['', 'a', 0],
  ])('of «%s» and «%s» is %d', (a, b, expected) => {
    expect(wordOverlap(wordsOf(a), wordsOf(b))).toBeCloseTo(expected, 12)
  })
})

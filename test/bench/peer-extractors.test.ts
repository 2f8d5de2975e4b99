import { describe, expect, it } from 'vitest'
import { peers } from '../../bench/peer-extractors.ts'

const [strict, casual, plain] = peers
const reference = new Date('2025-03-04')

describe('the peers', () => {
  it('are chrono-node twice and a plain expression', () => {
    expect(peers.map(({ name }) => name)).toEqual([
      'chrono-node vi.strict',
      'chrono-node vi.casual',
      'a plain expression',
    ])
  })

  it.each([
    ['Sơn Khê, ngày 04 tháng 3 năm 2025', ['2025-03-04']],
    ['từ 5/4/2025', ['2025-04-05']],
  ])('chrono reads the days of «%s» as EDTF', (text, expected) => {
    expect(strict!.dates!(text, reference)).toEqual(expected)
    expect(casual!.dates!(text, reference)).toEqual(expected)
  })

  it('states only what chrono is certain of', () => {
    expect(strict!.dates!('năm 2024', reference)).toEqual(['2024'])
  })

  it('the plain expression reads what it was written for', () => {
    expect(plain!.dates!('ngày 5 tháng 12 năm 2025, trước 10/6/2025, 20/10', reference)).toEqual([
      '2025-12-05',
      '2025-06-10',
    ])
    expect(plain!.numbers!('Số: 41/KH-PGDĐT; 07-CT/HU; 12/2024/NĐ-CP; ngày 10/6')).toEqual([
      '41/KH-PGDĐT',
      '07-CT/HU',
      '12/2024/NĐ-CP',
    ])
  })
})

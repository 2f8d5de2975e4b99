import { describe, expect, it } from 'vitest'
import { isVietnameseSyllable } from '../../grammars/syllable.ts'
import { countSyllables, vietnameseShare } from '../../src/read/legacy/syllable-count.ts'
import { planLines } from './legacy-encode.ts'

describe('isVietnameseSyllable', () => {
  const good = 'nghiêng hoà hòa khuỷu quyết gì giếng giặt quốc thuở ngoằn ngoèo ý ở Đường TRƯỜNG uỷ ủy Kạn xoong'.split(
    ' ',
  )
  it.each(good)('takes «%s»', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true)
    expect(isVietnameseSyllable(word.normalize('NFD'))).toBe(true)
  })

  const bad = 'bcd THPT été Düsseldorf cac kềc phưc qưa gea ăa lẹ́ fax n 12 nh©n'.split(' ')
  it.each(bad)('refuses «%s»', (word) => expect(isVietnameseSyllable(word)).toBe(false))

  it('lets a rhyme that ends in a stop have sắc and nặng only', () => {
    expect(['các', 'cạc', 'cac', 'càc', 'cảc', 'cãc'].map(isVietnameseSyllable)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('refuses the empty word and long ones', () => {
    expect(isVietnameseSyllable('')).toBe(false)
    expect(isVietnameseSyllable('a'.repeat(1_000_000))).toBe(false)
  })
})

describe('vietnameseShare', () => {
  it('is high for running Vietnamese and low for other text', () => {
    expect(vietnameseShare(planLines.join('\n'))).toBeGreaterThan(0.85)
    expect(vietnameseShare('The committee shall report every quarter to the department.')).toBeLessThan(0.5)
    expect(vietnameseShare('CQNG HOA XA HQI CHU NGHlA VIET NAM, DQc lap - Tq do')).toBeLessThan(0.75)
    expect(vietnameseShare('6Ӣ CÔNG 7+ѬѪ1*')).toBeLessThan(0.5)
  })

  it('is 0 where there are no words', () => expect(vietnameseShare('12/05 – \ue001\ue002')).toBe(0))

  it('counts accented words apart', () => {
    expect(countSyllables('Kế hoạch café của THCS 2025')).toEqual({
      words: 5,
      syllables: 3,
      accented: 4,
      accentedSyllables: 3,
    })
  })
})

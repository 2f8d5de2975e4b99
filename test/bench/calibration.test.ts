import { describe, expect, test } from 'vitest'
import { fitField } from '../../bench/calibration/fit.ts'
import { judgeValues } from '../../bench/calibration/judge.ts'
import { leaveEachOut } from '../../bench/calibration/leave-one-out.ts'
import { drawCalibration } from '../../bench/calibration/picture.ts'
import { calibrationError, keptAbove, reliability } from '../../bench/calibration/reliability.ts'
import type { Sample } from '../../bench/calibration/samples.ts'
import { writeMeasured } from '../../bench/calibration/write-measured.ts'
import { seededRandom } from '../../bench/generate-plans.ts'
import { perfectDocument } from './perfect-document.ts'
import { sampleGold } from './sample-gold.ts'

/** Values of twenty documents: those of rule b are right half of the time, the others nearly always; the weather says nothing. */
function samplesOf(seed: number): Sample[] {
  const random = seededRandom(seed)
  return Array.from({ length: 2000 }, (_, index) => {
    const rule = random() < 0.3 ? 'b' : 'a'
    return {
      document: `${index % 2 === 0 ? 'corpus' : 'real'}/d${index % 20}`,
      field: 'dates',
      see: { weather: random() < 0.5 ? 'rain' : 'sun', rule },
      isRight: random() < (rule === 'b' ? 0.5 : 0.98),
    }
  })
}

describe('counting', () => {
  const counts = fitField(samplesOf(1))

  test('tells apart by the feature that tells most, and by none that tells nothing', () => {
    expect(counts.by).toBe('rule')
    expect(Object.keys(counts.cases!)).toEqual(['a', 'b'])
    expect(Object.values(counts.cases!).map(({ by }) => by)).toEqual([undefined, undefined])
  })

  test('loses and invents no value', () => {
    const { real, own, cases } = counts
    expect([own[1], real[1]]).toEqual([1000, 1000])
    for (const kind of ['real', 'own'] as const)
      for (const at of [0, 1])
        expect(Object.values(cases!).reduce((sum, one) => sum + one[kind][at]!, 0)).toBe(counts[kind][at])
  })

  test('writes what JSON reads', () => {
    const measured = { fields: { dates: counts }, withheldBelow: { 'header.issuer': 0.3 } }
    expect(JSON.parse(writeMeasured(measured))).toEqual(measured)
  })
})

test('a document is told by the others alone', () => {
  const others = samplesOf(2).map((sample) => ({ ...sample, see: {}, isRight: sample.document !== 'corpus/d0' }))
  const told = leaveEachOut(others).filter(({ sample }) => sample.document === 'corpus/d0')
  expect(told.length).toBe(100)
  for (const { chance, isRight } of told) expect([chance > 0.9, isRight]).toEqual([true, false])
})

test('what is told comes true', () => {
  const told = leaveEachOut(samplesOf(3))
  expect(calibrationError(told)).toBeLessThan(0.06)
  expect(keptAbove(told, 0.9).precision).toBeGreaterThan(0.95)
  expect(keptAbove(told, 0.9).coverage).toBeCloseTo(0.7, 1)
})

test('the error is the distance between told and come, bin by bin', () => {
  const values = [
    ...Array.from({ length: 10 }, (_, index) => ({ chance: 0.95, isRight: index > 0 })),
    ...Array.from({ length: 10 }, (_, index) => ({ chance: 0.35, isRight: index > 3 })),
  ]
  expect(reliability(values).map(({ from, of, right }) => [from, of, right])).toEqual([
    [0.3, 10, 0.6],
    [0.9, 10, 0.9],
  ])
  expect(calibrationError(values)).toBeCloseTo((0.05 + 0.25) / 2)
  expect(keptAbove(values, 0.9)).toEqual({ bar: 0.9, coverage: 0.5, precision: 0.9 })
})

test('what a faultless program finds is all right, and a fault is found where it is', () => {
  const perfect = perfectDocument(sampleGold)
  expect([...judgeValues(perfect, sampleGold).values()].filter((isRight) => !isRight)).toEqual([])
  const [task] = perfect.tasks
  task!.lead[0]!.name = 'Tổ Không Có'
  task!.lead[0]!.text = 'Tổ Không Có'
  perfect.header.subject!.text = 'Việc khác'
  const judged = judgeValues(perfect, sampleGold)
  expect(judged.get(task!.lead[0]!)).toBe(false)
  expect(judged.get(task!)).toBe(true)
  expect(judged.get(perfect.header.subject!)).toBe(false)
  expect(judged.get(perfect.header.issuer!)).toBe(true)
})

test('the picture holds a point for each bin and names its curves', () => {
  const svg = drawCalibration('A title', [{ name: 'all', colour: '#123456', values: leaveEachOut(samplesOf(4)) }])
  expect(svg).toMatch(/^<svg [^>]*viewBox/)
  expect(svg).toContain('>all</text>')
  expect(svg.match(/<circle/g)!.length).toBeGreaterThanOrEqual(2)
  expect(svg).not.toContain('NaN')
})

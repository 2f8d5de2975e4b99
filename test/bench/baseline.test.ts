import { describe, expect, it } from 'vitest'
import { Baseline, compareWithBaseline, updateBaseline, writeBaseline } from '../../bench/baseline.ts'
import { reportComparison, reportDetail, reportRun } from '../../bench/report.ts'
import type { ScoredDocument } from '../../bench/score.ts'
import type { Judgement, Verdict } from '../../bench/verdict.ts'

const verdict = (field: string, judgement: Judgement): Verdict => ({
  field,
  judgement,
  gold: judgement === 'extra' ? null : 'ngày 10/6',
  found: judgement === 'missed' ? null : 'ngày 10/5',
  span: null,
})

function scored(name: string, verdicts: Verdict[], split: 'dev' | 'test' = 'dev'): ScoredDocument {
  return { name: `${name}/source.txt`, slug: name, format: 'txt', split, verdicts, failure: null }
}

const good = [verdict('dates', 'right'), verdict('dates', 'right'), verdict('header.issuer', 'right')]
const bad = [verdict('dates', 'right'), verdict('dates', 'wrong'), verdict('header.issuer', 'right')]

describe('compareWithBaseline', () => {
  const baseline = updateBaseline([scored('one', good), scored('two', good)], null)

  it('finds nothing in the run that wrote it', () => {
    expect(compareWithBaseline([scored('one', good), scored('two', good)], baseline)).toEqual({ drops: [], gains: [] })
  })

  it('names the field that dropped and the documents in which it did', () => {
    const { drops, gains } = compareWithBaseline([scored('one', good), scored('two', bad)], baseline)
    expect(gains).toEqual([])
    expect(drops).toEqual([{ split: 'dev', field: 'dates', before: 1, now: 0.75, documents: ['two/source.txt'] }])
    expect(reportComparison({ drops, gains })).toContain('dev dates: F1 100.0 → 75.0 in two/source.txt')
  })

  it('names a field that rose', () => {
    const worse = updateBaseline([scored('one', bad)], null)
    const { drops, gains } = compareWithBaseline([scored('one', good)], worse)
    expect(drops).toEqual([])
    expect(gains.map(({ field, documents }) => [field, documents])).toEqual([['dates', ['one/source.txt']]])
  })

  it('takes a field that is judged no more for a drop', () => {
    const { drops } = compareWithBaseline([scored('one', good.slice(0, 2)), scored('two', good.slice(0, 2))], baseline)
    expect(drops.map(({ field, now }) => [field, now])).toEqual([['header.issuer', null]])
  })

  it('does not mix the splits', () => {
    const both = updateBaseline([scored('one', good), scored('two', bad, 'test')], null)
    expect(compareWithBaseline([scored('one', good)], both).drops).toEqual([])
    expect(compareWithBaseline([scored('one', bad)], both).drops.map(({ split }) => split)).toEqual(['dev'])
  })

  it('a drop in one document is not made good by another field', () => {
    const other = [...good, verdict('place', 'missed')]
    const before = updateBaseline([scored('one', other)], null)
    const now = [...bad, verdict('place', 'right')]
    expect(compareWithBaseline([scored('one', now)], before).drops.map(({ field }) => field)).toEqual(['dates'])
  })
})

describe('updateBaseline', () => {
  it('keeps the split that did not run', () => {
    const old = updateBaseline([scored('one', bad), scored('two', bad, 'test')], null)
    const next = updateBaseline([scored('one', good)], old)
    expect(next.splits.test).toEqual(old.splits.test)
    expect(next.splits.dev!.fields.dates).toEqual([2, 0, 0])
    expect(next.faults).toEqual({ 'one/source.txt': {}, 'two/source.txt': { dates: [1, 1] } })
  })

  it('is written one field a line and read back', () => {
    const baseline = updateBaseline([scored('one', bad)], null)
    const written = writeBaseline(baseline)
    expect(written).toContain('        "dates": [1, 1, 1]\n')
    expect(Baseline.parse(JSON.parse(written))).toEqual(baseline)
  })
})

describe('reports', () => {
  it('give counts, shares and intervals of each field, and the formats', () => {
    const text = reportRun([scored('one', good), scored('two', bad)])
    const line = text.split('\n').find((row) => row.startsWith('dates '))!
    expect(line.split(/ {2,}/u)).toEqual([
      'dates',
      ...['3', '1', '1', '75.0', '30–95', '75.0', '30–95', '75.0', '37–94'],
      '1/2',
    ])
    expect(text).toContain('2 documents of 2 contents, wholly right 1 (50.0 %, 95 %: 9–91)')
    expect(text).toMatch(/F1 % by format +txt \(2\)/u)
  })

  it('name a document that was not read', () => {
    expect(reportRun([{ ...scored('one', bad), failure: 'damaged' }])).toContain('one/source.txt: damaged')
  })

  it('list every fault of a document', () => {
    const text = reportDetail([scored('two', bad)])
    expect(text).toContain('1 faults among 3 mentions')
    expect(text).toMatch(/wrong {2}dates\n +gold {2}ngày 10\/6\n +found ngày 10\/5/u)
  })
})

import { describe, expect, it } from 'vitest'
import { compareRuns, reportDifferences } from '../../bench/difference.ts'
import type { ScoredDocument } from '../../bench/score.ts'
import type { Judgement, Verdict } from '../../bench/verdict.ts'

const verdict = (judgement: Judgement, gold: string | null, found: string | null, field = 'dates'): Verdict => ({
  field,
  judgement,
  gold,
  found,
  span: null,
})
const right = (value: string, field?: string): Verdict => verdict('right', value, value, field)
const missed = (value: string): Verdict => verdict('missed', value, null)
const wrong = (gold: string, found: string): Verdict => verdict('wrong', gold, found)
const extra = (value: string): Verdict => verdict('extra', null, value)

const run = (...verdicts: Verdict[]): ScoredDocument[] => [
  { name: 'a/source.txt', slug: 'a', format: 'txt', split: 'dev', verdicts, failure: null },
]

describe('compareRuns', () => {
  it.each<[string, Verdict[], Verdict[], string[], string[]]>([
    ['nothing', [right('x')], [right('x')], [], []],
    ['a value found at last', [missed('x')], [right('x')], ['missed → right'], []],
    ['a value lost', [right('x')], [missed('x')], [], ['right → missed']],
    ['a value spoilt', [right('x')], [wrong('x', 'y')], [], ['right → «y»']],
    ['one fault for another', [missed('x')], [wrong('x', 'y')], [], []],
    ['an extra value gone', [extra('x')], [], ['extra → not there'], []],
    ['an extra value new', [], [extra('x')], [], ['not there → extra']],
    ['a sub-field judged now', [], [right('x')], ['not judged → right'], []],
    ['a sub-field judged no more', [right('x')], [], [], ['right → not judged']],
    ['a sub-field that was not judged and is not right', [], [missed('x')], [], []],
    ['one of two equal values', [right('x'), missed('x')], [right('x'), right('x')], ['missed → right'], []],
  ])('sees %s', (_, before, after, gains, losses) => {
    const differences = compareRuns(run(...before), run(...after))
    expect(differences.gains.map(({ what }) => what)).toEqual(gains)
    expect(differences.losses.map(({ what }) => what)).toEqual(losses)
  })
})

describe('spans', () => {
  const spans = (judgement: Judgement, found: string): Verdict => verdict(judgement, 'x', found, 'spans')

  it('are no news while they are right', () => {
    const differences = compareRuns(run(spans('right', 'a')), run(spans('right', 'b'), spans('right', 'c')))
    expect(differences).toEqual({ gains: [], losses: [] })
  })

  it('are a loss when they point elsewhere', () => {
    const { gains, losses } = compareRuns(run(spans('right', 'a')), run(spans('wrong', 'a')))
    expect(gains).toEqual([])
    expect(losses.map(({ quote }) => quote)).toEqual(['a'])
  })
})

describe('reportDifferences', () => {
  it('lists fields, losses and gains as Markdown', () => {
    const before = run(missed('10/6'), right('X', 'header.place'), right('Y', 'header.issuer'))
    const after = run(right('10/6'), verdict('wrong', 'X', 'Z', 'header.place'), right('Y', 'header.issuer'))
    const text = reportDifferences(['aaa', before], ['bbb', after])
    expect(text.split('\n')).toEqual([
      '# Accuracy: aaa → bbb',
      '',
      '1 documents, 1 gains, 1 losses.',
      '',
      '| field | F1 % aaa | F1 % bbb | gains | losses |',
      '| --- | ---: | ---: | ---: | ---: |',
      '| header.place | 100.0 | 0.0 | 0 | 1 |',
      '| dates | 0.0 | 100.0 | 1 | 0 |',
      '',
      '## Losses',
      '',
      '- `a/source.txt` header.place: «X» (right → «Z»)',
      '',
      '## Gains',
      '',
      '- `a/source.txt` dates: «10/6» (missed → right)',
      '',
    ])
  })

  it('says so where nothing moved', () => {
    expect(reportDifferences(['a', run(right('x'))], ['b', run(right('x'))])).toBe(
      '# Accuracy: a → b\n\n1 documents, 0 gains, 0 losses.\n',
    )
  })
})

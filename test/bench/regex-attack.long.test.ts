import { describe, expect, it } from 'vitest'
import { growthUnder, textOf } from '../../bench/regex-attack.ts'

const attack = { pumps: [{ prefix: 'x', pump: 'ab' }], suffix: '!' }

describe('textOf', () => {
  it('repeats the pumps to the size', () => {
    expect(textOf(attack, 6)).toBe('xababab!')
    expect(
      textOf(
        {
          pumps: [
            { prefix: '', pump: 'a' },
            { prefix: '-', pump: 'b' },
          ],
          suffix: '',
        },
        4,
      ),
    ).toBe('aa-bb')
  })
})

describe('growthUnder', () => {
  it('sees a search that begins anew at every blank', () => {
    expect(growthUnder({ pumps: [{ prefix: 'x', pump: '\t' }], suffix: 'x' }, '\\s+$', '')).toBeGreaterThan(4 / 3)
  })

  it('gives a search up that takes exponential time', () => {
    expect(growthUnder({ pumps: [{ prefix: '', pump: 'a' }], suffix: 'b' }, '^(?:a|a)+$', '')).toBe(
      Number.POSITIVE_INFINITY,
    )
  })

  it('lets a look pass that reaches only so far', () => {
    expect(growthUnder({ pumps: [{ prefix: '', pump: 'a' }], suffix: '.' }, 'a[^.]{0,40}$', '')).toBeNull()
  })
})

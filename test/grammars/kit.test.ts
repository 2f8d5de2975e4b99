import { describe, expect, test } from 'vitest'
import { anyOf, type Grammar, grammar, type Piece, part, textEnd } from '../../grammars/kit.ts'
import { readsLine, scan, scanAtStart } from '../../src/match/scan.ts'
import { seededChoice } from '../random.ts'

const make = (pattern: Piece, options: Partial<Parameters<typeof grammar<string>>[0]> = {}): Grammar<string> =>
  grammar<string>({
    name: 'test',
    pattern,
    read: ({ value }) => value ?? 'no value',
    examples: [],
    counterexamples: [],
    ...options,
  })
const found = (rule: Grammar<string>, text: string): string[] =>
  scan(rule, text).map(({ span }) => text.slice(span.start, span.end))

describe('part', () => {
  test('refuses a blank between letters, which free spacing would drop', () => {
    expect(() => part`kế hoạch`).toThrow('kế hoạch'.slice(1, 4))
    expect(() => part`số 15`).toThrow()
    expect(() => part`[a b] \p{Lu} \s kế \s hoạch | x # a note with blanks`).not.toThrow()
  })

  test('takes words as they stand and pieces as they mean', () => {
    const digit = part`\d`
    const rule = make(part`${'a.b (c)'} ${digit}{2}`)
    expect(found(rule, 'a.b (c)12 axb (c)12')).toEqual(['a.b (c)12'])
  })

  test('keeps a quantifier and an alternative of a piece together', () => {
    const either = part`ab | cd`
    expect(found(make(part`${either}+ e`), 'abcde')).toEqual(['abcde'])
  })

  test('ends the comment of a piece with the piece', () => {
    const noted = part`a # what follows is none of it`
    expect(found(make(part`${noted} b`), 'ab')).toEqual(['ab'])
  })

  test('captures by name only', () => {
    const inner = part`( x )`
    const [mention] = scan(make(part`${inner} (?<value> \d )`), 'x7')
    expect(mention).toMatchObject({ value: '7', groups: { value: { start: 1, end: 2 } } })
    expect(Object.keys(mention!.groups)).toEqual(['value'])
  })
})

describe('anyOf', () => {
  test('prefers the longest form, over any blanks', () => {
    expect(found(make(anyOf(['kế hoạch', 'kế hoạch hành động', 'kế'])), 'Kế  hoạch\nhành động')).toEqual([
      'Kế  hoạch\nhành động',
    ])
  })

  test('finds the words of a list and nothing else', () => {
    const choice = seededChoice(21)
    const syllables = ['ban', 'sở', 'nội', 'vụ', 'tổ', 'a.b', 'x+']
    const phrase = (): string => [choice.pick(syllables), ...choice.list(2, () => choice.pick(syllables))].join(' ')
    for (let round = 0; round < 60; round++) {
      const lexicon = [phrase(), phrase(), phrase()]
      const rule = make(anyOf(lexicon))
      const text = Array.from({ length: 12 }, phrase).join(', ')
      for (const one of found(rule, text)) expect(lexicon).toContain(one)
      for (const one of lexicon) expect(found(rule, `(${one})`)).toEqual([one])
      // Apart from word borders, a list is a plain search for its forms.
      const plain = lexicon.some((one) => ` ${text.replaceAll(',', ' ')} `.includes(` ${one} `))
      expect(found(rule, text).length > 0).toBe(plain)
    }
  })
})

describe('grammar', () => {
  test('neither begins nor ends inside a word or a number', () => {
    const rule = make(part`\d{2} | tổ`)
    expect(found(rule, 'a12 12b 123 tổng ợtổ tổ\u0301 (12) tổ.')).toEqual(['12', 'tổ'])
    expect(found(make(part`tổ`, { openStart: true }), 'ợtổ tổng')).toEqual(['tổ'])
    expect(found(make(part`tổ`, { openEnd: true }), 'ợtổ tổng')).toEqual(['tổ'])
  })

  test('overlooks letter case unless told otherwise', () => {
    expect(found(make(part`Số`), 'SỐ số Số')).toEqual(['SỐ', 'số', 'Số'])
    expect(found(make(part`Số`, { caseSensitive: true }), 'SỐ số Số')).toEqual(['Số'])
  })

  test('holds on to the ends of a line where it is anchored', () => {
    const start = make(part`a`, { anchored: 'start' })
    const end = make(part`a`, { anchored: 'end' })
    expect([readsLine(start, 'a b'), readsLine(start, 'b a')]).toEqual([true, false])
    expect([readsLine(end, 'a b'), readsLine(end, 'b a')]).toEqual([false, true])
    expect(found(make(part`a ${textEnd}`), 'a a')).toEqual(['a'])
  })

  test('compiles its pattern once, when it is first asked for', () => {
    const faulty = make({ syntax: '(' })
    expect(faulty.name).toBe('test')
    expect(() => faulty.pattern).toThrow()
    const rule = make(part`a`)
    expect(rule.pattern).toBe(rule.pattern)
    expect(rule.pattern.flags).not.toMatch(/[gy]/)
  })
})

describe('scan', () => {
  const number = make(part`(?<value> \d+ ) (?: \s? % )?`, {
    read: ({ value }) => (Number(value) > 31 ? undefined : value),
  })

  test('goes on behind what it read, and one further where the value is none', () => {
    expect(scan(number, '7 % và 12, 99').map(({ value, span }) => [value, span.start, span.end])).toEqual([
      ['7', 0, 3],
      ['12', 7, 9],
    ])
  })

  test('reports the evidence, not its context', () => {
    const rule = make(part`trước \s (?<evidence> \d+ )`)
    expect(found(rule, 'trước 10, 12')).toEqual(['10'])
  })

  test('never looks where the trigger fails', () => {
    const rule = { ...make(part`\d+`), trigger: /ngày/ }
    expect([scan(rule, '12'), scanAtStart(rule, '12'), readsLine(rule, '12')]).toEqual([[], null, false])
    expect(found(rule, '12 ngày')).toEqual(['12'])
  })

  test('an empty match does not stop it', () => {
    const empty = make(part`(?= \d )`, { openStart: true, openEnd: true })
    expect(scan(empty, '1 2').map(({ span }) => span.start)).toEqual([0, 2])
  })

  test('reads at the very start only there', () => {
    expect(scanAtStart(number, '12 a')).toMatchObject({ value: '12', span: { start: 0, end: 2 } })
    expect(scanAtStart(number, ' 12')).toBeNull()
    expect(scanAtStart(number, '99')).toBeNull()
  })

  test('one scan does not disturb the next', () => {
    const text = '1, 2, 3'
    expect(scan(number, text)).toEqual(scan(number, text))
    expect(readsLine(number, text)).toBe(readsLine(number, text))
  })
})

import { describe, expect, test } from 'vitest'
import { allGrammars } from '../../grammars/index.ts'
import { anyOf, type Grammar, grammar, type Piece, part } from '../../grammars/kit.ts'
import { requiredWords } from '../../grammars/required-words.ts'
import { seededChoice } from '../random.ts'

const compiled = (pattern: Piece): RegExp =>
  grammar<true>({ name: 'test', pattern, read: () => true, examples: [], counterexamples: [] }).pattern
const wordsOf = (pattern: Piece): string | null => requiredWords(compiled(pattern))?.source ?? null

describe('what a pattern needs in the text', () => {
  test.each<[string, Piece, string | null]>([
    ['a word', part`của \s (?= \p{L} )`, 'của\\s'],
    ['the longest of several', part`\d{1,2} .? \s ngày`, '\\sngày'],
    ['a list', anyOf(['nghị quyết', 'kết luận']), 'nghị\\s+quyết|kết\\s+luận'],
    ['one of the ways, each by what it needs', part`trước \s .{1,9} | sau \s .{1,9}`, 'trước\\s|sau\\s'],
    ['what must stand in front', part`(?<= ngày \s ) \p{L}+`, 'ngày\\s'],
    ['what is repeated stands once', part`( tuần \s )+ .`, 'tuần\\s'],
    ['a figure', part`\d+ (?! % )`, '\\d+'],
    ['nothing where all may be missing', part`( ngày )? .*`, null],
    ['nothing where a way needs nothing', part`ngày | \p{L}+`, null],
    ['nothing of what must not stand there', part`\p{L}+ (?! ngày )`, null],
  ])('%s', (_, pattern, words) => {
    expect(wordsOf(pattern)).toBe(words)
  })

  test('holds in every match of random patterns', () => {
    const choice = seededChoice(31)
    const atom = (): string =>
      choice.pick([
        'ngày',
        'tháng',
        '\\d',
        '\\d{1,2}',
        '[/.-]',
        '\\s',
        '.',
        'a?',
        'b*',
        'c+',
        '(?=n)',
        '(?<=y)',
        '(?!q)',
      ])
    const sequence = (depth: number): string => [item(depth), ...choice.list(3, () => item(depth))].join('')
    const item = (depth: number): string =>
      depth === 0 || choice.pick([true, false, false])
        ? atom()
        : `(${sequence(depth - 1)}|${sequence(depth - 1)})${choice.pick(['', '', '?', '+', '{0,2}'])}`
    const stretch = (): string => choice.pick(['ngày', 'tháng', '1', '12', '/', '.', ' ', 'a', 'b', 'c', 'n', 'y'])
    let matches = 0
    for (let round = 0; round < 400; round++) {
      const pattern = new RegExp(sequence(2), choice.pick(['', 'i']))
      const words = requiredWords(pattern)
      for (let i = 0; i < 20; i++) {
        const text = Array.from({ length: 12 }, stretch).join('')
        if (words === null || !pattern.test(text)) continue
        matches++
        expect(words.test(text), `${pattern} needs ${words} in «${text}»`).toBe(true)
      }
    }
    expect(matches).toBeGreaterThan(300)
  })
})

test('no example of a grammar is lost by what it needs, in whatever case', () => {
  for (const rule of Object.values(allGrammars).flat() as Grammar[])
    for (const form of rule.examples.flatMap(([, ...forms]) => forms))
      for (const text of [form, form.toUpperCase(), form.toLowerCase()].map((dressed) => dressed.replace(/[⟦⟧]/g, '')))
        if (rule.pattern.test(text)) expect(rule.trigger?.test(text) ?? true, `${rule.name}: «${text}»`).toBe(true)
})

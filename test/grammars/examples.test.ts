import { describe, expect, test } from 'vitest'
import { allGrammars } from '../../grammars/index.ts'
import type { Grammar } from '../../grammars/kit.ts'
import { foldTones } from '../../grammars/tone-placement.ts'
import { scan } from '../../src/match/scan.ts'
import { inOrigin } from '../../src/model/offset-map.ts'
import { normalizeText } from '../../src/normalize/normalize-text.ts'

const surroundings = [
  ['', ''],
  ['ở đây ', ' thì'],
  ['Theo đó: ', '.'],
  ['(', ')'],
  ['“', '”;'],
  ['\ufeff(\u200b', '\u200b\u00ad).'],
] as const

const dresses = [
  ['as written', (text: string) => text],
  ['decomposed', (text: string) => text.normalize('NFD')],
  ['with hard blanks', (text: string) => text.replaceAll(' ', '\u00a0')],
] as const

/** A form may mark its evidence: `trước ⟦ngày 10/6⟧`. */
function unmark(form: string): { before: string; evidence: string; after: string } {
  const [before, rest] = form.split('⟦')
  if (rest === undefined) return { before: '', evidence: form, after: '' }
  const [evidence, after] = rest.split('⟧')
  return { before: before!, evidence: evidence!, after: after! }
}

const rules = Object.values(allGrammars).flat() as Grammar[]

test('grammar names are unique', () => {
  const names = rules.map((rule) => rule.name)
  expect(new Set(names).size).toBe(names.length)
})

for (const rule of rules) {
  describe(rule.name, () => {
    test('carries examples and at least two counterexamples', () => {
      expect(rule.examples.length).toBeGreaterThan(0)
      expect(rule.counterexamples.length).toBeGreaterThanOrEqual(2)
    })
    for (const [value, ...forms] of rule.examples) {
      test.each(forms)('%s', (form) => {
        const { before, evidence, after } = unmark(form)
        for (const [left, right] of rule.anchored !== null ? surroundings.slice(0, 1) : surroundings) {
          for (const [dressName, dress] of dresses) {
            const source = left + dress(before + evidence + after) + right
            const normal = normalizeText(source)
            const found = scan(rule, foldTones(normal.text))
            const seen = `${dressName}: «${source}»`
            expect(
              found.map((mention) => mention.value),
              seen,
            ).toEqual([value])
            if (rule.anchored !== null && !form.includes('⟦')) continue
            const { start, end } = inOrigin(normal.map, found[0]!.span, normal.text.length)
            expect(source.slice(start, end), seen).toBe(dress(evidence))
          }
        }
      })
    }
    test.each(rule.counterexamples)('not: %s', (text) => {
      expect(scan(rule, foldTones(normalizeText(text).text))).toEqual([])
    })
  })
}

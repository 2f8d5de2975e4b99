import { describe, expect, test } from 'vitest'
import type { ChunkRule } from '../../grammars/chunk-rule.ts'
import { dueRules } from '../../grammars/due-rules.ts'
import {
  basisRule,
  causedRule,
  itemRules,
  orderRules,
  recipientRules,
  subjectRules,
  weakRules,
} from '../../grammars/duty-rules.ts'
import { headingOrder, headingPartners, headingRules, runInRule } from '../../grammars/heading-rules.ts'
import { itemChunkRules } from '../../grammars/item-rules.ts'
import { deliveryTail, furtherTail, purposeTail, sharedTail } from '../../grammars/obligation-rules.ts'
import { foldTones } from '../../grammars/tone-placement.ts'
import { lettersOf } from '../../src/chunk/chunk.ts'
import { dutyLettersOf } from '../../src/frames/dues.ts'
import { dutiesOf } from '../../src/frames/duties.ts'
import { sentencesOf } from '../../src/frames/sentences.ts'
import { boundOf } from '../../src/frames/time-bounds.ts'
import { chunksOfText } from '../chunk/chunks-of-text.ts'

/** Rules that match at the head of a clause, and such that match anywhere in it. */
const atHead: readonly (readonly [string, readonly ChunkRule[], isTitle: boolean])[] = [
  ['subjects', [...subjectRules, ...weakRules, ...itemRules, basisRule], false],
  ['headings', [...headingRules, runInRule], true],
  ['items', itemChunkRules.filter(({ name }) => name !== 'item/behind'), false],
  ['obligations', [furtherTail, sharedTail], false],
]
const anywhere: readonly (readonly [string, readonly ChunkRule[], isTitle: boolean])[] = [
  ['orders', orderRules, false],
  ['parties', [...recipientRules, causedRule], false],
  ['obligations', [purposeTail, deliveryTail], false],
  ['headings', [headingOrder, headingPartners], true],
  ['items', itemChunkRules.filter(({ name }) => name === 'item/behind'), false],
]

const read = (text: string, isTitle: boolean): string => lettersOf(chunksOfText(foldTones(text), isTitle))

for (const [where, kinds] of [
  ['at the head', atHead],
  ['anywhere', anywhere],
] as const)
  for (const [kind, rules, isTitle] of kinds)
    describe(`${kind}, ${where}`, () => {
      const matches = (rule: ChunkRule, text: string): boolean =>
        (where === 'anywhere' ? rule.pattern.find(read(text, isTitle)) : rule.pattern.at(read(text, isTitle), 0)) !==
        null
      for (const [i, rule] of rules.entries()) {
        test.each(rule.examples)(`${rule.name} ${i}: %s`, (text) =>
          expect(matches(rule, text), read(text, isTitle)).toBe(true),
        )
        test.each(rule.counterexamples)(`not ${rule.name} ${i}: %s`, (text) =>
          expect(matches(rule, text), read(text, isTitle)).toBe(false),
        )
      }
    })

describe('due times', () => {
  /** The rules of an expression of time in a sentence. */
  const rulesIn = (text: string): Set<number> => {
    const folded = foldTones(text)
    const found = new Set<number>()
    for (const sentence of sentencesOf(chunksOfText(folded), folded))
      for (const duty of dutiesOf(sentence)) {
        const times = sentence.chunks.flatMap(({ mention }, at) =>
          mention === null || at < duty.from || at >= duty.to ? [] : [{ at, bound: boundOf(mention, folded) }],
        )
        const { letters, indexOf } = dutyLettersOf(sentence.chunks, duty, times)
        for (const { at } of times)
          for (const [i, { pattern }] of dueRules.entries())
            if (pattern.at(letters, indexOf.get(at)!) !== null) found.add(i)
      }
    return found
  }
  for (const [i, rule] of dueRules.entries()) {
    test.each(rule.examples)(`${rule.name} ${i}: %s`, (text) => expect(rulesIn(text).has(i)).toBe(true))
    test.each(rule.counterexamples)(`not ${rule.name} ${i}: %s`, (text) => expect(rulesIn(text).has(i)).toBe(false))
  }
})

import { describe, expect, test } from 'vitest'
import { writePdf } from '../../corpus/render/pdf-file.ts'
import { parsePlan } from '../../src/index.ts'
import { plainPlans } from './plain-plans.ts'
import { planContent, planWords } from './plan-content.ts'

describe.each(plainPlans())('$slug', ({ slug, text, draft }) => {
  test.each([
    ['one', 'strokes'],
    ['several', 'rectangles'],
  ] as const)('as a PDF in %s font(s) with tables ruled by %s', async (fonts, rules) => {
    const plain = await parsePlan({ text })
    const printed = await parsePlan({ bytes: await writePdf(draft, { fonts, rules }), name: `${slug}.pdf` })
    expect(printed.source.format).toBe('pdf')
    expect(planContent(printed)).toEqual(planContent(plain))
    expect(planWords(printed)).toEqual(planWords(plain))
  })
})

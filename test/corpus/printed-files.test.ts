import { describe, expect, test } from 'vitest'
import { writePdf } from '../../corpus/render/pdf-file.ts'
import { parsePlan } from '../../src/index.ts'
import { plainPlans } from './plain-plans.ts'
import { planContent, planWords } from './plan-content.ts'

const looks = [
  { fonts: 'one', rules: 'strokes' },
  { fonts: 'several', rules: 'rectangles' },
] as const

// Every plan in one look: all of them in both take a minute and have shown nothing more.
const prints = plainPlans().map((plan, at) => ({ ...plan, ...looks[at % looks.length]! }))

describe('plans printed to PDF', () => {
  test.each(prints)('$slug: $fonts font(s), tables of $rules', async ({ slug, draft, parsed, fonts, rules }) => {
    const plain = await parsed()
    const printed = await parsePlan({ bytes: await writePdf(draft, { fonts, rules }), name: `${slug}.pdf` })
    expect(printed.source.format).toBe('pdf')
    expect(planContent(printed)).toEqual(planContent(plain))
    expect(planWords(printed)).toEqual(planWords(plain))
  })
})

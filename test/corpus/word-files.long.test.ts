import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../corpus/render/docx-file.ts'
import { parsePlan } from '../../src/index.ts'
import { plainPlans } from './plain-plans.ts'
import { planContent, planWords } from './plan-content.ts'

describe.each(plainPlans())('$slug', ({ slug, draft, parsed }) => {
  test.each(['typed', 'automatic'] as const)('as a Word file with %s numbers', async (numbers) => {
    const plain = await parsed()
    const word = await parsePlan({ bytes: await writeDocx(draft, { numbers }), name: `${slug}.docx` })
    expect(word.source.format).toBe('docx')
    expect(planContent(word)).toEqual(planContent(plain))
    expect(planWords(word)).toEqual(planWords(plain))
  })
})

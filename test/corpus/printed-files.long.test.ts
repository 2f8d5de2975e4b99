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

/** Where nothing on the page says what belongs to a cell or a row. */
const unclear: Readonly<Record<string, string>> = {
  'mam-non-care-plan-2025': 'no column of ordinals says where rows begin',
  'peoples-council-supervision-2024': 'no column of ordinals says where rows begin',
  'thpt-midterm-exam-plan-2025': 'no column of ordinals says where rows begin',
  'weekly-calendar-notice-2026': 'no column of ordinals says where rows begin',
  'youth-union-plan-2023': 'no column of ordinals says where rows begin',
  'school-monthly-programme-2024': 'no header says that a table begins',
  'province-digital-literacy-appendix-2026': 'no line says that a heading stands over two columns',
}

describe('plans printed to PDF without lines in their tables', () => {
  const withTables = plainPlans().filter(({ draft }) => draft.some(({ kind }) => kind === 'table'))
  test.each(withTables.filter(({ slug }) => unclear[slug] === undefined))('$slug', async ({ slug, draft, parsed }) => {
    const bytes = await writePdf(draft, { fonts: 'one', rules: 'none' })
    const printed = await parsePlan({ bytes, name: `${slug}.pdf` })
    expect(planContent(printed)).toEqual(planContent(await parsed()))
  })
})

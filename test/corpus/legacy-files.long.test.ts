import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../corpus/render/docx-file.ts'
import { encodeText, tcvn3Runs, toBytes, vniRuns } from '../../corpus/render/legacy-encoding.ts'
import { parsePlan } from '../../src/index.ts'
import { plainPlans } from './plain-plans.ts'
import { planContent } from './plan-content.ts'

const corpus = join(import.meta.dirname, '../../corpus')
const textOf = (slug: string): string => readFileSync(join(corpus, slug, 'source.txt'), 'utf8')

/** Signs of no legacy encoding: quotes and dashes of Unicode, or codes that are letters there. */
const isPlain = (text: string): boolean => !/[^\p{L}\u0000-\u007e]/u.test(text)

const plans = plainPlans().filter((_, at) => at % 5 === 0)

describe.each(plans)('$slug', ({ slug, draft, parsed }) => {
  test.each([
    ['TCVN3', tcvn3Runs],
    ['VNI', vniRuns],
  ])('as a Word file typed in %s', async (_, runs) => {
    const word = await parsePlan({
      bytes: await writeDocx(draft, { numbers: 'automatic', runs }),
      name: `${slug}.docx`,
    })
    expect(word.source.encoding).not.toBe('unicode')
    expect(planContent(word)).toEqual(planContent(await parsed()))
  })
})

describe.each(plainPlans().filter(({ slug }) => isPlain(textOf(slug))))('$slug', ({ slug, parsed }) => {
  test.each(['vni', 'viscii'] as const)('as text in %s', async (encoding) => {
    const text = await parsePlan({ bytes: toBytes(encodeText(textOf(slug), encoding)), name: `${slug}.txt` })
    expect(text.source.encoding).toBe(encoding)
    expect(planContent(text)).toEqual(planContent(await parsed()))
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Draft } from '../../corpus/render/draft.ts'
import { readDraft } from '../../corpus/render/read-draft.ts'
import { parsePlan } from '../../src/index.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'

const corpus = join(import.meta.dirname, '../../corpus')

export interface PlainPlan {
  readonly slug: string
  readonly draft: Draft
  /** What is found in the plain text. */
  parsed(): Promise<PlanDocument>
}

const torn = 'a text that lost its form on purpose: no draft can tell its paragraphs'

/** Documents whose plain text says other things than a rendering of it would, with the reason. */
const excluded: Readonly<Record<string, string>> = {
  'hospital-ocr-plan-2021': 'recognized text in hard-wrapped lines: no draft can tell its paragraphs',
  'department-reform-plan-2024':
    'rows torn by page breaks, with page numbers between them: a rendering tears no row there',
  'commune-tabs-and-glue-2035': torn,
  'party-opinion-plan-wrapped-2030': torn,
  'primary-inventory-wrapped-2031': torn,
  'thcs-layout-columns-2033': torn,
}

/** The documents of split `dev` in plain text, each with its draft. */
export function plainPlans(): PlainPlan[] {
  return readdirSync(corpus)
    .filter((slug) => excluded[slug] === undefined && isOf(slug, 'dev'))
    .map((slug) => {
      const text = readFileSync(join(corpus, slug, 'source.txt'), 'utf8')
      let parsed: Promise<PlanDocument> | null = null
      return {
        slug,
        draft: readDraft(text),
        parsed: () => {
          parsed ??= parsePlan({ text })
          return parsed
        },
      }
    })
}

function isOf(slug: string, split: string): boolean {
  const files = slug.includes('.') ? [] : readdirSync(join(corpus, slug))
  if (!files.includes('about.json') || !files.includes('source.txt')) return false
  return JSON.parse(readFileSync(join(corpus, slug, 'about.json'), 'utf8')).split === split
}

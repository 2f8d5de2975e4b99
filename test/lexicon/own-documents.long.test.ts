import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parsePlans } from '../../src/batch/parse-plans.ts'
import { extractPlan } from '../../src/extract-plan.ts'
import { defineLexicon } from '../../src/lexicon/lexicon.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { parsePlan } from '../../src/parse-plan.ts'
import { readPlainText } from '../../src/read/plain.ts'
import { sampleLexicon, samplePlan } from './sample-lexicon.ts'

const plan = extractPlan(readPlainText(samplePlan), { lexicon: sampleLexicon })
const without = extractPlan(readPlainText(samplePlan))
const names = (units: readonly { readonly name: string }[]): string[] => units.map(({ name }) => name)

describe('with the words of the office', () => {
  test('its head is read', () => {
    const { issuer, number, documentType, subject } = plan.header
    expect([issuer?.name, issuer?.kind]).toEqual(['KHU ĐIỀU HÀNH BẮC GIỒNG', 'agency'])
    expect([number?.typeCode, number?.typeName, number?.issuerCode]).toEqual(['LTB', 'Lịch trực ban', 'KĐHBG'])
    expect([documentType?.code, documentType?.text, subject?.text]).toEqual([
      'LTB',
      'LỊCH TRỰC BAN',
      'Mùa mưa năm 2026',
    ])
    expect(without.header.documentType?.code).not.toBe('LTB')
  })

  test('its units are made responsible, by their full names', () => {
    const [report] = plan.deadlines
    expect([names(report!.responsible), names(report!.recipient)]).toEqual([
      ['Phòng Kế hoạch - Tài chính'],
      ['Khu điều hành Bắc Giồng'],
    ])
    expect(report!.responsible[0]!.text).toBe('PKHTC')
    const given = plan.tasks.find(({ origin }) => origin === 'prose')!
    expect([names(given.lead), names(given.support)]).toEqual([
      ['Phòng Cơ sở vật chất'],
      ['Phòng Kế hoạch - Tài chính'],
    ])
    // Written in two ways, it is one unit.
    expect(names(plan.units).filter((name) => name.startsWith('Phòng Kế hoạch'))).toHaveLength(1)
    expect(names(without.deadlines[0]!.responsible)).toEqual([])
  })

  test('its tables are read', () => {
    expect(plan.tables[0]!.columns.map(({ role }) => role)).toEqual(['ordinal', 'content', 'lead', 'time'])
    const rows = plan.tasks.filter(({ origin }) => origin === 'table')
    expect(rows.map(({ content, lead }) => [content, ...lead.map(({ kind }) => kind)])).toEqual([
      ['Kiểm tra bờ bao', 'department'],
      ['Trực tổng đài', 'agency'],
    ])
    expect(without.tasks.filter(({ origin }) => origin === 'table')).toEqual([])
  })

  test('its position signs', () => expect(plan.signature?.position).toBe('TRƯỞNG CA'))

  test('its holidays are no working days, and its made-up Saturday is one', () => {
    const term = (of: PlanDocument) => of.dates.find(({ text }) => text.includes('ngày làm việc'))!.end
    expect([term(without), term(plan)]).toEqual(['2026-02-27', '2026-03-05'])
  })

  test('its school year has its own bounds', () => {
    const term = (of: PlanDocument) => of.dates.find(({ text }) => text.includes('học kỳ I'))!
    expect([term(plan).edtf, term(plan).approximate]).toEqual(['2026-09-07/2027-01-10', false])
    expect([term(without).edtf, term(without).approximate]).toEqual(['2026-09-05~/2027-01-17~', true])
  })

  test('it is said which words were', () => {
    const [said] = plan.diagnostics.filter(({ code }) => code === 'own-words')
    expect(said?.message).toContain('«PKHTC»')
    expect(said?.message).not.toContain('NTM')
    expect(without.diagnostics.some(({ code }) => code === 'own-words')).toBe(false)
  })
})

test.each([
  ['Đầu năm học 2026-2027', '2026-09-07'],
  ['học kỳ II năm học 2026-2027', '2027-01-12/2027-05-20'],
  ['năm học 2026-2027', '2026/2027'],
  ['học kỳ II năm học 2025-2026', '2026-01-18~/2026-05-30~'],
])('%s is %s', (words, edtf) => {
  const text = `KẾ HOẠCH\nDạy bơi\n\nTổ Thể dục hoàn thành trong ${words}.\n`
  const [time] = extractPlan(readPlainText(text), { lexicon: sampleLexicon }).dates
  expect(time?.edtf).toBe(edtf)
})

test.each([
  ['12-LTB/ĐU', 'party'],
  ['12/LTRB-UBND', 'state'],
  ['12/2026/LTB-KĐHBG', 'legislation'],
])('a number with a code of its own: %s', (number, system) => {
  const read = extractPlan(readPlainText(`Căn cứ Lịch trực ban số ${number} của Khu điều hành Bắc Giồng;\n`), {
    lexicon: sampleLexicon,
  })
  expect(read.documentNumbers.map(({ typeName, system: of }) => [typeName, of])).toEqual([['Lịch trực ban', system]])
  expect(read.citations[0]?.documentType).toEqual({ code: 'LTB', name: 'Lịch trực ban' })
})

const corpus = join(import.meta.dirname, '../../corpus')
const texts = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(corpus, name)).flatMap((file) => (file === 'source.txt' ? [join(corpus, name, file)] : [])),
  )

/** Common words of every kind, so that signs stand everywhere. */
const common = defineLexicon({
  abbreviations: { UBND: 'Ủy ban nhân dân', BGH: 'Ban giám hiệu', GVCN: 'Giáo viên chủ nhiệm' },
  units: [
    { name: 'kế hoạch', kind: 'group' },
    { name: 'nhà trường', kind: 'school' },
    { name: 'báo cáo', kind: 'committee' },
  ],
  documentTypes: [{ code: 'KHX', name: 'Kế hoạch' }],
  signingPositions: ['Hiệu trưởng', 'Chủ tịch'],
  tableHeaders: { note: ['Nội dung'] },
})

test('no sign comes out, whatever the lexicon is', () => {
  expect(texts.length).toBeGreaterThan(20)
  for (const file of texts) {
    const read = extractPlan(readPlainText(readFileSync(file, 'utf8')), { lexicon: common })
    expect(JSON.stringify(read).match(/[ǤǥȜȝȢȣȤȥȻȼɆɇɈɉɊɋɌɍ]/), file).toBeNull()
    for (const { span, text } of [...read.tasks, ...read.deadlines, ...read.citations])
      expect(read.text.slice(span.start, span.end)).toBe(text)
  }
})

test('signs that stand in the text itself mean nothing', () => {
  const text = 'KẾ HOẠCH\nTrồng cây\n\n1. ȜȜȜ báo cáo kết quả trước ngày 15/6/2026.\n'
  for (const options of [{}, { lexicon: sampleLexicon }]) {
    const read = extractPlan(readPlainText(text), options)
    expect(read.deadlines.flatMap(({ responsible }) => responsible)).toEqual([])
    expect(read.text).toContain('ȜȜȜ')
  }
})

test('it goes along to threads and processes', async () => {
  const here = await parsePlan({ text: samplePlan }, { lexicon: sampleLexicon })
  expect(await parsePlan({ text: samplePlan }, { lexicon: sampleLexicon, worker: true })).toEqual(here)
  const inputs = [{ text: samplePlan }, { text: samplePlan }]
  for await (const { document } of parsePlans(inputs, { lexicon: sampleLexicon, jobs: 1 }))
    expect(document).toEqual(here)
  await expect(parsePlan(samplePlan, { lexicon: { units: [{}] } as never })).rejects.toThrow(/^units\.0/)
})

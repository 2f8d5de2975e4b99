import { describe, expect, it } from 'vitest'
import type { CorpusDocument } from '../../bench/corpus.ts'
import type { Gold } from '../../bench/gold.ts'
import { countByField, scoreCorpus, scoreDocument, summarize } from '../../bench/score.ts'
import { f1 } from '../../bench/statistics.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { perfectDocument } from './perfect-document.ts'
import { sampleGold } from './sample-gold.ts'

const perfect = (): PlanDocument => perfectDocument(sampleGold)
const document: CorpusDocument = {
  name: 'sample/source.txt',
  slug: 'sample',
  path: 'source.txt',
  format: 'txt',
  split: 'dev',
  gold: sampleGold,
}

/** The fields that are not wholly right, as `field tp/fp/fn`. */
function faults(found: PlanDocument, gold: Gold = sampleGold): string[] {
  return [...countByField(scoreDocument(found, gold))]
    .filter(([, { fp, fn }]) => fp + fn > 0)
    .map(([field, { tp, fp, fn }]) => `${field} ${tp}/${fp}/${fn}`)
}

describe('a perfect match', () => {
  it('has no fault and F1 1 in every field', () => {
    expect(faults(perfect())).toEqual([])
    const counts = countByField(scoreDocument(perfect(), sampleGold))
    for (const [field, count] of counts) expect(f1(count), field).toBe(1)
  })

  it('judges every field of the sample', () => {
    const judged = [...countByField(scoreDocument(perfect(), sampleGold)).keys()]
    for (const field of ['header.issuer', 'citations.provisions', 'dates.rrule', 'sections.words', 'tables.rows']) {
      expect(judged).toContain(field)
    }
    for (const field of ['tasks.table.support', 'tasks.prose.lead', 'deadlines.obligation', 'contacts.phones']) {
      expect(judged).toContain(field)
    }
    for (const field of ['recipients.purpose', 'recipients.archive', 'signature.authority', 'spans']) {
      expect(judged).toContain(field)
    }
  })

  it('does not judge what is absent on both sides', () => {
    expect(countByField(scoreDocument(perfect(), sampleGold)).has('header.urgency')).toBe(false)
  })
})

describe('each kind of error counts once', () => {
  const first = <Item>(list: readonly Item[]): Item => list[0]!
  const cases: [string, (found: PlanDocument) => Partial<PlanDocument>, string[]][] = [
    ['a missed number', (f) => ({ documentNumbers: f.documentNumbers.slice(1) }), ['documentNumbers 3/0/1']],
    [
      'an extra number',
      (f) => ({ documentNumbers: [...f.documentNumbers, { ...first(f.documentNumbers), canonical: '9/QĐ-X' }] }),
      ['documentNumbers 4/1/0'],
    ],
    [
      'a wrong number',
      (f) => ({ documentNumbers: f.documentNumbers.map((n, i) => (i === 1 ? { ...n, canonical: '12/CT-UB' } : n)) }),
      ['documentNumbers 3/1/1'],
    ],
    ['numbers out of order', (f) => ({ documentNumbers: f.documentNumbers.toReversed() }), ['documentNumbers 3/1/1']],
    [
      'a missed issuer',
      (f) => ({ header: { ...f.header, issuer: null } }),
      ['header.issuer 0/0/1', 'header.issuerBasis 0/0/1'],
    ],
    [
      'a wrong place',
      (f) => ({ header: { ...f.header, place: { ...f.header.place!, text: 'Sơn Khe' } } }),
      ['header.place 0/1/1'],
    ],
    [
      'an urgency out of nothing',
      (f) => ({ header: { ...f.header, urgency: { text: '', span: { start: 0, end: 0 }, confidence: 0.9 } } }),
      ['header.urgency 0/1/0'],
    ],
    [
      'a wrong citation type',
      (f) => ({ citations: f.citations.map((c, i) => (i === 2 ? { ...c, documentType: null } : c)) }),
      ['citations 2/1/1'],
    ],
    [
      'a missed provision',
      (f) => ({ citations: f.citations.map((c) => ({ ...c, provisions: c.provisions.slice(0, 1) })) }),
      ['citations.provisions 1/0/1'],
    ],
    ['a missed citation, without its sub-fields', (f) => ({ citations: f.citations.slice(1) }), ['citations 2/0/1']],
    [
      'a wrong date kind',
      (f) => ({ dates: f.dates.map((d, i) => (i === 0 ? { ...d, kind: 'period' as const } : d)) }),
      ['dates 3/1/1'],
    ],
    [
      'wrong borders of a date with the right value',
      (f) => ({ dates: f.dates.map((d, i) => (i === 2 ? { ...d, text: 'trước ngày 10/4' } : d)) }),
      ['dates 3/1/1'],
    ],
    [
      'a wrong year',
      (f) => ({ dates: f.dates.map((d, i) => (i === 2 ? { ...d, edtf: '2024-04-10' } : d)) }),
      ['dates.edtf 2/1/1'],
    ],
    ['a missed relation', (f) => ({ dates: f.dates.map((d) => ({ ...d, relation: null })) }), ['dates.relation 0/0/1']],
    [
      'a wrong path',
      (f) => ({ sections: f.sections.map((s, i) => (i === 1 ? { ...s, path: 'I/2' } : s)) }),
      ['sections 2/1/1'],
    ],
    [
      'a heading taken as text',
      (f) => ({ sections: f.sections.map((s, i) => (i === 0 ? { ...s, title: null, text: s.title! } : s)) }),
      ['sections.words 2/1/1'],
    ],
    [
      'a wrong column role',
      (f) => ({
        tables: f.tables.map((t) => ({ ...t, columns: t.columns.map((c) => ({ ...c, role: 'other' as const })) })),
      }),
      ['tables 0/1/1'],
    ],
    ['a lost row', (f) => ({ tables: f.tables.map((t) => ({ ...t, rows: t.rows.slice(1) })) }), ['tables.rows 0/1/1']],
    ['a missed task', (f) => ({ tasks: f.tasks.slice(1) }), ['tasks.table 1/0/1']],
    [
      'a task cut short',
      (f) => ({ tasks: f.tasks.map((t, i) => (i === 0 ? { ...t, content: t.content.replace(' lớp.', '') } : t)) }),
      ['tasks.table.content 1/1/1'],
    ],
    [
      'one support unit too many',
      (f) => ({ tasks: f.tasks.map((t, i) => (i === 0 ? { ...t, support: [...t.support, first(t.lead)] } : t)) }),
      ['tasks.table.support 2/1/0'],
    ],
    [
      'two units as one',
      (f) => ({ tasks: f.tasks.map((t, i) => (i === 0 ? { ...t, support: t.support.slice(1) } : t)) }),
      ['tasks.table.support 1/0/1'],
    ],
    [
      'a prose task out of nothing',
      (f) => ({ tasks: [...f.tasks, { ...f.tasks[2]!, content: 'Nhà trường có hai khu.' }] }),
      ['tasks.prose 1/1/0'],
    ],
    [
      'a deadline with the wrong day',
      (f) => ({ deadlines: f.deadlines.map((d) => ({ ...d, due: { ...d.due, edtf: '2025-04-11' } })) }),
      ['deadlines 0/1/1'],
    ],
    [
      'a deadline with another duty',
      (f) => ({ deadlines: f.deadlines.map((d) => ({ ...d, obligation: 'Nộp hồ sơ' })) }),
      ['deadlines.obligation 0/1/1', 'deadlines.obligationExact 0/1/1'],
    ],
    [
      'a duty nearly in full',
      (f) => ({ deadlines: f.deadlines.map((d) => ({ ...d, obligation: 'Báo cáo kết quả' })) }),
      ['deadlines.obligationExact 0/1/1'],
    ],
    [
      'a missed telephone',
      (f) => ({ contacts: f.contacts.map((c) => ({ ...c, phones: [] })) }),
      ['contacts.phones 0/0/1'],
    ],
    [
      'a purpose left in the name',
      (f) => ({
        recipients: f.recipients.map((r) =>
          r.archive ? r : { ...r, name: `${r.name} (để thực hiện)`, purpose: null },
        ),
      }),
      ['recipients 1/1/1', 'recipients.purpose 0/0/1'],
    ],
    [
      'no signature',
      () => ({ signature: null }),
      ['signature.authority 0/0/1', 'signature.position 0/0/1', 'signature.name 0/0/1'],
    ],
  ]

  it.each(cases)('%s', (_, change, expected) => {
    const found = { ...perfect(), ...change(perfect()) }
    expect(faults(found).filter((fault) => !fault.startsWith('spans'))).toEqual(expected)
  })

  it('a span that points elsewhere', () => {
    const { citations } = perfect()
    const moved = citations.map((citation, at) => (at === 0 ? { ...citation, span: { start: 0, end: 2 } } : citation))
    expect(faults({ ...perfect(), citations: moved })).toEqual([expect.stringMatching(/^spans \d+\/1\/1$/u)])
  })
})

describe('rows of a table that say the same', () => {
  const row = sampleGold.tasks[0]!
  const rows = ['Tổ Toán', 'Tổ Ngữ văn', 'Tổ Tin học'].map((unit, index) => ({
    ...row,
    ordinal: `${index + 1}`,
    lead: [unit],
  }))
  const gold: Gold = { ...sampleGold, tasks: rows }

  it('are told apart by number and unit when one is missing', () => {
    const found = perfectDocument(gold)
    expect(faults({ ...found, tasks: found.tasks.slice(1) }, gold)).toEqual(['tasks.table 2/0/1'])
  })
})

describe('deadlines without a day of their own', () => {
  const duty = { ...sampleGold.deadlines[0]!, text: 'định kỳ', edtf: null, relation: null }
  const gold: Gold = { ...sampleGold, deadlines: [duty, { ...duty, obligation: 'Kiểm tra bếp ăn của trường' }] }

  it('are right where their duty stands', () => {
    expect(faults(perfectDocument(gold), gold)).toEqual([])
  })

  it('are missed where the same words stand with another duty', () => {
    const other = { ...gold, deadlines: [gold.deadlines[0]!, { ...duty, obligation: 'Sửa chữa mái nhà kho' }] }
    expect(faults(perfectDocument(other), gold)).toEqual(['deadlines 1/1/1'])
  })
})

describe('scoreCorpus', () => {
  it('misses all gold of a document that cannot be read, and goes on', async () => {
    const parse = async (path: string): Promise<PlanDocument> => {
      if (path === 'broken') throw new Error('The file is damaged.')
      return perfect()
    }
    const scored = await scoreCorpus(parse, [{ ...document, name: 'broken/source.txt', path: 'broken' }, document])
    expect(scored.map(({ failure }) => failure)).toEqual(['The file is damaged.', null])
    expect(scored[0]!.verdicts.every(({ judgement }) => judgement === 'missed')).toBe(true)
    const score = summarize(scored)
    expect(score).toMatchObject({ documents: 2, whollyRight: 1 })
    const dates = score.fields.find(({ field }) => field === 'dates')
    expect(dates).toEqual({ field: 'dates', counts: { tp: 4, fp: 0, fn: 4 }, documents: 2, whollyRight: 1 })
  })

  it('reports the document whose gold was changed', async () => {
    const changed = { ...sampleGold, header: { ...sampleGold.header, date: '2025-03-05' } }
    const [scored] = await scoreCorpus(async () => perfect(), [{ ...document, gold: changed }])
    expect(scored!.verdicts.filter(({ judgement }) => judgement !== 'right')).toEqual([
      { field: 'header.date', judgement: 'wrong', gold: '2025-03-05', found: '2025-03-04', span: expect.anything() },
    ])
  })
})

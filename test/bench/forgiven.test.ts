import { describe, expect, it } from 'vitest'
import { scoreDocument } from '../../bench/score.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { perfectDocument } from './perfect-document.ts'
import { sampleGold } from './sample-gold.ts'

const perfect = (): PlanDocument => perfectDocument(sampleGold)

describe('what is forgiven', () => {
  const cases: [string, (found: PlanDocument) => Partial<PlanDocument>][] = [
    [
      'capitals in names of bodies',
      (f) => ({ header: { ...f.header, issuer: { ...f.header.issuer!, name: 'Phòng Giáo dục và Đào tạo' } } }),
    ],
    [
      'final punctuation',
      (f) => ({ header: { ...f.header, subject: { ...f.header.subject!, text: `${f.header.subject!.text}.` } } }),
    ],
    [
      'bullets between the nodes',
      (f) => ({
        sections: [...f.sections, { ...f.sections[0]!, markerKind: 'dash' as const, path: 'II/-1', title: null }],
      }),
    ],
    [
      'a bullet inside a path',
      (f) => ({ tasks: f.tasks.map((t) => (t.section === 'II' ? { ...t, section: 'II/-2' } : t)) }),
    ],
    [
      'paragraphs without a heading',
      (f) => ({ sections: [...f.sections, { ...f.sections[0]!, markerKind: 'none' as const, title: null }] }),
    ],
    [
      'the relation word kept apart',
      (f) => ({
        tasks: f.tasks.map((t) => ({
          ...t,
          time: t.time.map((e) => ({ ...e, text: 'ngày 10/4', relationText: 'trước' })),
        })),
        deadlines: f.deadlines.map((d) => ({ ...d, due: { ...d.due, text: 'ngày 10/4', relationText: 'trước' } })),
      }),
    ],
    ['the order of a rule', (f) => ({ dates: f.dates.map((d) => ({ ...d, rrule: d.rrule?.toLowerCase() ?? null })) })],
    [
      'deadlines of table rows',
      (f) => ({ deadlines: [...f.deadlines, { ...f.deadlines[0]!, origin: 'table' as const }] }),
    ],
    [
      'the marker before the paragraph',
      (f) => ({ sections: f.sections.map((s) => (s.path === 'I/1' ? { ...s, text: `1. ${s.text}` } : s)) }),
    ],
    [
      'forms of address',
      (f) => ({
        tasks: f.tasks.map((t) => ({
          ...t,
          lead: t.lead.map((u) => ({ ...u, name: u.name.split(' ').slice(1).join(' ') })),
        })),
      }),
    ],
    [
      'header rows',
      (f) => ({
        tables: f.tables.map((t) => ({ ...t, rows: [{ ...t.rows[0]!, kind: 'header' as const }, ...t.rows] })),
      }),
    ],
  ]

  it('a paragraph that begins with the digit of its marker is no marker', () => {
    const sections = sampleGold.sections.map((s) => (s.path === 'I/1' ? { ...s, text: '100 học sinh được khen.' } : s))
    const verdicts = scoreDocument(perfectDocument({ ...sampleGold, sections }), { ...sampleGold, sections })
    expect(verdicts.filter(({ judgement }) => judgement !== 'right')).toEqual([])
  })

  it.each(cases)('%s', (_, change) => {
    const verdicts = scoreDocument({ ...perfect(), ...change(perfect()) }, sampleGold)
    expect(verdicts.filter(({ field, judgement }) => judgement !== 'right' && field !== 'spans')).toEqual([])
  })
})

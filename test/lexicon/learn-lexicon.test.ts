import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { areInitials } from '../../grammars/short-form.ts'
import { extractPlan } from '../../src/extract-plan.ts'
import { lexiconLearner } from '../../src/lexicon/learn-lexicon.ts'
import { defineLexicon } from '../../src/lexicon/lexicon.ts'
import { writeProposals } from '../../src/lexicon/write-lexicon.ts'
import { readPlainText } from '../../src/read/plain.ts'
import { sampleLexicon, samplePlan } from './sample-lexicon.ts'

const read = (text: string, name = 'a.txt') => extractPlan(readPlainText(text, name))
const learned = (...texts: string[]) => {
  const learner = lexiconLearner()
  for (const [i, text] of texts.entries()) learner.add(read(text, `${i}.txt`))
  return learner.proposals()
}
const body = (sentence: string): string => `KẾ HOẠCH\nTrồng cây năm 2026\n\n1. ${sentence}\n`

describe('short forms that a document gives', () => {
  test.each([
    ['Phòng Kế hoạch - Tài chính (sau đây gọi tắt là PKHTC) báo cáo.', 'PKHTC', 'Phòng Kế hoạch - Tài chính'],
    ['Giao Phòng Cơ sở vật chất (P.CSVC) rà soát.', 'P.CSVC', 'Phòng Cơ sở vật chất'],
    ['Giao Trung tâm Khuyến nông Giồng Sim (viết tắt: TTKN) tập huấn.', 'TTKN', 'Trung tâm Khuyến nông Giồng Sim'],
  ])('%s', (sentence, word, full) => {
    expect(learned(body(sentence)).map((one) => [one.list, one.word, one.full])).toEqual([
      ['abbreviations', word, full],
    ])
  })

  test('of a name that kehoach does not know', () => {
    const [found] = learned(body('Khu điều hành Bắc Giồng (gọi tắt là KĐH) báo cáo.'))
    expect(found).toMatchObject({ list: 'units', word: 'Khu điều hành Bắc Giồng', full: 'KĐH', documents: 1 })
    expect(found!.example).toEqual({ name: '0.txt', quote: 'Khu điều hành Bắc Giồng (gọi tắt là KĐH)' })
  })

  test.each([
    'Chương trình mục tiêu (sau đây gọi tắt là Chương trình) được duyệt.',
    'Phòng Nội vụ (theo Công văn số 5) báo cáo.',
    'Phòng Nội vụ (ABC) báo cáo.',
    'giai đoạn hai (GĐ II) hoàn thành.',
  ])('not «%s»', (sentence) => expect(learned(body(sentence))).toEqual([]))
})

test('the issuer of a letterhead, its code, and the position of who signs', () => {
  expect(learned(samplePlan).map(({ list, word, full }) => [list, word, full])).toEqual([
    ['units', 'KHU ĐIỀU HÀNH BẮC GIỒNG', null],
    ['issuerCodes', 'LTB', null],
    ['signingPositions', 'TRƯỞNG CA', null],
  ])
  const known = samplePlan.replace('12/LTB-', '12/KH-').replace('LỊCH TRỰC BAN', 'KẾ HOẠCH')
  expect(learned(known)).toContainEqual(expect.objectContaining({ word: 'KHU ĐIỀU HÀNH BẮC GIỒNG', full: 'KĐHBG' }))
})

test('what most documents say comes first, with what others say', () => {
  const first = body('Phòng Kế hoạch - Tài chính (PKHTC) báo cáo.')
  const other = body('Phòng Khoa học - Tổ chức cán bộ (PKHTC) báo cáo.')
  const [found] = learned(other, first, first)
  expect(found).toMatchObject({ full: 'Phòng Kế hoạch - Tài chính', documents: 2 })
  expect(found!.otherwise).toEqual(['Phòng Khoa học - Tổ chức cán bộ'])
})

test('what a lexicon knows is not proposed again', () => {
  const learner = lexiconLearner(sampleLexicon)
  learner.add(read(samplePlan))
  learner.add(read(body('Phòng Kế hoạch - Tài chính (PKHTC) báo cáo.')))
  expect(learner.proposals().map(({ word }) => word)).toEqual(['LTB'])
})

test('the proposals are a lexicon in YAML', () => {
  const yaml = writeProposals(learned(samplePlan, body('Phòng Kế hoạch - Tài chính (PKHTC) báo cáo.')))
  const lexicon = defineLexicon(parse(yaml))
  expect(lexicon.abbreviations).toEqual({ PKHTC: 'Phòng Kế hoạch - Tài chính' })
  expect(lexicon.units.map(({ name }) => name)).toEqual(['KHU ĐIỀU HÀNH BẮC GIỒNG'])
  expect(yaml).toContain('# 1 document, 0.txt: «KHU ĐIỀU HÀNH BẮC GIỒNG')
  expect(defineLexicon(parse(writeProposals([])) ?? {})).toEqual(defineLexicon({}))
})

test.each([
  ['PKHTC', 'Phòng Kế hoạch - Tài chính', true],
  ['P.CSVC', 'Phòng Cơ sở vật chất', true],
  ['BCĐ', 'Ban Chỉ đạo', true],
  ['TTYT', 'Trung tâm Y tế', true],
  ['KHTC', 'Phòng Kế hoạch - Tài chính', false],
  ['PX', 'Phòng Kế hoạch', false],
  ['P', 'Phòng', false],
])('%s and %s: %s', (short, full, are) => expect(areInitials(short, full)).toBe(are))

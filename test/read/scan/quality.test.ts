import { describe, expect, test } from 'vitest'
import { asUnread } from '../../../src/assemble/unread.ts'
import { extractPlan } from '../../../src/extract-plan.ts'
import { diagnostic } from '../../../src/model/diagnostic.ts'
import { plainParagraph, type SourceDocument } from '../../../src/model/source-document.ts'

const documentOf = (
  recognized: boolean,
  repairs: { start: number; end: number; read: string }[] = [],
): SourceDocument => {
  const texts = [
    'ỦY BAN NHÂN DÂN XÃ HOA BAN',
    'Số:     /KH-UBND',
    'KẾ HOẠCH',
    'Trồng cây năm 2031',
    'Phòng Kinh tế báo cáo kết quả trước ngày 15/6/2031.',
  ]
  const source = {
    name: null,
    format: 'pdf',
    bytes: 0,
    sha256: null,
    pages: 1,
    encoding: 'unicode',
    recognized,
  } as const
  const blocks = texts.map((text, i) =>
    plainParagraph(
      text,
      i < 4 ? {} : { repairs: repairs.map(({ start, end, read }) => ({ span: { start, end }, read })) },
    ),
  )
  return { source, blocks, diagnostics: [] }
}
const codesOf = (source: SourceDocument): string[] => extractPlan(source).diagnostics.map(({ code }) => code)

describe('what a picture may show', () => {
  test('is said to be missing only where the text itself is there', () => {
    expect(codesOf(documentOf(false))).toEqual(expect.arrayContaining(['number-blank', 'signature-missing']))
    const recognized = codesOf(documentOf(true))
    expect(recognized).not.toContain('number-blank')
    expect(recognized).not.toContain('signature-missing')
    expect(recognized.filter((code) => code === 'picture-unread').length).toBeGreaterThan(1)
  })

  test('keeps place and rule of what was found, and other findings as they are', () => {
    const span = { start: 3, end: 9 }
    expect(asUnread(diagnostic('date-blank', undefined, span, 'date/blank'))).toMatchObject({
      code: 'picture-unread',
      span,
      rule: 'date/blank',
    })
    const other = diagnostic('year-inferred')
    expect(asUnread(other)).toBe(other)
  })
})

test('a repair has its span, the word that was read, and lowers the confidence of what stands on it', () => {
  const [whole, repaired] = [
    extractPlan(documentOf(true)),
    extractPlan(documentOf(true, [{ start: 0, end: 5, read: 'Phỏng' }])),
  ]
  const note = repaired.diagnostics.find(({ code }) => code === 'text-repaired')!
  expect(repaired.text.slice(note.span!.start, note.span!.end)).toBe('Phòng')
  expect(note.message).toContain('«Phỏng»')
  const sure = ({ deadlines }: typeof whole): number => deadlines[0]!.responsible[0]!.confidence!
  expect(sure(repaired)).toBeLessThan(sure(whole))
})

import { expect, test } from 'vitest'
import { plainParagraph, type SourceDocument } from '../../src/model/source-document.ts'
import { normalizeDocument } from '../../src/normalize/normalize-document.ts'

function rolesOf(lines: readonly string[]): (readonly [string, string | null])[] {
  const document: SourceDocument = {
    source: { name: null, format: 'pdf', bytes: 0, sha256: null, pages: 1, encoding: 'unicode', recognized: false },
    blocks: lines.map((text) => plainParagraph(text, { alignment: 'center' })),
    diagnostics: [],
  }
  const { text, lines: found } = normalizeDocument(document, () => undefined)
  return found.map(({ span, headRole }) => [text.slice(span.start, span.end), headRole])
}

test('the name of the State and the motto, torn into two lines, are no bodies', () => {
  expect(
    rolesOf([
      'UBND TỈNH THUẬN SƠN',
      'SỞ CÔNG THƯƠNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
      'NAM',
      'Độc lập - Tự do -',
      'Hạnh phúc',
      'KẾ HOẠCH',
    ]),
  ).toEqual([
    ['UBND TỈNH THUẬN SƠN', 'issuer'],
    ['SỞ CÔNG THƯƠNG', 'issuer'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'national'],
    ['Độc lập - Tự do - Hạnh phúc', 'national'],
    ['KẾ HOẠCH', 'title'],
  ])
})

test.each(['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THUẬN SƠN', 'ỦY BAN NHÂN DÂN XÃ NÀ LẠI'])(
  'who issues a decision, below its subject, is no part of it: %s',
  (authority) => {
    expect(
      rolesOf(['QUYẾT ĐỊNH', 'Thành lập Ban Chỉ đạo', 'và Tổ giúp việc', authority, 'Căn cứ Luật Giáo dục;']),
    ).toEqual([
      ['QUYẾT ĐỊNH', 'title'],
      ['Thành lập Ban Chỉ đạo và Tổ giúp việc', 'subject'],
      [authority, null],
      ['Căn cứ Luật Giáo dục;', null],
    ])
  },
)

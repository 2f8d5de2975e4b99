import { expect, test } from 'vitest'
import { extractPlan } from '../../src/extract-plan.ts'
import { readPlainText } from '../../src/read/plain.ts'

/** Relation, number or name, date and issuer of each citation in a preamble. */
const citationsIn = (preamble: string): string[] =>
  extractPlan(
    readPlainText(`KẾ HOẠCH\nVệ sinh trường học\n\n${preamble}\n\nI. NỘI DUNG\n1. Quét dọn.\n`),
  ).citations.map(({ relation, number, name, date, issuer }) =>
    [relation, number?.canonical ?? name, date?.edtf, issuer].map((value) => value ?? '–').join(' | '),
  )

test.each([
  ['Căn cứ Luật Giáo dục ngày 14/6/2019;', ['basis | Luật Giáo dục | 2019-06-14 | –']],
  [
    'Căn cứ Thông tư số 32/2020/TT-BGDĐT ngày 15/9/2020 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Điều lệ trường trung học cơ sở;',
    ['basis | 32/2020/TT-BGDĐT | 2020-09-15 | Bộ trưởng Bộ Giáo dục và Đào tạo'],
  ],
  [
    'Căn cứ các Quyết định số 11/QĐ-UBND ngày 02/3/2024, số 12/QĐ-UBND ngày 05/3/2024 của Ủy ban nhân dân huyện;',
    [
      'basis | 11/QĐ-UBND | 2024-03-02 | Ủy ban nhân dân huyện',
      'basis | 12/QĐ-UBND | 2024-03-05 | Ủy ban nhân dân huyện',
    ],
  ],
  [
    'Căn cứ điểm a khoản 2 Điều 5 Nghị định số 24/2021/NĐ-CP ngày 23/3/2021 của Chính phủ;',
    ['basis | 24/2021/NĐ-CP | 2021-03-23 | Chính phủ'],
  ],
  [
    'Thực hiện Kế hoạch số 15/KH-PGDĐT ngày 10/01/2026 của Phòng Giáo dục và Đào tạo,',
    ['implements | 15/KH-PGDĐT | 2026-01-10 | Phòng Giáo dục và Đào tạo'],
  ],
  ['Căn cứ tình hình thực tế của nhà trường;', []],
])('%s', (preamble, expected) => expect(citationsIn(preamble)).toEqual(expected))

test('articles and clauses of a citation', () => {
  const { citations } = extractPlan(
    readPlainText(
      'KẾ HOẠCH\nVệ sinh\n\nCăn cứ điểm a khoản 2 Điều 5 Nghị định số 24/2021/NĐ-CP ngày 23/3/2021 của Chính phủ;\n\nI. NỘI DUNG\n1. Quét dọn.\n',
    ),
  )
  expect(citations[0]?.provisions).toEqual(['điểm a khoản 2 Điều 5'])
})

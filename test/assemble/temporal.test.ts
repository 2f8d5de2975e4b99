import { describe, expect, test } from 'vitest'
import type { YearContext } from '../../src/assemble/calendar.ts'
import { countFrom, resolveTemporal } from '../../src/assemble/temporal.ts'
import { findTemporal } from '../../src/extract/temporal-mentions.ts'
import type { TemporalExpression } from '../../src/model/temporal.ts'

const february: YearContext = { planYear: null, schoolYear: null, documentDate: '2025-02-17' }

const timesIn = (text: string, context: YearContext = february): TemporalExpression[] =>
  findTemporal(text, [], false).map((mention) => {
    const { span, relationSpan } = mention
    const place = { text: text.slice(span.start, span.end), span, spans: [span] }
    const words = relationSpan === null ? null : text.slice(relationSpan.start, relationSpan.end)
    return resolveTemporal(mention, place, words, context)
  })

const short = ({ text, edtf, start, end, relation, rrule }: TemporalExpression): string =>
  [text, edtf, start, end, relation, rrule].map((value) => value ?? '–').join(' | ')

describe('days, with the window that a relation opens', () => {
  test.each([
    ['Nộp trước ngày 15/6/2025.', ['ngày 15/6/2025 | 2025-06-15 | – | 2025-06-14 | before | –']],
    ['Nộp chậm nhất ngày 15/6/2025.', ['ngày 15/6/2025 | 2025-06-15 | – | 2025-06-15 | by | –']],
    ['Làm sau ngày 15/6/2025.', ['ngày 15/6/2025 | 2025-06-15 | 2025-06-16 | – | after | –']],
    ['Làm kể từ ngày 15/6/2025.', ['ngày 15/6/2025 | 2025-06-15 | 2025-06-15 | – | from | –']],
    [
      'Làm từ ngày 01/3 đến ngày 31/5/2025.',
      ['từ ngày 01/3 đến ngày 31/5/2025 | 2025-03-01/2025-05-31 | 2025-03-01 | 2025-05-31 | during | –'],
    ],
    ['Họp ngày 5 tháng 3 năm 2025.', ['ngày 5 tháng 3 năm 2025 | 2025-03-05 | 2025-03-05 | 2025-03-05 | – | –']],
    ['Làm trong tháng 3/2025.', ['tháng 3/2025 | 2025-03 | 2025-03-01 | 2025-03-31 | during | –']],
    ['Làm trong quý II/2025.', ['quý II/2025 | 2025-04/2025-06 | 2025-04-01 | 2025-06-30 | during | –']],
    ['Xong trong quý II/2025.', ['quý II/2025 | 2025-04/2025-06 | – | 2025-06-30 | by | –']],
    ['Hạn ngày 31/4/2025.', ['ngày 31/4/2025 | – | – | – | – | –']],
    ['Tỷ lệ 1/2 học sinh, lớp 6/1.', []],
  ])('%s', (text, expected) => expect(timesIn(text).map(short)).toEqual(expected))
})

describe('years that are not printed', () => {
  test.each<[string, Partial<YearContext>, string]>([
    ['Nộp trước ngày 15/6.', {}, '2025-06-15'],
    ['Nộp trước ngày 15/6.', { planYear: 2027 }, '2027-06-15'],
    ['Nộp trước ngày 15/6.', { schoolYear: 2025 }, '2026-06-15'],
    ['Nộp trước ngày 15/9.', { schoolYear: 2025 }, '2025-09-15'],
    ['Nộp trước ngày 05/01.', { documentDate: '2025-11-20' }, '2026-01-05'],
    ['Nộp trước ngày 15/6.', { documentDate: null }, 'XXXX-06-15'],
  ])('%s %o', (text, known, edtf) => {
    const [found] = timesIn(text, { ...february, ...known })
    expect(found?.edtf).toBe(edtf)
    expect(found?.inferred).toEqual(edtf.startsWith('X') ? [] : ['year'])
  })

  test('a school term lies in the school year of the document, and never ends before it begins', () => {
    expect(timesIn('sơ kết học kỳ I')[0]).toMatchObject({ start: '2024-09-05', end: '2025-01-17', approximate: true })
    expect(timesIn('sơ kết học kỳ I', { ...february, documentDate: '2025-08-20' })[0]).toMatchObject({
      start: '2025-09-05',
      end: '2026-01-17',
    })
    expect(timesIn('sơ kết học kỳ II', { ...february, schoolYear: 2025 })[0]).toMatchObject({ end: '2026-05-30' })
  })
})

describe('what comes back', () => {
  test.each([
    [
      'trước ngày 20/10 hằng năm',
      'ngày 20/10 hằng năm | XXXX-10-20 | – | – | before | FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20',
    ],
    ['trước ngày 25 hằng tháng', 'ngày 25 hằng tháng | – | – | – | before | FREQ=MONTHLY;BYMONTHDAY=25'],
    ['thứ Sáu hằng tuần', 'thứ Sáu hằng tuần | – | – | – | – | FREQ=WEEKLY;BYDAY=FR'],
    ['định kỳ 6 tháng', 'định kỳ 6 tháng | – | – | – | – | FREQ=MONTHLY;INTERVAL=6'],
    ['hằng quý', 'hằng quý | – | – | – | – | FREQ=MONTHLY;INTERVAL=3'],
  ])('%s', (text, expected) => expect(timesIn(`Báo cáo ${text}.`).map(short)).toEqual([expected]))

  test.each(['học 2 buổi/ngày', 'đủ 3 bữa/ngày'])('not: %s', (text) => expect(timesIn(text)).toEqual([]))
})

describe('terms', () => {
  test.each([
    ['trong vòng 10 ngày kể từ ngày ký', 'P10D', false, 'ngày ký', 'by'],
    ['sau 05 ngày làm việc kể từ ngày nhận hồ sơ', 'P5D', true, 'ngày nhận hồ sơ', 'after'],
    ['trong thời hạn 24 giờ kể từ khi phát hiện', 'PT24H', false, 'phát hiện', 'by'],
  ])('%s', (text, iso, workingDays, from, relation) => {
    expect(timesIn(`Trả lời ${text}.`)[0]).toMatchObject({
      kind: 'duration',
      edtf: null,
      relation,
      duration: { iso, workingDays, from },
    })
  })

  // Bộ luật Dân sự 2015, Điều 147: the first day does not count. 10/3/2025 is a Monday.
  test.each([
    ['trong vòng 10 ngày kể từ ngày 10/3/2025', { start: '2025-03-10', end: '2025-03-20' }],
    ['sau 05 ngày làm việc kể từ ngày 10/3/2025', { start: '2025-03-18', end: null }],
    ['trong thời hạn 03 ngày làm việc kể từ ngày 13/3/2025', { start: '2025-03-13', end: '2025-03-18' }],
  ])('counted from a known day: %s', (text, window) => {
    const [term, anchor] = timesIn(`Trả lời ${text}.`)
    expect(countFrom(term!, anchor!.start!)).toMatchObject(window)
  })
})

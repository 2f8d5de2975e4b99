import { describe, expect, test } from 'vitest'
import type { YearContext } from '../../src/assemble/times/calendar.ts'
import { countFrom, resolveTemporal } from '../../src/assemble/times/temporal.ts'
import { findTemporal } from '../../src/extract/times/temporal-mentions.ts'
import type { TemporalExpression } from '../../src/model/unrated.ts'

const february: YearContext = { planYear: null, schoolYear: null, documentDate: '2025-02-17' }

const timesIn = (text: string, context: YearContext = february): TemporalExpression[] =>
  findTemporal(text, [], false).map((mention) => {
    const { span, relationSpan, anchor } = mention
    const place = { text: text.slice(span.start, span.end), span, spans: [span] }
    const quote = (one: typeof anchor): string | null => (one === null ? null : text.slice(one.start, one.end).trim())
    const words = { relation: quote(relationSpan), anchor: quote(anchor) }
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

  test('a school term lies in the school year of the title; without one, in none', () => {
    expect(timesIn('sơ kết học kỳ I')[0]).toMatchObject({ kind: 'period', edtf: null, start: null, end: null })
    expect(timesIn('sơ kết học kỳ I', { ...february, planYear: 2025 })[0]).toMatchObject({ edtf: null })
    expect(timesIn('sơ kết học kỳ I', { ...february, schoolYear: 2024 })[0]).toMatchObject({
      start: '2024-09-05',
      end: '2025-01-17',
      approximate: true,
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
    ['ngày mồng 8 hằng tháng', 'ngày mồng 8 hằng tháng | – | – | – | – | FREQ=MONTHLY;BYMONTHDAY=8'],
    ['vào các ngày thứ 2, 4, 6', 'thứ 2, 4, 6 | – | – | – | – | FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    ['từ ngày 26 đến 28 hằng tháng', 'từ ngày 26 đến 28 hằng tháng | – | – | – | during | FREQ=MONTHLY;BYMONTHDAY=26'],
  ])('%s', (text, expected) => expect(timesIn(`Báo cáo ${text}.`).map(short)).toEqual([expected]))

  test.each([
    ['Hằng năm gửi kết quả về Phòng chậm nhất ngày 20/10.', 'XXXX-10-20'],
    ['Hằng năm rà soát danh mục; gửi về Phòng chậm nhất ngày 20/10.', '2025-10-20'],
  ])('a day whose rhythm stands in front of it: %s', (text, edtf) => expect(timesIn(text).at(-1)?.edtf).toBe(edtf))

  test.each(['học 2 buổi/ngày', 'đủ 3 bữa/ngày'])('not: %s', (text) => expect(timesIn(text)).toEqual([]))
})

describe('ranges and lists in words', () => {
  test.each([
    [
      'Phát sách từ đêm 05/9/2025 đến khoảng ngày 12/9/2025.',
      'từ đêm 05/9/2025 đến khoảng ngày 12/9/2025',
      '2025-09-05/2025-09-12',
      'during',
    ],
    ['Sửa kho sách từ quý II/2025 đến hết năm 2026.', 'từ quý II/2025 đến hết năm 2026', '2025-04/2026-12', 'during'],
    [
      'Từ ngày 15/3 đến hết tháng 5/2025 phát thẻ bạn đọc.',
      'Từ ngày 15/3 đến hết tháng 5/2025',
      '2025-03-15/2025-05-31',
      'during',
    ],
    ['Làm trong tháng 9-12/2025.', 'tháng 9-12/2025', '2025-09/2025-12', 'during'],
    ['- Tháng 9/2025 - Tháng 10/2025', 'Tháng 9/2025', '2025-09', null],
    ['các năm 2025 và 2026', 'năm 2025 và 2026', '{2025,2026}', null],
    ['Hạn cuối các lớp trả sách là ngày 18/12/2025.', 'ngày 18/12/2025', '2025-12-18', 'by'],
    ['Hạn đăng ký: 23/8/2025', '23/8/2025', '2025-08-23', 'by'],
    ['chiến lược đến năm 2030, tầm nhìn đến 2045', 'năm 2030', '2030', 'by'],
  ])('%s', (sentence, text, edtf, relation) => {
    expect(timesIn(sentence)[0]).toMatchObject({ text, edtf, relation })
  })
})

describe('counts of time', () => {
  test.each([
    ['Mỗi lớp giới thiệu sách 5 phút.', '5 phút', null],
    ['Tập huấn x 2 tuần', '2 tuần', null],
    ['ảnh chụp trong phạm vi 3 tháng', '3 tháng', 'during'],
    ['phơi sách trong 12-24 giờ sau khi nước rút', '12-24 giờ', 'during'],
    ['thi từ 10 đến 15 phút', 'từ 10 đến 15 phút', null],
    ['trong suốt chu kỳ 6 năm', '6 năm', 'during'],
    ['thường xuyên, liên tục mở cửa 90 phút', '90 phút', null],
  ])('%s', (sentence, text, relation) => {
    expect(timesIn(sentence)).toMatchObject([{ kind: 'duration', text, relation }])
  })

  test.each([
    'trẻ từ 08 tháng đến 24 tháng tuổi',
    'kỷ niệm 40 năm thành lập thư viện',
    'sơ kết 03 năm thực hiện đề án',
    'phủ sóng 5G toàn xã',
    'Ngày hội 20 năm đọc sách',
  ])('none: %s', (sentence) => expect(timesIn(sentence)).toEqual([]))
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

import { defineLexicon } from '../../src/lexicon/lexicon.ts'

/** Words that no other office has. */
export const sampleLexicon = defineLexicon({
  abbreviations: { PKHTC: 'Phòng Kế hoạch - Tài chính', 'P.CSVC': 'Phòng Cơ sở vật chất', NTM: 'nông thôn mới' },
  units: [
    { name: 'Khu điều hành Bắc Giồng', kind: 'agency', also: ['KĐH'] },
    { name: 'Mạng lưới tình nguyện', kind: 'group' },
  ],
  documentTypes: [{ code: 'LTB', name: 'Lịch trực ban', words: ['bảng trực ban'], otherCodes: ['LTRB'] }],
  issuerCodes: ['KĐHBG'],
  tableHeaders: { content: ['Việc'], lead: ['Đầu mối'], time: ['Mốc'] },
  signingPositions: ['Trưởng ca'],
  holidays: ['2026-02-16/2026-02-20'],
  workingDays: ['2026-02-28'],
  schoolYears: [{ start: '2026-09-07', termOneEnd: '2027-01-10', termTwoStart: '2027-01-12', end: '2027-05-20' }],
})

export const samplePlan = `KHU ĐIỀU HÀNH BẮC GIỒNG
Số: 12/LTB-KĐHBG

Giồng Sim, ngày 13 tháng 02 năm 2026

LỊCH TRỰC BAN
Mùa mưa năm 2026

1. PKHTC báo cáo kết quả về KĐH trước ngày 15/6.
2. Giao P.CSVC phối hợp với PKHTC rà soát thiết bị.
3. Phòng Kế hoạch - Tài chính tổng hợp, hoàn thành trong học kỳ I năm học 2026-2027.
4. Mạng lưới tình nguyện phát tờ rơi trong 10 ngày làm việc kể từ ngày ký.

TT\tViệc\tĐầu mối\tMốc
1\tKiểm tra bờ bao\tPKHTC\t20/6/2026
2\tTrực tổng đài\tKhu điều hành Bắc Giồng\t30/6/2026

Nơi nhận:
- PKHTC;
- Lưu: VT.

TRƯỞNG CA

Trần Văn Mít
`

/** An input that no clerk writes, in any size. */
export interface Adversary {
  readonly name: string
  /** @param part share of the full size, from 0 to 1 */
  make(part: number): string
}

const times = (count: number, text: string): string => text.repeat(Math.max(1, Math.round(count)))

/** What makes careless patterns and careless table code slow. */
export const adversaries: readonly Adversary[] = [
  { name: '100,000 blanks', make: (part) => `KẾ HOẠCH${times(100_000 * part, ' ')}năm 2025` },
  { name: '«ngày » 5,000 times', make: (part) => times(5000 * part, 'ngày ') },
  { name: '«Quyết định số » 5,000 times', make: (part) => times(5000 * part, 'Quyết định số ') },
  { name: 'a table of 10,000 rows', make: makeTable },
  { name: '20,000 unclosed brackets', make: (part) => times(20_000 * part, '(«“') },
  { name: '20,000 digits and slashes', make: (part) => times(20_000 * part, '1/') },
  { name: '100,000 capitals without a blank', make: (part) => times(100_000 * part, 'Ư') },
  { name: '10,000 empty lines', make: (part) => `KẾ HOẠCH${times(10_000 * part, '\n')}` },
  { name: '5,000 nested markers', make: (part) => times(1000 * part, 'I. A\n1. B\n1.1. C\na) D\n- E\n') },
  {
    name: '20,000 cells in a line of the letterhead',
    make: (part) => `${letterhead}${times(20_000 * part, '\tx')}\nKẾ HOẠCH`,
  },
  { name: '10,000 uses of 1,000 short forms', make: makeShortForms },
  { name: '2,000 times a plan with short forms', make: (part) => times(2000 * part, planWithShortForms) },
  {
    name: 'a single line of 5 MB',
    make: (part) => times(57_000 * part, 'Các đơn vị báo cáo kết quả trước ngày 10/6 về Ủy ban nhân dân xã. '),
  },
]

const letterhead = 'ỦY BAN NHÂN DÂN XÃ A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\tSố: 1/KH-UBND'

/** The same short forms are given and used again and again: each use might be one of every place that gives it. */
const planWithShortForms = `KẾ HOẠCH
Căn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân xã (sau đây gọi tắt là Kế hoạch 12);
Ban Quản lý dự án xã (sau đây gọi tắt là Ban Quản lý) phối hợp với Tổ Văn phòng thực hiện Kế hoạch 12.
I. NỘI DUNG
1. Ban Quản lý báo cáo kết quả thực hiện Kế hoạch 12 trước ngày 10/6/2025.
2. Tổ Văn phòng phối hợp với Ban Quản lý tổng hợp, gửi Ủy ban nhân dân xã.
`

/** Documents that are cited under a short form, each used ten times; every other short form is given anew. */
function makeShortForms(part: number): string {
  const cited = (_: unknown, index: number): string => {
    const name = `Đề án Xanh ${Math.floor(index / 2) + 1}`
    const given = `Căn cứ Kế hoạch số ${index + 1}/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân xã (sau đây gọi tắt là ${name});\n`
    return `${given}${'Các đơn vị báo cáo kết quả hằng tháng về Ủy ban nhân dân xã.\n'.repeat(4)}${`Thực hiện ${name} đúng tiến độ.\n`.repeat(10)}`
  }
  return `KẾ HOẠCH\n${Array.from({ length: Math.max(1, Math.round(1000 * part)) }, cited).join('')}`
}

function makeTable(part: number): string {
  const head = 'KẾ HOẠCH\n\n| TT | Nội dung công việc | Đơn vị chủ trì | Thời gian |\n| --- | --- | --- | --- |\n'
  const rows = Math.max(1, Math.round(10_000 * part))
  const row = (_: unknown, index: number): string =>
    `| ${index + 1} | Rà soát hồ sơ số ${index + 1} | Tổ Văn phòng | Tháng ${(index % 12) + 1}/2025 |\n`
  return head + Array.from({ length: rows }, row).join('')
}

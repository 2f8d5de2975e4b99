import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'
import { seededChoice } from '../random.ts'

const units = [
  'Các trường',
  'Các phòng chuyên môn',
  'UBND các xã, thị trấn',
  'Tổ trưởng các tổ chuyên môn',
  'Phòng Giáo dục và Đào tạo',
  'Giáo viên chủ nhiệm',
  'Ban Chấp hành Công đoàn cơ sở',
  'Công an huyện',
  'Thủ trưởng các cơ quan, đơn vị',
  'Các chi bộ trực thuộc',
  'Kế toán',
  'Trạm Y tế xã',
  'Văn phòng HĐND và UBND huyện',
  'Đoàn Thanh niên, Hội Phụ nữ',
]
const duties = [
  'xây dựng kế hoạch',
  'báo cáo kết quả thực hiện',
  'gửi danh sách đăng ký',
  'hoàn thành việc rà soát hồ sơ',
  'tổng hợp số liệu',
  'nộp hồ sơ dự thi',
  'kiểm tra cơ sở vật chất',
  'tổ chức hội nghị',
  'rà soát, lập danh sách học sinh',
]
const recipients = ['', 'Sở Giáo dục và Đào tạo', 'Phòng Nội vụ', 'UBND huyện', 'Văn phòng Sở', 'Đảng ủy xã']
/** The bound, and its value with the relation. */
const bounds: readonly (readonly [string, string])[] = [
  ['trước ngày 15/10/2030', 'before 2030-10-15'],
  ['chậm nhất ngày 20/11/2030', 'by 2030-11-20'],
  ['trước ngày 05 tháng 12 năm 2030', 'before 2030-12-05'],
  ['trong tháng 9/2030', 'during 2030-09'],
  ['trước ngày 25 hằng tháng', 'before FREQ=MONTHLY;BYMONTHDAY=25'],
  ['xong trước 17h00 ngày 12/10/2030', 'before 2030-10-12'],
  ['trong quý IV/2030', 'during 2030-10/2030-12'],
  ['hạn cuối 30/9/2030', 'by 2030-09-30'],
  ['từ ngày 01/10 đến hết ngày 15/10/2030', 'during 2030-10-01/2030-10-15'],
  ['đến hết ngày 31/12/2030', 'until 2030-12-31'],
]

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)
const small = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text)

const orders: Readonly<Record<string, (unit: string, duty: string, bound: string) => string>> = {
  'behind the duty': (unit, duty, bound) => `${unit} ${duty} ${bound}.`,
  'in front of who owes it': (unit, duty, bound) => `${capital(bound)}, ${small(unit)} ${duty}.`,
  'of what is asked for': (unit, duty, bound) => `Đề nghị ${small(unit)} ${duty} ${bound}.`,
}

test.each(Object.keys(orders))('a bound %s', async (order) => {
  const { pick } = seededChoice(17)
  const wrong: string[] = []
  for (let i = 0; i < 100; i++) {
    const [unit, duty, recipient] = [pick(units), pick(duties), pick(recipients)]
    const [bound, value] = pick(bounds)
    if (order === 'in front of who owes it' && /^(?:xong|hạn)/.test(bound)) continue
    const delivers = /^(?:gửi|nộp|báo cáo)/.test(duty)
    const delivery = recipient === '' ? '' : `${delivers ? '' : ', gửi'} về ${recipient}`
    const sentence = orders[order]!(unit, duty + delivery, bound)
    const text = `KẾ HOẠCH\nCông tác năm 2030\n\nI. TỔ CHỨC THỰC HIỆN\n1. ${sentence}\n2. Việc khác.\n`
    const { deadlines } = await parsePlan({ text })
    const found = deadlines.map(({ due, responsible, recipient: to }) =>
      [
        `${due.relation} ${due.edtf ?? due.rrule}`,
        responsible.map(({ name }) => small(name)).join(', '),
        to.map(({ name }) => name).join(', '),
      ].join(' | '),
    )
    const wanted = [value, unit.split(', ').map(small).join(', '), recipient].join(' | ')
    if (found.map((one) => one.toLowerCase()).join() !== wanted.toLowerCase())
      wrong.push(`${sentence} → ${found.join(' + ')}`)
  }
  expect(wrong).toEqual([])
})

import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'
import { seededChoice } from '../random.ts'

const units = [
  'Phòng Nội vụ',
  'Văn phòng HĐND và UBND huyện',
  'Công an huyện',
  'Trung tâm Văn hóa, Thông tin và Thể thao',
  'Ủy ban nhân dân các xã, thị trấn',
  'Các trường học',
  'Hội Liên hiệp Phụ nữ huyện',
  'Phòng Tài chính - Kế hoạch',
  'Ban Quản lý dự án',
  'Tổ chuyên môn',
  'Đài Truyền thanh - Truyền hình',
  'Giáo viên chủ nhiệm',
  'Ban đại diện cha mẹ học sinh',
  'Chi cục Thuế khu vực',
  'Bảo hiểm xã hội huyện',
  'Mặt trận Tổ quốc Việt Nam huyện',
  'Thủ trưởng các cơ quan, đơn vị',
  'Công chức Văn hóa - Xã hội',
  'Trưởng các thôn, tổ dân phố',
]
const works = [
  'tuyên truyền, phổ biến nội dung kế hoạch',
  'bố trí kinh phí thực hiện',
  'tổng hợp, báo cáo kết quả',
  'kiểm tra, đôn đốc việc thực hiện',
  'chuẩn bị cơ sở vật chất',
  'hướng dẫn các đơn vị triển khai',
]

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

interface Form {
  /** How many tasks it makes. */
  readonly tasks: number
  readonly hasSupport?: true
  write(lead: string, support: string, work: string, other: string): string
}

const forms: Readonly<Record<string, Form>> = {
  '«X chủ trì, phối hợp với Y»': {
    tasks: 1,
    hasSupport: true,
    write: (lead, support, work) => `1. ${lead} chủ trì, phối hợp với ${support} ${work}.`,
  },
  '«Giao X»': { tasks: 1, write: (lead, _, work) => `1. Giao ${lead} ${work}.` },
  '«X có trách nhiệm»': { tasks: 1, write: (lead, _, work) => `1. ${lead} có trách nhiệm ${work}.` },
  '«X: …»': { tasks: 1, write: (lead, _, work) => `1. ${lead}: ${capital(work)}.` },
  'a heading with its items': {
    tasks: 2,
    write: (lead, _, work, other) => `1. ${lead}\n- ${capital(work)}.\n- ${capital(other)}.`,
  },
  '«Đối với X»': { tasks: 1, write: (lead, _, work) => `1. Đối với ${lead}\n- ${capital(work)}.` },
  '«Trách nhiệm của X»': {
    tasks: 2,
    write: (lead, _, work, other) => `1. Trách nhiệm của ${lead}:\na) ${capital(work)};\nb) ${capital(other)}.`,
  },
}

test.each(Object.keys(forms))('who is told by %s', async (name) => {
  const { pick } = seededChoice(41)
  const { tasks: count, hasSupport = false, write } = forms[name]!
  const wrong: string[] = []
  for (let i = 0; i < 40; i++) {
    const lead = pick(units)
    const support = pick(units.filter((unit) => unit !== lead))
    const item = write(lead, support, pick(works), pick(works))
    const text = `KẾ HOẠCH\nCông tác năm 2030\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\nII. TỔ CHỨC THỰC HIỆN\n${item}\n2. Văn thư lưu hồ sơ.\n`
    const { tasks } = await parsePlan({ text })
    const found = tasks
      .filter(({ section }) => section?.startsWith('II/1'))
      .map((task) => [task.lead, task.support].map((all) => all.map((unit) => unit.name).join(', ')).join(' | '))
    const wanted = Array.from({ length: count }, () => `${lead} | ${hasSupport ? support : ''}`)
    if (found.join('\n').toLowerCase() !== wanted.join('\n').toLowerCase()) wrong.push(`${item} → ${found.join(' + ')}`)
  }
  expect(wrong).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { leadsIn, proseTasks } from './prose-plan.ts'

describe('who does it stands behind what is done', () => {
  test.each([
    ['- Cơ sở vật chất, loa máy: Chi đoàn giáo viên.', [['Chi đoàn giáo viên']]],
    ['- Lập danh sách đại biểu: Liên đội trưởng tổng hợp.', [['Liên đội trưởng']]],
    ['- Trang trí: đ/c Sơn; dẫn chương trình: cô Lan.', [['đ/c Sơn'], ['cô Lan']]],
    ['- Đón học sinh lớp 6 (Đ/c Sơn).', [['Đ/c Sơn']]],
    ['- Viết bài phát biểu (cô Lan, cô Mai).', [['cô Lan', 'cô Mai']]],
  ])('%s', async (body, leads) => expect(await leadsIn(`1. Chuẩn bị\n${body}`)).toEqual(leads))

  test('each part is a task of its own', async () => {
    expect(
      (await proseTasks('1. Chuẩn bị\n- Trang trí: đ/c Sơn; âm thanh: đ/c Tuấn.')).map(({ content }) => content),
    ).toEqual(['Trang trí: đ/c Sơn', 'âm thanh: đ/c Tuấn.'])
  })

  test.each([
    '- Trưởng ban: thầy Nguyễn Văn Sơn.',
    '- Thành phần: các thầy cô giáo.',
    '- Gửi danh sách về Văn phòng (đ/c Hà).',
    '- Địa điểm: Hội trường.',
    '- Mua sách (200 cuốn).',
  ])('nobody: %s', async (body) => expect(await leadsIn(`1. Chuẩn bị\n${body}`)).toEqual([]))
})

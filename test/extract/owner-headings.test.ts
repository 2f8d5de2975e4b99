import { describe, expect, test } from 'vitest'
import { leadsIn, proseTasks } from './prose-plan.ts'

describe('headings and subjects that say more than a name', () => {
  test.each([
    ['1. Các đơn vị có chỉ tiêu tuyển dụng\n- Thông báo công khai.', ['Các đơn vị có chỉ tiêu tuyển dụng']],
    ['1. Giáo viên dạy ôn: soạn đề cương.', ['Giáo viên dạy ôn']],
    [
      '1. Đội Cảnh sát hình sự, Đội Cảnh sát về kinh tế, ma túy: mở đợt cao điểm.',
      ['Đội Cảnh sát hình sự', 'Đội Cảnh sát về kinh tế, ma túy'],
    ],
    ['1. Sở Y tế - Cơ quan Thường trực Ban Chỉ đạo\n- Theo dõi chung.', ['Sở Y tế']],
    [
      '1. Các thành viên Ban Chỉ đạo theo chức năng được giao chịu trách nhiệm đôn đốc.',
      ['Các thành viên Ban Chỉ đạo'],
    ],
  ])('%s', async (body, lead) => expect(await leadsIn(body)).toEqual([lead]))

  test('members of a body are addressed as one', async () => {
    const body = '1. Mua sách.\nYêu cầu các đồng chí trong BGH, tổ trưởng chuyên môn thực hiện nghiêm túc.'
    expect((await leadsIn(body)).at(-1)).toEqual(['các đồng chí trong BGH', 'tổ trưởng chuyên môn'])
  })

  test('labels below a line without numbers', async () => {
    const body = 'Nội dung 2: Số hóa hồ sơ\nChủ trì: Phòng Khoa học\nPhối hợp: Các phòng chuyên môn'
    expect(await proseTasks(body)).toMatchObject([{ lead: ['Phòng Khoa học'], support: ['Các phòng chuyên môn'] }])
  })

  test('partners that a heading names do with its owner what stands below', async () => {
    const body = [
      '1. Sở Xây dựng',
      'a) Chủ trì, phối hợp với các sở, ban, ngành của tỉnh; UBND các xã',
      '- Kiểm tra nhà xưởng.',
      'b) Phối hợp với Sở Y tế',
      '- Phun thuốc trừ muỗi.',
      '2. Sở Tư pháp',
      '- Rà soát quy chế.',
    ].join('\n')
    expect((await proseTasks(body)).map(({ lead, support }) => [...lead, ...support])).toEqual([
      ['Sở Xây dựng', 'các sở, ban, ngành của tỉnh', 'UBND các xã'],
      ['Sở Xây dựng', 'Sở Y tế'],
      ['Sở Tư pháp'],
    ])
  })

  test('a heading of something else has no owner', async () => {
    expect(await leadsIn('1. Phòng học và thiết bị\n- Đủ bàn ghế.')).toEqual([])
    expect(await leadsIn('1. Thời gian: từ ngày 05/9/2025.')).toEqual([])
  })
})

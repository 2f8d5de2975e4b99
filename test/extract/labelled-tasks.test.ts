import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/parse-plan.ts'
import { proseTasks } from './prose-plan.ts'

const labelled = async (body: string) => {
  const { tasks } = await parsePlan({
    text: `UBND XÃ BÌNH LA\nKẾ HOẠCH\nCải cách hành chính năm 2026\nII. NHIỆM VỤ\n${body}\n`,
  })
  return tasks.map(({ content, section, lead, support, time, product }) => ({
    content,
    section,
    lead: lead.map(({ name }) => name),
    support: support.map(({ name }) => name),
    time: time.map(({ edtf }) => edtf),
    product,
  }))
}

describe('labels tell who does what stands above them', () => {
  test('below a paragraph', async () => {
    const body =
      '1. Thể chế\nRà soát văn bản.\n- Cơ quan chủ trì: Công chức Tư pháp - Hộ tịch.\n- Cơ quan phối hợp: Văn phòng UBND xã; Công an xã.\n- Thời gian hoàn thành: Quý I/2026.\n- Sản phẩm: Báo cáo rà soát.'
    expect(await labelled(body)).toEqual([
      {
        content: 'Rà soát văn bản.',
        section: 'II/1',
        lead: ['Công chức Tư pháp - Hộ tịch'],
        support: ['Văn phòng UBND xã', 'Công an xã'],
        time: ['2026-01/2026-03'],
        product: 'Báo cáo rà soát',
      },
    ])
  })

  test('below several items, in one line', async () => {
    const body =
      '1. Thể chế\n- Rà soát văn bản.\n- Công khai văn bản.\nĐơn vị chủ trì: Phòng Kinh tế; Đơn vị phối hợp: Công an xã.\n2. Hạ tầng\n- Lắp camera.\nĐơn vị chủ trì: Công an xã.'
    expect((await labelled(body)).map(({ content, lead }) => [content, ...lead])).toEqual([
      ['Rà soát văn bản.', 'Phòng Kinh tế'],
      ['Công khai văn bản.', 'Phòng Kinh tế'],
      ['Lắp camera.', 'Công an xã'],
    ])
  })

  test('below a title that is only described', async () => {
    const body =
      '1. Mở lớp tập huấn\na) Nội dung: kỹ năng số.\nb) Đơn vị chủ trì: Phòng Văn hóa - Xã hội.\nc) Thời gian: tháng 5/2026.'
    expect(await labelled(body)).toMatchObject([
      { content: 'Mở lớp tập huấn', section: 'II/1', lead: ['Phòng Văn hóa - Xã hội'], time: ['2026-05'] },
    ])
  })

  test('in a bracket at the end of an item', async () => {
    const body =
      '1. Đối thoại với người dân (Chủ trì: Văn phòng UBND xã; phối hợp: Công an xã; thời gian: tháng 6/2026).'
    expect(await labelled(body)).toMatchObject([
      { lead: ['Văn phòng UBND xã'], support: ['Công an xã'], time: ['2026-06'] },
    ])
  })

  test('a description or a time alone makes no task', async () => {
    expect(await labelled('1. Mở lớp\n- Thời gian: tháng 5/2026.\n- Địa điểm: hội trường.')).toEqual([])
  })
})

test('a numbered label with its value is no run-in heading', async () => {
  expect(
    await labelled('1. Thể chế\n- Cơ quan chủ trì: Công an xã.\n- Cơ quan phối hợp: Phòng Kinh tế.'),
  ).toMatchObject([{ content: 'Thể chế', lead: ['Công an xã'], support: ['Phòng Kinh tế'] }])
})

test('a label never is the lead', async () => {
  expect(await proseTasks('1. Rà soát văn bản.\n- Cơ quan chủ trì:\n+ Công an xã.')).not.toContainEqual(
    expect.objectContaining({ lead: ['Cơ quan'] }),
  )
})

import { describe, expect, test } from 'vitest'
import { leadsIn, proseTasks } from './prose-plan.ts'

describe('duties of persons', () => {
  test.each([
    ['1. Đ/c Lan, đ/c Mai (TPT): Chuẩn bị loa máy.', ['Đ/c Lan', 'đ/c Mai']],
    ['1. Đ/c Sơn, Tuấn, Hùng: Phụ trách trật tự.', ['Đ/c Sơn', 'Tuấn', 'Hùng']],
    ['1. Đ/c Lê Văn Sơn - P. Hiệu trưởng: Soạn kịch bản.', ['Đ/c Lê Văn Sơn']],
    ['1. Đ/c Vi Thị Lan, cán bộ Tuyên giáo: viết tin bài.', ['Đ/c Vi Thị Lan']],
    ['1. Đ/c Kế toán: dự trù kinh phí.', ['Đ/c Kế toán']],
    ['1. Đồng chí Chủ tịch Công đoàn: lên kế hoạch.', ['Đồng chí Chủ tịch Công đoàn']],
    ['1. Các đ/c GVCN: quản lý học sinh lớp mình.', ['Các đ/c GVCN']],
    ['1. Đ/c Nga (thư viện) chuẩn bị sách.', ['Đ/c Nga']],
  ])('%s', async (body, lead) => expect(await leadsIn(body)).toEqual([lead]))

  test('the content keeps who does it', async () => {
    const [task] = await proseTasks('1. Đ/c Kế toán: dự trù kinh phí.')
    expect(task?.content).toBe('Đ/c Kế toán: dự trù kinh phí.')
  })

  test.each([
    '1. Ông Lý Văn Sơn - Trưởng ban: Trưởng đoàn.',
    '1. Đ/c Sơn, Trưởng ban, ĐT: 0900 000 123.',
    '1. Ông cha ta: người đi trước.',
    '1. Ông Lý Văn Sơn, Phó Trưởng phòng, Phó Trưởng ban: Ủy viên;',
    '1. Tổ Văn phòng\nNHIỆM VỤ CỦA CÁC TỔ CHUYÊN MÔN',
  ])('no duty: %s', async (body) => expect(await leadsIn(body)).toEqual([]))
})

describe('the nearest heading or introduction above tells who', () => {
  test('a heading below «Yêu cầu các tổ …:» has its own unit', async () => {
    const body =
      'Yêu cầu các tổ chuyên môn thực hiện các nhiệm vụ sau:\n1. Tổ Văn phòng\n- Chuẩn bị phao cứu sinh.\n2. Công đoàn\n- Vận động đoàn viên.'
    expect(await leadsIn(body)).toEqual([['Tổ Văn phòng'], ['Công đoàn']])
  })

  test('headings that go on with «có trách nhiệm», «chủ trì, phối hợp với …»', async () => {
    const body =
      '1. Văn phòng HĐND và UBND xã có trách nhiệm:\n- Theo dõi việc thực hiện.\n2. Tổ Văn phòng chủ trì, phối hợp với Công đoàn:\n- Mua phao.'
    expect(await proseTasks(body)).toEqual([
      { lead: ['Văn phòng HĐND và UBND xã'], support: [], content: 'Theo dõi việc thực hiện.' },
      { lead: ['Tổ Văn phòng'], support: ['Công đoàn'], content: 'Mua phao.' },
    ])
  })

  test('a bracket that names a unit in full belongs to the name, an abbreviation does not', async () => {
    const body =
      '1. Cơ quan Thường trực Ban Chỉ đạo (Đội Quản lý thị trường số 9)\n- Theo dõi chung.\n2. Phòng Tổ chức Nhân sự (P.TCNS)\n- Mở lớp.'
    expect(await leadsIn(body)).toEqual([
      ['Cơ quan Thường trực Ban Chỉ đạo (Đội Quản lý thị trường số 9)'],
      ['Phòng Tổ chức Nhân sự'],
    ])
  })

  test('what stands in a bracket alone is no task', async () => {
    expect(await leadsIn('1. Tổ Văn phòng\n- Mua phao.\n(Có biểu mẫu kèm theo)')).toEqual([['Tổ Văn phòng']])
  })
})

describe('whose duty it is inside a list', () => {
  test.each([
    ['1. Giao Tổ Văn phòng, Tổ Toán tham mưu mua sách.', ['Tổ Văn phòng', 'Tổ Toán']],
    ['1. Căn cứ báo cáo của Tổ Văn phòng, Công đoàn chủ trì mua sách.', ['Công đoàn']],
  ])('%s', async (body, lead) => expect(await leadsIn(body)).toEqual([lead]))

  test('«thi cho cán bộ, công chức phải …» makes nobody responsible', async () => {
    expect(await leadsIn('1. Việc tổ chức thi cho cán bộ, công chức phải lấy chất lượng làm đầu.')).toEqual([])
  })

  test('under a collective heading an item names its own body', async () => {
    const body =
      '1. Trách nhiệm của các phòng, đơn vị\n- Phòng Kinh tế phối hợp với Công an xã lắp camera.\n- Mỗi đơn vị cử một người.'
    expect(await leadsIn(body)).toEqual([['Phòng Kinh tế'], ['các phòng, đơn vị']])
  })

  test('a collective heading that goes on with other words', async () => {
    expect(await leadsIn('1. Các phân xưởng, đội sản xuất\n- Tự kiểm tra hằng ngày.')).toEqual([
      ['Các phân xưởng, đội sản xuất'],
    ])
  })
})

describe('headings of several names', () => {
  test.each([
    ['Đối với NV thư viện - thiết bị, NV y tế, kế toán', ['NV thư viện - thiết bị', 'NV y tế', 'kế toán']],
    [
      'Phòng Văn hóa, Trung tâm Văn hóa, Thông tin và Truyền thông huyện',
      ['Phòng Văn hóa', 'Trung tâm Văn hóa, Thông tin và Truyền thông huyện'],
    ],
    ['Các chi, đảng bộ cơ sở', ['Các chi, đảng bộ cơ sở']],
    ['Ban CHQS các huyện, thị xã, thành phố', ['Ban CHQS các huyện, thị xã, thành phố']],
    ['Các xã, thị trấn Đoàn và Đoàn trực thuộc', ['Các xã, thị trấn Đoàn', 'Đoàn trực thuộc']],
    ['Đội Tuyên truyền - Hỗ trợ', ['Đội Tuyên truyền - Hỗ trợ']],
  ])('%s', async (heading, lead) => {
    expect(await leadsIn(`1. ${heading}\n- Lãnh đạo tổ chức sinh hoạt chuyên đề.`)).toEqual([lead])
  })

  test('a short form behind the name, and «là đầu mối, chịu trách nhiệm»', async () => {
    expect(await leadsIn('1. Phòng Giáo dục Trung học (GDTrH) chủ trì ra đề.')).toEqual([['Phòng Giáo dục Trung học']])
    expect(await leadsIn('1. Phòng Đào tạo là đầu mối, chịu trách nhiệm tổng hợp.')).toEqual([['Phòng Đào tạo']])
  })
})

test('one position over several offices is a unit for each', async () => {
  const body =
    '1. Chánh Văn phòng; Trưởng các phòng: Nội vụ, Tài chính - Kế hoạch; Giám đốc: Sở Y tế, Sở Nội vụ chịu trách nhiệm thi hành.'
  const { parsePlan } = await import('../../src/parse-plan.ts')
  const { tasks } = await parsePlan({ text: `UBND HUYỆN VÂN LA\nKẾ HOẠCH\nA\nIII. TỔ CHỨC THỰC HIỆN\n${body}` })
  expect(tasks.flatMap(({ lead }) => lead.map(({ name }) => name))).toEqual([
    'Chánh Văn phòng',
    'Trưởng phòng Nội vụ',
    'Trưởng phòng Tài chính - Kế hoạch',
    'Giám đốc Sở Y tế',
    'Giám đốc Sở Nội vụ',
  ])
})

test('a line that tells whom to call is no duty', async () => {
  expect(await leadsIn('1. Tổ Văn phòng\n- Mua phao.\nĐầu mối liên hệ: bà Lan, điện thoại 0900 000 123.')).toEqual([
    ['Tổ Văn phòng'],
  ])
})

test('an order that ends a heading, and a staff member outside the organisation part', async () => {
  const { parsePlan } = await import('../../src/parse-plan.ts')
  const { tasks } = await parsePlan({
    text: 'UBND XÃ VÂN LA\nKẾ HOẠCH\nA\nII. NHIỆM VỤ\n1. Công chức Tư pháp - Hộ tịch\na) Tham mưu ban hành Kế hoạch.\n2- Đội Cảnh sát giao thông - trật tự\n+ Phân luồng các tuyến đường.\n',
  })
  expect(tasks.map(({ lead }) => lead.map(({ name }) => name))).toEqual([
    ['Công chức Tư pháp - Hộ tịch'],
    ['Đội Cảnh sát giao thông - trật tự'],
  ])
})

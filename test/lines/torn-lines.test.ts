import { expect, test } from 'vitest'
import { locate, parsePlan } from '../../src/index.ts'

const rest = ['KẾ HOẠCH', 'Chăm sóc vườn rau', 'I. MỤC ĐÍCH', '1. Trồng rau sạch.']
const nation = ['CỘNG HÒA XÃ HỘI', 'CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

test.each<[string, string[], object]>([
  [
    'the nation, the number and the date',
    ['ỦY BAN NHÂN', 'DÂN', 'XÃ GÒ MÂY', ...nation, 'Số:', '15/KH-UBND', 'Gò Mây, ngày 12', 'tháng 9 năm 2031'],
    { issuer: 'ỦY BAN NHÂN DÂN XÃ GÒ MÂY', number: '15/KH-UBND', place: 'Gò Mây', date: '2031-09-12' },
  ],
  [
    'the name of the place',
    [
      'ỦY BAN NHÂN DÂN',
      'THÀNH PHỐ HOA SỮA',
      ...nation,
      'Số: 8/KH-UBND',
      'Thành phố Hoa',
      'Sữa, ngày 3 tháng 2 năm 2031',
    ],
    {
      issuer: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HOA SỮA',
      number: '8/KH-UBND',
      place: 'Thành phố Hoa Sữa',
      date: '2031-02-03',
    },
  ],
  [
    'the name of the party',
    [
      'ĐẢNG BỘ HUYỆN GÒ MÂY',
      'ĐẢNG ỦY XÃ BÃI CỎ',
      'ĐẢNG CỘNG SẢN',
      'VIỆT NAM',
      'Số 7-KH/ĐU',
      'Bãi Cỏ, ngày 5 tháng 5 năm',
      '2031',
    ],
    {
      superior: 'ĐẢNG BỘ HUYỆN GÒ MÂY',
      issuer: 'ĐẢNG ỦY XÃ BÃI CỎ',
      number: '7-KH/ĐU',
      place: 'Bãi Cỏ',
      date: '2031-05-05',
    },
  ],
  [
    'a number whose label and rest the other column parts',
    [
      'ỦY BAN NHÂN DÂN',
      'XÃ GÒ MÂY',
      'Số:',
      '',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '',
      '/KH-UBND',
      '',
      'Độc lập - Tự do - Hạnh phúc',
      'Gò Mây, ngày',
      '',
      'tháng',
      '',
      'năm 2031',
    ],
    { issuer: 'ỦY BAN NHÂN DÂN XÃ GÒ MÂY', number: '/KH-UBND', place: 'Gò Mây', date: '2031-XX-XX' },
  ],
  [
    'the name of the nation in a narrow column',
    [
      'UBND XÃ GÒ MÂY        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
      'TRƯỜNG THCS HOA                     NAM',
      'SỮA                      Độc lập - Tự do - Hạnh phúc',
      'Số: 4/KH-THCS          Gò Mây, ngày 5 tháng 5 năm 2031',
    ],
    {
      superior: 'UBND XÃ GÒ MÂY',
      issuer: 'TRƯỜNG THCS HOA SỮA',
      number: '4/KH-THCS',
      place: 'Gò Mây',
      date: '2031-05-05',
    },
  ],
  [
    'nothing, though blanks leave room for figures',
    ['Số       -KH/ĐU\tĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG BỘ XÃ GÒ MÂY\tGò Mây, ngày      tháng 8 năm 2031', ''],
    { issuer: 'ĐẢNG BỘ XÃ GÒ MÂY', number: '-KH/ĐU', place: 'Gò Mây', date: '2031-08-XX' },
  ],
])('a letterhead in which a line end tore %s', async (_, head, expected) => {
  const input = [...head, ...rest].join('\n')
  const plan = await parsePlan({ text: input })
  const { superior, issuer, number, place, date } = plan.header
  expect({
    ...(superior && { superior: superior.text }),
    issuer: issuer?.text,
    number: number?.canonical,
    place: place?.text,
    date: date?.edtf,
  }).toEqual(expected)
  const places = locate(plan, date!.span).map((one) => input.slice(one.input!.start, one.input!.end))
  expect(places.join(' ').replace(/\s+/g, ' ')).toBe(date!.text)
})

test('an office and a recipient that a line end tore', async () => {
  const end = [
    'Nơi nhận:',
    '- Ủy ban nhân dân các xã,',
    'Phường trong tỉnh;',
    '- Các tổ;',
    '- Lưu: VT.',
    'KT. BỘ TRƯỞNG,',
    'CHỦ NHIỆM ỦY BAN VƯỜN RAU',
    'PHÓ CHỦ NHIỆM',
    'Lý Thị Mẫu',
  ]
  const { recipients, signature } = await parsePlan({ text: [...rest, ...end].join('\n') })
  expect(recipients.map(({ name }) => name)).toEqual(['Ủy ban nhân dân các xã, Phường trong tỉnh', 'Các tổ', 'Lưu: VT'])
  expect(signature).toMatchObject({
    authority: 'KT. BỘ TRƯỞNG, CHỦ NHIỆM ỦY BAN VƯỜN RAU',
    position: 'PHÓ CHỦ NHIỆM',
    name: 'Lý Thị Mẫu',
  })
})

import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

/** Breaks a paragraph as a printer does. */
function wrap(paragraph: string, width: number): string {
  const lines: string[] = ['']
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1)!
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}

const paragraphs = [
  'KẾ HOẠCH',
  'Chăm sóc vườn rau của nhà trường năm 2031',
  'Thực hiện Kế hoạch số 15/KH-UBND ngày 05/3/2031 của Ủy ban nhân dân xã Gò Mây về trồng rau sạch, Trường Tiểu học Gò Mây xây dựng kế hoạch như sau:',
  'I. MỤC ĐÍCH VÀ YÊU CẦU ĐỐI VỚI VIỆC CHĂM SÓC VƯỜN RAU CỦA CÁC LỚP TRONG NĂM 2031',
  '1. Học sinh biết gieo hạt, tưới nước, nhổ cỏ (kể cả cỏ mọc ngoài hàng rào) và ghi chép vào sổ theo dõi từng tuần của lớp mình.',
  '2. Rau thu hoạch được nộp cho bếp ăn của trường trước 8 giờ sáng thứ Hai, phần còn lại chia cho các hộ khó khăn của Thôn Trên.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Tổ Văn phòng: Phối hợp với Trạm Y tế và Hội Nông dân xã Gò Mây kiểm tra nguồn nước tưới theo quy định tại khoản 2 Điều 5 của Quy chế.',
  '2. Đề nghị Ủy ban nhân dân xã hỗ trợ 100 mét ống dẫn nước, 20 chiếc cuốc nhỏ và giống cây cho các lớp trước ngày 20/8/2031.',
  '- Giống rau muống, rau cải được nhận tại kho của Hợp tác xã Gò Mây vào chiều thứ Sáu hằng tuần, mỗi lớp hai gói.',
  '- Ống dẫn nước được lắp dọc theo bờ rào phía đông, mỗi luống có một vòi riêng để học sinh lớp nhỏ tự tưới được.',
]

const expected = (text: string): string => text.replace(/\n/g, ' ')

test.each([60, 72, 80, 100])(
  'paragraphs broken at %i columns are whole again, with empty lines between',
  async (width) => {
    const { text } = await parsePlan({ text: paragraphs.map((paragraph) => wrap(paragraph, width)).join('\n\n') })
    expect(text.split('\n')).toEqual(paragraphs.map(expected))
  },
)

test.each([60, 72, 80, 100])('paragraphs broken at %i columns are whole again, without empty lines', async (width) => {
  const { text } = await parsePlan({ text: paragraphs.map((paragraph) => wrap(paragraph, width)).join('\n') })
  expect(text.split('\n').slice(2)).toEqual(paragraphs.slice(2).map(expected))
})

test('lines of one paragraph each stay apart, also where no full stop ends them', async () => {
  const lines = [
    'KẾ HOẠCH',
    'Dọn vườn',
    '1. Thời gian: ngày 05/3/2031',
    'Địa điểm: sân trường',
    'Thành phần: lớp 4A',
    'Kết quả nộp về Văn phòng',
  ]
  const { text } = await parsePlan({ text: lines.join('\n') })
  expect(text.split('\n')).toEqual(lines)
})

test('every joined line leads back to its place in the input', async () => {
  const input = paragraphs.map((paragraph) => wrap(paragraph, 60)).join('\n\n')
  const plan = await parsePlan({ text: input })
  const { locate } = await import('../../src/index.ts')
  for (const { text, span } of [...plan.dates, ...plan.documentNumbers]) {
    const places = locate(plan, span)
    expect(places.map((place) => input.slice(place.input!.start, place.input!.end)).join(' ')).toBe(text)
  }
  expect(plan.diagnostics.map(({ code }) => code)).toContain('lines-joined')
})

test('in a page of line breaks only, each line is one, the subject too', async () => {
  const lines = [
    'KẾ HOẠCH',
    'Chăm sóc vườn rau năm 2031',
    'Thực hiện chương trình của nhà trường, các lớp chăm sóc vườn rau như sau:',
    'I. NỘI DUNG',
    '1. Thời gian: ngày 05/3/2031',
    'Địa điểm: sân trường',
    'Thành phần: lớp 4A',
    'II. TỔ CHỨC',
    '1. Các lớp tưới rau',
    '2. Các tổ nhổ cỏ',
    '3. Văn phòng phát hạt giống',
  ]
  const { text, header } = await parsePlan({
    bytes: new TextEncoder().encode(`<html><body>${lines.join('<br>')}</body></html>`),
  })
  expect(text.split('\n')).toEqual(lines)
  expect(header.subject?.text).toBe('Chăm sóc vườn rau năm 2031')
})

/** As `pdftotext` prints it: the first line of a paragraph was set in, what it was set in with is lost. */
function wrapSetIn(paragraph: string, width: number): string {
  const room = '·'.repeat(8)
  return wrap(`${room}${paragraph}`, width).slice(room.length)
}

test.each([66, 76, 88])('paragraphs whose first line was set in, broken at %i columns', async (width) => {
  const { text } = await parsePlan({ text: paragraphs.map((paragraph) => wrapSetIn(paragraph, width)).join('\n') })
  expect(text.split('\n').slice(2)).toEqual(paragraphs.slice(2).map(expected))
})

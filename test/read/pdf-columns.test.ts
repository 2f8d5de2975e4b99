import { describe, expect, test } from 'vitest'
import {
  centered,
  fonts,
  isParagraph,
  left,
  line,
  makePdf,
  type Pdf,
  paragraph,
  prose,
  read,
  readDrawn,
  right,
  texts,
} from './pdf-builder.ts'

const leftMiddle = 165
const rightMiddle = 405

function letterhead(pdf: Pdf): void {
  centered(pdf, ['ỦY BAN NHÂN DÂN HUYỆN MƯỜNG LAI'], leftMiddle, 60, fonts.regular, 11)
  centered(pdf, ['TRƯỜNG TIỂU HỌC HOA BAN'], leftMiddle, 76, fonts.bold, 12)
  centered(pdf, ['Số: 21/KH-THHB'], leftMiddle, 100, fonts.regular, 13)
  centered(pdf, ['V/v tổ chức ngày hội', 'đọc sách năm 2031'], leftMiddle, 118, fonts.regular, 12)
  centered(pdf, ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], rightMiddle, 60, fonts.bold, 12)
  centered(pdf, ['Độc lập - Tự do - Hạnh phúc'], rightMiddle, 77, fonts.bold, 13)
  centered(pdf, ['Mường Lai, ngày 02 tháng 4 năm 2031'], rightMiddle, 103, fonts.italic, 13)
}

const leftHead = [
  'ỦY BAN NHÂN DÂN HUYỆN MƯỜNG LAI',
  'TRƯỜNG TIỂU HỌC HOA BAN',
  'Số: 21/KH-THHB',
  'V/v tổ chức ngày hội',
  'đọc sách năm 2031',
]
const rightHead = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Mường Lai, ngày 02 tháng 4 năm 2031',
]

const receivers = ['Nơi nhận:', '- Phòng GD&ĐT (để báo cáo);', '- Các tổ chuyên môn;', '- Lưu: VT.']
const signers = ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG', 'Lò Thị Sương']

function drawReceivers(pdf: Pdf, y: number, from = 0, to = receivers.length): void {
  receivers.slice(from, to).forEach((text, i) => {
    line(pdf, text, left + 5, y + 13 * i, from + i === 0 ? fonts.bold : fonts.regular, 11)
  })
}

describe('text that stands side by side', () => {
  test('the left half of a letterhead comes before the right one, the title after both', async () => {
    const document = await readDrawn((pdf) => {
      letterhead(pdf)
      centered(pdf, ['KẾ HOẠCH'], (left + right) / 2, 160, fonts.bold)
      pdf.y = 200
      for (const text of prose) paragraph(pdf, text)
    })
    expect(texts(document)).toEqual([...leftHead, ...rightHead, 'KẾ HOẠCH', ...prose])
    for (const block of document.blocks.filter(isParagraph).slice(0, 8))
      expect(block.alignment, block.text).toBe('center')
  })

  test('a letterhead whose halves nearly touch, line against line at other heights', async () => {
    const document = await readDrawn((pdf) => {
      centered(pdf, ['LIÊN ĐOÀN LAO ĐỘNG - HỘI NÔNG DÂN -', 'ĐOÀN THANH NIÊN'], 170, 62, fonts.bold, 11)
      centered(pdf, ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], 425, 58, fonts.bold, 12)
      centered(pdf, ['Độc lập - Tự do - Hạnh phúc'], 425, 78, fonts.bold, 13)
      pdf.y = 160
      for (const text of prose) paragraph(pdf, text)
    })
    expect(texts(document).slice(0, 4)).toEqual([
      'LIÊN ĐOÀN LAO ĐỘNG - HỘI NÔNG DÂN -',
      'ĐOÀN THANH NIÊN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ])
  })

  test('a number that the left half breaks is one number', async () => {
    const document = await readDrawn((pdf) => {
      centered(pdf, ['BỘ NỘI VỤ - BỘ Y TẾ', 'BỘ TÀI CHÍNH'], leftMiddle, 60, fonts.bold, 12)
      centered(pdf, ['Số: 05/TTLT-BNV-', 'BYT-BTC'], leftMiddle, 100, fonts.regular, 13)
      centered(
        pdf,
        ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
        rightMiddle,
        60,
        fonts.bold,
        12,
      )
      centered(pdf, ['Hà Nội, ngày 02 tháng 4 năm 2031'], rightMiddle, 100, fonts.italic, 13)
    })
    expect(texts(document)).toContain('Số: 05/TTLT-BNV-BYT-BTC')
  })

  test('the recipients come before the signature, long items in one piece', async () => {
    const document = await readDrawn((pdf) => {
      for (const text of prose) paragraph(pdf, text)
      const { y } = pdf
      drawReceivers(pdf, y + 20, 0, 3)
      line(pdf, '- Ban đại diện cha mẹ học sinh các lớp', left + 5, y + 59, fonts.regular, 11)
      line(pdf, 'khối 4, khối 5;', left + 5, y + 72, fonts.regular, 11)
      line(pdf, '- Lưu: VT.', left + 5, y + 85, fonts.regular, 11)
      centered(pdf, signers.slice(0, 2), 430, y + 20, fonts.bold)
      centered(pdf, ['Lò Thị Sương'], 430, y + 130, fonts.bold)
    })
    expect(texts(document)).toEqual([
      ...prose,
      ...receivers.slice(0, 3),
      '- Ban đại diện cha mẹ học sinh các lớp khối 4, khối 5;',
      '- Lưu: VT.',
      ...signers,
    ])
  })

  test('two who sign side by side are read one after the other', async () => {
    const document = await readDrawn((pdf) => {
      for (const text of prose) paragraph(pdf, text)
      const y = pdf.y + 20
      centered(pdf, ['ĐẠI DIỆN CÔNG ĐOÀN', 'CHỦ TỊCH'], 180, y, fonts.bold, 12)
      centered(pdf, ['Tòng Văn Phanh'], 180, y + 90, fonts.bold, 12)
      centered(pdf, ['ĐẠI DIỆN NHÀ TRƯỜNG', 'HIỆU TRƯỞNG'], 440, y, fonts.bold, 12)
      centered(pdf, ['Quàng Thị Mỷ'], 440, y + 90, fonts.bold, 12)
    })
    expect(texts(document).slice(3)).toEqual([
      'ĐẠI DIỆN CÔNG ĐOÀN',
      'CHỦ TỊCH',
      'Tòng Văn Phanh',
      'ĐẠI DIỆN NHÀ TRƯỜNG',
      'HIỆU TRƯỞNG',
      'Quàng Thị Mỷ',
    ])
  })

  test('a signature block that a page break cuts is one', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.y = 640
      paragraph(pdf, prose[0]!)
      drawReceivers(pdf, 740, 0, 2)
      centered(pdf, signers.slice(0, 2), 430, 738, fonts.bold)
      pdf.addPage()
      drawReceivers(pdf, 60, 2)
      centered(pdf, ['Lò Thị Sương'], 430, 120, fonts.bold)
    })
    expect(texts(await read(bytes))).toEqual([prose[0], ...receivers, ...signers])
  })

  test('it is one also where only one line of the position stands before the break', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.y = 640
      paragraph(pdf, prose[0]!)
      drawReceivers(pdf, 752, 0, 2)
      centered(pdf, ['HIỆU TRƯỞNG'], 430, 758, fonts.bold)
      pdf.addPage()
      drawReceivers(pdf, 60, 2)
      centered(pdf, ['Lò Thị Sương'], 430, 120, fonts.bold)
    })
    expect(texts(await read(bytes))).toEqual([prose[0], ...receivers, 'HIỆU TRƯỞNG', 'Lò Thị Sương'])
  })

  test('an appendix on the page after the signature is no part of it', async () => {
    const bytes = await makePdf((pdf) => {
      paragraph(pdf, prose[0]!)
      drawReceivers(pdf, 200)
      centered(pdf, signers, 430, 198, fonts.bold)
      pdf.addPage()
      centered(pdf, ['PHỤ LỤC', 'Danh mục sách tham khảo'], (left + right) / 2, 60, fonts.bold)
    })
    expect(texts(await read(bytes)).slice(-3)).toEqual(['Lò Thị Sương', 'PHỤ LỤC', 'Danh mục sách tham khảo'])
  })

  test('labels with values, and list numbers set off by a tab, are read line by line', async () => {
    const document = await readDrawn((pdf) => {
      for (const [i, [label, value]] of [
        ['Tên hoạt động:', 'Ngày hội đọc sách'],
        ['Địa điểm:', 'Sân trường'],
        ['Quy mô:', 'Toàn trường'],
      ].entries()) {
        line(pdf, label!, left, 100 + 20 * i)
        line(pdf, value!, 300, 100 + 20 * i)
      }
      for (const [i, text] of ['Chuẩn bị', 'Khai mạc', 'Tổng kết'].entries()) {
        line(pdf, `${i + 1}.`, left, 220 + 20 * i)
        line(pdf, text, left + 60, 220 + 20 * i)
      }
    })
    expect(texts(document)).toEqual([
      'Tên hoạt động: Ngày hội đọc sách',
      'Địa điểm: Sân trường',
      'Quy mô: Toàn trường',
      '1. Chuẩn bị',
      '2. Khai mạc',
      '3. Tổng kết',
    ])
  })
})

import { describe, expect, test } from 'vitest'
import type { Span } from '../../src/model/span.ts'
import {
  bottom,
  centered,
  codes,
  fonts,
  isParagraph,
  left,
  line,
  makePdf,
  paragraph,
  prose,
  read,
  readDrawn,
  right,
  texts,
} from './pdf-builder.ts'

describe('paragraphs of a PDF', () => {
  test('lines are joined to the paragraphs that were set, with single blanks', async () => {
    const document = await readDrawn((pdf) => {
      for (const text of prose) paragraph(pdf, text)
    })
    expect(texts(document)).toEqual(prose)
  })

  test('paragraphs without space between them are told apart by indent and by the room that a last line leaves', async () => {
    const document = await readDrawn((pdf) => {
      for (const text of prose) paragraph(pdf, text, { gap: 0 })
    })
    expect(texts(document)).toEqual(prose)
  })

  test('paragraphs without indent are told apart by the space between them', async () => {
    const document = await readDrawn((pdf) => {
      for (const text of prose) paragraph(pdf, text, { indent: 0 })
    })
    expect(texts(document)).toEqual(prose)
  })

  test('list markers stay and begin paragraphs', async () => {
    const items = [
      'I. MỤC ĐÍCH, YÊU CẦU',
      `1. ${prose[0]}`,
      `a) ${prose[1]}`,
      '- Bảo đảm an toàn.',
      '+ Có biên bản.',
      'II. NỘI DUNG',
    ]
    const document = await readDrawn((pdf) => {
      for (const item of items) paragraph(pdf, item)
    })
    expect(texts(document)).toEqual(items)
  })

  test('a number that a line break cuts is joined without a blank', async () => {
    const document = await readDrawn((pdf) => {
      line(pdf, 'Thực hiện Kế hoạch số 215/KH-SGDĐT ngày 05/3/2031 và Quyết định số 17/QĐ-', left + 36, 100)
      line(pdf, 'UBND ngày 08/3/2031 của Ủy ban nhân dân huyện về công tác thư viện trường', left, 118)
      line(pdf, 'học năm học 2030 -', left, 136)
      line(pdf, '2031.', left + 200, 136)
    })
    expect(texts(document)[0]).toContain('số 17/QĐ-UBND ngày')
  })

  test('a paragraph goes on over a page break, page numbers and running headers do not', async () => {
    const long = Array.from({ length: 40 }, (_, i) => prose[i % 3]!)
    const bytes = await makePdf(
      (pdf) => {
        for (const text of long) paragraph(pdf, text)
        const { count } = pdf.bufferedPageRange()
        for (let page = 0; page < count; page++) {
          pdf.switchToPage(page)
          pdf.page.margins = { top: 0, bottom: 0, left: 0, right: 0 }
          if (page > 0) line(pdf, String(page + 1), 307, 30, fonts.regular, 13)
          line(pdf, `Trường Tiểu học Hoa Ban - ngày hội đọc sách ${page + 1}`, left, 812, fonts.italic, 10)
        }
      },
      { bufferPages: true },
    )
    const document = await read(bytes)
    expect(document.source.pages).toBe(3)
    expect(texts(document)).toEqual(long)
    expect(codes(document)).toEqual(['page-number-dropped'])
    const torn = document.blocks.filter(isParagraph).filter((block) => block.parts.length === 2)
    expect(torn.length).toBeGreaterThan(0)
    for (const { text, parts } of torn) {
      const [first, second] = parts
      expect(second!.page).toBe(first!.page! + 1)
      expect(first!.span.start).toBe(0)
      expect(first!.span.end).toBe(second!.span.start)
      expect(second!.span.end).toBe(text.length)
      expect(first!.bbox!.y + first!.bbox!.height).toBeGreaterThan(bottom - 40)
      expect(second!.bbox!.y).toBeLessThan(90)
    }
  })

  test('every paragraph has its page and its box in points from the top left', async () => {
    const document = await readDrawn((pdf) => {
      line(pdf, 'Một dòng ở giữa trang', 200, 400)
    })
    const [part] = document.blocks.filter(isParagraph)[0]!.parts
    expect(part!.page).toBe(1)
    expect(part!.bbox!.x).toBeCloseTo(200, 0)
    expect(part!.bbox!.y).toBeGreaterThan(396)
    expect(part!.bbox!.y + part!.bbox!.height).toBeLessThan(422)
  })

  test('bold and italic stretches are kept', async () => {
    const document = await readDrawn((pdf) => {
      pdf.font(fonts.bold).text('Chế độ báo cáo:', left, 100, { continued: true })
      pdf.font(fonts.regular).text(' trước ngày 10/6 ', { continued: true })
      pdf.font(fonts.italic).text('(bằng văn bản)')
    })
    const [block] = document.blocks.filter(isParagraph)
    const cut = (spans: readonly Span[] | null): string[] =>
      (spans ?? []).map(({ start, end }) => block!.text.slice(start, end))
    expect(block!.text).toBe('Chế độ báo cáo: trước ngày 10/6 (bằng văn bản)')
    expect(cut(block!.bold)).toEqual(['Chế độ báo cáo:'])
    expect(cut(block!.italic)).toEqual(['(bằng văn bản)'])
  })

  test('lines in the middle are paragraphs of their own, and centred', async () => {
    const document = await readDrawn((pdf) => {
      pdf.font(fonts.bold).text('KẾ HOẠCH', left, 100, { width: right - left, align: 'center' })
      pdf.text('Tổ chức ngày hội đọc sách', { width: right - left, align: 'center' })
      pdf.moveDown()
      for (const text of prose) paragraph(pdf, text)
    })
    const blocks = document.blocks.filter(isParagraph)
    expect(blocks.map((block) => block.text).slice(0, 2)).toEqual(['KẾ HOẠCH', 'Tổ chức ngày hội đọc sách'])
    expect(blocks.slice(0, 2).map((block) => block.alignment)).toEqual(['center', 'center'])
    expect(blocks.at(-1)!.alignment).toBe('justify')
  })

  test('footnotes follow the paragraph, and their marks never join a number', async () => {
    const document = await readDrawn((pdf) => {
      line(pdf, 'Hoàn thành trong năm 2031', left + 36, 100)
      line(pdf, '1', left + 36 + pdf.widthOfString('Hoàn thành trong năm 2031'), 96, fonts.regular, 9)
      for (const [i, text] of [
        'Nhà trường thực hiện đầy đủ các nội dung trên theo đúng',
        'thời gian đã nêu.',
      ].entries()) {
        line(pdf, text, left + (i === 0 ? 36 : 0), 124 + 18 * i)
      }
      pdf
        .moveTo(left, 700)
        .lineTo(left + 144, 700)
        .stroke()
      line(pdf, '1', left, 704, fonts.regular, 6.5)
      line(pdf, 'Theo công văn của phòng chuyên môn.', left + 5, 706, fonts.regular, 10)
    })
    const all = texts(document)
    expect(all[0]).toBe('Hoàn thành trong năm 2031¹')
    expect(all.at(-1)).toBe('¹ Theo công văn của phòng chuyên môn.')
  })
})

test('a centred title that wraps is one paragraph, one broken by hand is two; so is a heading in capitals', async () => {
  const middle = (left + right) / 2
  const wrapped = ['Tổ chức ngày hội đọc sách và phát triển văn hóa đọc cho học sinh, giáo viên', 'năm học 2031 - 2032']
  const broken = ['Tổ chức ngày hội đọc sách', 'năm học 2031 - 2032']
  const heading = ['II. CÁC NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU TRONG NĂM HỌC', 'MỚI']
  const document = await readDrawn((pdf) => {
    centered(pdf, wrapped, middle, 100, fonts.bold)
    centered(pdf, broken, middle, 160, fonts.bold)
    pdf.y = 220
    for (const text of prose) paragraph(pdf, text)
    const { y } = pdf
    line(pdf, heading[0]!, left + 36, y, fonts.bold)
    line(pdf, heading[1]!, left, y + 17, fonts.bold)
    pdf.y = y + 44
    for (const text of prose) paragraph(pdf, text)
  })
  const title = wrapped.join(' ')
  expect(texts(document)).toEqual([title, ...broken, ...prose, heading.join(' '), ...prose])
  expect(document.blocks.filter(isParagraph)[0]!.alignment).toBe('center')
})

import { describe, expect, test } from 'vitest'
import type { SourceDocument } from '../../src/model/source-document.ts'
import { characterOfGlyph, knownBlockStarts } from '../../src/read/pdf/glyph-ids.ts'
import {
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
  texts,
} from './pdf-builder.ts'
import { onePage, showLines } from './pdf-raw.ts'

/** The glyph number of a character in a core font whose Vietnamese block begins at `blockStart`. */
function glyphOf(character: string, blockStart: number): number {
  for (let glyph = 3; glyph < blockStart + 100; glyph++)
    if (characterOfGlyph(glyph, blockStart) === character) return glyph
  throw new Error(`no glyph for ${character}`)
}

/** A PDF whose text is glyph numbers of a font without a ToUnicode table. */
function withoutTable(lines: readonly string[], blockStart: number): Uint8Array {
  return withGlyphs(lines.map((text) => [...text].map((character) => glyphOf(character, blockStart))))
}

function withGlyphs(lines: readonly (readonly number[])[]): Uint8Array {
  const hex = lines.map((glyphs) => `<${glyphs.map((glyph) => glyph.toString(16).padStart(4, '0')).join('')}>`)
  return onePage(showLines(hex, 'F2'), {
    fonts: '/F2 6 0 R',
    objects: [
      {
        value:
          '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Serif /Encoding /Identity-H /DescendantFonts [7 0 R] >>',
      },
      {
        value:
          '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Serif /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 8 0 R /DW 500 >>',
      },
      {
        value:
          '<< /Type /FontDescriptor /FontName /AAAAAA+Serif /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
      },
    ],
  })
}

/** A PDF whose ToUnicode table gives each character of `lines` as it is, whatever it is. */
function withTable(lines: readonly string[]): Uint8Array {
  const used = [...new Set(lines.join(''))]
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')
  const entries = used.map((character, i) => `<${hex(i + 1, 2)}> <${hex(character.charCodeAt(0), 4)}>`)
  const table = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange ${entries.length} beginbfchar
${entries.join('\n')}
endbfchar endcmap end end`
  const codes = lines.map((text) => `<${[...text].map((character) => hex(used.indexOf(character) + 1, 2)).join('')}>`)
  return onePage(showLines(codes, 'F2'), {
    fonts: '/F2 6 0 R',
    objects: [
      {
        value: `<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /FirstChar 1 /LastChar ${used.length} /Widths [${used.map(() => 500).join(' ')}] /ToUnicode 7 0 R >>`,
      },
      { value: '<< >>', stream: table },
    ],
  })
}

const sentences = [
  'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  'Thực hiện Kế hoạch số 12/KH-THHB ngày 02/3/2031 của nhà trường;',
  'các tổ chuyên môn phối hợp với thư viện lựa chọn đầu sách phù hợp.',
  'Giáo viên chủ nhiệm động viên học sinh tham gia đầy đủ hoạt động.',
]

describe('text layers that do not say what the page shows', () => {
  test.each(knownBlockStarts)('glyph numbers without a table are read (Vietnamese block at %i)', async (blockStart) => {
    const document = await read(withoutTable(sentences, blockStart))
    expect(texts(document).join(' ')).toBe(sentences.join(' '))
    expect(codes(document)).toContain('pdf-text-repaired')
  })

  test('the place of the Vietnamese block is found in a font that is not known', async () => {
    const document = await read(withoutTable(sentences, 0x555))
    expect(texts(document).join(' ')).toBe(sentences.join(' '))
  })

  test('glyph numbers in no known order are reported, and hold no control characters', async () => {
    const scrambled = Array.from({ length: 30 }, (_, i) => {
      return [...sentences[i % 4]!].map((character) => ((character.charCodeAt(0) * 7 + 3) % 90) + 1)
    })
    const document = await read(withGlyphs(scrambled))
    expect(codes(document)).toContain('pdf-text-unreliable')
    expect(texts(document).join('')).not.toMatch(/[\x00-\x1f]/)
  })

  test('an English text is not suspected', async () => {
    const english =
      'The school library will hold a reading day for all classes in the yard and invites parents to join us there.'
    const document = await readDrawn((pdf) => {
      for (let i = 0; i < 4; i++) paragraph(pdf, english)
    })
    expect(codes(document)).toEqual([])
  })

  test('gha for u with horn is repaired and reported', async () => {
    const faulty = sentences.map((text) => text.replaceAll('ư', 'ƣ').replaceAll('Ư', 'Ƣ'))
    expect(faulty.join('')).toContain('ƣ')
    const document = await read(withTable(faulty))
    expect(texts(document).join(' ')).toBe(sentences.join(' '))
    expect(codes(document)).toEqual(['pdf-text-repaired'])
  })

  test('letters and marks that are drawn apart stay together', async () => {
    const decomposed = prose[2]!.normalize('NFD')
    const document = await readDrawn((pdf) => paragraph(pdf, decomposed))
    expect(texts(document).map((text) => text.normalize('NFC'))).toEqual([prose[2]])
  })

  test('text drawn twice is read once, and is bold', async () => {
    const document = await readDrawn((pdf) => {
      for (const shift of [0, 0.3]) line(pdf, 'TỔ CHỨC THỰC HIỆN', left + shift, 100)
      line(pdf, 'Giao thư viện làm đầu mối.', left, 130)
    })
    const [first, second] = document.blocks.filter(isParagraph)
    expect([first!.text, second!.text]).toEqual(['TỔ CHỨC THỰC HIỆN', 'Giao thư viện làm đầu mối.'])
    expect(first!.bold).toEqual([{ start: 0, end: 17 }])
    expect(second!.bold).toEqual([])
    expect(codes(document)).not.toContain('pdf-glyphs-lost')
  })

  test('an invisible layer under visible text is dropped', async () => {
    const document = await readDrawn((pdf) => {
      line(pdf, 'Giao thư viện làm đầu mối tổ chức thực hiện.', left, 130)
      pdf.addContent('3 Tr')
      line(pdf, 'Giao thu vien lam dau moi to chuc thuc hien.', left + 1, 130.5)
      pdf.addContent('0 Tr')
    })
    expect(texts(document)).toEqual(['Giao thư viện làm đầu mối tổ chức thực hiện.'])
  })

  test('an invisible layer by itself is recognized text', async () => {
    const document = await readDrawn((pdf) => {
      pdf.addContent('3 Tr')
      paragraph(pdf, prose[0]!)
    })
    expect(texts(document)).toEqual([prose[0]])
    expect(document.source.recognized).toBe(true)
    expect(codes(document)).toContain('text-recognized')
  })

  test('slanting stamps and signature stamps are no text of the document', async () => {
    const document = await readDrawn((pdf) => {
      line(pdf, 'Người ký: Trường Tiểu học Hoa Ban', left, 20, fonts.regular, 7)
      line(pdf, 'Email: hoaban@example.edu.vn', left, 29, fonts.regular, 7)
      line(pdf, 'Thời gian ký: 02.04.2031 10:21:11 +07:00', left, 38, fonts.regular, 7)
      pdf.save().rotate(-45, { origin: [300, 400] })
      line(pdf, 'DỰ THẢO', 200, 400, fonts.bold, 60)
      pdf.restore()
      pdf.y = 80
      paragraph(pdf, prose[0]!)
    })
    expect(texts(document)).toEqual([prose[0]])
    expect(codes(document)).toEqual([])
  })

  test('a page drawn sideways is read upright; its boxes lie on the page as it is shown', async () => {
    const bytes = await makePdf((pdf) => {
      pdf
        .save()
        .rotate(-90, { origin: [0, 0] })
        .translate(-842, 0)
      line(pdf, 'Biểu tổng hợp kết quả ngày hội đọc sách của các lớp', 100, 200)
      line(pdf, 'Kèm theo báo cáo của thư viện nhà trường', 100, 230)
      pdf.restore()
    })
    const document = await read(bytes)
    expect(texts(document)).toEqual([
      'Biểu tổng hợp kết quả ngày hội đọc sách của các lớp',
      'Kèm theo báo cáo của thư viện nhà trường',
    ])
    const { x, y, width, height } = document.blocks.filter(isParagraph)[0]!.parts[0]!.bbox!
    expect(height).toBeGreaterThan(3 * width)
    expect(x).toBeGreaterThan(195)
    expect(x + width).toBeLessThan(222)
    expect(y + height).toBeCloseTo(742, -1)
  })

  test('a soft hyphen that is drawn is a hyphen; ligatures are letters; bullets of symbol fonts are bullets', async () => {
    const document = await read(withTable(['Số 12/KH\u00adTHHB, tệp o\ufb03ce', '\uf0b7 Mục một']))
    expect(texts(document)).toEqual(['Số 12/KH-THHB, tệp office', '• Mục một'])
    expect(codes(document)).toEqual(['pdf-text-repaired'])
  })

  test('TCVN3 text is converted; an ư that was lost as a soft hyphen is put back where it can only be missing', async () => {
    const whole = [
      'Nhµ tr\u00adêng tæ chøc ngµy héi ®äc s¸ch cho häc sinh',
      'toµn tr\u00adêng, h×nh thµnh thãi quen ®äc s¸ch.',
    ]
    const unicode = 'Nhà trường tổ chức ngày hội đọc sách cho học sinh toàn trường, hình thành thói quen đọc sách.'
    const readWith = (horn: string): Promise<SourceDocument> =>
      read(withTable(whole.map((text) => text.replaceAll('\u00ad', horn))))
    const minus = await readWith('\u2212')
    expect([texts(minus).join(' '), minus.source.encoding]).toEqual([unicode, 'tcvn3'])
    expect(codes(minus)).toEqual(['encoding-converted'])
    expect(texts(await readWith('\u00ad')).join(' ')).toBe(unicode)
    const lost = await readWith('')
    expect(texts(lost).join(' ')).toBe(unicode)
    expect(codes(lost)).toEqual(['encoding-converted', 'pdf-text-repaired'])
  })

  test('what lies off the page is left out', async () => {
    const document = await readDrawn((pdf) => {
      line(pdf, 'Ngoài trang', 700, 100)
      line(pdf, 'Trong trang', left, 100)
    })
    expect(texts(document)).toEqual(['Trong trang'])
    expect(codes(document)).toEqual([])
  })
})

import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { tesseractOcr } from '../../src/read/ocr/tesseract-ocr.ts'
import { openDocument } from '../../src/read/pdf/engine.ts'
import { readPdfIsolated } from '../../src/read/pdf/isolated.ts'
import type { OcrPage } from '../../src/read/pdf/options.ts'
import { renderPage } from '../../src/read/pdf/render-page.ts'
import { unlockPage } from '../../src/read/pdf/unlock-page.ts'
import { defaultLimits, ReadError } from '../../src/read/read-error.ts'
import { codes, isParagraph, left, line, makePdf, paragraph, prose, read, tables, texts } from './pdf-builder.ts'
import { onePage, rawPdf } from './pdf-raw.ts'

/** A page that is one grey image, with further drawing operators over it. */
function scan(over = ''): Uint8Array {
  return onePage(`q 595 0 0 842 0 0 cm /Im1 Do Q ${over}`, {
    resources: '/XObject << /Im1 6 0 R >>',
    objects: [
      {
        value: '<< /Type /XObject /Subtype /Image /Width 40 /Height 40 /ColorSpace /DeviceGray /BitsPerComponent 8 >>',
        stream: '\x80'.repeat(1600),
      },
    ],
  })
}

/** A grey picture of one pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

function tsv(lines: readonly (readonly [left: number, top: number, text: string])[]): string {
  const rows = ['level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext']
  rows.push('1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t')
  lines.forEach(([x, y, text], index) => {
    const size = 24
    rows.push(`4\t1\t${index + 1}\t1\t1\t0\t${x}\t${y}\t${text.length * size}\t60\t-1\t`)
    let at = x
    text.split(' ').forEach((word, i) => {
      rows.push(`5\t1\t${index + 1}\t1\t1\t${i + 1}\t${at}\t${y}\t${word.length * size}\t60\t90\t${word}`)
      at += (word.length + 1) * size
    })
  })
  return rows.join('\n')
}

describe('pages without a text layer', () => {
  test('a scan is refused with the numbers of its pages', async () => {
    await expect(read(scan())).rejects.toMatchObject({ code: 'no-text-layer', message: expect.stringContaining('1') })
  })

  test('a scan with nothing but a stamped number, or a signature stamp, is refused too', async () => {
    await expect(read(scan('BT /F1 12 Tf 100 700 Td (215) Tj ET'))).rejects.toMatchObject({ code: 'no-text-layer' })
    const stamp = [
      'Digitally signed by Hoa Ban school',
      'Email: hoaban@example.edu.vn',
      'Date: 02.04.2031 10:21:11 +07:00',
    ]
    const drawn = stamp.map((text, i) => `BT /F1 7 Tf 1 0 0 1 60 ${800 - 9 * i} Tm (${text}) Tj ET`).join(' ')
    await expect(read(scan(drawn))).rejects.toMatchObject({ code: 'no-text-layer' })
  })

  test('a page of letters drawn as outlines is refused', async () => {
    const shape = (i: number): string => `${i} 100 m ${i} 110 ${i + 5} 110 ${i + 5} 100 c h f`
    const outlines = Array.from({ length: 200 }, (_, i) => shape(50 + 2 * i)).join('\n')
    await expect(read(onePage(outlines))).rejects.toMatchObject({ code: 'no-text-layer' })
  })

  test('an empty page is no scan', async () => {
    expect((await read(onePage('q Q'))).blocks).toEqual([])
  })

  test('the pages that have text are read, the others are named', async () => {
    const bytes = await makePdf((pdf) => {
      paragraph(pdf, prose[0]!)
      pdf.addPage()
      pdf.image(Buffer.from(pixel, 'base64'), 0, 0, { width: 595, height: 842 })
    })
    const document = await read(bytes)
    expect(texts(document)).toEqual([prose[0]])
    expect(codes(document)).toEqual(['page-skipped'])
    expect(document.source.recognized).toBe(false)
  })

  test('a last page with a name and the image of a seal is no scan', async () => {
    const bytes = await makePdf((pdf) => {
      paragraph(pdf, prose[0]!)
      pdf.addPage()
      paragraph(pdf, prose[1]!)
      pdf.addPage()
      pdf.image(Buffer.from(pixel, 'base64'), 300, 60, { width: 80, height: 80 })
      line(pdf, 'Lò Thị Sương', 300, 150)
    })
    const document = await read(bytes)
    expect(texts(document)).toEqual([prose[0], prose[1], 'Lò Thị Sương'])
    expect(codes(document)).toEqual([])
  })
})

describe('recognized text', () => {
  test('plain text becomes paragraphs with their page and without a box', async () => {
    const seen: OcrPage[] = []
    const document = await read(scan(), {
      ocr: async (page) => {
        seen.push(page)
        return 'KẾ HOẠCH\n\nCăn cứ tình hình thực tế của đơn vị, nhà trường xây dựng\nkế hoạch tổ chức ngày hội.\n- Bảo đảm an toàn.\n- Có biên bản.\n'
      },
    })
    expect(seen.map(({ number, width, height }) => [number, width, height])).toEqual([[1, 595, 842]])
    expect(texts(document)).toEqual([
      'KẾ HOẠCH',
      'Căn cứ tình hình thực tế của đơn vị, nhà trường xây dựng kế hoạch tổ chức ngày hội.',
      '- Bảo đảm an toàn.',
      '- Có biên bản.',
    ])
    expect(document.blocks.filter(isParagraph)[0]!.parts).toEqual([
      { span: { start: 0, end: 8 }, page: 1, bbox: null, path: null },
    ])
    expect(document.source.recognized).toBe(true)
    expect(codes(document)).toEqual(['text-recognized'])
  })

  test('a table of boxes is read like a page: two columns, paragraphs, places', async () => {
    const document = await read(scan(), {
      ocr: async () =>
        tsv([
          [300, 200, 'TRƯỜNG TIỂU HỌC'],
          [330, 280, 'HOA BAN'],
          [1150, 200, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
          [1290, 280, 'Độc lập - Tự do - Hạnh phúc'],
          [500, 500, 'Nhà trường xây dựng kế hoạch tổ chức ngày hội đọc sách cho học sinh'],
          [350, 580, 'toàn trường trong năm học này.'],
        ]),
    })
    expect(texts(document)).toEqual([
      'TRƯỜNG TIỂU HỌC',
      'HOA BAN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Nhà trường xây dựng kế hoạch tổ chức ngày hội đọc sách cho học sinh toàn trường trong năm học này.',
    ])
    expect(document.blocks.filter(isParagraph)[0]!.parts[0]!.bbox!.x).toBeCloseTo((300 * 595) / 2480, 1)
    expect(codes(document)).toEqual(['text-recognized'])
  })

  test('misread Roman numbers of headings are repaired by their sequence', async () => {
    const headings = [
      'L MỤC ĐÍCH, YÊU CẦU',
      'IL NỘI DUNG',
      '1H. PHÂN CÔNG',
      'IV. TỔ CHỨC THỰC HIỆN',
      'L Lê Lợi phát biểu',
    ]
    const document = await read(scan(), {
      ocr: async () => tsv(headings.map((text, i) => [300, 300 + 120 * i, text] as const)),
    })
    expect(texts(document)).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. NỘI DUNG',
      'III. PHÂN CÔNG',
      'IV. TỔ CHỨC THỰC HIỆN',
      'L Lê Lợi phát biểu',
    ])
  })

  test('Arabic numbers stay where no Roman number follows', async () => {
    const headings = ['1. MỤC ĐÍCH', '2. NỘI DUNG', '3. TỔ CHỨC']
    const document = await read(scan(), {
      ocr: async () => tsv(headings.map((text, i) => [300, 300 + 120 * i, text] as const)),
    })
    expect(texts(document)).toEqual(headings)
  })

  test('what the recognizer throws reaches the caller, through the worker too', async () => {
    const failure = new Error('no network')
    const ocr = async (): Promise<string> => {
      throw failure
    }
    await expect(read(scan(), { ocr })).rejects.toBe(failure)
    await expect(readPdfIsolated(scan(), { name: null, limits: defaultLimits, ocr })).rejects.toBe(failure)
  })

  test('a page that the recognizer refuses is skipped, the others are recognized', async () => {
    const bytes = await makePdf((pdf) => {
      for (const _ of [1, 2]) {
        pdf.image(Buffer.from(pixel, 'base64'), 0, 0, { width: 595, height: 842 })
        pdf.addPage()
      }
      paragraph(pdf, prose[0]!)
    })
    const ocr = async ({ number }: OcrPage): Promise<string> => {
      if (number === 2) throw new ReadError('too-large')
      return 'Kế hoạch năm 2031'
    }
    for (const document of [
      await read(bytes, { ocr }),
      await readPdfIsolated(bytes, { name: null, limits: defaultLimits, ocr }),
    ]) {
      expect(texts(document)).toEqual(['Kế hoạch năm 2031', prose[0]])
      expect(document.diagnostics.map(({ code, message }) => `${code} ${/page.*/.exec(message)?.[0]}`)).toEqual([
        expect.stringMatching(/^page-skipped .*page 2$/),
        expect.stringMatching(/^text-recognized .*pages 1$/),
      ])
    }
  })

  test('a page of an encrypted file is drawn without its password', async () => {
    const bytes = await makePdf(
      (pdf) => {
        pdf.addPage({ size: [300, 200] })
        pdf.text('HAI')
      },
      { userPassword: 'secret', ownerPassword: 'other', pdfVersion: '1.7' },
    )
    await expect(openDocument(bytes.slice(), { password: undefined, limits: defaultLimits })).rejects.toMatchObject({
      code: 'encrypted',
    })
    const unlocked = await unlockPage(bytes, 2, 'secret', defaultLimits)
    const page = await (await openDocument(unlocked, { password: undefined, limits: defaultLimits })).getPage(1)
    expect(page.getViewport({ scale: 1 })).toMatchObject({ width: 300, height: 200 })
  })

  test('a page that is too large to be drawn is refused', async () => {
    for (const side of [7200, 14_400, Number.NaN])
      await expect(renderPage(scan(), 1, { width: side, height: side, limits: defaultLimits })).rejects.toMatchObject({
        code: 'too-large',
      })
  })

  test('pages are recognized for the worker in this thread', async () => {
    const document = await readPdfIsolated(scan(), {
      name: null,
      limits: defaultLimits,
      ocr: async () => 'Kế hoạch năm 2031',
    })
    expect(texts(document)).toEqual(['Kế hoạch năm 2031'])
  })

  test('a damaged file is not sent to the recognizer', async () => {
    const ocr = async (): Promise<string> => 'never'
    await expect(read(rawPdf([]), { ocr })).rejects.toMatchObject({ code: 'corrupt' })
  })
})

const has = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0
const canRecognize =
  has('pdftoppm', '-v') && /^vie$/m.test(spawnSync('tesseract', ['--list-langs']).stdout?.toString() ?? '')

describe.skipIf(!canRecognize)('tesseract', () => {
  test('reads a page whose text is drawn, as an image', async () => {
    const drawn = await makePdf((pdf) => {
      for (const text of prose) paragraph(pdf, text)
      line(pdf, 'Nơi nhận:', left, 400)
    })
    const image = spawnSync('pdftoppm', ['-r', '150', '-png', '-'], { input: drawn, maxBuffer: 1e9 }).stdout
    const bytes = await makePdf((pdf) => {
      pdf.image(image, 0, 0, { width: 595, height: 842 })
    })
    const document = await read(bytes, { ocr: tesseractOcr() })
    expect(texts(document).join(' ')).toContain('nhà trường xây dựng kế hoạch tổ chức ngày hội đọc sách')
    expect(texts(document).length).toBeLessThan(7)
    expect(tables(document)).toEqual([])
  })
})

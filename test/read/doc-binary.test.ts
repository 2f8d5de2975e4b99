import { describe, expect, it } from 'vitest'
import type { SourceParagraph, SourceTable } from '../../src/model/source-document.ts'
import { readDoc } from '../../src/read/doc.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { quotes, textOf } from './html-page.ts'
import { encodeText, planLines, seeded } from './legacy-encode.ts'
import { buildWordFile, long, sprm, type WordFile, type WordParagraph, word } from './word-file.ts'

const readBytes = (bytes: Uint8Array) => readDoc(bytes, { name: 'plan.doc', limits: defaultLimits, office: 'never' })
const read = (file: WordFile) => readBytes(buildWordFile(file))
const line = (text: string, sprms: readonly number[] = []): WordParagraph => ({ runs: [{ text }], sprms })
const texts = async (file: WordFile) => (await read(file)).blocks.map(textOf)

const bold = sprm(0x0835, 1)
const inTable = [...sprm(0x2416, 1), ...sprm(0x6649, ...long(1))]

const cell = (...lines: string[]): WordParagraph[] =>
  lines.map((text, i) => ({ runs: [{ text }], mark: i === lines.length - 1 ? '\u0007' : '\r', sprms: inTable }))

/** The end of a row: edges of its cells in twentieths of a point, and for each cell its merge flags and border kind. */
function rowEnd(
  edges: readonly number[],
  cells: readonly { flags?: number; border?: number }[] = [],
  more: readonly number[] = [],
): WordParagraph {
  const shapes = edges.slice(1).flatMap((_, i) => {
    const { flags = 0, border = 0 } = cells[i] ?? {}
    return [...word(flags), 0, 0, ...[1, 2, 3, 4].flatMap(() => [4, border, 0, 0])]
  })
  const body = [edges.length - 1, ...word(...edges), ...shapes]
  return {
    runs: [],
    mark: '\u0007',
    sprms: [...inTable, ...sprm(0x2417, 1), ...sprm(0xd608, ...word(body.length + 1), ...body), ...more],
  }
}

const spans = (table: SourceTable) =>
  table.rows.map((row) => row.cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan]))

describe('readDoc without LibreOffice', () => {
  it('reads paragraphs', async () => {
    const { blocks, source, diagnostics } = await read({ paragraphs: planLines.map((text) => line(text)) })
    expect(blocks.map(textOf)).toEqual(planLines)
    expect(source).toMatchObject({ name: 'plan.doc', format: 'doc', sha256: null, encoding: 'unicode' })
    expect(diagnostics).toEqual([])
  })

  it('reads looks, alignment and outline levels', async () => {
    const { blocks } = await read({
      paragraphs: [
        {
          runs: [
            { text: 'KẾ HOẠCH', sprms: bold },
            { text: ' về ' },
            { text: 'việc', sprms: sprm(0x0836, 1) },
            { text: ' chữ', sprms: sprm(0x083b, 1) },
          ],
          sprms: [...sprm(0x2461, 1), ...sprm(0x2640, 0)],
        },
        line('Thường', sprm(0x2403, 3)),
      ],
    })
    const [first, second] = blocks as SourceParagraph[]
    expect(first).toMatchObject({ text: 'KẾ HOẠCH về việc CHỮ', alignment: 'center', headingLevel: 1 })
    expect(quotes(first!, first!.bold)).toEqual(['KẾ HOẠCH'])
    expect(quotes(first!, first!.italic)).toEqual(['việc'])
    expect(second).toMatchObject({ alignment: 'justify', headingLevel: null, bold: [] })
  })

  it('prints results of fields, no instructions, pictures or deleted text', async () => {
    const field = '\u0013 HYPERLINK "mailto:a@example.edu.vn" \u0014a@example.edu.vn\u0015'
    expect(
      await texts({
        paragraphs: [
          line(`Gửi ${field} và \u0013 IF \u0013 PAGE \u00141\u0015 = 1 \u0014một\u0015.`),
          { runs: [{ text: 'Còn ' }, { text: 'bỏ', sprms: sprm(0x0800, 1) }, { text: 'lại\u0001\u0008' }] },
          line('dòng\u000bhai, THPT\u001eHM, kế\u001fhoạch'),
        ],
      }),
    ).toEqual(['Gửi a@example.edu.vn và một.', 'Còn lại', 'dòng\nhai, THPT\u2011HM, kế\u00adhoạch'])
  })

  it('drops hidden text and says so', async () => {
    const { blocks, diagnostics } = await read({
      paragraphs: [{ runs: [{ text: 'Hiện' }, { text: ' ẩn', sprms: sprm(0x083c, 1) }] }],
    })
    expect(blocks.map(textOf)).toEqual(['Hiện'])
    expect(diagnostics.map(({ code }) => code)).toContain('hidden-text-dropped')
  })

  it('replaces symbols', async () => {
    const symbol = [...sprm(0x6a09, ...word(1), ...word(0xf0fe)), ...sprm(0x0855, 1)]
    expect(
      await texts({
        fonts: ['Arial', 'Wingdings'],
        paragraphs: [{ runs: [{ text: '(', sprms: symbol }, { text: ' Có' }] }],
      }),
    ).toEqual(['☑ Có'])
  })

  it('lays out tables with merged cells', async () => {
    const { blocks } = await read({
      paragraphs: [
        line('Trước'),
        ...[cell('TT'), cell('Phân công', 'năm 2025'), cell('')].flat(),
        rowEnd(
          [0, 500, 3000, 6000],
          [
            { flags: 3 << 5, border: 1 },
            { flags: 2, border: 1 },
            { flags: 1, border: 1 },
          ],
          sprm(0x3404, 1),
        ),
        ...[cell(''), cell('Chủ trì'), cell('Phối hợp')].flat(),
        rowEnd([0, 505, 3000, 6000], [{ flags: 1 << 5, border: 1 }, { border: 1 }, { border: 1 }]),
        ...[cell('1'), cell('Cả hai')].flat(),
        rowEnd([0, 500, 6000], [{ border: 1 }, { border: 1 }]),
        line('Sau'),
      ],
    })
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph'])
    const table = blocks[1] as SourceTable
    expect(table).toMatchObject({ columns: 3, ruled: true })
    expect(textOf(table)).toEqual([
      ['TT', 'Phân công|năm 2025'],
      ['Chủ trì', 'Phối hợp'],
      ['1', 'Cả hai'],
    ])
    expect(spans(table)).toEqual([
      [
        [0, 1, 2],
        [1, 2, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [0, 1, 1],
        [1, 2, 1],
      ],
    ])
    expect(table.rows.map((row) => row.isHeader)).toEqual([true, false, false])
  })

  it('tells a letterhead without lines from a ruled table', async () => {
    const row = (border: number) => [
      ...cell('SỞ A'),
      ...cell('CỘNG HÒA'),
      rowEnd([0, 100, 200], [{ border }, { border }]),
    ]
    const { blocks } = await read({ paragraphs: [...row(0xff), line('giữa'), ...row(1)] })
    expect(blocks.filter((block) => block.kind === 'table').map((table) => table.ruled)).toEqual([false, true])
  })

  it('writes a nested table row by row', async () => {
    const deep = [...sprm(0x2416, 1), ...sprm(0x6649, ...long(2))]
    const inner = (text: string): WordParagraph => ({ runs: [{ text }], sprms: [...deep, ...sprm(0x244b, 1)] })
    const innerEnd: WordParagraph = { runs: [], sprms: [...deep, ...sprm(0x244b, 1), ...sprm(0x244c, 1)] }
    const { blocks } = await read({ paragraphs: [inner('1'), inner('2'), innerEnd, ...cell('sau'), rowEnd([0, 100])] })
    expect(blocks.map(textOf)).toEqual([[['1\t2|sau']]])
  })

  it('prints automatic numbers', async () => {
    const item = (text: string, level: number) => line(text, [...sprm(0x260a, level), ...sprm(0x460b, ...word(1))])
    const { blocks } = await read({
      levels: [
        { format: 1, text: '%1.' },
        { format: 0, text: '%1.%2' },
        { format: 23, text: '\uf0b7' },
      ],
      paragraphs: [
        item('MỤC ĐÍCH', 0),
        item('Một', 1),
        item('Hai', 1),
        item('Gạch', 2),
        item('NỘI DUNG', 0),
        line('Lời'),
      ],
    })
    expect(
      blocks.map((block) => [
        textOf(block),
        (block as SourceParagraph).listMarker,
        (block as SourceParagraph).listLevel,
      ]),
    ).toEqual([
      ['I. MỤC ĐÍCH', 2, 0],
      ['I.1 Một', 3, 1],
      ['I.2 Hai', 3, 1],
      ['• Gạch', 1, 2],
      ['II. NỘI DUNG', 3, 0],
      ['Lời', 0, null],
    ])
  })

  it('puts footnotes after their paragraphs', async () => {
    expect(
      await texts({
        paragraphs: [line('Một\u0002.'), line('Hai.'), line('Ba\u0002.')],
        footnotes: ['\u0002 Chú thích', '\u0002 Thêm'],
      }),
    ).toEqual(['Một.', 'Chú thích', 'Hai.', 'Ba.', 'Thêm'])
  })

  it('decodes legacy fonts, also text of one byte a character', async () => {
    const font = sprm(0x4a4f, ...word(1))
    const lines = planLines.slice(1)
    const paragraphs = lines.map(
      (text): WordParagraph => ({ runs: [{ text: encodeText(text, 'tcvn3'), sprms: font }] }),
    )
    const title: WordParagraph = { runs: [{ text: encodeText('kế hoạch', 'tcvn3'), sprms: sprm(0x4a4f, ...word(2)) }] }
    for (const compressed of [true, false]) {
      const { blocks, source } = await read({
        fonts: ['Arial', '.VnTime', '.VnTimeH'],
        compressed,
        paragraphs: [title, ...paragraphs],
      })
      expect(blocks.map(textOf)).toEqual(['KẾ HOẠCH', ...lines])
      expect(source.encoding).toBe('tcvn3')
    }
  })
})

describe('damaged .doc files', () => {
  const good = buildWordFile({ paragraphs: planLines.map((text) => line(text)), levels: [{ format: 0, text: '%1.' }] })

  it('says that a file is encrypted or too old', async () => {
    await expect(read({ paragraphs: [line('a')], flags: 0x0100 })).rejects.toMatchObject({ code: 'encrypted' })
    await expect(read({ paragraphs: [line('a')], ident: 0xa5dc })).rejects.toMatchObject({ code: 'reader-missing' })
    await expect(read({ paragraphs: [line('a')], ident: 1 })).rejects.toMatchObject({ code: 'corrupt' })
    await expect(read({ paragraphs: [line(' ')] })).rejects.toMatchObject({ code: 'empty' })
  })

  it('refuses chains of sectors that are loops', async () => {
    const looped = good.slice()
    const view = new DataView(looped.buffer)
    // The second sector of the first stream leads back to the first one.
    view.setUint32(512 + 3 * 4, 2, true)
    await expect(readBytes(looped)).rejects.toMatchObject({ code: 'corrupt' })
  })

  it('refuses a piece table that claims more than the file holds', async () => {
    const huge = good.slice()
    const at = huge.findIndex((_, i) => huge[i] === 2 && huge[i + 1] === 16 && huge[i + 2] === 0 && i > 2048)
    new DataView(huge.buffer).setUint32(at + 9, 0x7fffffff, true)
    await expect(readBytes(huge)).rejects.toMatchObject({ code: 'corrupt' })
  })

  it('ends with text or a ReadError whatever bytes are changed', async () => {
    const random = seeded(3)
    for (let round = 0; round < 150; round++) {
      const bytes = good.slice(0, round % 3 === 0 ? Math.floor(random() * good.length) : good.length)
      for (let i = 0; i < 1 + (round % 12); i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      const end = await readBytes(bytes).then(
        () => 'text',
        (error: { name: string }) => error.name,
      )
      expect(['text', 'ReadError']).toContain(end)
    }
  })
})

import { describe, expect, it } from 'vitest'
import type { SourceParagraph } from '../../src/model/source-document.ts'
import { readDoc } from '../../src/read/doc.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { quotes, textOf } from './html-page.ts'
import { buildWordFile, sprm, type WordFile, type WordParagraph, word } from './word-file.ts'

const read = (file: WordFile) => readDoc(buildWordFile(file), { name: null, limits: defaultLimits, office: 'never' })
const line = (text: string, sprms: readonly number[] = []): WordParagraph => ({ runs: [{ text }], sprms })
const texts = async (file: WordFile) => (await read(file)).blocks.map(textOf)
const leftOut = async (file: WordFile) =>
  (await read(file)).diagnostics.flatMap(({ code, message }) => (code === 'content-left-out' ? [message] : []))

/** A modifier of a piece: in short by seven bits, or the number of a list. */
const short = (number: number, value: number) => (number << 1) | (value << 8)
const listed = (number: number) => (number << 1) | 1

describe('a .doc file after a fast save', () => {
  it('is read in the order of its pieces', async () => {
    const paragraphs = [line('hai'), line('một'), line('ba')]
    const pieces = [
      { from: 4, to: 8 },
      { from: 0, to: 4 },
      { from: 8, to: 11 },
    ]
    expect(await texts({ paragraphs, pieces })).toEqual(['một', 'hai', 'ba'])
    expect(await texts({ paragraphs: [line('hai'), line('mot'), line('ba')], pieces, compressed: true })).toEqual([
      'mot',
      'hai',
      'ba',
    ])
  })

  it('has paragraphs that begin in one piece and end in another', async () => {
    const paragraphs = [line('Kế ch'), line('hoạ', sprm(0x2461, 1))]
    const { blocks } = await read({
      paragraphs,
      pieces: [
        { from: 0, to: 3 },
        { from: 6, to: 9 },
        { from: 3, to: 6 },
      ],
    })
    expect(blocks.map(textOf)).toEqual(['Kế hoạch'])
    // The mark of the first paragraph ends it, whatever its words were in.
    expect(blocks[0]).toMatchObject({ alignment: 'left' })
  })

  it('looks as its pieces say', async () => {
    const { blocks } = await read({
      paragraphs: [line('đậm'), line('giữa'), line('bỏ')],
      modifierLists: [[...sprm(0x2461, 1), ...sprm(0x0836, 1)]],
      pieces: [
        { from: 0, to: 4, modifier: short(0x55, 1) },
        { from: 4, to: 9, modifier: listed(0) },
        { from: 9, to: 12, modifier: short(0x41, 1) },
      ],
    })
    const [first, second, ...others] = blocks as SourceParagraph[]
    expect(quotes(first!, first!.bold)).toEqual(['đậm'])
    expect(second).toMatchObject({ text: 'giữa', alignment: 'center' })
    expect(quotes(second!, second!.italic)).toEqual(['giữa'])
    expect(others).toEqual([])
  })

  it('says that a piece is missing, and reads the others', async () => {
    const file = {
      paragraphs: [line('một'), line('hai')],
      pieces: [
        { from: 0, to: 4 },
        { from: 90_000, to: 90_004 },
        { from: 4, to: 8 },
      ],
    }
    expect((await texts(file)).filter((text) => text !== '')).toEqual(['một', 'hai'])
    expect(await leftOut(file)).toEqual([expect.stringContaining('1 piece of the text')])
  })
})

describe('text boxes of a .doc file', () => {
  const boxes = [
    { text: 'Hộp một\ndòng hai\n', shape: 7 },
    { text: 'Hộp hai\n', shape: 9 },
  ]

  it('stand after the paragraphs they are anchored in', async () => {
    const paragraphs = [line('Trước'), line('\u0008Giữa'), line('Sau\u0008')]
    expect(await texts({ paragraphs, boxes, shapes: [9, 7] })).toEqual([
      'Trước',
      'Giữa',
      'Hộp hai',
      'Sau',
      'Hộp một',
      'dòng hai',
    ])
  })

  it('are found by the groups of shapes they are in, and come last where nothing leads to them', async () => {
    const paragraphs = [line('Trước\u0008'), line('Sau')]
    expect(await texts({ paragraphs, boxes, shapes: [5], groups: [[5, 6, 9]] })).toEqual([
      'Trước',
      'Hộp hai',
      'Sau',
      'Hộp một',
      'dòng hai',
    ])
  })

  it('count once where two in one place say the same', async () => {
    const twice = [boxes[1]!, { ...boxes[1]!, shape: 10 }]
    expect(await texts({ paragraphs: [line('\u0008\u0008Sau')], boxes: twice, shapes: [9, 10] })).toEqual([
      'Sau',
      'Hộp hai',
    ])
  })
})

describe('what stands in the text of a .doc file for something else', () => {
  it('is an address behind a link, where the link does not show it', async () => {
    const link = (shown: string) => `\u0013 HYPERLINK "mailto:tham@example.edu.vn" \u0014${shown}\u0015`
    expect(await texts({ paragraphs: [line(`Gửi ${link('Bà Thắm')}.`), line(link('tham@example.edu.vn'))] })).toEqual([
      'Gửi Bà Thắm (tham@example.edu.vn).',
      'tham@example.edu.vn',
    ])
  })

  it('is a symbol in a field', async () => {
    expect(await texts({ paragraphs: [line('\u0013 SYMBOL 168 \\f "Wingdings" \\s 12 \u0015 Có')] })).toEqual(['◻ Có'])
  })

  it('is left out and said where it is not in the file', async () => {
    const file = { paragraphs: [line('\u0013 AUTONUM \u0015 Mục'), line('\u0013 EQ \\f(1;2) \u0015 lần')] }
    expect(await texts(file)).toEqual([' Mục', ' lần'])
    expect(await leftOut(file)).toEqual([expect.stringContaining('2 fields')])
    expect(await leftOut({ paragraphs: [line('\u0013 PAGE \u00141\u0015')] })).toEqual([])
  })

  it('is nothing where a paragraph is hidden with its mark, which is counted', async () => {
    const numbered = [...sprm(0x460b, ...word(1)), ...sprm(0x260a, 0)]
    const hidden = sprm(0x083c, 1)
    const levels = [{ format: 0, text: '%1.' }]
    const paragraphs: WordParagraph[] = [
      line('một', numbered),
      { runs: [{ text: 'ẩn', sprms: hidden }], sprms: numbered, markSprms: hidden },
      line('ba', numbered),
    ]
    expect(await texts({ paragraphs, levels })).toEqual(['1. một', '3. ba'])
  })
})

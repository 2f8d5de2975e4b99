import { describe, expect, test } from 'vitest'
import type { SourceDocument } from '../../src/model/source-document.ts'
import { readPages } from '../../src/read/pdf/read-pages.ts'
import { toDocument } from '../../src/read/pdf/to-document.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { centered, codes, fonts, left, line, makePdf, type Pdf, paragraph, prose, read } from './pdf-builder.ts'
import { drawTable, type Rules } from './pdf-table-drawing.ts'

/** A small generator of pseudo-random numbers (mulberry32), so that every run draws the same documents. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const words = prose.join(' ').split(' ')

/** Draws a document of random pieces and notes every character that it draws. */
function drawAnything(next: () => number, drawn: string[]): (pdf: Pdf) => void {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const phrase = (count: number): string => Array.from({ length: count }, () => pick(words)).join(' ')
  const note = (text: string): string => {
    drawn.push(text)
    return text
  }
  const pieces: ((pdf: Pdf) => void)[] = [
    (pdf) => paragraph(pdf, note(`${pick(['', '1. ', '- ', 'a) '])}${phrase(5 + Math.floor(next() * 60))}.`)),
    (pdf) => {
      const { y } = pdf
      line(pdf, note(phrase(3)), left, y, fonts.regular, 11)
      line(pdf, note(phrase(3)), 340, y - 2 + next() * 5, fonts.bold, 13)
      line(pdf, note(phrase(2)), left, y + 18, fonts.regular, 11)
      line(pdf, note(phrase(2)), 350, y + 19, fonts.bold, 13)
      pdf.y = y + 50
    },
    (pdf) => {
      centered(pdf, [note(phrase(4))], 311, pdf.y, fonts.bold)
      pdf.y += 25
    },
    (pdf) => {
      const rows = [
        // Each table has a head of its own: one that is repeated over a page break would rightly be read once.
        ['STT', phrase(3), phrase(2)].map(note),
        ...Array.from({ length: 1 + Math.floor(next() * 4) }, (_, i) => [
          note(String(i + 1)),
          note(phrase(8)),
          note(phrase(2)),
        ]),
      ]
      const rules = pick<Rules>(['strokes', 'rectangles', 'across', 'down', 'none'])
      pdf.y = drawTable(pdf, { xs: [85, 120, 380, 538], rows, y: pdf.y, rules }) + 15
    },
  ]
  return (pdf) => {
    for (let i = 0; i < 12; i++) {
      if (pdf.y > 560) pdf.addPage()
      pick(pieces)(pdf)
    }
  }
}

function letters(texts: readonly string[]): string {
  return [...texts.join('').normalize('NFC').replace(/\s/g, '')].sort().join('')
}

function allTexts(document: SourceDocument): string[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map((one) => one.text))),
  )
}

describe('nothing is lost, nothing is read twice', () => {
  test.each(Array.from({ length: 25 }, (_, seed) => seed))('random document %i', async (seed) => {
    const drawn: string[] = []
    const document = await read(await makePdf(drawAnything(random(seed), drawn)))
    expect(letters(allTexts(document))).toBe(letters(drawn))
    expect(codes(document)).not.toContain('pdf-glyphs-lost')
  })

  test('a glyph that ends nowhere is reported with its page', async () => {
    const bytes = await makePdf((pdf) => paragraph(pdf, prose[0]!))
    const pages = await readPages(bytes, { limits: defaultLimits }, null)
    pages.ledger.see(1, 3)
    const document = toDocument(pages, bytes.length, null)
    expect(document.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['pdf-glyphs-lost', expect.stringContaining('3 on page 1')],
    ])
  })
})

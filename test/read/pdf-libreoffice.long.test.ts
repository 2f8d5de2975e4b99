import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import { afterAll, describe, expect, test } from 'vitest'
import { readDocx } from '../../src/read/docx.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { cellTexts, codes, prose, read, tables, texts } from './pdf-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'kehoach-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const hasOffice = spawnSync('soffice', ['--version']).status === 0

/** Has LibreOffice print a document; `font` is what it is set in. */
async function print(
  name: string,
  children: (Paragraph | Table)[],
  font: string,
): Promise<{ docx: Uint8Array; pdf: Uint8Array }> {
  const document = new Document({
    styles: { default: { document: { run: { font, size: 28 } } } },
    sections: [{ children }],
  })
  const docx = new Uint8Array(await Packer.toBuffer(document))
  writeFileSync(join(folder, `${name}.docx`), docx)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.docx`)])
  return { docx, pdf: new Uint8Array(readFileSync(join(folder, `${name}.pdf`))) }
}

const cell = (text: string, options: Partial<ConstructorParameters<typeof TableCell>[0]> = {}): TableCell =>
  new TableCell({ ...options, children: text.split('\n').map((one) => new Paragraph(one)) })

function taskTable(): Table {
  const head = new TableRow({
    tableHeader: true,
    children: ['STT', 'Nội dung', 'Chủ trì', 'Thời gian'].map((text) => cell(text)),
  })
  const rows = Array.from({ length: 15 }, (_, i) => {
    const merge = i % 3 === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE
    const lead = i % 3 === 0 ? 'Ban giám hiệu\nThư viện và các tổ chuyên môn' : ''
    return new TableRow({
      cantSplit: true,
      children: [
        cell(String(i + 1)),
        cell(prose[i % 3]!),
        cell(lead, { verticalMerge: merge }),
        cell(`Quý ${(i % 4) + 1}/2031`),
      ],
    })
  })
  return new Table({ rows: [head, ...rows], columnWidths: [700, 5200, 1800, 1500] })
}

function plan(): (Paragraph | Table)[] {
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: 'KẾ HOẠCH', bold: true })],
  })
  const body = prose.map((text, i) => {
    const children = [new TextRun({ text: `${i + 1}. Mục ${i + 1}: `, bold: true }), new TextRun(text)]
    return new Paragraph({ alignment: AlignmentType.BOTH, indent: { firstLine: 720 }, children })
  })
  return [title, ...body, taskTable(), new Paragraph('Nơi nhận:')]
}

describe.skipIf(!hasOffice)('documents printed by LibreOffice', () => {
  // One font has all letters; the other lacks the Vietnamese ones, and letters of a third are put inside its words.
  test.each([
    ['one-font', 'Tinos'],
    ['mixed-fonts', 'Liberation Serif'],
  ])('%s: the text and all cells are those of the .docx', async (name, font) => {
    const { docx, pdf } = await print(name, plan(), font)
    const printed = await read(pdf)
    const source = await readDocx(docx, { name: null, limits: defaultLimits })
    expect(printed.source.pages).toBeGreaterThan(1)
    expect(texts(printed)).toEqual(texts(source))
    expect(cellTexts(tables(printed)[0])).toEqual(cellTexts(tables(source)[0]))
    expect(tables(printed)).toHaveLength(1)
    expect(tables(printed)[0]!.rows[0]!.isHeader).toBe(true)
    expect(codes(printed)).not.toContain('pdf-glyphs-lost')
  })
})

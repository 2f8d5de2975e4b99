import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildDocx, type DocxParts } from './docx/build-docx.ts'
import {
  abstractNumbering,
  borders,
  cell,
  instance,
  level,
  numbered,
  paragraph,
  row,
  style,
  table,
} from './docx/markup.ts'
import { readParts } from './docx/read-built.ts'

/**
 * LibreOffice is the reference for printed numbers. What it is known to print otherwise than Word stands in other tests:
 * w:isLgl, w:lvlRestart, hidden paragraphs and cells that a merge covers.
 */
const installed = ['soffice', 'pdftotext'].every((program) => spawnSync(program, ['--help']).error === undefined)

/** The lines that LibreOffice prints of a document, blanks closed up. */
function printedLines(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-docx-'))
  try {
    writeFileSync(join(folder, 'a.docx'), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')],
      {
        stdio: 'ignore',
      },
    )
    execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf')])
    const lines = readFileSync(join(folder, 'a.txt'), 'utf8').split(/[\n\f]/)
    return lines.map((line) => line.normalize('NFC').replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The lines that the reader gives: paragraphs, and rows with their cells beside each other. */
async function readLines(parts: DocxParts): Promise<string[]> {
  const { blocks } = await readParts(parts)
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map(({ cells }) => cells.flatMap((one) => one.paragraphs.map(({ text }) => text)).join(' ')),
  )
}

const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'

function plan(): DocxParts {
  const styles =
    style('paragraph', 'Muc', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('paragraph', 'Con', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('paragraph', 'MucCon', '<w:basedOn w:val="Muc"/>') +
    style('numbering', 'Ds', '<w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr>')
  const numbering = [
    abstractNumbering(
      1,
      level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>'),
      level(1, 'decimal', '%2.', '<w:pStyle w:val="Con"/>'),
      level(2, 'lowerLetter', '%3)'),
      level(3, 'decimal', '%1.%2.%4/'),
    ),
    abstractNumbering(2, level(0, 'decimalZero', 'Điều %1.'), level(1, 'lowerRoman', '(%2)')),
    abstractNumbering(3, level(0, 'decimal', '%1', '<w:suff w:val="nothing"/>')),
    abstractNumbering(4, level(0, 'bullet', '-'), level(1, 'bullet', '+')),
    abstractNumbering(5, '<w:styleLink w:val="Ds"/>', level(0, 'upperLetter', '%1.')),
    abstractNumbering(6, '<w:numStyleLink w:val="Ds"/>'),
    ...[1, 2, 3, 4].map((id) => instance(id, id)),
    instance(5, 2, start),
    instance(6, 5),
    instance(7, 6),
  ]
  const styled = (text: string, id: string) => paragraph(text, `<w:pStyle w:val="${id}"/>`)
  const rows = ['soạn thảo', 'góp ý', 'ban hành'].map((text) => row([cell(numbered('', 3)), cell(text)]))
  const body = [
    styled('mục đích', 'Muc'),
    styled('thứ nhất', 'Con'),
    numbered('điểm', 1, 2),
    numbered('điểm nữa', 1, 2),
    numbered('sâu hơn', 1, 3),
    styled('thứ hai', 'Con'),
    numbered('lại từ đầu', 1, 2),
    styled('nội dung', 'MucCon'),
    numbered('vượt cấp', 1, 3),
    numbered('phạm vi', 2),
    numbered('khoản', 2, 1),
    numbered('đối tượng', 2),
    numbered('nhảy số', 5),
    numbered('nối số', 2),
    numbered('gạch', 4),
    numbered('cộng', 4, 1),
    numbered('qua kiểu', 7),
    numbered('cùng kiểu', 6),
    table(2, rows, borders('single')),
    paragraph('hết'),
  ]
  return { styles, numbering: numbering.join(''), body: body.join('') }
}

describe.skipIf(!installed)('automatic numbers', () => {
  it('are those that LibreOffice prints', async () => {
    const lines = await readLines(plan())
    expect(lines.slice(0, 5)).toEqual(['I. mục đích', '1. thứ nhất', 'a) điểm', 'b) điểm nữa', 'I.1.1/ sâu hơn'])
    expect(lines).toEqual(printedLines(buildDocx(plan())))
  })
})

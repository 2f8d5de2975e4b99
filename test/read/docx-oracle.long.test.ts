import { existsSync, readdirSync, readFileSync } from 'node:fs'
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { SourceParagraph } from '../../src/model/source-document.ts'
import { readDocx } from '../../src/read/docx.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { buildDocx } from './docx/build-docx.ts'
import { cell, paragraph, row, run, table } from './docx/markup.ts'

/**
 * mammoth is the oracle for words: both readers must find the same ones, as often. What it is known not to do is taken
 * out of both sides before: automatic numbers, notes (its raw text has none), soft breaks (it glues the words around
 * them), capitals by format and the case of letters.
 */
async function wordsOfBoth(bytes: Uint8Array): Promise<{ ours: string[]; theirs: string[] }> {
  const { blocks } = await readDocx(bytes, {
    name: null,
    limits: defaultLimits,
    // Legacy fonts are left as they are: mammoth does not decode them.
    decodeLegacy: (runs) => ({
      texts: runs.map((one) => one.map(({ text }) => text)),
      encoding: 'unicode',
      uncertain: false,
    }),
  })
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flatMap((one) => one.paragraphs)),
  )
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return { ours: words(paragraphs.map(printedText).join('\n')), theirs: words(value) }
}

function printedText({ text, listMarker, parts }: SourceParagraph): string {
  const isNote = parts.some(({ path }) => path !== null && /^(?:foot|end)notes\//.test(path))
  return isNote ? '' : text.slice(listMarker).replaceAll('\n', '')
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort()
}

/** Words that only one side has, with «+» where it is ours. */
function difference(ours: readonly string[], theirs: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of ours) counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const word of theirs) counts.set(word, (counts.get(word) ?? 0) - 1)
  return [...counts].filter(([, count]) => count !== 0).map(([word, count]) => (count > 0 ? `+${word}` : `-${word}`))
}

async function differenceOf(bytes: Uint8Array): Promise<string[]> {
  const { ours, theirs } = await wordsOfBoth(bytes)
  expect(ours.length).toBeGreaterThan(0)
  return difference(ours, theirs)
}

describe('the words of documents that are built here', () => {
  it('are those that mammoth reads', async () => {
    const bytes = new Uint8Array(await Packer.toBuffer(plan()))
    expect(await differenceOf(bytes)).toEqual([])
    const { ours } = await wordsOfBoth(bytes)
    expect(ours).toEqual(expect.arrayContaining(['hoạch', 'lan@truong.example.edu.vn', 'trưởng']))
  })

  it('differ where the oracle is known to be wrong', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent>'
    const choice = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice></mc:AlternateContent>`
    const known: [reason: string, body: string, difference: string[]][] = [
      ['hidden text is printed nowhere', paragraph(run('hiện ') + run('ẩn', '<w:vanish/>')), ['-ẩn']],
      ['text boxes with a choice only', paragraph(`${run('neo')}<w:r>${choice}</w:r>`), ['+hộp']],
      ['formulas', paragraph(`${run('x ')}<m:oMath><m:r><m:t>95</m:t></m:r></m:oMath>`), ['+95']],
      ['directed runs', paragraph(`${run('x ')}<w:bdo w:val="ltr">${run('y')}</w:bdo>`), ['+y']],
      ['simple fields', paragraph(`${run('x ')}<w:fldSimple w:instr="DATE">${run('z')}</w:fldSimple>`), ['+z']],
    ]
    for (const [reason, body, expected] of known) {
      expect([reason, await differenceOf(buildDocx({ body }))]).toEqual([reason, expected])
    }
  })

  it('agree over tables, merges and tracked changes', async () => {
    const author = 'w:id="1" w:author="A"'
    const rows = [
      row([cell('một', '<w:vMerge w:val="restart"/>'), cell('hai')]),
      row([
        cell('', '<w:vMerge/>'),
        cell(
          paragraph(
            `<w:del ${author}><w:r><w:delText>xóa</w:delText></w:r></w:del><w:ins ${author}>${run('thêm')}</w:ins>`,
          ),
        ),
      ]),
    ]
    const joined = paragraph('nối ', `<w:rPr><w:del ${author}/></w:rPr>`) + paragraph('liền')
    expect(await differenceOf(buildDocx({ body: table(2, rows) + joined }))).toEqual([])
  })
})

/** Differences that are known, by file and reason; all other files agree to the word. */
const hidden = ['-chữ', '-qua', '-style', '-tiếp', '-trực', '-ẩn']
const known: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  's01_kh000_word_features.docx': {
    'hidden text': hidden,
    'a tab at a margin (w:ptab)': ['+ptab', '+sau', '-ptabsau'],
    'symbols that have a plainer look': ['+✓≥→', '-✓≥🡪', '+•→', '-\uF0B7\uF0AE'],
    'simple fields': ['+17/02/2025'],
    'directed runs': ['+trong', '+bdo;', '-;'],
    formulas: ['+95%≤x'],
    'text boxes with a choice only': ['+hỏa', '+tốc', '+(chỉ', '+choice)'],
  },
  's03_LO_resaved.docx': {
    'hidden text': hidden,
    'symbols as private-use characters': ['+✓≥→', '-\uF0FC\uF0B3\uF0E0', '+•→', '-\uF0B7\uF0AE'],
    'text boxes of VML': ['+khẩn', '+(chỉ', '+vml)'],
  },
}

const folders = ['/work/shared/samples', '/work/shared/corpus/raw/docx', '/work/shared/corpus/gold']
const files = folders.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.docx'))
        .map((name) => `${folder}/${name}`)
    : [],
)

describe.skipIf(files.length === 0)('the words of the collected documents', () => {
  it.each(files)('%s', async (file) => {
    const found = await differenceOf(new Uint8Array(readFileSync(file)))
    const expected = known[file.split('/').at(-1) ?? ''] ?? {}
    expect(found.sort()).toEqual(Object.values(expected).flat().sort())
  })
})

function plan(): Document {
  const numbered = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: 'muc', level } })
  const inCell = (text: string, options = {}) => new TableCell({ children: [new Paragraph(text)], ...options })
  return new Document({
    numbering: {
      config: [
        {
          reference: 'muc',
          levels: [
            { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.START },
            { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('Theo văn bản của phòng.')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: 'KẾ HOẠCH', heading: HeadingLevel.TITLE }),
          new Paragraph({
            children: [new TextRun('Năm học '), new TextRun({ text: '2026', bold: true }), new FootnoteReferenceRun(1)],
          }),
          numbered('Mục đích'),
          numbered('Thực hiện đúng thời gian', 1),
          new Table({
            rows: [
              new TableRow({ children: [inCell('TT', { rowSpan: 2 }), inCell('Phân công', { columnSpan: 2 })] }),
              new TableRow({ children: [inCell('Chủ trì'), inCell('Phối hợp')] }),
              new TableRow({ children: [inCell('1'), inCell('Hiệu trưởng'), inCell('Tổ Văn')] }),
            ],
          }),
          new Paragraph({
            children: [
              new ExternalHyperlink({
                link: 'mailto:lan@truong.example.edu.vn',
                children: [new TextRun('lan@truong.example.edu.vn')],
              }),
            ],
          }),
        ],
      },
    ],
  })
}

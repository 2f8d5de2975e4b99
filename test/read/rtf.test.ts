import { describe, expect, it } from 'vitest'
import type { SourceParagraph, SourceTable } from '../../src/model/source-document.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { readRtf } from '../../src/read/rtf.ts'
import { quotes, textOf } from './html-page.ts'
import { encodeText, planLines } from './legacy-encode.ts'
import { readRich, rich, richTexts } from './rtf-file.ts'

describe('the text of rich text', () => {
  it('is read by codes, code pages and fonts', async () => {
    expect(await richTexts(planLines.map((line) => `\\pard ${rich(line)}\\par`).join('\n'))).toEqual(planLines)
    expect(await richTexts("caf\\'e9 \\lquote a\\rquote  \\endash  b\\~c\\_d")).toEqual(['café ‘a’ – b\u00a0c\u2011d'])
    // windows-1258 writes tones behind their letters.
    expect((await richTexts("{\\f3 \\'d0\\'ea\\'ec}")).join().normalize('NFC')).toBe('Đế')
    expect(await richTexts("{\\uc2\\u7871 ??}{\\uc0\\u7871 }x\\u7871\\'3f.")).toEqual(['ếếxế.'])
  })

  it('is converted where its font is a legacy one', async () => {
    const { blocks, source } = await readRich(
      planLines
        .slice(1)
        .map((line) => `\\pard\\f1 ${rich(encodeText(line, 'tcvn3'))}\\par`)
        .join('\n'),
    )
    expect(blocks.map(textOf)).toEqual(planLines.slice(1))
    expect(source).toMatchObject({ name: 'plan.rtf', format: 'rtf', encoding: 'tcvn3', sha256: null })
  })

  it('has looks, alignment and headings', async () => {
    const { blocks } = await readRich(
      `\\pard\\qc\\outlinelevel0{\\b KE HOACH} ve {\\i viec}{\\caps chung}\\par\\pard\\plain a\\par`,
    )
    const [first, second] = blocks as SourceParagraph[]
    expect(first).toMatchObject({ text: 'KE HOACH ve viecCHUNG', alignment: 'center', headingLevel: 1 })
    expect(quotes(first!, first!.bold)).toEqual(['KE HOACH'])
    expect(quotes(first!, first!.italic)).toEqual(['viec'])
    expect(second).toMatchObject({ alignment: 'left', headingLevel: null, bold: [] })
  })

  it('is what is printed: no instructions, deleted or hidden text, comments, headers or pictures', async () => {
    const { blocks, diagnostics } = await readRich(
      '{\\header dau trang}{\\info{\\title ten}}{\\stylesheet{\\s1 heading 1;}}' +
        '{\\field{\\*\\fldinst { PAGE }}{\\fldrslt 12}} a{\\deleted bo}{\\revised them}{\\v an}' +
        '{\\*\\annotation ghi chu}{\\pict\\wmetafile8 0102}{\\*\\strange khong}{\\*\\cs7 nghieng}\\bin4 abcd.\\par',
    )
    expect(blocks.map(textOf)).toEqual(['12 athemnghieng.'])
    expect(diagnostics.map(({ code }) => code)).toEqual(['hidden-text-dropped'])
  })

  it('goes on behind a mark that was deleted', async () => {
    expect(await richTexts('\\pard Ke{\\deleted\\par}\\pard hoach\\par\\pard sau\\par')).toEqual(['Kehoach', 'sau'])
  })

  it('has breaks inside paragraphs, and columns as tabs', async () => {
    expect(await richTexts('a\\line b\\tab c\\page d\\par\\page\\par e\\sect f')).toEqual(['a\nb\tc\nd', '', 'e', 'f'])
  })

  it('has the addresses behind links', async () => {
    const link = '{\\field{\\*\\fldinst HYPERLINK "mailto:tham@example.edu.vn"}{\\fldrslt Ba Tham}}'
    expect(await richTexts(`${link}\\par`)).toEqual(['Ba Tham (tham@example.edu.vn)'])
  })

  it('has symbols', async () => {
    expect(
      await richTexts('{\\f2\\\'fe} a{\\f2\\u-3842 ?}{\\field{\\*\\fldinst SYMBOL 168 \\\\f "Wingdings"}}'),
    ).toEqual(['☑ a☑◻'])
  })

  it('has notes after the paragraphs they belong to, and text boxes', async () => {
    const note = '{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} Theo so lieu.}}'
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard Hop\\par}}{\\shprslt{\\*\\do{\\dptxbxtext Hop}}}}'
    expect(await richTexts(`\\pard${box} Mot${note} hai\\par\\pard sau\\par`)).toEqual([
      ' Mot hai',
      'Hop',
      'Theo so lieu.',
      'sau',
    ])
  })
})

describe('numbers of rich text', () => {
  const listed = (text: string, more = '') => `\\pard\\ls1\\ilvl0${more}\\ql ${text}\\par`
  const table =
    "{\\*\\listtable{\\list{\\listlevel\\levelnfc1\\levelstartat1{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}\\b1}" +
    "{\\listlevel\\levelnfc0\\levelstartat1{\\leveltext\\'04\\'00.\\'01.;}{\\levelnumbers;}}\\listid7}}" +
    '{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}' +
    '{\\listoverride\\listid7\\listoverridecount1{\\lfolevel\\listoverridestartat\\levelstartat5}\\ls2}}'

  it('are those that the file carries', async () => {
    const { blocks } = await readRich(
      listed('Muc dich', '{\\listtext\\b I.\\tab}') + listed('Yeu cau', '{\\pntext 2)\\tab}'),
    )
    expect(blocks.map(textOf)).toEqual(['I. Muc dich', '2) Yeu cau'])
    const [first] = blocks as SourceParagraph[]
    expect(first).toMatchObject({ listMarker: 2, listLevel: 0 })
    expect(quotes(first!, first!.bold)).toEqual(['I.'])
    expect(await richTexts(listed('a', "{\\listtext{\\f2\\'a7}\\tab}"))).toEqual(['• a'])
  })

  it('are counted where it carries none', async () => {
    const body = listed('a') + listed('b', '\\ilvl1') + listed('c', '\\ilvl1') + listed('d') + listed('e', '\\ls2')
    const { blocks } = await readRich(table + body)
    expect(blocks.map(textOf)).toEqual(['I. a', 'I.1. b', 'I.2. c', 'II. d', 'V. e'])
    const [first] = blocks as SourceParagraph[]
    expect(quotes(first!, first!.bold)).toEqual(['I.'])
  })
})

describe('tables of rich text', () => {
  const cellx = (...edges: (string | number)[]) =>
    edges.map((edge) => (typeof edge === 'number' ? `\\cellx${edge}` : edge)).join('')
  const lines = '\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs'
  const cells = (...texts: string[]) => `\\pard\\intbl ${texts.map((text) => `${text}\\cell `).join('')}`

  it('have cells merged to the right and downwards, and header rows', async () => {
    const { blocks } = await readRich(
      `Truoc\\par\\trowd\\trhdr${cellx(`${lines}\\clvmgf`, 500, `${lines}\\clmgf`, 3000, `${lines}\\clmrg`, 6000)}` +
        `${cells('TT', 'Phan cong', '')}\\row` +
        `\\trowd${cellx(`${lines}\\clvmrg`, 510, lines, 3000, lines, 6000)}${cells('', 'Chu tri', 'Phoi hop')}\\row` +
        `\\trowd${cellx(lines, 500, lines, 6000)}${cells('1', 'Ca hai\\par dong hai')}\\row\\pard Sau\\par`,
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph'])
    const table = blocks[1] as SourceTable
    expect(table).toMatchObject({ columns: 3, ruled: true })
    expect(textOf(table)).toEqual([
      ['TT', 'Phan cong'],
      ['Chu tri', 'Phoi hop'],
      ['1', 'Ca hai|dong hai'],
    ])
    expect(
      table.rows.map((row) => row.cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan])),
    ).toEqual([
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

  it('without lines are told from ruled ones', async () => {
    const letterhead = `\\trowd${cellx('\\clbrdrb\\brdrnone', 100, 200)}${cells('SO A', 'CONG HOA')}\\row\\pard a\\par`
    const byTable = `\\trowd\\trbrdrh\\brdrs\\trbrdrv\\brdrs\\trbrdrt\\brdrs\\trbrdrl\\brdrs${cellx(100, 200)}${cells('b', 'c')}\\row`
    const { blocks } = await readRich(letterhead + byTable)
    expect(blocks.flatMap((block) => (block.kind === 'table' ? [block.ruled] : []))).toEqual([false, true])
  })

  it('inside others come row by row', async () => {
    const inner =
      '\\pard\\intbl\\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops\\trowd\\cellx50\\cellx90\\nestrow}{\\nonesttables\\par}'
    expect(await richTexts(`\\trowd\\cellx100 ${inner}\\pard\\intbl\\itap1 sau\\cell\\row\\pard cuoi\\par`)).toEqual([
      [['1\t2|sau']],
      'cuoi',
    ])
  })

  it('are read where no paragraph says that it is inside', async () => {
    expect(await richTexts('\\trowd\\cellx100\\cellx200 a\\cell b\\par c\\cell\\row d\\par')).toEqual([
      [['a', 'b|c']],
      'd',
    ])
  })
})

describe('rich text that is none, or too much', () => {
  it.each<[string, string, object]>([
    ['unsupported-format', '{\\notrtf a}', {}],
    ['empty', '{\\rtf1 }', {}],
    ['no-text-layer', '{\\rtf1{\\pict 00}}', {}],
    ['too-complex', `{\\rtf1 ${'{'.repeat(300)}a`, {}],
    ['too-large', '{\\rtf1 aaaaaaaaaaaaaaaaaaa}', { maxBytes: 10 }],
    ['timeout', `{\\rtf1 ${'\\b a'.repeat(10_000)}}`, { timeoutMs: -1 }],
  ])('is %s', async (code, text, limits) => {
    const bytes = new TextEncoder().encode(text)
    const options = { name: null, limits: { ...defaultLimits, ...limits }, office: 'never' as const }
    await expect(readRtf(bytes, options)).rejects.toMatchObject({ name: 'ReadError', code })
  })

  it('says that its end is missing, and reads what is there', async () => {
    const bytes = new TextEncoder().encode('{\\rtf1 Ke hoach\\par\\trowd\\cellx10 a\\cell b')
    const { blocks, diagnostics } = await readRtf(bytes, { name: null, limits: defaultLimits, office: 'never' })
    expect(blocks.map(textOf)).toEqual(['Ke hoach', [['a', 'b']]])
    expect(diagnostics.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('ends in the middle'),
        expect.stringContaining('row of a table'),
      ]),
    )
  })

  it('ends with text or a ReadError whatever bytes are changed', async () => {
    const { seeded } = await import('./legacy-encode.ts')
    const random = seeded(5)
    const good = new TextEncoder().encode(
      `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}${planLines.map((line) => `\\pard\\intbl\\b1 ${rich(line)}\\cell\\row`).join('\n')}{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}}`,
    )
    for (let round = 0; round < 200; round++) {
      const bytes = good.slice(0, round % 3 === 0 ? Math.floor(random() * good.length) : good.length)
      for (let i = 0; i < 1 + (round % 12); i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      const end = await readRtf(bytes, { name: null, limits: defaultLimits, office: 'never' }).then(
        () => 'text',
        (error: { name: string }) => error.name,
      )
      expect(['text', 'ReadError']).toContain(end)
    }
  })
})

import { describe, expect, it } from 'vitest'
import type { SourceParagraph } from '../../src/model/source-document.ts'
import { readHtml } from '../../src/read/html.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { firstParagraph, quotes, readPage, readTexts } from './html-page.ts'
import { encodeText, planLines, toBytes } from './legacy-encode.ts'

describe('text of a page', () => {
  it('collapses blanks as a browser does', async () => {
    expect(await readTexts('<p>  Kế\n\thoạch <b> công tác </b>  năm 2025 </p>\n\n <p>\n</p>')).toEqual([
      'Kế hoạch công tác năm 2025',
    ])
    expect(await readTexts('<p>a<b> b</b><i>c</i> <u>d</u></p>')).toEqual(['a bc d'])
  })

  it('keeps no-break spaces and resolves entities', async () => {
    expect(await readTexts('<p>Số:&nbsp;&nbsp;/KH&ndash;TH &amp; &#7871; &lt;b&gt; &eacute;</p>')).toEqual([
      'Số:\u00a0\u00a0/KH–TH & ế <b> é',
    ])
  })

  it('breaks lines inside a paragraph and splits at blank lines', async () => {
    expect(await readTexts('<p>SỞ CÔNG NGHIỆP <br>\n HOA MAI<br/></p>')).toEqual(['SỞ CÔNG NGHIỆP\nHOA MAI'])
    expect(await readTexts('<div>Một<br><br>Hai<br>&nbsp;<br/> Ba<br>Bốn</div>')).toEqual(['Một', 'Hai', 'Ba\nBốn'])
  })

  it('makes each line of preformatted text a paragraph', async () => {
    expect(await readTexts('<pre>KẾ HOẠCH\n  1.  Mục đích\n\n2. Yêu cầu</pre>')).toEqual([
      'KẾ HOẠCH',
      '  1.  Mục đích',
      '2. Yêu cầu',
    ])
    expect(await readTexts('<p style="white-space: pre-wrap">a\nb</p>')).toEqual(['a', 'b'])
  })

  it('begins and ends paragraphs with blocks, wherever text stands', async () => {
    expect(await readTexts('Đầu<div>Một<section>Hai</section>Ba<hr>Bốn</div>Cuối')).toEqual([
      'Đầu',
      'Một',
      'Hai',
      'Ba',
      'Bốn',
      'Cuối',
    ])
  })

  it('drops what is no text of the document', async () => {
    const page = `<html><head><title>x</title><style>p{}</style></head><body><script>alert(1)</script><nav>menu</nav>
      <noscript>bật lên</noscript><!-- chú --><p>Còn<iframe src="http://x.example"></iframe> lại<img alt="ảnh" src="x"></p>
      <template><p>mẫu</p></template><textarea>ghi</textarea><p>Xong<del>bỏ</del></p><div title="header"><p>7</p></div></body></html>`
    expect(await readTexts(page)).toEqual(['Còn lại', 'Xong'])
  })

  it('drops hidden text and says so', async () => {
    const hidden = [
      '<p hidden>a</p>',
      '<p style="display: none !important">b</p>',
      '<span style="mso-hide:all">c</span>',
      '<p style="visibility:hidden">d</p>',
    ]
    const { blocks, diagnostics } = await readPage(`${hidden.join('')}<p>Hiện</p><p hidden></p>`)
    expect(blocks).toHaveLength(1)
    expect(diagnostics.map(({ code }) => code)).toEqual(['hidden-text-dropped'])
    expect(diagnostics[0]?.message).toContain('body/p[1] and 3 other places')
  })
})

describe('looks', () => {
  it('marks bold and italic stretches', async () => {
    const paragraph = await firstParagraph(
      '<p><b>KẾ HOẠCH</b> về <i>việc <strong>mới</strong></i> <span style="font-weight:700">x</span><b style="font-weight:normal">y</b> <em>z</em></p>',
    )
    expect(paragraph.text).toBe('KẾ HOẠCH về việc mới xy z')
    expect(quotes(paragraph, paragraph.bold)).toEqual(['KẾ HOẠCH', 'mới', 'x'])
    expect(quotes(paragraph, paragraph.italic)).toEqual(['việc mới', 'z'])
  })

  it.each([
    ['<p align="CENTER">a</p>', 'center'],
    ['<p style="text-align:right">a</p>', 'right'],
    ['<center><p>a</p></center>', 'center'],
    ['<div align="justify"><span>a</span></div>', 'justify'],
    ['<div style="text-align:center"><p style="text-align: start">a</p></div>', 'left'],
    ['<p>a</p>', null],
  ])('reads the alignment of %s', async (html, alignment) => {
    expect((await firstParagraph(html)).alignment).toBe(alignment)
  })

  it('reads headings', async () => {
    const { blocks } = await readPage('<h2>Phần I</h2><p style="mso-outline-level:3">Mục 1</p><p>Lời</p>')
    expect(blocks.map((block) => (block as SourceParagraph).headingLevel)).toEqual([2, 3, null])
    expect((blocks[0] as SourceParagraph).bold).toEqual([{ start: 0, end: 6 }])
  })

  it('prints text-transform: uppercase', async () => {
    expect(
      await readTexts('<p style="text-transform:uppercase">kế hoạch <span style="text-transform:none">số</span></p>'),
    ).toEqual(['KẾ HOẠCH số'])
  })

  it('gives every paragraph its address', async () => {
    const { blocks } = await readPage(
      '<p>a</p><div>b<p>c</p></div><div><p>d</p><p>e</p><table><tr><td>f</td><td><p>g</p><p>h</p></td></tr></table></div>',
    )
    const paths = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)),
    )
    expect(paths.map(({ text, parts }) => [text, parts[0]?.path])).toEqual([
      ['a', 'body/p[1]'],
      ['b', 'body/div[1]'],
      ['c', 'body/div[1]/p[1]'],
      ['d', 'body/div[2]/p[1]'],
      ['e', 'body/div[2]/p[2]'],
      ['f', 'body/div[2]/table[1]/tbody[1]/tr[1]/td[1]'],
      ['g', 'body/div[2]/table[1]/tbody[1]/tr[1]/td[2]/p[1]'],
      ['h', 'body/div[2]/table[1]/tbody[1]/tr[1]/td[2]/p[2]'],
    ])
    expect(blocks[0]).toMatchObject({ parts: [{ span: { start: 0, end: 1 }, page: null, bbox: null }], origin: null })
  })
})

describe('encodings', () => {
  const read = (bytes: Uint8Array) => readHtml(bytes, { name: null, limits: defaultLimits })
  const page = (lines: readonly string[], head = '') =>
    `<html><head>${head}</head><body>${lines.map((l) => `<p>${l}</p>`).join('')}</body></html>`
  const textsOf = async (bytes: Uint8Array) => {
    const { blocks, source, diagnostics } = await read(bytes)
    return {
      texts: blocks.map((block) => (block as SourceParagraph).text),
      encoding: source.encoding,
      codes: diagnostics.map(({ code }) => code),
    }
  }

  it('reads UTF-8 whatever the page declares', async () => {
    const bytes = new TextEncoder().encode(page(planLines, '<meta charset="iso-8859-1">'))
    expect(await textsOf(bytes)).toEqual({ texts: planLines, encoding: 'unicode', codes: [] })
  })

  it('reads UTF-16', async () => {
    const text = `\ufeff${page(planLines)}`
    const bytes = Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]))
    expect((await textsOf(bytes)).texts).toEqual(planLines)
  })

  it.each([
    ['tcvn3', '.VnTime'],
    ['vni', 'VNI-Times'],
  ] as const)('decodes %s by its font', async (encoding, font) => {
    const lines = planLines.slice(1)
    const body = lines.map((line) => `<font face="${font}">${encodeText(line, encoding)}</font>`)
    const bytes = toBytes(page(body, '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'))
    expect(await textsOf(bytes)).toEqual({ texts: lines, encoding, codes: ['encoding-converted'] })
  })

  it('decodes TCVN3 in a UTF-8 page, its capitals by the font', async () => {
    const lines = planLines
      .slice(1)
      .map((line) => `<span style="font-family:'.VnTime',serif">${encodeText(line, 'tcvn3')}</span>`)
    const title = `<span style='font:bold 14.0pt ".VnTimeH"'>${encodeText('kế hoạch', 'tcvn3')}</span>`
    const { texts, encoding } = await textsOf(new TextEncoder().encode(page([title, ...lines])))
    expect(texts).toEqual(['KẾ HOẠCH', ...planLines.slice(1)])
    expect(encoding).toBe('tcvn3')
  })

  it('reads windows-1258 where the page declares it', async () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('<meta charset=windows-1258><p>'),
      0x4b,
      0xea,
      0xec,
      ...new TextEncoder().encode(' hoach</p>'),
    ])
    expect(await textsOf(bytes)).toEqual({
      texts: ['Kế hoach'],
      encoding: 'windows-1258',
      codes: ['encoding-converted'],
    })
  })

  it('reads French as windows-1252', async () => {
    expect(await textsOf(toBytes('<p>Les \u00e9l\u00e8ves \u0093re\u00e7us\u0094</p>'))).toMatchObject({
      texts: ['Les élèves “reçus”'],
      encoding: 'windows-1252',
    })
  })
})

describe('limits', () => {
  it('refuses too many bytes, too deep nesting and too wide tables', async () => {
    await expect(readPage('<p>abc</p>', { maxBytes: 5 })).rejects.toMatchObject({ code: 'too-large' })
    await expect(readPage('<div>'.repeat(300))).rejects.toMatchObject({ code: 'too-complex' })
    await expect(readPage('<div>'.repeat(200_000))).rejects.toMatchObject({ code: 'too-complex' })
    const row = '<td colspan=60>a</td>'.repeat(20)
    await expect(readPage(`<table><tr>${row}</tr></table>`)).rejects.toMatchObject({ code: 'too-complex' })
    await expect(readPage('')).rejects.toMatchObject({ code: 'empty' })
  })

  it('reads unclosed paragraphs and cells, of which there may be many', async () => {
    expect(await readTexts('<p>a'.repeat(2000))).toHaveLength(2000)
    expect(await readTexts(`<table border=1>${'<tr><td>a<td>b'.repeat(2)}</table>`)).toEqual([
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    ])
  })

  it('says that a page has no text', async () => {
    const frames = '<frameset><frame src="a.html"></frameset>'
    for (const page of [frames, '<p>&nbsp;</p><img src="a.png">'])
      await expect(readPage(page)).rejects.toMatchObject({ code: 'empty' })
  })

  it('takes time in proportion to the page where blank lines and looks alternate', async () => {
    const texts = await readTexts('<b>a</b><br>b<br><br>'.repeat(20_000))
    expect(texts).toHaveLength(20_000)
    expect(texts[19_999]).toBe('a\nb')
  })
})

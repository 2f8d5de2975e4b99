import { describe, expect, it } from 'vitest'
import { paragraph, run, style } from './docx/markup.ts'
import { readParagraphs, readParts, readTexts } from './docx/read-built.ts'

const author = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const link = (id: string, content: string) => `<w:hyperlink r:id="${id}">${content}</w:hyperlink>`
const hyperlink = (id: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`

describe('the text of a paragraph', () => {
  it('keeps soft breaks, tabs and special hyphens', async () => {
    const special = ['tab', 'ptab', 'br', 'cr', 'noBreakHyphen', 'softHyphen'].map((name) => `<w:t>x</w:t><w:${name}/>`)
    expect(await readTexts({ body: paragraph(`<w:r>${special.join('')}<w:t>x</w:t></w:r>`) })).toEqual([
      'x\tx\tx\nx\nx\u2011x\u00ADx',
    ])
  })

  it('keeps blanks as they stand, but not the line breaks of indented XML', async () => {
    const body =
      paragraph('<w:r><w:t>Số: </w:t></w:r><w:r><w:t> 15</w:t></w:r>') +
      paragraph('<w:r>\n<w:t>\n   một\n   hai\n  </w:t>\n</w:r>') +
      paragraph('<w:r><w:t xml:space="preserve">một\nhai</w:t></w:r>')
    expect(await readTexts({ body })).toEqual(['Số:  15', 'một    hai', 'một hai'])
  })

  it('keeps empty paragraphs', async () => {
    expect(await readTexts({ body: paragraph('a') + paragraph('') + paragraph('b') })).toEqual(['a', '', 'b'])
  })

  it.each([
    ['Wingdings', 'F0FC', '✓'],
    ['Wingdings', 'F0E0', '→'],
    ['Wingdings', '00A8', '◻'],
    ['Symbol', 'F0B3', '≥'],
    ['Symbol', 'F0B7', '•'],
    ['Symbol', 'F02D', '-'],
    ['Webdings', 'F061', '•'],
    ['Times New Roman', '2013', '–'],
    ['MS Gothic', '2610', '☐'],
    ['Arial', 'xyz', ''],
  ])('reads the symbol %s %s as «%s»', async (font, code, printed) => {
    const body = paragraph(`<w:r><w:t>a</w:t><w:sym w:font="${font}" w:char="${code}"/><w:t>b</w:t></w:r>`)
    expect(await readTexts({ body })).toEqual([`a${printed}b`])
  })

  it('reads private-use characters of symbol fonts in plain text', async () => {
    const symbol = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
    const body = paragraph(run('\uF0B3\uF0B3', symbol) + run(' 95 \uF0A7 \uF061\uF0FC'))
    expect(await readTexts({ body })).toEqual(['≥≥ 95 ▪ \uF061\uF0FC'])
  })

  it('goes through wrappers: tags, content controls, directions, alternatives', async () => {
    const wrapped = [
      `<w:smartTag w:uri="u" w:element="e">${run('a')}</w:smartTag>`,
      `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${run('b')}</w:sdtContent></w:sdt>`,
      `<w:bdo w:val="ltr">${run('c')}</w:bdo><w:dir w:val="ltr">${run('d')}</w:dir>`,
      `<w:customXml w:uri="u" w:element="e">${run('e')}</w:customXml>`,
      '<w:r><w:ruby><w:rt><w:r><w:t>no</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>g</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      `<mc:AlternateContent><mc:Choice Requires="w14">${run('h')}</mc:Choice><mc:Fallback>${run('no')}</mc:Fallback></mc:AlternateContent>`,
      `<mc:AlternateContent><mc:Choice Requires="x9">${run('no')}</mc:Choice><mc:Fallback>${run('i')}</mc:Fallback></mc:AlternateContent>`,
      '<w:commentRangeStart w:id="1"/><w:bookmarkStart w:id="2" w:name="m"/><w:proofErr w:type="spellStart"/>',
    ]
    expect(await readTexts({ body: paragraph(wrapped.join('')) })).toEqual(['abcdeg1/2hi'])
  })

  it('goes through wrappers of paragraphs', async () => {
    const body = [
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('a')}${paragraph('b')}</w:sdtContent></w:sdt>`,
      `<w:customXml w:uri="u" w:element="e">${paragraph('c')}</w:customXml>`,
      `<w:ins ${author}>${paragraph('d')}</w:ins><w:del ${author}>${paragraph('no')}</w:del>`,
    ]
    const found = await readParagraphs({ body: body.join('') })
    expect(found.map(({ text, parts }) => [text, parts[0]?.path])).toEqual([
      ['a', 'body/sdt[1]/p[1]'],
      ['b', 'body/sdt[1]/p[2]'],
      ['c', 'body/customXml[1]/p[1]'],
      ['d', 'body/ins[1]/p[1]'],
    ])
  })

  it('reads names by their namespace, not by their prefix', async () => {
    const w = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const strict = `<document xmlns="${w}" xmlns:q="${w}"><q:body><p><pPr><jc q:val="center"/></pPr><q:r><t>a</t></q:r></p></q:body></document>`
    const foreign = `<w:p><w:r><w:t>b</w:t></w:r><w:r xmlns:w="urn:example:other"><w:t>no</w:t></w:r></w:p>`
    const more = [{ name: 'word/strict.xml', data: strict }]
    const [first] = await readParagraphs({ body: '', mainPart: 'word/strict.xml', more })
    expect([first?.text, first?.alignment]).toEqual(['a', 'center'])
    expect(await readTexts({ body: foreign })).toEqual(['b'])
  })
})

describe('tracked changes', () => {
  it('keep what is inserted and drop what is deleted', async () => {
    const body = paragraph(
      `${run('hạn ')}<w:del ${author}><w:r><w:delText>10/6</w:delText></w:r></w:del><w:ins ${author}>${run('15/6')}</w:ins>` +
        `<w:moveFrom ${author}>${run('đi')}</w:moveFrom><w:moveTo ${author}>${run(' đến')}</w:moveTo>`,
    )
    expect(await readTexts({ body })).toEqual(['hạn 15/6 đến'])
  })

  it('join the paragraphs of a deleted mark; those of the second hold', async () => {
    const gone = `<w:jc w:val="right"/><w:rPr><w:del ${author}/></w:rPr>`
    const body =
      paragraph('một ', gone) + paragraph('hai ', gone) + paragraph('ba', '<w:jc w:val="center"/>') + paragraph('bốn')
    const found = await readParagraphs({ body })
    expect(found.map(({ text, alignment }) => [text, alignment])).toEqual([
      ['một hai ba', 'center'],
      ['bốn', 'left'],
    ])
    expect(found[0]?.parts.map(({ span, path }) => [span.start, span.end, path])).toEqual([
      [0, 4, 'body/p[1]'],
      [4, 8, 'body/p[2]'],
      [8, 10, 'body/p[3]'],
    ])
  })

  it('leave nothing of a paragraph that is deleted with its mark', async () => {
    const gone = `<w:rPr><w:del ${author}/></w:rPr>`
    const body =
      paragraph('a') + paragraph(`<w:del ${author}><w:r><w:delText>x</w:delText></w:r></w:del>`, gone) + paragraph('b')
    const found = await readParagraphs({ body })
    expect(found.map(({ text, parts }) => [text, parts[0]?.path])).toEqual([
      ['a', 'body/p[1]'],
      ['b', 'body/p[3]'],
    ])
  })

  it('do not read what a property was before', async () => {
    const was = `<w:jc w:val="center"/><w:pPrChange ${author}><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>`
    expect((await readParagraphs({ body: paragraph('a', was) }))[0]?.alignment).toBe('center')
  })
})

describe('hidden text', () => {
  const styles = style('character', 'An', '<w:rPr><w:vanish/></w:rPr>')

  it('is dropped with a diagnostic, whether the run or its style hides it', async () => {
    const body =
      paragraph('a') + paragraph(run('hiện') + run(' ẩn', '<w:vanish/>') + run(' ẩn', '<w:rStyle w:val="An"/>'))
    const { blocks, diagnostics } = await readParts({ styles, body })
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['a', 'hiện'])
    expect(diagnostics.map(({ code, message }) => [code, message.includes('body/p[2]')])).toEqual([
      ['hidden-text-dropped', true],
    ])
  })

  it('leaves no line where the mark is hidden too, and joins where only the mark is', async () => {
    const mark = '<w:rPr><w:vanish/></w:rPr>'
    const body =
      paragraph('a') + paragraph(run('ẩn', '<w:vanish/>'), mark) + paragraph('tiêu đề', mark) + paragraph(' chạy tiếp')
    expect(await readTexts({ body })).toEqual(['a', 'tiêu đề chạy tiếp'])
  })

  it('is not what w:vanish switched off says', async () => {
    const { diagnostics } = await readParts({ body: paragraph(run('hiện', '<w:vanish w:val="0"/>')) })
    expect(diagnostics).toEqual([])
  })
})

describe('fields and links', () => {
  it('keep results and drop instructions, nested and over paragraphs', async () => {
    const inner = field('begin') + instruction('PAGE') + field('separate') + run('7') + field('end')
    const body =
      paragraph(field('begin') + instruction(' TOC ') + field('separate') + run('Mục 1 ') + inner) +
      paragraph(run('Mục 2') + field('end') + run(' hết'))
    expect(await readTexts({ body })).toEqual(['Mục 1 7', 'Mục 2 hết'])
  })

  it('drop the result of a field inside an instruction, and a field without result', async () => {
    const inner = field('begin') + instruction('A') + field('separate') + run('no') + field('end')
    const outer = field('begin') + instruction('IF ') + inner + field('separate') + run('yes') + field('end')
    const without = field('begin') + instruction('XE "no"') + field('end')
    expect(await readTexts({ body: paragraph(outer + without + run(' sau')) })).toEqual(['yes sau'])
  })

  it('do not lose the document where the end of a field is missing', async () => {
    const body = paragraph(run('a') + field('begin') + instruction('PAGE')) + paragraph(run('b') + field('end'))
    expect(await readTexts({ body })).toEqual(['a', 'b'])
  })

  it('keep the visible text of links, and a mail address that it does not show', async () => {
    const relationships =
      hyperlink('m', 'mailto:lan@truong.example.edu.vn?subject=x') + hyperlink('h', 'https://example.edu.vn')
    const simple = `<w:fldSimple w:instr=' HYPERLINK "mailto:binh@truong.example.edu.vn" '>${run('thầy Bình')}</w:fldSimple>`
    const complex =
      field('begin') +
      instruction('HYPERLINK "mailto:an@truong.example.edu.vn"') +
      field('separate') +
      run('cô An') +
      field('end')
    const body = [
      link('m', run('lan@truong.example.edu.vn')),
      link('m', run('cô ') + run('Lan', '<w:b/>')),
      run('lan@') + link('m', run('truong.example.edu.vn')),
      link('h', run('trang tin')),
      simple,
      complex,
    ]
    expect(await readTexts({ relationships, body: body.map((one) => paragraph(one)).join('') })).toEqual([
      'lan@truong.example.edu.vn',
      'cô Lan (lan@truong.example.edu.vn)',
      'lan@truong.example.edu.vn',
      'trang tin',
      'thầy Bình (binh@truong.example.edu.vn)',
      'cô An (an@truong.example.edu.vn)',
    ])
  })
})

describe('what stands beside the body', () => {
  it('is left out: headers, comments, drawings without text', async () => {
    const found = await readTexts({
      header: paragraph('đầu trang'),
      comments: `<w:comment w:id="1">${paragraph('lời bình')}</w:comment>`,
      body: paragraph(
        `${run('thân')}<w:r><w:commentReference w:id="1"/></w:r><w:r><w:drawing><w:x>no</w:x></w:drawing></w:r>`,
      ),
    })
    expect(found).toEqual(['thân'])
  })
})

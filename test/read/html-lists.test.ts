import { describe, expect, it } from 'vitest'
import type { SourceParagraph } from '../../src/model/source-document.ts'
import { readPage, readTexts } from './html-page.ts'

async function markers(html: string): Promise<[string, number, number | null][]> {
  const { blocks } = await readPage(html)
  return blocks.map((block) => {
    const { text, listMarker, listLevel } = block as SourceParagraph
    return [text, listMarker, listLevel]
  })
}

describe('lists', () => {
  it('numbers items and nests them', async () => {
    expect(
      await markers(
        '<ol><li>Một<ul><li>Gạch</li></ul></li><li><p>Hai</p><p>Tiếp</p><ol type="a"><li>Con</li></ol></li></ol><p>Hết</p>',
      ),
    ).toEqual([
      ['1. Một', 2, 0],
      ['- Gạch', 1, 1],
      ['2. Hai', 2, 0],
      ['Tiếp', 0, null],
      ['a. Con', 2, 1],
      ['Hết', 0, null],
    ])
  })

  it.each([
    ['<ol start="4"><li>a</li><li>b</li></ol>', ['4. a', '5. b']],
    ['<ol><li>a</li><li value=7>b</li><li>c</li></ol>', ['1. a', '7. b', '8. c']],
    ['<ol type="I" start=3><li>a</li><li>b</li></ol>', ['III. a', 'IV. b']],
    ['<ol type=i><li>a</li></ol>', ['i. a']],
    ['<ol type="A"><li>a</li></ol>', ['A. a']],
    ['<ol reversed><li>a</li><li>b</li></ol>', ['2. a', '1. b']],
    ['<ol style="list-style-type: upper-roman"><li>a</li></ol>', ['I. a']],
    ['<ol style="list-style: none"><li>I. a</li></ol>', ['I. a']],
    ['<ul style="list-style-type:none"><li>a</li></ul>', ['a']],
    ['<ul type="square"><li>a</li></ul>', ['- a']],
    ['<ul><li style="list-style-type:decimal">a</li></ul>', ['1. a']],
    ['<ol><li></li><li>b</li></ol>', ['2. b']],
    ['<ol start="x"><li>a</li></ol>', ['1. a']],
    ['<li>a</li>', ['a']],
  ])('prints %s', async (html, texts) => expect(await readTexts(html)).toEqual(texts))

  it('keeps the number of an item that begins with a list', async () => {
    expect(await readTexts('<ol><li><ol type=a><li>x</li></ol></li></ol>')).toEqual(['1.', 'a. x'])
  })

  it('puts bold stretches behind the marker where they belong', async () => {
    const { blocks } = await readPage('<ol><li>Về <b>hạn</b></li></ol>')
    expect((blocks[0] as SourceParagraph).bold).toEqual([{ start: 6, end: 9 }])
  })

  it('takes the marker that Word printed', async () => {
    const item = (level: number, marker: string, text: string, font = '') =>
      `<p class=MsoListParagraph style='margin-left:.5in;text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='${font}'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${text}<o:p></o:p></p>`
    const page = [
      item(1, 'I.', 'MỤC ĐÍCH'),
      item(2, '1.1.', 'Nâng cao <b>chất lượng</b>'),
      item(3, '·', 'Gạch', 'font-family:Symbol'),
      item(3, '-', 'Ngang'),
    ]
    expect(await markers(page.join('\n'))).toEqual([
      ['I. MỤC ĐÍCH', 2, 0],
      ['1.1. Nâng cao chất lượng', 4, 1],
      ['• Gạch', 1, 2],
      ['- Ngang', 1, 2],
    ])
  })
})

describe('pages of Word and LibreOffice', () => {
  it('reads tabs, empty paragraphs and comments of Word', async () => {
    expect(
      await readTexts(
        "<p class=MsoNormal>Số:<span style='mso-tab-count:1'>      </span>12<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--[if gte mso 9]><xml><w:x>1</w:x></xml><![endif]--><xml><a>2</a></xml>",
      ),
    ).toEqual(['Số:\t12'])
  })

  it('drops the marks of footnotes and keeps the notes', async () => {
    expect(
      await readTexts(
        '<p>Năm 2025<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a>-2030<a href="#_ftn2" name="_ftnref2">[2]</a></p><div id="sdfootnote1"><p><a href="#sdfootnote1anc">1</a> Ghi chú</p></div>',
      ),
    ).toEqual(['Năm 2025-2030', 'Ghi chú'])
  })

  it('replaces the codes of symbol fonts', async () => {
    expect(await readTexts("<p><span style='font-family:Wingdings'>\uf0fe</span> Có \uf0b7</p>")).toEqual(['☑ Có •'])
  })
})

import { describe, expect, it } from 'vitest'
import type { SourceParagraph, SourceTable } from '../../src/model/source-document.ts'
import { readOdt } from '../../src/read/odt.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { quotes, textOf } from './html-page.ts'
import { encodeText, planLines } from './legacy-encode.ts'
import { odtFile, odtTexts, readBuilt } from './odt-file.ts'
import { buildZip } from './zip-file.ts'

const p = (text: string, style?: string) =>
  `<text:p${style === undefined ? '' : ` text:style-name="${style}"`}>${text}</text:p>`
const style = (family: string, name: string, inner: string, more = '') =>
  `<style:style style:name="${name}" style:family="${family}" ${more}>${inner}</style:style>`
const look = (attributes: string) => `<style:text-properties ${attributes}/>`

describe('the text of an .odt file', () => {
  it('is what is printed, blanks as XML has them', async () => {
    expect(
      await odtTexts(
        `<text:tracked-changes><text:changed-region><text:deletion>${p('bỏ')}</text:deletion></text:changed-region></text:tracked-changes>` +
          p(
            '\n   Kế   hoạch<text:s text:c="2"/>năm\n<text:tab/>2025<text:line-break/>dòng <text:span>hai</text:span>\n',
          ) +
          p('Ngày <text:date>05/3/2025</text:date><office:annotation><text:p>ghi chú</text:p></office:annotation>.') +
          p('<text:ruby><text:ruby-base>gốc</text:ruby-base><text:ruby-text>âm</text:ruby-text></text:ruby>') +
          `<text:section>${p('trong mục')}</text:section><text:section text:display="none">${p('ẩn')}</text:section>`,
      ),
    ).toEqual(['Kế hoạch  năm \t2025\ndòng hai', 'Ngày 05/3/2025.', 'gốc', 'trong mục'])
  })

  it('has looks, alignment and headings along the chains of styles', async () => {
    const styles = style('paragraph', 'Base', look('fo:font-weight="bold"'), 'style:default-outline-level="2"')
    const automatic =
      style(
        'paragraph',
        'P1',
        '<style:paragraph-properties fo:text-align="center"/>',
        'style:parent-style-name="Base"',
      ) +
      style('text', 'T1', look('fo:font-style="italic" fo:font-weight="normal"')) +
      style('text', 'T2', look('fo:text-transform="uppercase"')) +
      style('text', 'T3', look('text:display="none"'))
    const { blocks, diagnostics } = await readBuilt(
      p(
        'KẾ HOẠCH <text:span text:style-name="T1">việc</text:span> <text:span text:style-name="T2">chung</text:span><text:span text:style-name="T3">ẩn</text:span>',
        'P1',
      ) + p('thường'),
      { automatic, styles },
    )
    const [first, second] = blocks as SourceParagraph[]
    expect(first).toMatchObject({ text: 'KẾ HOẠCH việc CHUNG', alignment: 'center', headingLevel: 2 })
    expect(quotes(first!, first!.bold)).toEqual(['KẾ HOẠCH ', ' CHUNG'])
    expect(quotes(first!, first!.italic)).toEqual(['việc'])
    expect(second).toMatchObject({ alignment: 'left', headingLevel: null, bold: [] })
    expect(diagnostics.map(({ code }) => code)).toEqual(['hidden-text-dropped'])
  })

  it('is converted where its font is a legacy one', async () => {
    const automatic = style('paragraph', 'P1', look('style:font-name="F1"'))
    const text = planLines.slice(1).map((line) => p(encodeText(line, 'tcvn3').replaceAll('&', '&amp;'), 'P1'))
    const { blocks, source } = await readBuilt(text.join(''), { automatic })
    expect(blocks.map(textOf)).toEqual(planLines.slice(1))
    expect(source).toMatchObject({ name: 'plan.odt', format: 'odt', encoding: 'tcvn3', sha256: null })
  })

  it('has notes after the paragraph or table they belong to, text boxes, and addresses behind links', async () => {
    const note = (text: string) =>
      `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`
    const box = (text: string) => `<draw:frame><draw:text-box>${p(text)}</draw:text-box></draw:frame>`
    expect(
      await odtTexts(
        p(`Một${note('Theo số liệu.')} hai${box('Hộp')}`) +
          `<table:table><table:table-row><table:table-cell>${p(`ô${note('Của ô.')}`)}${p(`b${box('Hộp ô')}`)}</table:table-cell></table:table-row></table:table>` +
          p('Gửi <text:a xlink:href="mailto:tham@example.edu.vn">Bà Thắm</text:a>.') +
          `<draw:custom-shape>${p('Hình')}</draw:custom-shape>`,
      ),
    ).toEqual([
      'Một hai',
      'Hộp',
      'Theo số liệu.',
      [['ô|b|Hộp ô']],
      'Của ô.',
      'Gửi Bà Thắm (tham@example.edu.vn).',
      'Hình',
    ])
  })

  it('stands on the pages that the file states', async () => {
    const automatic = style('paragraph', 'P1', '<style:paragraph-properties fo:break-before="page"/>')
    const text = p('một') + p('hai <text:soft-page-break/>tiếp') + p('ba', 'P1')
    const pagesOf = async (pages: number) => {
      const { blocks, source } = await readBuilt(text, { automatic, pages })
      return [source.pages, blocks.map((block) => (block as SourceParagraph).parts.map(({ page }) => page))]
    }
    expect(await pagesOf(3)).toEqual([3, [[1], [1, 2], [3]]])
    expect(await pagesOf(7)).toEqual([7, [[null], [null], [null]]])
  })
})

describe('numbers of an .odt file', () => {
  const list = (inner: string, more = '') => `<text:list text:style-name="L1" ${more}>${inner}</text:list>`
  const item = (inner: string, more = '') => `<text:list-item ${more}>${inner}</text:list-item>`
  const level = (number: number, more: string) =>
    `<text:list-level-style-number text:level="${number}" ${more}>${number === 1 ? look('fo:font-weight="bold"') : ''}</text:list-level-style-number>`
  const styles = `<text:list-style style:name="L1">${level(1, 'style:num-format="I" style:num-suffix="."')}${level(2, 'style:num-format="1" style:num-suffix=")" text:display-levels="2"')}<text:list-level-style-bullet text:level="3" text:bullet-char="-"/></text:list-style>`

  it('are counted by level, once an item, and go on or begin anew as the file says', async () => {
    const { blocks } = await readBuilt(
      list(
        item(
          p('a') +
            p('tiếp') +
            `<text:list>${item(p('b'))}${item(`${p('c')}<text:list>${item(p('d'))}</text:list>`)}</text:list>`,
        ) + item(p('e')),
        'xml:id="x"',
      ) +
        list(item(p('g')), 'text:continue-list="x"') +
        list(`<text:list-header>${p('đầu')}</text:list-header>${item(p('h'))}`) +
        list(item(p('i'), 'text:start-value="7"') + item(p('k')), 'text:continue-numbering="true"'),
      { styles },
    )
    expect(blocks.map(textOf)).toEqual([
      'I. a',
      'tiếp',
      'I.1) b',
      'I.2) c',
      '- d',
      'II. e',
      'III. g',
      'đầu',
      'I. h',
      'VII. i',
      'VIII. k',
    ])
    const [first, , third] = blocks as SourceParagraph[]
    expect(first).toMatchObject({ listMarker: 2, listLevel: 0 })
    expect(quotes(first!, first!.bold)).toEqual(['I.'])
    expect(third).toMatchObject({ listMarker: 4, listLevel: 1 })
  })

  it('go on from cell to cell', async () => {
    const row = (text: string) =>
      `<table:table-row><table:table-cell>${list(item(p(text)), 'text:continue-numbering="true"')}</table:table-cell></table:table-row>`
    expect(await odtTexts(`<table:table>${row('a')}${row('b')}</table:table>`, { styles })).toEqual([
      [['I. a'], ['II. b']],
    ])
  })

  it('of headings come from the outline, and as LibreOffice writes them', async () => {
    const outline = `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" loext:num-list-format="Phần %1%."/><text:outline-level-style text:level="2" style:num-format="1" loext:num-list-format="%1%.%2%"/></text:outline-style>`
    const h = (number: number, text: string, more = '') =>
      `<text:h text:outline-level="${number}" ${more}>${text}</text:h>`
    const { blocks } = await readBuilt(
      h(1, 'Chung') + h(2, 'Mục') + h(1, 'không số', 'text:is-list-header="true"') + h(1, 'Riêng'),
      { styles: outline },
    )
    expect(blocks.map(textOf)).toEqual(['Phần I. Chung', 'I.1 Mục', 'không số', 'Phần II. Riêng'])
    expect(blocks.map((block) => (block as SourceParagraph).headingLevel)).toEqual([1, 2, 1, 1])
  })
})

describe('tables of an .odt file', () => {
  const cell = (text: string, more = '') =>
    `<table:table-cell table:style-name="C" ${more}>${p(text)}</table:table-cell>`
  const covered = '<table:covered-table-cell/>'
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
  const ruled = style('table-cell', 'C', '<style:table-cell-properties fo:border="0.5pt solid #000000"/>')
  const bare = style('table-cell', 'C', '<style:table-cell-properties fo:border="none"/>')

  it('have merged cells and header rows', async () => {
    const head = `<table:table-header-rows>${row(cell('TT', 'table:number-rows-spanned="2"'), cell('Phân công', 'table:number-columns-spanned="2"'), covered)}</table:table-header-rows>`
    const text = `<table:table>${head}${row(covered, cell('Chủ trì'), cell('Phối hợp'))}${row(cell('1'), cell('Cả hai', 'table:number-columns-spanned="2"'), covered)}</table:table>`
    const [table] = (await readBuilt(text, { automatic: ruled })).blocks as SourceTable[]
    expect(table).toMatchObject({ columns: 3, ruled: true })
    expect(table!.rows.map(({ isHeader }) => isHeader)).toEqual([true, false, false])
    expect(
      table!.rows.map(({ cells }) => cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan])),
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
    expect(((await readBuilt(text, { automatic: bare })).blocks[0] as SourceTable).ruled).toBe(false)
  })

  it('inside others come row by row', async () => {
    const inner = `<table:table>${row(cell('1'), cell('2'))}</table:table>`
    expect(
      await odtTexts(`<table:table>${row(`<table:table-cell>${inner}${p('sau')}</table:table-cell>`)}</table:table>`),
    ).toEqual([[['1\t2|sau']]])
  })

  it('do not grow by what they claim', async () => {
    const text = `<table:table>${row(cell('a', 'table:number-columns-spanned="99999999" table:number-rows-spanned="99999999"'), '<table:table-cell table:number-columns-repeated="99999999"/>')}</table:table>`
    const [table] = (await readBuilt(text)).blocks as SourceTable[]
    expect(table!.columns).toBeLessThan(200)
    expect(table!.rows[0]!.cells[0]).toMatchObject({ colSpan: 63, rowSpan: 1 })
  })
})

describe('.odt files that are none, or too much', () => {
  const code = (bytes: Uint8Array, limits = {}) =>
    readOdt(bytes, { name: null, limits: { ...defaultLimits, ...limits }, office: 'never' }).then(
      () => 'read',
      (error: { code: string }) => error.code,
    )
  const encrypted = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`

  it('end in a typed error', async () => {
    expect(await code(new Uint8Array())).toBe('empty')
    expect(await code(odtFile(p(' ')))).toBe('empty')
    expect(await code(odtFile(p('<draw:frame><draw:image/></draw:frame>')))).toBe('no-text-layer')
    expect(await code(odtFile(p('a'), { more: { 'META-INF/manifest.xml': encrypted } }))).toBe('encrypted')
    expect(await code(buildZip({ mimetype: 'application/vnd.oasis.opendocument.text' }))).toBe('corrupt')
    expect(await code(odtFile(p('a')).slice(0, 300))).toBe('corrupt')
    expect(await code(odtFile(p('a')), { maxBytes: 10 })).toBe('too-large')
    expect(await code(odtFile(p(' a'.repeat(5000))), { maxPartBytes: 5000 })).toBe('too-large')
    expect(await code(odtFile(`${'<text:section>'.repeat(300)}${'</text:section>'.repeat(300)}`))).toBe('too-complex')
    expect(await code(odtFile(p('<text:span/>'.repeat(5000))), { timeoutMs: -1 })).toBe('timeout')
    const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    expect(await code(odtFile(p('a'), { more: { 'content.xml': entity } }))).toBe('corrupt')
  })

  it('are mended where their XML is torn', async () => {
    const torn = odtFile(`${p('một')}${p('hai')}<text:p>ba`, {})
    const { blocks, diagnostics } = await readOdt(torn, { name: null, limits: defaultLimits, office: 'never' })
    expect(blocks.map(textOf)).toEqual(['một', 'hai', 'ba'])
    expect(diagnostics.map(({ code: one }) => one)).toContain('docx-fallback')
  })
})

import { describe, expect, it } from 'vitest'
import { abstractNumbering, cell, instance, level, numbered, paragraph, row, run, style, table } from './docx/markup.ts'
import { readParagraphs, readTable, readTexts, showTable } from './docx/read-built.ts'

const outline = (...more: string[]) =>
  abstractNumbering(
    1,
    level(0, 'decimal', '%1.', more[0]),
    level(1, 'decimal', '%1.%2.', more[1]),
    level(2, 'lowerLetter', '%1.%2.%3)', more[2]),
  ) + instance(1, 1)

const startAt = (index: number, value: number) =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${value}"/></w:lvlOverride>`

const fonts = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`

describe('automatic numbers', () => {
  it('stand in front of the text with one blank, whatever separates them in print', async () => {
    const suffixes = ['tab', 'space', 'nothing'].map((suff, i) =>
      abstractNumbering(i, level(0, 'decimal', '%1)', `<w:suff w:val="${suff}"/>`)),
    )
    const numbering = suffixes.join('') + [0, 1, 2].map((i) => instance(i + 1, i)).join('')
    const body = numbered('Một', 1) + numbered('Hai', 2) + numbered('Ba', 3)
    expect(await readTexts({ numbering, body })).toEqual(['1) Một', '1) Hai', '1) Ba'])
  })

  it('tell their length and level', async () => {
    const body = numbered('Một', 1) + numbered('Hai', 1, 1) + paragraph('Không số')
    const found = await readParagraphs({ numbering: outline(), body })
    expect(found.map(({ text, listMarker, listLevel }) => [text, listMarker, listLevel])).toEqual([
      ['1. Một', 2, 0],
      ['1.1. Hai', 4, 1],
      ['Không số', 0, null],
    ])
  })

  it('are printed for empty paragraphs too, and counted', async () => {
    const body = numbered('', 1) + numbered('Hai', 1)
    expect(await readTexts({ numbering: outline(), body })).toEqual(['1.', '2. Hai'])
  })

  it('count over several levels and start again below', async () => {
    const body = [0, 1, 1, 2, 2, 0, 1, 2].map((at) => numbered('x', 1, at)).join('')
    expect(await readTexts({ numbering: outline(), body })).toEqual(
      ['1.', '1.1.', '1.2.', '1.2.a)', '1.2.b)', '2.', '2.1.', '2.1.a)'].map((number) => `${number} x`),
    )
  })

  it('take the start of a level that was skipped, and go on from it', async () => {
    const body = numbered('a', 1, 1) + numbered('b', 1, 0) + numbered('c', 1, 2) + numbered('d', 1, 1)
    expect(await readTexts({ numbering: outline(), body })).toEqual(['1.1. a', '2. b', '2.1.a) c', '2.2. d'])
  })

  it('restart only where w:lvlRestart says', async () => {
    const numbering = outline('', '<w:lvlRestart w:val="0"/>', '<w:lvlRestart w:val="1"/>')
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((at) => numbered('x', 1, at)).join('')
    expect(await readTexts({ numbering, body })).toEqual(
      ['1.', '1.1.', '1.1.a)', '1.2.', '1.2.b)', '2.', '2.3.', '2.3.a)'].map((number) => `${number} x`),
    )
  })

  it('share the counters of a definition between its instances, restarted once by an overridden start', async () => {
    const numbering = outline() + instance(2, 1, startAt(0, 1)) + instance(3, 1)
    const body = [1, 1, 1, 2, 2, 1, 3].map((id) => numbered('x', id)).join('')
    expect(await readTexts({ numbering, body })).toEqual(
      ['1.', '2.', '3.', '1.', '2.', '3.', '4.'].map((number) => `${number} x`),
    )
  })

  it('keep definitions apart', async () => {
    const numbering = outline() + abstractNumbering(9, level(0, 'lowerLetter', '%1)')) + instance(9, 9)
    const body = numbered('x', 1) + numbered('y', 9) + numbered('z', 1)
    expect(await readTexts({ numbering, body })).toEqual(['1. x', 'a) y', '2. z'])
  })

  it('follow a level that an instance overrides', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', 'Phần %1:')}</w:lvlOverride>`
    const body = numbered('x', 1) + numbered('y', 2)
    expect(await readTexts({ numbering: outline() + instance(2, 1, override), body })).toEqual(['1. x', 'Phần II: y'])
  })

  it('print all numbers in Arabic digits under w:isLgl', async () => {
    const numbering =
      abstractNumbering(1, level(0, 'upperRoman', '%1.'), level(1, 'lowerLetter', '%1.%2.', '<w:isLgl/>')) +
      instance(1, 1)
    const body = numbered('x', 1) + numbered('y', 1) + numbered('z', 1, 1)
    expect(await readTexts({ numbering, body })).toEqual(['I. x', 'II. y', '2.1. z'])
  })

  it.each([
    ['decimal', '28'],
    ['decimalZero', '28'],
    ['upperRoman', 'XXVIII'],
    ['lowerRoman', 'xxviii'],
    ['upperLetter', 'BB'],
    ['lowerLetter', 'bb'],
    ['ordinal', '28th'],
    ['none', ''],
    ['vietnameseCounting', 'hai mươi tám'],
    ['someFutureFormat', '28'],
  ])('write the format %s', async (format, printed) => {
    const one = `<w:lvl w:ilvl="0"><w:start w:val="28"/><w:numFmt w:val="${format}"/><w:lvlText w:val="(%1)"/></w:lvl>`
    const numbering = abstractNumbering(1, one) + instance(1, 1)
    expect(await readTexts({ numbering, body: numbered('x', 1) })).toEqual([`(${printed}) x`])
  })

  it('write a format of its own, which older programs read as another one', async () => {
    const format =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    const one = `<w:lvl w:ilvl="0"><w:start w:val="9"/>${format}<w:lvlText w:val="%1."/></w:lvl>`
    const body = numbered('x', 1) + numbered('y', 1)
    expect(await readTexts({ numbering: abstractNumbering(1, one) + instance(1, 1), body })).toEqual([
      '009. x',
      '010. y',
    ])
  })

  it('count from nought where a level states no start, and refuse to print absurd letters', async () => {
    const bare = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    const huge =
      '<w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl>'
    const numbering = abstractNumbering(1, bare) + abstractNumbering(2, huge) + instance(1, 1) + instance(2, 2)
    expect(await readTexts({ numbering, body: numbered('x', 1) + numbered('y', 2) })).toEqual(['0. x', '999999999. y'])
  })

  it.each([
    ['Symbol', '\uF0B7', '•'],
    ['Symbol', '\uF02D', '-'],
    ['Symbol', '\uF02B', '+'],
    ['Symbol', '·', '•'],
    ['Wingdings', '\uF0FC', '•'],
    ['Wingdings', '§', '•'],
    ['Courier New', 'o', 'o'],
    ['Times New Roman', '+', '+'],
    ['Times New Roman', '–', '–'],
  ])('read the bullet of %s by its usual look', async (font, text, printed) => {
    const one = `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${text}"/>${fonts(font)}</w:lvl>`
    const numbering = abstractNumbering(1, one) + instance(1, 1)
    expect(await readTexts({ numbering, body: numbered('x', 1) })).toEqual([`${printed} x`])
  })
})

describe('numbering through styles', () => {
  const styles =
    style('paragraph', 'Muc', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('paragraph', 'Con', '<w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr>') +
    style('paragraph', 'Dich', '<w:basedOn w:val="Muc"/>') +
    style('paragraph', 'Khong', '<w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>')
  const numbering = outline('', '<w:pStyle w:val="Dich"/>')
  const styled = (id: string, more = '') => paragraph('x', `<w:pStyle w:val="${id}"/>${more}`)

  it('is inherited, and taken away by the instance 0', async () => {
    const off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    const body = styled('Muc') + styled('Khong') + styled('Muc', off) + styled('Muc')
    expect(await readTexts({ styles, numbering, body })).toEqual(['1. x', 'x', 'x', '2. x'])
  })

  it('takes the level that the definition links to the style, else the one the style states', async () => {
    const body = styled('Muc') + styled('Dich') + styled('Con')
    expect(await readTexts({ styles, numbering, body })).toEqual(['1. x', '1.1. x', '1.1.a) x'])
  })

  it('gives way to a level that the paragraph states', async () => {
    const direct = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    expect(await readTexts({ styles, numbering, body: styled('Muc') + styled('Muc', direct) })).toEqual([
      '1. x',
      '1.1. x',
    ])
  })

  it('goes through numbering styles', async () => {
    const linked = style('numbering', 'Ds', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>')
    const definitions =
      abstractNumbering(1, '<w:styleLink w:val="Ds"/>', level(0, 'decimal', 'Mục %1:')) +
      abstractNumbering(2, '<w:numStyleLink w:val="Ds"/>') +
      instance(7, 1) +
      instance(8, 2)
    const body = numbered('x', 8) + numbered('y', 7)
    expect(await readTexts({ styles: linked, numbering: definitions, body })).toEqual(['Mục 1: x', 'Mục 2: y'])
  })

  it('survives styles and definitions that lead to themselves', async () => {
    const loops =
      style('paragraph', 'A', '<w:basedOn w:val="B"/>') +
      style('paragraph', 'B', '<w:basedOn w:val="A"/>') +
      style('numbering', 'N', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    const looping = abstractNumbering(1, '<w:numStyleLink w:val="N"/>') + instance(1, 1)
    const body = numbered('x', 1) + paragraph('y', '<w:pStyle w:val="A"/>')
    expect(await readTexts({ styles: loops, numbering: looping, body })).toEqual(['x', 'y'])
  })
})

describe('what is counted', () => {
  it('counts cells that are numbered, but not what a merged cell covers', async () => {
    const body = table(2, [
      row([cell(numbered('', 1), '<w:vMerge w:val="restart"/>'), cell('a')]),
      row([cell(numbered('', 1), '<w:vMerge/>'), cell('b')]),
      row([cell(numbered('', 1)), cell('c')]),
    ])
    expect(showTable(await readTable({ numbering: outline(), body }))).toEqual([
      ['0↓2: 1.', '1: a'],
      ['1: b'],
      ['0: 2.', '1: c'],
    ])
  })

  it('counts hidden paragraphs, which Word writes to skip a number, and not deleted ones', async () => {
    const hidden = paragraph(
      run('ẩn', '<w:vanish/>'),
      '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>',
    )
    const deleted = paragraph(
      '<w:del w:id="1" w:author="A"><w:r><w:delText>bỏ</w:delText></w:r></w:del>',
      '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="2" w:author="A"/></w:rPr>',
    )
    const body = numbered('Một', 1) + hidden + numbered('Ba', 1) + deleted + numbered('Bốn', 1)
    expect(await readTexts({ numbering: outline(), body })).toEqual(['1. Một', '3. Ba', '4. Bốn'])
  })

  it('makes the number bold as its level or the paragraph mark says', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>'
    const numbering =
      outline() + abstractNumbering(2, `<w:lvl w:ilvl="0">${bold}<w:lvlText w:val="a)"/></w:lvl>`) + instance(2, 2)
    const list = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    const body =
      numbered('x', 2) +
      paragraph('y', `${list}${bold}`) +
      numbered('z', 1) +
      paragraph(run('đậm', '<w:b/>'), `${list}${bold}`)
    const found = await readParagraphs({ numbering, body })
    expect(found.map((one) => one.bold)).toEqual([
      [{ start: 0, end: 2 }],
      [{ start: 0, end: 2 }],
      [],
      [{ start: 0, end: 6 }],
    ])
  })
})

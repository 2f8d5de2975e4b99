import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Document, ImageRun, Packer, Paragraph } from 'docx'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/read/docx.ts'
import { defaultLimits, ReadError } from '../../src/read/read-error.ts'
import { buildDocx, docxFiles, part } from './docx/build-docx.ts'
import { abstractNumbering, cell, instance, level, numbered, paragraph, row, run, style, table } from './docx/markup.ts'
import { errorOf, readParagraphs, readParts, readTexts } from './docx/read-built.ts'
import { writeZip, type ZipFile } from './docx/zip-writer.ts'

const MB = 1024 * 1024
const plain = { body: paragraph('a') }

/** A document whose main part is replaced. */
function withMain(main: Partial<ZipFile>): Uint8Array {
  return writeZip(docxFiles(plain).map((file) => (file.name === 'word/document.xml' ? { ...file, ...main } : file)))
}

/** An OLE container (MS-CFB) that begins like a real one and holds these directory names. */
function oleFile(...names: readonly string[]): Uint8Array {
  const start = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return new Uint8Array(
    Buffer.concat([start, Buffer.alloc(1024), ...names.map((name) => Buffer.from(name, 'utf16le'))]),
  )
}

function randomBytes(length: number): Uint8Array {
  let state = 20_260_101
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state >> 16
  })
}

describe('containers that are none', () => {
  it.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'empty'],
    ['random bytes', randomBytes(5000), 'corrupt'],
    ['random bytes that begin like a container', Uint8Array.from([0x50, 0x4b, 3, 4, ...randomBytes(5000)]), 'corrupt'],
    ['a file cut in the middle', buildDocx(plain).slice(0, 900), 'corrupt'],
    ['an encrypted package', oleFile('Root Entry', 'EncryptedPackage'), 'encrypted'],
    ['a .doc under another name', oleFile('Root Entry', 'WordDocument'), 'unsupported-format'],
    ['another kind of zip', writeZip([{ name: 'content.xml', data: '<x/>' }]), 'unsupported-format'],
    [
      'a package without its main part',
      writeZip(docxFiles(plain).filter(({ name }) => !name.endsWith('document.xml'))),
      'corrupt',
    ],
    ['a package of another program', withMain({ data: '<workbook/>' }), 'unsupported-format'],
    ['an encrypted entry', withMain({ deflate: true, encrypted: true }), 'encrypted'],
  ])('%s end in a typed error', async (_, bytes, code) => {
    const error = await errorOf(bytes)
    expect(error.code).toBe(code)
    expect(error.message.length).toBeGreaterThan(20)
  })

  it('but bytes after the end of the archive do no harm', async () => {
    const bytes = Buffer.concat([buildDocx(plain), Buffer.alloc(300)])
    const { blocks } = await readDocx(bytes, { name: null, limits: defaultLimits })
    expect(blocks).toHaveLength(1)
  })

  it('nor do absolute and backslashed part names in any case', async () => {
    const renamed = docxFiles(plain).map((file) => ({ ...file, name: `/${file.name.replace('word/', 'WORD\\')}` }))
    const { blocks } = await readDocx(writeZip(renamed), { name: null, limits: defaultLimits })
    expect(blocks).toHaveLength(1)
  })
})

describe('bombs', () => {
  const bomb = withMain({ data: Buffer.alloc(80 * MB, 32), deflate: true })

  it('are refused by their declared size before they unpack', async () => {
    expect((await errorOf(bomb)).code).toBe('too-large')
  })

  it('stop where they lie about their size, in small parts and large ones', async () => {
    const small = withMain({ data: Buffer.alloc(3 * MB, 32), deflate: true, claimedSize: 1000 })
    const large = withMain({ data: Buffer.alloc(9 * MB, 32), deflate: true, claimedSize: MB })
    const less = withMain({ data: part('document', '<w:body/>'), deflate: true, claimedSize: 900 })
    expect((await errorOf(small)).code).toBe('corrupt')
    expect((await errorOf(large)).code).toBe('corrupt')
    expect((await errorOf(less)).code).toBe('corrupt')
  })

  it('are measured over all parts, and by number', async () => {
    const limits = { ...defaultLimits, maxTotalBytes: 3000 }
    expect(
      (await errorOf(buildDocx({ ...plain, styles: style('paragraph', 'A', ' '.repeat(2000)) }), limits)).code,
    ).toBe('too-large')
    expect((await errorOf(buildDocx(plain), { ...defaultLimits, maxEntries: 3 })).code).toBe('too-complex')
    expect((await errorOf(buildDocx(plain), { ...defaultLimits, maxBytes: 500 })).code).toBe('too-large')
  })

  it('stop at the time limit', async () => {
    const body = paragraph(run('chữ').repeat(40_000))
    expect((await errorOf(buildDocx({ body }), { ...defaultLimits, timeoutMs: -1 })).code).toBe('timeout')
  })
})

describe('XML attacks', () => {
  it('by deep nesting are stopped', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(20_000)
    expect((await errorOf(buildDocx({ body: deep }))).code).toBe('too-complex')
    const skipped = '<w:nothing>'.repeat(20_000)
    expect((await errorOf(buildDocx({ body: skipped }))).code).toBe('too-complex')
  })

  it('by nesting within the limit do not exhaust the stack', async () => {
    const nested = Array.from({ length: 60 }).reduce<string>((inner) => table(1, [row([cell(inner)])]), paragraph('a'))
    const boxes = Array.from({ length: 50 }).reduce<string>(
      (inner) => paragraph(`<w:r><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></w:r>`),
      paragraph('b'),
    )
    const { blocks } = await readParts({ body: nested + boxes })
    expect(JSON.stringify(blocks).match(/"text":"[ab]"/g)).toEqual(['"text":"a"', '"text":"b"'])
  })

  it.each([
    ['entities', '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'],
    ['external entities', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>'],
    ['a DOCTYPE alone', '<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd"><w:document/>'],
  ])('by %s are refused', async (_, data) => {
    expect((await errorOf(withMain({ data }))).code).toBe('corrupt')
  })

  it('by an unclosed element are mended, and hold no text', async () => {
    const data = part('document', '<w:body><w:p>').replace('</w:document>', '')
    expect((await errorOf(withMain({ data }))).code).toBe('empty')
  })

  it('by an undeclared entity are read without putting anything in its place', async () => {
    const data = part('document', `<w:body>${paragraph('&bomb;')}</w:body>`)
    const { blocks } = await readDocx(withMain({ data }), { name: 'entity.docx', limits: defaultLimits })
    expect(blocks).toMatchObject([{ text: '&bomb;' }])
  })

  it('by numbers of paragraphs are stopped', async () => {
    const body = `<w:body>${'<w:p/>'.repeat(200_001)}</w:body>`
    expect((await errorOf(withMain({ data: part('document', body), deflate: true }))).code).toBe('too-complex')
  })

  it('by thousands of joined paragraphs are only read', async () => {
    const body = paragraph('a', '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>').repeat(5000)
    const [text] = await readTexts({ body })
    expect(text).toHaveLength(5000)
  })

  it('by long chains of styles and absurd numbers do no harm', async () => {
    const chain = Array.from({ length: 5000 }, (_, i) => style('paragraph', `S${i}`, `<w:basedOn w:val="S${i + 1}"/>`))
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="99999999"><w:start w:val="999999999999"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    const body = paragraph(
      'a',
      '<w:pStyle w:val="S0"/><w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="1"/></w:numPr>',
    )
    expect(await readTexts({ styles: chain.join(''), numbering, body })).toEqual(['a'])
  })

  it('by chains of styles are followed no deeper than the limit', async () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, i) => style('paragraph', `S${i}`, `<w:basedOn w:val="S${i + 1}"/>`)).join('') +
      style('paragraph', `S${length}`, '<w:pPr><w:jc w:val="center"/></w:pPr>')
    const body = paragraph('a', '<w:pStyle w:val="S0"/>')
    expect((await readParagraphs({ styles: chain(200), body }))[0]?.alignment).toBe('center')
    expect((await readParagraphs({ styles: chain(300), body }))[0]?.alignment).toBe('left')
  })

  it('by a long number in front of every paragraph are cut short', async () => {
    const numbering = abstractNumbering(1, level(0, 'decimal', 'x'.repeat(9000))) + instance(1, 1)
    expect((await readParagraphs({ numbering, body: numbered('a', 1) }))[0]?.listMarker).toBe(255)
  })

  it('by names of object members do no harm', async () => {
    const styles = style('paragraph', '__proto__', '<w:basedOn w:val="constructor"/>')
    const body = paragraph('a', '<w:pStyle w:val="__proto__"/><w:jc w:val="toString"/>')
    expect(await readTexts({ styles, body })).toEqual(['a'])
    expect(({} as Record<string, unknown>)['w:val']).toBeUndefined()
  })

  it('by external targets: nothing outside the file is opened', async () => {
    const external = (type: string) =>
      `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://127.0.0.1:1/${type}.xml" TargetMode="External"/>`
    const relationships = ['image', 'styles', 'footnotes', 'attachedTemplate'].map(external).join('')
    const drawing = '<w:r><w:drawing><a:blip xmlns:a="x" r:link="image"/></w:drawing></w:r>'
    expect(await readTexts({ relationships, body: paragraph(run('a') + drawing) })).toEqual(['a'])
  })
})

describe('documents without text', () => {
  it('are empty, or pictures that want OCR', async () => {
    expect((await errorOf(buildDocx({ body: paragraph('') + paragraph(' ') }))).code).toBe('empty')
    const image = new ImageRun({ type: 'png', data: Buffer.from('x'), transformation: { width: 9, height: 9 } })
    const scanned = new Document({ sections: [{ children: [new Paragraph({ children: [image] })] }] })
    expect((await errorOf(new Uint8Array(await Packer.toBuffer(scanned)))).code).toBe('no-text-layer')
  })
})

const folder = '/work/shared/attacks'
describe.skipIf(!existsSync(folder))('the collected attacks', () => {
  // The one that takes seconds stands in docx-attacks.long.test.ts.
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.docx') && name !== 'fallback-big.docx')
    : []
  const refused = /^(?:bomb|laughs|xxe|deep|enc_user|encrypted|random|trunc|zero|doc_named)/

  it.each(files)('%s ends in a typed error, or a result where it is harmless', async (name) => {
    const bytes = new Uint8Array(readFileSync(`${folder}/${name}`))
    const outcome = await readDocx(bytes, { name, limits: defaultLimits }).catch((error: unknown) => error)
    if (refused.test(name) || outcome instanceof Error) expect(outcome).toBeInstanceOf(ReadError)
    else expect(outcome).toHaveProperty('blocks')
  })
})

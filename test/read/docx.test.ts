import { describe, expect, it } from 'vitest'
import * as reader from '../../src/read/docx.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { buildDocx } from './docx/build-docx.ts'
import { cell, paragraph, row, table } from './docx/markup.ts'

const bytes = buildDocx({ body: paragraph('Kế hoạch') + table(1, [row([cell('1')])]) + paragraph('') })

describe('readDocx', () => {
  it('is all that the module gives', () => {
    expect(Object.keys(reader)).toEqual(['readDocx'])
  })

  it('tells where the document came from', async () => {
    const { source } = await reader.readDocx(bytes, { name: 'thu/ke-hoach.docx', limits: defaultLimits })
    expect(source).toEqual({
      name: 'thu/ke-hoach.docx',
      format: 'docx',
      bytes: bytes.length,
      sha256: null,
      pages: null,
      encoding: 'unicode',
      recognized: false,
    })
  })

  it('gives the blocks in order, paragraphs covered by their parts', async () => {
    const { blocks, diagnostics } = await reader.readDocx(bytes, { name: null, limits: defaultLimits })
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph'])
    expect(blocks[0]).toEqual({
      kind: 'paragraph',
      text: 'Kế hoạch',
      parts: [{ span: { start: 0, end: 8 }, page: null, bbox: null, path: 'body/p[1]' }],
      origin: null,
      listMarker: 0,
      listLevel: null,
      headingLevel: null,
      bold: [],
      italic: [],
      alignment: 'left',
    })
    expect(blocks[2]).toMatchObject({ text: '', parts: [{ span: { start: 0, end: 0 }, path: 'body/p[2]' }] })
    expect(diagnostics).toEqual([])
  })

  it('reads bytes that lie inside a larger buffer, and leaves them as they are', async () => {
    const larger = new Uint8Array(bytes.length + 20)
    larger.set(bytes, 7)
    const inside = larger.subarray(7, 7 + bytes.length)
    const { blocks } = await reader.readDocx(inside, { name: null, limits: defaultLimits })
    expect(blocks).toHaveLength(3)
    expect(Buffer.from(inside).equals(Buffer.from(bytes))).toBe(true)
  })
})

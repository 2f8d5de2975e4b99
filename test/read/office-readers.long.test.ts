import { beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../corpus/render/docx-file.ts'
import { tcvn3Runs, vniRuns } from '../../corpus/render/legacy-encoding.ts'
import { hasOffice, saveAgain } from '../../corpus/render/office.ts'
import type { SourceBlock, SourceDocument, SourceParagraph } from '../../src/model/source-document.ts'
import { readSource } from '../../src/read/index.ts'
import type { OfficeUse } from '../../src/read/office/office-use.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { plainPlans } from '../corpus/plain-plans.ts'

const formats = ['doc', 'rtf', 'odt'] as const
const ways = [
  { name: 'typed numbers', options: { numbers: 'typed' } },
  { name: 'automatic numbers', options: { numbers: 'automatic' } },
  { name: 'TCVN3', options: { numbers: 'typed', runs: tcvn3Runs } },
  { name: 'VNI', options: { numbers: 'typed', runs: vniRuns } },
] as const
const plans = plainPlans()
  .filter((_, at) => at % 2 === 0)
  .map((plan, at) => ({ ...plan, way: ways[at % ways.length]! }))

const read = (bytes: Uint8Array, office: OfficeUse): Promise<SourceDocument> =>
  readSource(bytes, { name: null, limits: defaultLimits, office })

const bold = ({ text, bold: spans }: SourceParagraph) =>
  (spans ?? []).map(({ start, end }) => text.slice(start, end).trim())

/** What readers must agree on: text, numbers, alignment, bold type, cells with their spans. Blank paragraphs are left out. */
function contentOf(blocks: readonly SourceBlock[], numbers: boolean): unknown[] {
  const paragraph = (one: SourceParagraph) => ({
    text: numbers ? one.text : one.text.slice(one.listMarker).trim(),
    alignment: one.alignment,
    bold: bold(one).filter((text) => text !== '' && (numbers || !one.text.startsWith(text))),
  })
  const printed = (list: readonly SourceParagraph[]) => list.filter(({ text }) => text.trim() !== '').map(paragraph)
  return blocks.flatMap((block): unknown[] => {
    if (block.kind === 'paragraph') return printed([block])
    return [
      block.ruled,
      ...block.rows.map(({ cells }) =>
        cells.map(({ column, colSpan, rowSpan, paragraphs }) => [column, colSpan, rowSpan, ...printed(paragraphs)]),
      ),
    ]
  })
}

describe.skipIf(!hasOffice)('files that LibreOffice makes of our plans', () => {
  const originals = new Map<string, Uint8Array>()
  const made = new Map<string, ReadonlyMap<string, Uint8Array>>()
  beforeAll(async () => {
    for (const { slug, draft, way } of plans) originals.set(slug, await writeDocx(draft, way.options))
    for (const format of formats) made.set(format, await saveAgain(originals, format))
  }, 300_000)

  it.each(plans.map(({ slug, way }) => [slug, way]))('%s are read as the original is', async (slug, way) => {
    const original = (await read(originals.get(slug)!, 'never')).blocks
    for (const format of formats) {
      const { blocks, diagnostics, source } = await read(made.get(format)!.get(slug)!, 'never')
      // LibreOffice does not write into a .doc where lists that share a definition begin anew.
      const numbers = format !== 'doc' || way.options.numbers === 'typed'
      expect({ slug, format, blocks: contentOf(blocks, numbers) }).toEqual({
        slug,
        format,
        blocks: contentOf(original, numbers),
      })
      expect(source.format).toBe(format)
      expect(diagnostics.filter(({ code }) => code === 'content-left-out')).toEqual([])
    }
  })

  it('are read by LibreOffice in the same way', async () => {
    const { slug } = plans.find(({ way }) => way.options.numbers === 'typed')!
    for (const format of formats) {
      const bytes = made.get(format)!.get(slug)!
      const [office, own] = [await read(bytes, 'always'), await read(bytes, 'never')]
      expect(office.diagnostics[0]?.code).toBe('doc-reader')
      expect(contentOf(own.blocks, true)).toEqual(contentOf(office.blocks, true))
    }
  })
})

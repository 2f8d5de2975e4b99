import type { SourceDocument } from '../../src/model/source-document.ts'
import { readOdt } from '../../src/read/odt.ts'
import { defaultLimits, type ReadLimits } from '../../src/read/read-error.ts'
import { textOf } from './html-page.ts'
import { buildZip } from './zip-file.ts'

const spaces = { office: 'office', style: 'style', text: 'text', table: 'table', draw: 'drawing', meta: 'meta' }
const names = [
  ...Object.entries(spaces).map(([prefix, name]) => [prefix, `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`]),
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['loext', 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ')

/** What stands beside the text of a file. */
export interface OdtParts {
  /** Styles that the text's own part keeps, and those of the document. */
  readonly automatic?: string
  readonly styles?: string
  readonly pages?: number
  readonly more?: Readonly<Record<string, string>>
}

/** Builds an OpenDocument text around what is inside `office:text`. */
export function odtFile(text: string, { automatic = '', styles = '', pages, more = {} }: OdtParts = {}): Uint8Array {
  const part = (name: string, inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-${name} ${names} office:version="1.3">${inner}</office:document-${name}>`
  const face = '<style:font-face style:name="F1" svg:font-family="&apos;.VnTime&apos;"/>'
  return buildZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': part(
      'content',
      `<office:font-face-decls>${face}</office:font-face-decls><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body>`,
    ),
    'styles.xml': part('styles', `<office:styles>${styles}</office:styles>`),
    ...(pages === undefined
      ? {}
      : {
          'meta.xml': part('meta', `<office:meta><meta:document-statistic meta:page-count="${pages}"/></office:meta>`),
        }),
    ...more,
  })
}

export const readBuilt = (
  text: string,
  parts: OdtParts = {},
  limits: Partial<ReadLimits> = {},
): Promise<SourceDocument> =>
  readOdt(odtFile(text, parts), { name: 'plan.odt', limits: { ...defaultLimits, ...limits }, office: 'never' })

export const odtTexts = async (text: string, parts: OdtParts = {}) => (await readBuilt(text, parts)).blocks.map(textOf)

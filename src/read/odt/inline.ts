import { mailAddress } from '../docx/fields.ts'
import { toInteger, type XmlElement } from '../docx/xml-element.ts'
import type { End } from './blocks.ts'
import type { OdtStyles } from './styles.ts'
import type { TextWriter } from './text-writer.ts'

/** Blanks that `text:s` may stand for at most: what is more is no layout. */
const maxBlanks = 1000

/** Begins an element that stands inside a paragraph. */
export function beginInline(writer: TextWriter, styles: OdtStyles, element: XmlElement): End {
  switch (element.name) {
    case 'text:span':
      writer.enter(styles.find('text', element.attributes['text:style-name']).text)
      return () => writer.leave()
    case 'text:a': {
      const start = writer.length()
      return () => writer.addAddress(mailAddress(element.attributes['xlink:href']), start)
    }
    case 'text:s':
      writer.addExact(' '.repeat(Math.min(toInteger(element.attributes['text:c']) ?? 1, maxBlanks)))
      return null
    case 'text:tab':
      writer.addExact('\t')
      return null
    case 'text:line-break':
      writer.addExact('\n')
      return null
    case 'text:soft-page-break':
      writer.markPage()
      return null
    default:
      return null
  }
}

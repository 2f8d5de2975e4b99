import { createListCounter, type ListNumber } from '../docx/list-counter.ts'
import type { NumberingLevel } from '../docx/numbering.ts'
import { toInteger, type XmlElement } from '../docx/xml-element.ts'
import { type ListStyle, outlineStyle } from './list-styles.ts'
import type { OdtStyle } from './styles.ts'

/** The lists of a document: one may go on in another cell or text box. */
export interface DocumentLists {
  /** Begins with what stands in no list: the body, a cell, a note, a text box. */
  begin(): Lists
}

/** Follows the lists of a flow and numbers its paragraphs. Source: OpenDocument 1.3, part 3, 5.3 and 19.776 to 19.880. */
export interface Lists {
  beginList(element: XmlElement): void
  endList(): void
  /** An item, or a header, which has no number. */
  beginItem(element: XmlElement): void
  /** The number of a paragraph or heading that begins here; null where it has none. */
  numberOf(element: XmlElement, style: OdtStyle, font: string | null): ListNumber | null
}

interface Item {
  numbered: boolean
  readonly start: number | undefined
}

interface OpenList {
  readonly style: string | undefined
  readonly sequence: string
  item: Item | null
}

interface Instance {
  readonly sequence: string
  readonly levels: ListStyle
  readonly level: number
  readonly start: number | undefined
}

export function createLists(styles: ReadonlyMap<string, ListStyle>): DocumentLists {
  const instances: Instance[] = []
  const sequences = new Map<string, string>()
  let count = 0
  const counter = createListCounter({
    level: (instance, level): NumberingLevel | undefined => instances[instance]?.levels[level],
    sequence: (instance) => instances[instance]?.sequence,
    restartsAt: (instance, level) => (instances[instance]?.level === level ? instances[instance]?.start : undefined),
    levelOfStyle: () => undefined,
  })
  const known = new Map<string, number>()
  const next = (sequence: string, style: string, level: number, start: number | undefined, font: string | null) => {
    const key = `${sequence}/${style}`
    let instance = start === undefined ? known.get(key) : undefined
    if (instance === undefined) {
      instance = instances.push({ sequence, levels: styles.get(style) ?? [], level, start }) - 1
      if (start === undefined) known.set(key, instance)
    }
    return counter.next(instance, level, font)
  }
  /** What a list goes on with; undefined where it begins anew. */
  const continued = ({ attributes }: XmlElement, style: string | undefined): string | undefined => {
    const list = attributes['text:continue-list']
    if (list !== undefined) return sequences.get(`id/${list}`)
    return attributes['text:continue-numbering'] === 'true' ? sequences.get(`style/${style ?? ''}`) : undefined
  }

  const begin = (): Lists => {
    const open: OpenList[] = []
    return {
      beginList(element) {
        const parent = open.at(-1)
        const style = element.attributes['text:style-name'] ?? parent?.style
        const sequence = parent?.sequence ?? continued(element, style) ?? `list ${count++}`
        const id = element.attributes['xml:id'] ?? element.attributes['text:id']
        if (id !== undefined) sequences.set(`id/${id}`, sequence)
        sequences.set(`style/${style ?? ''}`, sequence)
        open.push({ style, sequence, item: null })
      },
      endList: () => void open.pop(),
      beginItem(element) {
        const list = open.at(-1)
        if (list === undefined) return
        list.item = {
          numbered: element.name === 'text:list-item',
          start: toInteger(element.attributes['text:start-value']),
        }
      },
      numberOf({ name, attributes }, style, font) {
        const list = open.at(-1)
        if (list !== undefined) {
          const { item } = list
          if (!item?.numbered) return null
          // Only the first paragraph of an item is numbered.
          item.numbered = false
          return next(list.sequence, list.style ?? style.listStyle ?? '', open.length - 1, item.start, font)
        }
        const level = toInteger(attributes['text:outline-level'])
        if (name !== 'text:h' || level === undefined || level < 1 || style.listStyle === '') return null
        if (attributes['text:is-list-header'] === 'true') return null
        const restarts = attributes['text:restart-numbering'] === 'true'
        const start = restarts ? (toInteger(attributes['text:start-value']) ?? 1) : undefined
        return next('outline', outlineStyle, level - 1, start, font)
      },
    }
  }
  return { begin }
}

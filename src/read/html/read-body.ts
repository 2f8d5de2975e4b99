import { paragraphsOf, type RawBlock } from '../docx/raw.ts'
import { blockTags, droppedTags, listTags } from './element-kinds.ts'
import { beginList, isWordMarker, type ListState, nextMarker, wordListLevel, wordMarkerText } from './list-marker.ts'
import { type Look, lookOf, plainLook, type Style, styleOf } from './look.ts'
import { type BlockContext, createParagraphWriter, type ParagraphWriter } from './paragraph-writer.ts'
import { isFrame, isRuled, layOut, listRows, type PageRow } from './table-grid.ts'
import { attributeOf, type HtmlElement, type HtmlNode, isElement, textContent } from './tree.ts'

/** What stands on a page. */
export interface PageContent {
  readonly blocks: readonly RawBlock[]
  /** Addresses of elements with text that is not shown. */
  readonly hidden: readonly string[]
}

/** Where the walk is. */
interface Place {
  readonly writer: ParagraphWriter
  readonly blocks: RawBlock[]
  readonly look: Look
  readonly block: BlockContext
  readonly list: ListState | null
  readonly hidden: string[]
}

const headings: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }

function headingOf(element: HtmlElement, style: Style, around: number | null): number | null {
  const outline = /^[1-9]$/.exec(style.get('mso-outline-level') ?? '')?.[0]
  return headings[element.tagName] ?? (outline === undefined ? around : Number(outline))
}

/** Page headers and footers as LibreOffice and Word write them: no part of the body. */
function isPageHeader(element: HtmlElement, style: Style): boolean {
  const title = attributeOf(element, 'title')
  return (
    (element.tagName === 'div' && (title === 'header' || title === 'footer')) ||
    /^(?:header|footer)$/.test(style.get('mso-element') ?? '')
  )
}

/** The mark of a footnote in the text, or the mark in front of the note, as LibreOffice and Word write them. */
function isNoteMark(element: HtmlElement): boolean {
  return element.tagName === 'a' && /^#_?(?:sdfootnote|sdendnote|ftn|edn)/i.test(attributeOf(element, 'href') ?? '')
}

/** Address of each child element: its name, numbered among its siblings of that name. */
function addresses(parent: HtmlElement, path: string): Map<HtmlNode, string> {
  const counts = new Map<string, number>()
  const found = new Map<HtmlNode, string>()
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue
    const count = (counts.get(node.tagName) ?? 0) + 1
    counts.set(node.tagName, count)
    found.set(node, `${path}/${node.tagName}[${count}]`)
  }
  return found
}

function readChildren(parent: HtmlElement, place: Place, path: string): void {
  let paths: Map<HtmlNode, string> | null = null
  for (const node of parent.childNodes) {
    if (isElement(node)) {
      paths ??= addresses(parent, path)
      readElement(node, place, paths.get(node) ?? path)
    } else if ('value' in node) place.writer.addText(node.value, place.look, place.block)
  }
}

function readElement(element: HtmlElement, place: Place, path: string): void {
  const { tagName } = element
  if (droppedTags.has(tagName) || isNoteMark(element)) return
  const style = styleOf(element)
  const look = lookOf(element, place.look)
  if (look.hidden || isPageHeader(element, style)) {
    if (look.hidden && textContent(element).trim() !== '') place.hidden.push(path)
    return
  }
  if (tagName === 'br') place.writer.addBreak(look, place.block)
  else if (style.has('mso-tab-count')) place.writer.addTab(look, place.block)
  else if (isWordMarker(style)) readWordMarker(element, look, place)
  else if (blockTags.has(tagName)) readBlock(element, { ...place, look }, path, style)
  else readChildren(element, { ...place, look }, path)
}

/** The marker of a Word list stands in spans of its own; the innermost one has the font of the bullet. */
function readWordMarker(element: HtmlElement, look: Look, { writer, block, list }: Place): void {
  const inner = element.childNodes.find((node): node is HtmlElement => isElement(node) && !styleOf(node).has('font'))
  const font = inner === undefined ? look.font : lookOf(inner, look).font
  const text = wordMarkerText(textContent(element), font)
  if (text !== '') writer.setMarker({ text, level: list?.level ?? 0, look: { ...look, font }, block })
}

function readBlock(element: HtmlElement, place: Place, path: string, style: Style): void {
  const { writer, look } = place
  const heading = headingOf(element, style, place.block.heading)
  const block = { path, alignment: look.alignment, heading }
  writer.flush()
  const level = wordListLevel(style)
  const list = level === null ? place.list : { style: 'none', level, next: 1, step: 1 as const }
  const inside: Place = { ...place, block, list }
  if (element.tagName === 'table') readTable(element, inside, path)
  else if (element.tagName === 'li') readItem(element, inside, path)
  else if (listTags.has(element.tagName)) {
    readChildren(element, { ...inside, list: beginList(element, place.list === null ? 0 : place.list.level + 1) }, path)
  } else readChildren(element, inside, path)
  writer.flush()
}

function readItem(item: HtmlElement, place: Place, path: string): void {
  const { writer, look, block, list } = place
  const text = list === null ? '' : nextMarker(list, item)
  if (text !== '') writer.setMarker({ text, level: list?.level ?? 0, look: { ...look, font: null }, block })
  readChildren(item, place, path)
  if (text !== '') writer.dropMarker()
}

/** A flow of its own: the content of a cell. */
function readFlow(element: HtmlElement, place: Place, path: string): RawBlock[] {
  const blocks: RawBlock[] = []
  const writer = createParagraphWriter((paragraph) => void blocks.push(paragraph))
  readBlock(element, { ...place, writer, blocks, list: null }, path, styleOf(element))
  return blocks
}

function readTable(table: HtmlElement, place: Place, path: string): void {
  const groups = addresses(table, path)
  for (const [node, address] of groups)
    if (isElement(node) && node.tagName === 'caption') readElement(node, place, address)
  const rows = listRows(table).filter((row) => !lookOf(row.element, place.look).hidden)
  const ruled = isRuled(table, rows)
  const at = cellPlaces(table, rows, groups, place.look)
  if (isFrame(rows, ruled)) {
    for (const { cells } of rows)
      for (const cell of cells) readElement(cell, { ...place, look: at(cell).look }, at(cell).path)
    return
  }
  const made = layOut(rows, ruled, (cell) => {
    const { look, path: address } = at(cell)
    return readFlow(cell, { ...place, look: lookOf(cell, look) }, address)
  })
  if (![...paragraphsOf([made])].some((paragraph) => paragraph.runs.length > 0)) return
  place.writer.flush()
  place.blocks.push(made)
}

/** Where each cell stands, and the look of its row. */
function cellPlaces(
  table: HtmlElement,
  rows: readonly PageRow[],
  groups: ReadonlyMap<HtmlNode, string>,
  look: Look,
): (cell: HtmlElement) => { path: string; look: Look } {
  const known = new Map<HtmlElement, { path: string; look: Look }>()
  const inGroup = new Map<HtmlElement, Map<HtmlNode, string>>()
  for (const { element, cells } of rows) {
    const group = element.parentNode as HtmlElement
    let rowPaths = inGroup.get(group)
    if (rowPaths === undefined) {
      rowPaths = group === table ? new Map(groups) : addresses(group, groups.get(group) ?? '')
      inGroup.set(group, rowPaths)
    }
    const groupLook = group === table ? look : lookOf(group, look)
    const cellPaths = addresses(element, rowPaths.get(element) ?? '')
    for (const cell of cells) known.set(cell, { path: cellPaths.get(cell) ?? '', look: lookOf(element, groupLook) })
  }
  return (cell) => known.get(cell) ?? { path: '', look }
}

/** Reads the content of a page into paragraphs and tables, in reading order. */
export function readBody(body: HtmlElement): PageContent {
  const blocks: RawBlock[] = []
  const hidden: string[] = []
  const writer = createParagraphWriter((paragraph) => void blocks.push(paragraph))
  const block = { path: 'body', alignment: null, heading: null }
  const look = lookOf(body, plainLook)
  readChildren(
    body,
    { writer, blocks, look, block: { ...block, alignment: look.alignment }, list: null, hidden },
    'body',
  )
  writer.flush()
  return { blocks, hidden }
}

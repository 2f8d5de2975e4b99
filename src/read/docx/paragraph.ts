import { type InlineContext, type NoteReference, readInline } from './inline.ts'
import { type ParagraphProperties, readParagraphProperties } from './paragraph-properties.ts'
import type { RawMark, RawRun } from './raw.ts'
import { type RunLook, type RunProperties, readRunProperties, resolveRun } from './run-properties.ts'
import { createRunWriter } from './run-writer.ts'
import type { ResolvedStyle } from './styles.ts'
import { childOf, stringOf, type XmlElement } from './xml-element.ts'

/** What a `w:p` holds, before it is joined with its neighbours and numbered. */
export interface ParagraphContent {
  readonly path: string
  readonly properties: ParagraphProperties
  readonly style: ResolvedStyle
  /** The look of the paragraph mark, which the automatic number shares. */
  readonly mark: RunLook
  /** Why the paragraph does not end at its mark: a tracked deletion or move, or hidden text; null where it does. */
  readonly markGone: 'removed' | 'hidden' | null
  readonly runs: readonly RawRun[]
  readonly marks: readonly RawMark[]
  /** Text boxes that are anchored in the paragraph, as `w:txbxContent`. */
  readonly boxes: readonly XmlElement[]
  readonly notes: readonly NoteReference[]
  /** How the section begins that this paragraph ends (ST_SectionMark); null where it ends none. */
  readonly section: string | null
}

/** Reads a `w:p`. */
export function readParagraph(
  element: XmlElement,
  path: string,
  tableRun: RunProperties,
  context: InlineContext,
): ParagraphContent {
  const { styles, theme } = context
  const pPr = childOf(element, 'w:pPr')
  const properties = readParagraphProperties(pPr)
  const style = styles.paragraph(properties.style)
  const levels = [tableRun, style.run]
  const resolve = (direct: RunProperties): RunLook =>
    resolveRun(styles.runDefaults, [...levels, styles.character(direct.style).run], direct)

  const section = sectionType(childOf(pPr, 'w:sectPr'))
  const markElement = childOf(pPr, 'w:rPr')
  const mark = resolve(readRunProperties(markElement, theme))
  const writer = createRunWriter(path)
  const { boxes, notes } = readInline(element, path, writer, resolve, context)
  writer.finish()
  context.fields.endParagraph()
  return {
    path,
    properties,
    style,
    mark,
    // A section ends even with a hidden mark.
    markGone: isRemoved(markElement) ? 'removed' : mark.hidden && section === null ? 'hidden' : null,
    runs: writer.runs,
    marks: writer.marks,
    boxes,
    notes,
    section,
  }
}

/** How a section begins; null where there is none. */
export function sectionType(element: XmlElement | undefined): string | null {
  return element === undefined ? null : (stringOf(element, 'w:type') ?? 'nextPage')
}

/** A paragraph mark that a tracked change deletes or moves away (ECMA-376-1, 17.13.5.15 and 17.13.5.21). */
function isRemoved(mark: XmlElement | undefined): boolean {
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
}

/**
 * Paragraphs that are one because the marks between them are gone. The properties of a paragraph belong to its mark: those of
 * the next one hold; after a hidden mark (a run-in heading) those of the one before, as its number is what is printed.
 */
export function joinParagraphs(contents: readonly [ParagraphContent, ...ParagraphContent[]]): ParagraphContent {
  let [holder] = contents
  const last = contents[contents.length - 1] ?? holder
  let path: string | null = null
  let section: string | null = null
  const runs: RawRun[] = []
  const marks: RawMark[] = []
  const boxes: XmlElement[] = []
  const notes: NoteReference[] = []
  let previous: ParagraphContent | null = null
  for (const content of contents) {
    if (previous?.markGone !== 'hidden') holder = content
    const shift = runs.length
    if (content.runs.length > 0) {
      if (path !== null) marks.push({ run: shift, kind: 'place', path: content.path })
      path ??= content.path
    }
    for (const run of content.runs) runs.push(run)
    for (const mark of content.marks) marks.push({ ...mark, run: mark.run + shift })
    for (const box of content.boxes) boxes.push(box)
    for (const note of content.notes) notes.push(note)
    section = content.section ?? section
    previous = content
  }
  return { ...holder, path: path ?? last.path, markGone: last.markGone, runs, marks, boxes, notes, section }
}

import { type Fields, mailAddress } from './fields.ts'
import { mathText } from './math-text.ts'
import type { Relationships } from './package.ts'
import { type RunLook, type RunProperties, readRunProperties } from './run-properties.ts'
import type { RunWriter } from './run-writer.ts'
import type { Styles } from './styles.ts'
import { plainSymbols, symbolText } from './symbols.ts'
import type { ThemeFonts } from './theme.ts'
import { childOf, childrenOf, isOn, type XmlElement } from './xml-element.ts'

/** What is noticed while a document is read, beside its text. */
export interface Findings {
  /** Addresses of what was left out because it is hidden. */
  readonly hidden: Set<string>
  /** True where a picture or drawing stands in the text. */
  hasPictures: boolean
  /** How many paragraphs, tables, rows, cells and wrappers of them were met. */
  structure: number
}

/** What reading a paragraph needs to know about the document. */
export interface InlineContext {
  readonly styles: Styles
  readonly theme: ThemeFonts
  readonly relationships: Relationships
  readonly fields: Fields
  readonly findings: Findings
}

/** A note that a paragraph refers to. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
}

/** What reading the content of a paragraph finds beside its text. */
export interface InlineContent {
  readonly boxes: XmlElement[]
  readonly notes: NoteReference[]
}

/** Elements that only wrap content (inserted text, tags, directions, content controls). */
const wrappers: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:bdo',
  'w:dir',
  'w:sdt',
  'w:sdtContent',
])

/**
 * Reads the content of a paragraph into the writer. Deleted and moved text, comments, instructions of fields and hidden text
 * are left out; text boxes and notes are handed back.
 *
 * @param resolve gives the look of a run from what it states itself
 */
export function readInline(
  element: XmlElement,
  path: string,
  writer: RunWriter,
  resolve: (direct: RunProperties) => RunLook,
  context: InlineContext,
): InlineContent {
  const content: InlineContent = { boxes: [], notes: [] }
  const { fields } = context
  // Where the results of the fields begin that this paragraph opened.
  const results: number[] = []

  const addMail = (address: string | undefined, start: number) => {
    const visible = writer.textFrom(start)
    if (address === undefined || visible.trim() === '' || visible.includes('@')) return
    // Links often begin behind the «@» of an address that is printed in full.
    if (!writer.textFrom(0).includes(address)) writer.continueWith(` (${address})`)
  }

  const readContent = (children: readonly XmlElement[]): void => {
    for (const child of children) {
      if (child.name === 'w:r') readRun(child)
      else if (wrappers.has(child.name)) readContent(child.children)
      else if (child.name === 'w:hyperlink') {
        const start = writer.length()
        readContent(child.children)
        addMail(mailAddress(context.relationships.get(child.attributes['r:id'] ?? '')?.target), start)
      } else if (child.name === 'w:fldSimple') {
        const start = writer.length()
        readContent(child.children)
        addMail(mailAddress(child.attributes['w:instr']), start)
      } else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') {
        if (!fields.inInstruction()) writer.add(mathText(child), resolve({}))
      }
    }
  }

  const readRun = (run: XmlElement): void => {
    const look = resolve(readRunProperties(childOf(run, 'w:rPr'), context.theme))
    for (const child of run.children) {
      if (child.name === 'w:fldChar') readFieldMark(child)
      else if (child.name === 'w:instrText') fields.addInstruction(child.text)
      else if (child.name === 'w:lastRenderedPageBreak') writer.markRendered()
      else if (fields.inInstruction()) continue
      else if (look.hidden) {
        if (child.name === 'w:t' && child.text.trim() !== '') context.findings.hidden.add(path)
      } else if (child.name === 'w:ruby') {
        readContent(childrenOf(child, 'w:rubyBase').flatMap((base) => base.children))
      } else if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference') {
        content.notes.push({
          kind: child.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
          id: child.attributes['w:id'] ?? '',
        })
        // The rest of the run is the mark itself.
        if (hasCustomMark(child)) return
      } else readRunContent(child, look)
    }
  }

  const readRunContent = (child: XmlElement, look: RunLook): void => {
    switch (child.name) {
      case 'w:t':
        writer.add(plainSymbols(printedText(child), look.font), look)
        break
      case 'w:tab':
      case 'w:ptab':
        writer.add('\t', look)
        break
      case 'w:br':
        if (child.attributes['w:type'] === 'page') writer.breakPage()
        else if (child.attributes['w:type'] === 'column') writer.breakColumn()
        else writer.add('\n', look)
        break
      case 'w:cr':
        writer.add('\n', look)
        break
      case 'w:noBreakHyphen':
        writer.add('\u2011', look)
        break
      case 'w:softHyphen':
        // Kept for the decoders: in TCVN3 the soft hyphen is a letter.
        writer.add('\u00AD', look)
        break
      case 'w:sym':
        writer.add(symbolText(child.attributes['w:font'] ?? look.font, hexadecimal(child.attributes['w:char'])), look)
        break
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        context.findings.hasPictures = true
        for (const box of boxesIn(child)) content.boxes.push(box)
        break
    }
  }

  const readFieldMark = (mark: XmlElement): void => {
    const type = mark.attributes['w:fldCharType']
    if (type === 'begin') fields.begin()
    else if (type === 'separate') {
      fields.separate()
      results.push(writer.length())
    } else if (type === 'end') {
      const instruction = fields.end()
      const start = results.pop()
      if (start !== undefined && /^\s*HYPERLINK\b/i.test(instruction ?? '')) addMail(mailAddress(instruction), start)
    }
  }

  readContent(element.children)
  return content
}

/** The text of a `w:t`. Line breaks in the XML are blanks; those that only indent the XML are nothing. */
function printedText(element: XmlElement): string {
  const { text } = element
  if (!/[\r\n]/.test(text)) return text
  const preserved = element.attributes['xml:space'] === 'preserve'
  const start = preserved ? 0 : indentLength(text, text.length - text.trimStart().length)
  const end = preserved ? 0 : indentLength(text.slice(text.trimEnd().length))
  return text.slice(start, Math.max(start, text.length - end)).replace(/[\r\n]+/g, ' ')
}

/** Length of the blank stretch at an end of a text if a line break shows that it indents the XML, else 0. */
function indentLength(text: string, length = text.length): number {
  return text.slice(0, length).includes('\n') ? length : 0
}

function hexadecimal(value: string | undefined): number | undefined {
  return value !== undefined && /^[0-9a-f]{1,6}$/i.test(value) ? Number.parseInt(value, 16) : undefined
}

function hasCustomMark(reference: XmlElement): boolean {
  const custom = reference.attributes['w:customMarkFollows']
  return custom !== undefined && isOn({ ...reference, attributes: { 'w:val': custom } })
}

/** The text boxes inside a drawing or picture, those inside others left to them. */
function boxesIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => (child.name === 'w:txbxContent' ? [child] : boxesIn(child)))
}

import type { RawMark, RawRun } from '../docx/raw.ts'
import { createRunWriter } from '../docx/run-writer.ts'
import { plainSymbols } from '../docx/symbols.ts'
import { overlayText, type TextProperties } from './styles.ts'

/** Writes the text of one paragraph, whose blanks are written as XML writes them. */
export interface TextWriter {
  readonly runs: readonly RawRun[]
  readonly marks: readonly RawMark[]
  /** Text inside an element of this look is added until the look is left. */
  enter(look: TextProperties): void
  leave(): void
  /** Characters as they stand in the XML: several blanks are one, blanks at the start are none (OpenDocument 1.3, part 3, 6.1.2). */
  addText(text: string): void
  /** Characters that are meant as they are. */
  addExact(text: string): void
  /** A link ends: its address is added where its text, from an offset on, does not show it. */
  addAddress(address: string | undefined, start: number): void
  length(): number
  markPage(): void
  finish(): void
}

export function createTextWriter(path: string, own: TextProperties, onHidden: () => void): TextWriter {
  const writer = createRunWriter(path)
  const looks: TextProperties[] = [own]
  let afterBlank = true

  const add = (text: string) => {
    const { font = null, bold = false, italic = false, caps = false, hidden = false } = looks.at(-1) ?? own
    if (!hidden) writer.add(plainSymbols(text, font), { font, bold, italic, caps, hidden })
    else if (text.trim() !== '') onHidden()
  }
  return {
    runs: writer.runs,
    marks: writer.marks,
    enter: (look) => void looks.push(overlayText(looks.at(-1) ?? own, look)),
    leave: () => void looks.pop(),
    addText(text) {
      const collapsed = text.replace(/[ \t\r\n]+/g, ' ')
      const shown = afterBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
      if (shown === '') return
      afterBlank = shown.endsWith(' ')
      add(shown)
    },
    addExact(text) {
      afterBlank = false
      add(text)
    },
    addAddress(address, start) {
      const visible = writer.textFrom(start)
      if (address === undefined || visible.trim() === '' || visible.includes('@')) return
      if (!writer.textFrom(0).includes(address)) writer.continueWith(` (${address})`)
    },
    length: () => writer.length(),
    markPage: () => writer.markRendered(),
    finish: () => writer.finish(),
  }
}

/** The complex fields that are open at a place (ECMA-376-1, 17.16.18). They may span paragraphs. */
export interface Fields {
  begin(): void
  /** The instruction ends, the result begins. */
  separate(): void
  /** A field ends. Gives its instruction; undefined where none was open. */
  end(): string | undefined
  addInstruction(text: string): void
  /** True inside an instruction: nothing there is printed. */
  inInstruction(): boolean
  /**
   * A paragraph ends. Instructions end with it: those of several paragraphs hardly exist, but a field whose end is missing would
   * swallow the rest of the document.
   */
  endParagraph(): void
}

interface Field {
  instruction: string
  inResult: boolean
}

/** Makes the record of the open fields of one story. */
export function createFields(): Fields {
  const open: Field[] = []
  let instructions = 0
  return {
    begin() {
      open.push({ instruction: '', inResult: false })
      instructions++
    },
    separate() {
      const field = open[open.length - 1]
      if (field === undefined || field.inResult) return
      field.inResult = true
      instructions--
    },
    end() {
      const field = open.pop()
      if (field !== undefined && !field.inResult) instructions--
      return field?.instruction
    },
    addInstruction(text) {
      const field = open[open.length - 1]
      if (field !== undefined && !field.inResult) field.instruction += text
    },
    inInstruction: () => instructions > 0,
    endParagraph() {
      if (instructions === 0) return
      open.splice(open.findIndex((field) => !field.inResult))
      instructions = 0
    },
  }
}

/** The e-mail address that the instruction of a HYPERLINK field, or the target of a link, leads to. */
export function mailAddress(target: string | undefined): string | undefined {
  return /(?:^|[\s"])mailto:([^\s"?&@]{1,64}@[^\s"?&@]{1,253})/i.exec(target ?? '')?.[1]
}

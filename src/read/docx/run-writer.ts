import type { RawMark, RawRun } from './raw.ts'
import type { RunLook } from './run-properties.ts'

/** Puts the runs of one paragraph together; neighbours of one look become one run. */
export interface RunWriter {
  readonly runs: readonly RawRun[]
  readonly marks: readonly RawMark[]
  /** Length of the text so far. */
  length(): number
  /** The text from an offset on. */
  textFrom(start: number): string
  add(text: string, look: RunLook): void
  /** Adds text in the look of what stands before it. */
  continueWith(text: string): void
  /** A page or column break: a line break where text stands on both sides of it. */
  breakPage(): void
  breakColumn(): void
  /** A page began here when the file was saved. */
  markRendered(): void
  /** Ends the paragraph: breaks that no text follows are noted. */
  finish(): void
}

type Break = 'page' | 'column' | 'rendered'

/** Makes the writer of a paragraph that stands at `path`. */
export function createRunWriter(path: string): RunWriter {
  const runs: RawRun[] = []
  const marks: RawMark[] = []
  let text = ''
  let pending: Break[] = []

  const append = (added: string, look: RunLook, canMerge: boolean) => {
    const last = runs[runs.length - 1]
    if (canMerge && last !== undefined && looksAlike(last, look)) last.text += added
    else runs.push({ text: added, font: look.font, bold: look.bold, italic: look.italic, caps: look.caps })
    text += added
  }
  const settle = () => {
    for (const kind of pending) if (kind !== 'column') marks.push({ run: runs.length, kind, path })
    pending = []
  }

  return {
    runs,
    marks,
    length: () => text.length,
    textFrom: (start) => text.slice(start),
    add(added, look) {
      if (added === '') return
      const broken = pending.some((kind) => kind !== 'rendered')
      const last = runs[runs.length - 1]
      if (broken && last !== undefined) {
        last.text += '\n'
        text += '\n'
      }
      const canMerge = pending.every((kind) => kind === 'column')
      settle()
      append(added, look, canMerge)
    },
    continueWith(added) {
      const last = runs[runs.length - 1]
      if (last === undefined) return
      last.text += added
      text += added
    },
    breakPage: () => void pending.push('page'),
    breakColumn: () => void pending.push('column'),
    markRendered: () => void pending.push('rendered'),
    finish: settle,
  }
}

function looksAlike(a: Omit<RunLook, 'hidden'>, b: Omit<RunLook, 'hidden'>): boolean {
  return a.font === b.font && a.bold === b.bold && a.italic === b.italic && a.caps === b.caps
}

import type { RawParagraph, RawRun } from '../docx/raw.ts'
import type { Look } from './look.ts'

/** A printed list marker that waits for its paragraph. */
export interface Marker {
  readonly text: string
  readonly level: number
  readonly look: Look
  /** The list item, for a marker that gets no text. */
  readonly block: BlockContext
}

/** What a paragraph takes from the block that holds it. */
export interface BlockContext {
  readonly path: string
  readonly alignment: RawParagraph['alignment']
  readonly heading: number | null
}

/** Collects the text of one flow of blocks into paragraphs, blanks collapsed as a browser does (CSS Text 3, 4.1). */
export interface ParagraphWriter {
  /** Text as the page has it. */
  addText(text: string, look: Look, block: BlockContext): void
  addBreak(look: Look, block: BlockContext): void
  addTab(look: Look, block: BlockContext): void
  /** The next paragraph gets this marker. */
  setMarker(marker: Marker): void
  /** Drops a marker that no text took. */
  dropMarker(): void
  /** Ends the paragraph: a block begins or ends here. */
  flush(): void
}

/** Blank lines end a paragraph, whatever blanks stand in them. */
const blankLines = /\n[ \t\u00a0\u200b]*(?:\n[ \t\u00a0\u200b]*)+/g
const visible = /(?!\p{Cf})\S/u

function runOf(text: string, look: Look): RawRun {
  return { text, font: look.font, bold: look.bold, italic: look.italic, caps: look.caps }
}

/** Cuts the runs of a paragraph at blank lines; line ends around the pieces go. */
function splitAtBlankLines(runs: readonly RawRun[]): RawRun[][] {
  const text = runs.map((run) => run.text).join('')
  const pieces: RawRun[][] = []
  let run = 0
  let runStart = 0
  const cut = (from: number, to: number) => {
    let [start, end] = [from, to]
    while (start < end && text[start] === '\n') start++
    while (end > start && text[end - 1] === '\n') end--
    const piece: RawRun[] = []
    for (let one = runs[run]; one !== undefined && runStart < end; one = runs[run]) {
      const part = one.text.slice(Math.max(0, start - runStart), end - runStart)
      if (part !== '') piece.push({ ...one, text: part })
      if (runStart + one.text.length > end) break
      runStart += one.text.length
      run++
    }
    pieces.push(piece)
  }
  let start = 0
  for (const { index, 0: gap } of text.matchAll(blankLines)) {
    cut(start, index)
    start = index + gap.length
  }
  cut(start, text.length)
  return pieces
}

function sameLook(run: RawRun, look: Look): boolean {
  return run.font === look.font && run.bold === look.bold && run.italic === look.italic && run.caps === look.caps
}

/**
 * @param emit takes each finished paragraph; one without visible text is not emitted
 */
export function createParagraphWriter(emit: (paragraph: RawParagraph) => void): ParagraphWriter {
  let runs: RawRun[] = []
  let context: BlockContext | null = null
  let marker: Marker | null = null
  /** The look of a blank that waits for a word to follow; null where none does. */
  let blank: Look | null = null
  let lastCharacter = '\n'

  const append = (text: string, look: Look, block: BlockContext) => {
    context ??= block
    const last = runs.at(-1)
    if (last && sameLook(last, look)) last.text += text
    else runs.push(runOf(text, look))
    lastCharacter = text.at(-1) ?? lastCharacter
  }

  const emitRuns = (kept: RawRun[], { path, alignment, heading }: BlockContext, force = false) => {
    const number = marker === null ? null : runOf(marker.text, marker.look)
    if (!force && !kept.some((run) => visible.test(run.text))) return
    const level = marker?.level ?? null
    marker = null
    const rest = { marks: [], pageBreakBefore: false, endsSection: false }
    emit({ kind: 'paragraph', path, runs: kept, number, level, heading, alignment, ...rest })
  }

  const flush = () => {
    if (context !== null) for (const piece of splitAtBlankLines(runs)) emitRuns(piece, context)
    runs = []
    context = null
    blank = null
    lastCharacter = '\n'
  }

  const addCollapsed = (text: string, look: Look, block: BlockContext) => {
    const words = text.replace(/[ \t\n\r\f]+/g, ' ')
    if (words === '') return
    if (words.startsWith(' ') && !/[\n\t]/.test(lastCharacter)) blank ??= look
    const inner = words.replace(/^ | $/g, '')
    if (inner === '') return
    if (blank !== null) append(' ', blank, block)
    append(inner, look, block)
    blank = words.endsWith(' ') ? look : null
  }

  return {
    addText(text, look, block) {
      if (!look.preformatted) {
        addCollapsed(text, look, block)
        return
      }
      text.split(/\r\n?|\n/).forEach((line, i) => {
        if (i > 0) flush()
        if (line !== '') append(line, look, block)
      })
    },
    addBreak(look, block) {
      append('\n', look, block)
      blank = null
    },
    addTab(look, block) {
      append('\t', look, block)
      blank = null
    },
    setMarker(next) {
      flush()
      // «1. a. text»: an item that begins with a list has its number on a line of its own here.
      if (marker !== null) emitRuns([], marker.block, true)
      marker = next
    },
    dropMarker() {
      flush()
      marker = null
    },
    flush,
  }
}

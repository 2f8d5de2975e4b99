import { decodeString } from 'micromark-util-decode-string'
import type { Token } from 'micromark-util-types'
import { createLineWriter, type LineWriter } from './line-writer.ts'
import { joinParts, type PlainLine, unmarkedLine } from './plain-line.ts'
import { setPrintedSignsApart } from './printed-signs.ts'
import { readEvents } from './syntax.ts'
import { headingOfTag, meaningOfTag } from './tags.ts'

/** More is read in pieces: the parser takes more than twice the time for a paragraph of twice the length. */
const longestPiece = 4000

/**
 * Takes the markup off the lines of a paragraph or a cell: emphasis may begin in one and end in another. No word is lost.
 * @returns a plain line for each line
 */
export function readMarkdown(lines: readonly string[]): PlainLine[] {
  const plain: PlainLine[] = []
  let piece: string[] = []
  let length = 0
  const flush = () => {
    if (piece.length > 0) for (const one of readPiece(piece)) plain.push(one)
    piece = []
    length = 0
  }
  for (const line of lines) {
    if (length + line.length > longestPiece) flush()
    if (line.length > longestPiece) {
      plain.push(readLongLine(line))
      continue
    }
    piece.push(line)
    length += line.length + 1
  }
  flush()
  return plain
}

/** A line of many pages, cut at blanks. */
function readLongLine(line: string): PlainLine {
  const parts: PlainLine[] = []
  const starts: number[] = []
  for (let from = 0; from < line.length; ) {
    const blank = line.lastIndexOf(' ', from + longestPiece)
    const to = from + longestPiece >= line.length ? line.length : blank > from ? blank : from + longestPiece
    starts.push(from)
    for (const one of readPiece([line.slice(from, to)])) parts.push(one)
    from = to
  }
  return joinParts(parts, starts)
}

/** Tokens that are markup and nothing else. */
const markup = new Set<string>([
  'atxHeadingSequence',
  'autolinkMarker',
  'blockQuoteMarker',
  'blockQuotePrefixWhitespace',
  'codeTextPadding',
  'codeTextSequence',
  'emphasisSequence',
  'escapeMarker',
  'labelMarker',
  'lineEnding',
  'lineEndingBlank',
  'strongSequence',
])
/** Tokens that are read as a whole: left out, or written in other letters. */
const whole = new Set<string>(['image', 'resource', 'characterReference', 'htmlText'])

/** Every construct of Markdown that is read here has one of these. */
const anyMarkup = /[*_`\\<&[#>]/

function readPiece(lines: readonly string[]): PlainLine[] {
  const text = lines.join('\n')
  if (!anyMarkup.test(text)) return lines.map((line) => ({ ...unmarkedLine(line), bold: [], italic: [] }))
  // The parser passes over a byte order mark without counting it.
  const source = setPrintedSignsApart(text).replace(/^\ufeff/, ' ')
  const writer = createLineWriter(lines)
  const events = readEvents(source)
  let skipped: Token | null = null
  for (const [i, [kind, token]] of events.entries()) {
    if (skipped !== null) {
      if (kind === 'exit' && token === skipped) skipped = null
      continue
    }
    const { offset: from } = token.start
    const { offset: to } = token.end
    if (token.type === 'strong') writer.toggle('bold', kind === 'enter', kind === 'enter' ? from : to)
    if (token.type === 'emphasis') writer.toggle('italic', kind === 'enter', kind === 'enter' ? from : to)
    if (kind === 'exit') continue
    if (token.type === 'atxHeadingSequence') writer.heading(from, to - from)
    if (whole.has(token.type)) {
      skipped = token
      if (token.type === 'characterReference') writer.replace(from, to, decodeString(source.slice(from, to)))
      if (token.type === 'htmlText') writeTag(source.slice(from, to), from, writer)
    } else if (token.type === 'characterEscapeValue') writer.replace(from, to, source.slice(from, to))
    else if (events[i + 1]?.[1] === token && !markup.has(token.type)) writer.copy(from, source.slice(from, to))
  }
  return writer.build()
}

function writeTag(tag: string, from: number, writer: LineWriter): void {
  const meaning = meaningOfTag(tag)
  const opens = !tag.startsWith('</')
  if (meaning === null) writer.copy(from, tag)
  else if (meaning === 'break') {
    writer.breakLine(from, from + tag.length)
    const level = headingOfTag(tag)
    if (level !== null) writer.heading(from, level)
  } else if (meaning !== 'plain') writer.toggle(meaning, opens, from)
}

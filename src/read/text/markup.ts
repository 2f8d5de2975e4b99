import { mapBuilder, type OffsetMap } from '../../model/offset-map.ts'
import type { Span } from '../../model/span.ts'

/** A line without its markup, and what the markup said. */
export interface PlainLine {
  readonly text: string
  /** Offsets of `text` to offsets of the marked-up line. */
  readonly map: OffsetMap
  readonly bold: readonly Span[]
  readonly italic: readonly Span[]
  readonly headingLevel: number | null
}

const signs =
  /\*\*[^\s*]|[^\s*]\*\*|^ {0,3}#{1,6} |\\[\\`*_{}[\]()#+\-.!|>~]|^ {0,3}\|.*\||<\/?(?:b|i|u|em|strong|p|br|div|span|sup|sub|font)\b[^<>]{0,200}>|(?:^|\s)\*\S[^*]*\S\*(?:\s|$)/im

/** True where a text carries Markdown (or left-over HTML) markup: emphasis, headings, escapes, pipes. */
export const hasMarkup = (text: string): boolean => signs.test(text)

/** The pieces of a line that are markup. Alternatives in order; each is linear. */
const token =
  /\\([\\`*_{}[\]()#+\-.!|>~"'&;:,/])|(\*{1,6})|(?<![\p{L}\p{N}_])(_{1,3})(?=\p{L})|(?<=[\p{L}.,;:!?)”])(_{1,3})(?![\p{L}\p{N}_])|(`{1,3})|!?\[([^[\]]{0,400})\]\(([^()\s]{0,500})\)|<\/?([a-z][a-z0-9]{0,9})\b[^<>]{0,300}>|&(nbsp|amp|lt|gt|quot|#\d{1,6});/giu

const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' }

/**
 * Removes Markdown markup from one line without losing a word: hashes, stars, underscores, backticks, escapes, links, simple HTML tags and entities.
 * A single star before a blank at the line's start is a printed bullet and stays («* Mục tiêu»; «*** Mục tiêu**» is a bullet before bold type).
 */
export function stripMarkup(line: string): PlainLine {
  const builder = mapBuilder()
  const bold: Span[] = []
  const italic: Span[] = []
  let text = ''
  let from = 0
  let boldFrom: number | null = null
  let italicFrom: number | null = null
  const copy = (end: number): void => {
    if (end <= from) return
    text += line.slice(from, end)
    builder.copy(from, end - from)
  }
  const put = (plain: string, start: number, length: number): void => {
    text += plain
    builder.replace(start, length, plain.length)
  }
  const heading = /^ {0,3}(#{1,6})\s+/.exec(line)
  const quote = heading === null ? /^ {0,3}(?:>\s?)+/.exec(line) : null
  from = heading?.[0].length ?? quote?.[0].length ?? 0
  const body = from
  for (const match of line.matchAll(token)) {
    const [whole, escaped, stars, open, close, code, linkText, , tag, entity] = match
    const at = match.index
    if (at < from) continue
    copy(at)
    from = at + whole.length
    if (escaped !== undefined) put(escaped, at, 2)
    else if (linkText !== undefined) put(whole.startsWith('!') ? '' : linkText, at, whole.length)
    else if (tag !== undefined) {
      if (/^br$/i.test(tag)) put('\n', at, whole.length)
    } else if (entity !== undefined)
      put(entities[entity.toLowerCase()] ?? String.fromCodePoint(Number(entity.slice(1))), at, whole.length)
    else if (code === undefined) {
      const run = stars ?? open ?? close ?? ''
      const isBullet = stars !== undefined && line.slice(body, at).trim() === '' && /^\s/.test(line.slice(from))
      if (isBullet) {
        // One star is printed; what is left of the run opens emphasis.
        put('*', at, 1)
        if (run.length >= 3) boldFrom = text.length + 1
        continue
      }
      if (stars === '*' && !isEmphasis(line, at)) {
        put('*', at, 1)
        continue
      }
      if (run.length !== 1) boldFrom = toggle(boldFrom, text.length, bold)
      if (run.length !== 2) italicFrom = toggle(italicFrom, text.length, italic)
    }
  }
  copy(line.length)
  if (boldFrom !== null && boldFrom < text.length) bold.push({ start: boldFrom, end: text.length })
  return { text, map: builder.build(), bold, italic, headingLevel: heading === null ? null : heading[1]!.length }
}

function toggle(open: number | null, at: number, into: Span[]): number | null {
  if (open === null) return at
  if (at > open) into.push({ start: open, end: at })
  return null
}

/** A single star is emphasis where it leans on a word and the line holds its partner: «*Nguyễn A*», not «5 * 6». */
function isEmphasis(line: string, at: number): boolean {
  const leans =
    /\S/.test(line[at - 1] ?? ' ') !== /\S/.test(line[at + 1] ?? ' ') ||
    /[“"(:;,.]/.test(line[at - 1] ?? '') ||
    /[”")(:;,.]/.test(line[at + 1] ?? '')
  return leans && (line.split('*').length - 1) % 2 === 0
}

import { utf16Order } from '../legacy/utf16.ts'

/** What bytes without a signature are. */
export type TextFormat = 'html' | 'mhtml' | 'text' | 'binary' | 'empty'

const sampleLength = 8192

/** The start of the bytes as characters: enough to see ASCII markup in any encoding. */
function sampleOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, sampleLength)
  const order = utf16Order(bytes)
  if (order !== null) return new TextDecoder(order).decode(start)
  return new TextDecoder('latin1').decode(start).replace(/^\u00ef\u00bb\u00bf/, '')
}

/** Comments, XML declarations and blanks may stand before the first tag. */
const preface = /^(?:\s|<!--(?:(?!-->)[\s\S]){0,4000}-->|<\?(?:(?!\?>)[\s\S]){0,500}\?>){0,20}/
const pageTag = /^<(?:!doctype\s+html|html|head|body|meta|title|style|script|link)\b/i
const fragmentTag = /^<(?:div|p|table|span|font|center|b|strong|section|article|main|h[1-6]|ul|ol)\b[^<>]*>/i
const enoughTags = 3

function isHtml(sample: string): boolean {
  const rest = sample.slice(preface.exec(sample)?.[0].length ?? 0)
  if (pageTag.test(rest)) return true
  return fragmentTag.test(rest) && (rest.match(/<\/[a-z]/gi)?.length ?? 0) >= enoughTags && !isMarkdown(rest)
}

/** Markdown may begin with tags, and hold some: most of it stands outside of them, or in lines with marks of its own. */
function isMarkdown(text: string): boolean {
  const lines = text.split(/[\r\n]+/)
  const untagged = lines.filter((line) => !anyTag.test(line))
  const marked = untagged.filter((line) => markdownLine.test(line)).length
  return marked > lines.length - untagged.length || lengthOutside(lines) * 2 > text.length
}

const anyTag = /<\/?[a-z]/i

/** A heading, a row of a table, a run in bold type. */
const markdownLine = /^ {0,3}(?:#{1,6} |\|.*\|\s*$)|\*\*[^\s*]/

/** Length of the lines without a tag that no element holds. */
function lengthOutside(lines: readonly string[]): number {
  let length = 0
  let depth = 0
  for (const line of lines) {
    if (depth === 0 && !anyTag.test(line)) length += line.length
    for (const [, slash, name] of line.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*(?<!\/)>/gi))
      if (!voidTag.test(name!)) depth = Math.max(0, depth + (slash === '' ? 1 : -1))
  }
  return length
}

/** Elements without an end tag (HTML, 13.1.2). */
const voidTag = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** A block of MIME headers (RFC 2045) with the type of a saved web page (RFC 2557). */
function isMhtml(sample: string): boolean {
  const head = /^\s*(?:[A-Za-z][\w-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+/.exec(sample)?.[0] ?? ''
  return /^mime-version:/im.test(head) && /^content-type:\s*(?:multipart\/|text\/html)/im.test(head)
}

/** Control characters that text has: tab, line ends, form feed, escape, and the letters VISCII keeps among them. */
const strangeControls = /[\u0000\u0001\u0003\u0004\u0007\u0008\u000e-\u0013\u0015-\u0018\u001c\u001d\u001f\u007f]/g

function isBinary(sample: string): boolean {
  const strange = sample.match(strangeControls)?.length ?? 0
  return strange > 2 && strange * 100 > sample.length
}

/** Tells web pages, saved web archives, plain text and other bytes apart. */
export function sniffText(bytes: Uint8Array): TextFormat {
  const sample = sampleOf(bytes)
  if (isBinary(sample)) return 'binary'
  if (isMhtml(sample)) return 'mhtml'
  if (isHtml(sample)) return 'html'
  if (/^\s*<\?xml\b/.test(sample)) return 'binary'
  return bytes.length <= sampleLength && sample.trim() === '' ? 'empty' : 'text'
}

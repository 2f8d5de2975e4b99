/** Characters that XML 1.0 does not allow, though some programs write them. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const namePattern = '[\\p{L}_][\\p{L}\\d_:.-]*'
/** A tag with its attributes; one whose quotation marks are spoilt; one that never ends. None of them reaches beyond the next «<». */
const tag = new RegExp(`<(/?)(${namePattern})([^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*)>`, 'uy')
const spoiltTag = new RegExp(`<(/?)(${namePattern})([^<>]*)>`, 'uy')
const brokenTag = /<\/?[\p{L}_][\p{L}\d_.-]*:[^<]*/uy
const attribute = new RegExp(`(?<=\\s|["'])(${namePattern})\\s*=\\s*("[^"<]*"|'[^'<]*')`, 'gu')
/** An ampersand, and what it begins if XML knows it: an entity or the number of a character. */
const ampersand = /&(?:(amp|lt|gt|quot|apos);|#(\d{1,8});|#x([\da-f]{1,7});)?/gi
/** What is no element, with its end. */
const others = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code > 31 && code < 0xd800) ||
  (code > 0xdfff && code < 0xfffe) ||
  (code > 0xffff && code < 0x110000)

function mendText(text: string): string {
  return text.replace(ampersand, (whole, known, decimal, hexadecimal) => {
    if (known !== undefined) return whole.toLowerCase()
    if (decimal === undefined && hexadecimal === undefined) return '&amp;'
    return isCharacter(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)) ? whole : '\ufffd'
  })
}

/** Attributes that can be told, each name once. */
function mendAttributes(text: string): string {
  const seen = new Set<string>()
  let mended = ''
  for (const [, name, value] of ` ${text}`.matchAll(attribute)) {
    if (seen.has(name!)) continue
    seen.add(name!)
    mended += ` ${name}=${mendText(value!)}`
  }
  return mended
}

/** The first match of a sticky pattern at `at`. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Writes elements so that each ends inside the one it began in. */
function balancer(out: string[]) {
  const open: string[] = []
  /** How many of each name are open: an end without a beginning is told at once, however deep the text. */
  const counts = new Map<string, number>()
  const pop = (): string => {
    const name = open.pop()!
    counts.set(name, counts.get(name)! - 1)
    out.push(`</${name}>`)
    return name
  }
  return {
    depth: () => open.length,
    begin(name: string, attributes: string, isEmpty: boolean): void {
      out.push(`<${name}${attributes}${isEmpty ? '/>' : '>'}`)
      if (isEmpty) return
      open.push(name)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    /** The root ends with the text: an end that comes too early would cut off the rest. */
    end(name: string): void {
      if (name === open[0] || (counts.get(name) ?? 0) === 0) return
      while (pop() !== name);
    },
    finish(): void {
      while (open.length > 0) pop()
    },
  }
}

/**
 * Makes the text of a damaged XML part well-formed: ends without a beginning go, ends that are missing come, what is no character, entity or
 * attribute is dropped. A text that declares a document type is left as it is. Grows linearly with the text.
 */
export function mendXml(damaged: string): string {
  const text = damaged.replace(forbidden, '')
  if (/<!DOCTYPE/i.test(text)) return text
  const out: string[] = []
  const elements = balancer(out)
  const write = (words: string): void => {
    if (elements.depth() > 0) out.push(mendText(words))
  }
  /** Ends that the rest of the text does not hold. */
  const missing = new Set<string>()
  let wasOpened = false
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('<', at)
    write(text.slice(at, next < 0 ? undefined : next))
    if (next < 0) break
    const other = others.find(([begin]) => text.startsWith(begin, next))
    if (other !== undefined) {
      const [begin, stop] = other
      const end = missing.has(stop) ? -1 : text.indexOf(stop, next + begin.length)
      if (end < 0) missing.add(stop)
      else if (begin === '<![CDATA[' && elements.depth() > 0) out.push(text.slice(next, end + stop.length))
      at = end < 0 ? next + begin.length : end + stop.length
      continue
    }
    const found = matchAt(tag, text, next) ?? matchAt(spoiltTag, text, next)
    if (found === null) {
      // A tag that never ends goes; a sign that begins none is text.
      const broken = matchAt(brokenTag, text, next)
      if (broken === null) write('&lt;')
      at = next + (broken?.[0].length ?? 1)
      continue
    }
    const [whole, slash, name, attributes] = found
    at = next + whole.length
    if (slash !== '') elements.end(name!)
    else if (elements.depth() > 0 || !wasOpened) {
      elements.begin(name!, mendAttributes(attributes!), attributes!.endsWith('/'))
      wasOpened = true
    }
  }
  elements.finish()
  return out.join('')
}

/** A regular expression literal of a source file. */
export interface RegexLiteral {
  readonly source: string
  readonly flags: string
  /** Line in the file, from 1. */
  readonly line: number
}

/** Words after which a slash begins an expression and does not divide. */
const opensExpression = /(?:^|[^\w$.])(?:return|typeof|case|in|of|do|else|void|delete|throw|new|yield|await)$/u

/**
 * The regular expression literals of TypeScript source, in order. Comments, strings and template text are passed over;
 * what stands in `${…}` is read. Patterns that are put together at run time are not literals.
 */
export function findRegexLiterals(code: string): RegexLiteral[] {
  const found: RegexLiteral[] = []
  /** Depth of braces inside each open `${`. */
  const templates: number[] = []
  let at = code.startsWith('#!') ? endOf(code, '\n', 0) : 0
  let before = ''
  const take = (end: number): string => {
    const taken = code.slice(at, end)
    at = end
    return taken
  }
  while (at < code.length) {
    const char = code[at]!
    const two = code.slice(at, at + 2)
    if (two === '//') take(endOf(code, '\n', at))
    else if (two === '/*') take(endOf(code, '*/', at + 2) + 2)
    else if (char === '"' || char === "'") before = take(closing(code, at + 1, char))
    else if (char === '`' || (char === '}' && templates.at(-1) === 0)) {
      if (char === '}') templates.pop()
      const end = templateEnd(code, at + 1)
      if (code.startsWith('${', end - 2)) {
        templates.push(0)
        before = '('
      } else before = '`'
      at = end
    } else if (char === '/' && beginsRegex(before)) {
      const line = code.slice(0, at).split('\n').length
      const source = take(regexEnd(code, at + 1)).slice(1, -1)
      const flags = /^[a-z]*/u.exec(code.slice(at))?.[0] ?? ''
      at += flags.length
      found.push({ source, flags, line })
      before = ')'
    } else {
      const depth = templates.length - 1
      if (char === '{' && depth >= 0) templates[depth]!++
      if (char === '}' && depth >= 0) templates[depth]!--
      if (!/\s/u.test(char)) before = `${before}${char}`.slice(-12)
      else if (/\w$/u.test(before)) before += ' '
      at++
    }
  }
  return found
}

function beginsRegex(before: string): boolean {
  const text = before.trimEnd()
  return text === '' || /[(,=:[!&|?{};+\-*%<>~^]$/u.test(text) || opensExpression.test(text)
}

function endOf(code: string, mark: string, from: number): number {
  const end = code.indexOf(mark, from)
  return end < 0 ? code.length : end
}

/** The offset after the closing quote. */
function closing(code: string, from: number, quote: string): number {
  let at = from
  while (at < code.length && code[at] !== quote) at += code[at] === '\\' ? 2 : 1
  return at + 1
}

/** The offset after the next «`» or «${» of a template. */
function templateEnd(code: string, from: number): number {
  let at = from
  while (at < code.length && code[at] !== '`' && !code.startsWith('${', at)) at += code[at] === '\\' ? 2 : 1
  return at + (code[at] === '`' ? 1 : 2)
}

/** The offset after the closing slash; a slash in a class closes nothing. */
function regexEnd(code: string, from: number): number {
  let inClass = false
  let at = from
  while (at < code.length && (inClass || code[at] !== '/')) {
    if (code[at] === '\\') at++
    else if (code[at] === '[') inClass = true
    else if (code[at] === ']') inClass = false
    at++
  }
  return at + 1
}

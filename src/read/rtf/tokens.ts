/** Receives what an RTF file is made of, in order. Source: Rich Text Format Specification 1.9.1, «RTF Syntax». */
export interface RtfVisitor {
  open(): void
  close(): void
  /** A control word with its number; null where it has none. */
  word(name: string, value: number | null): void
  /** A control symbol: a backslash and one character that is no letter. */
  symbol(character: string): void
  /** A byte that is written as `\'hh`. */
  byte(value: number): void
  /** Bytes that stand for themselves, line ends left out. */
  text(bytes: Uint8Array): void
  /** True once no more is wanted. */
  isDone(): boolean
}

const codes = {
  backslash: 0x5c,
  open: 0x7b,
  close: 0x7d,
  newline: 0x0a,
  return: 0x0d,
  quote: 0x27,
  minus: 0x2d,
  blank: 0x20,
}
/** The specification allows 32; what is longer is no word of anyone's. */
const longestWord = 64
const longestNumber = 10

const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
const isDigit = (code: number) => code >= 0x30 && code <= 0x39

function hexadecimal(code: number): number {
  if (isDigit(code)) return code - 0x30
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** Reads the bytes of an RTF file once, from front to back. */
export function readTokens(bytes: Uint8Array, visitor: RtfVisitor): void {
  const end = bytes.length
  let at = 0
  const code = (index: number) => bytes[index] ?? 0

  const readWord = (start: number): number => {
    let next = start
    while (next < end && isLetter(code(next)) && next - start < longestWord) next++
    const name = String.fromCharCode(...bytes.subarray(start, next))
    let value: number | null = null
    const negative = code(next) === codes.minus && isDigit(code(next + 1))
    const digits = negative ? next + 1 : next
    let last = digits
    while (last < end && isDigit(code(last)) && last - digits < longestNumber) last++
    if (last > digits) {
      value = Number(String.fromCharCode(...bytes.subarray(digits, last))) * (negative ? -1 : 1)
      next = last
    }
    if (code(next) === codes.blank) next++
    // Bytes of a picture follow as they are.
    if (name === 'bin') return next + Math.max(0, value ?? 0)
    visitor.word(name, value)
    return next
  }

  const readControl = (start: number): number => {
    const first = code(start)
    if (isLetter(first)) return readWord(start)
    if (first === codes.quote) {
      const value = hexadecimal(code(start + 1)) * 16 + hexadecimal(code(start + 2))
      // Without two digits it is nothing.
      if (hexadecimal(code(start + 1)) < 0 || hexadecimal(code(start + 2)) < 0) return start + 1
      visitor.byte(value)
      return start + 3
    }
    visitor.symbol(String.fromCharCode(first))
    // A line end of two characters is one.
    return first === codes.return && code(start + 1) === codes.newline ? start + 2 : start + 1
  }

  while (at < end && !visitor.isDone()) {
    const first = code(at)
    if (first === codes.open) visitor.open()
    else if (first === codes.close) visitor.close()
    else if (first === codes.backslash) {
      if (at + 1 >= end) return
      at = readControl(at + 1)
      continue
    } else if (first !== codes.newline && first !== codes.return && first !== 0) {
      let next = at + 1
      while (next < end && !isSpecial(code(next))) next++
      visitor.text(bytes.subarray(at, next))
      at = next
      continue
    }
    at++
  }
}

function isSpecial(code: number): boolean {
  return (
    code === codes.backslash ||
    code === codes.open ||
    code === codes.close ||
    code === codes.newline ||
    code === codes.return ||
    code === 0
  )
}

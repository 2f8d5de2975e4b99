/** Letters of the Latin script, from A to the last of Latin Extended Additional (U+1EFF): every Vietnamese letter is one. */
const latinBlocks = [
  [0x41, 0x24f],
  [0x1e00, 0x1eff],
] as const

/** The letters of a general category («Lu») as the ranges of a character class. */
export function latinLetters(category: string): string {
  const isOne = new RegExp(`\\p{${category}}`, 'u')
  let ranges = ''
  for (const [first, last] of latinBlocks) {
    for (let code = first; code <= last; code++) {
      if (!isOne.test(String.fromCharCode(code))) continue
      const start = code
      while (code < last && isOne.test(String.fromCharCode(code + 1))) code++
      ranges += `\\u${hex(start)}${code > start ? `-\\u${hex(code)}` : ''}`
    }
  }
  return ranges
}
const hex = (code: number): string => code.toString(16).padStart(4, '0')

import type { Choice } from '../random.ts'

/** Values that numbers in files are set to: the ends of types, and what no page holds. */
const numbers = [
  '0',
  '-1',
  '1',
  '2',
  '63',
  '255',
  '65535',
  '2147483647',
  '-2147483648',
  '4294967296',
  '1e9',
  '0.5',
  'NaN',
  '',
]

function spliced(choice: Choice, parts: string[]): void {
  const at = choice.number(parts.length)
  const other = choice.number(parts.length)
  const deeds = [
    () => parts.splice(at, 1),
    () => parts.splice(at, 0, parts[at]!),
    () => parts.splice(at, 0, parts[other]!),
    () => ([parts[at], parts[other]] = [parts[other]!, parts[at]!]),
    () => parts.splice(at, 1 + choice.number(40)),
    () => parts.splice(at, 0, ...parts.slice(other, other + 1 + choice.number(40))),
    () => (parts[at] = parts[at]!.replace(/-?\d+/, () => choice.pick(numbers))),
    () => (parts[at] = parts[at]!.replace(/-?\d+(?!.*\d)/, () => choice.pick(numbers))),
  ]
  choice.pick(deeds)()
}

/** Some parts of a text doubled, dropped, moved, or with another number in them. `cut` tells where parts begin. */
export function mutateParts(choice: Choice, text: string, cut: RegExp): string {
  const parts = text.split(cut)
  for (let turns = 1 + choice.number(4); turns > 0 && parts.length > 0; turns--) spliced(choice, parts)
  return parts.join('')
}

/** Before each tag, and behind it. */
export const atTags = /(?=<)|(?<=>)/
/** Before each control word, group and character of rich text. */
export const atControls = /(?=[\\{}])/
/** Behind each word of a PDF: what stands between brackets stays whole. */
export const atTokens = /(?<=[\s>\]])(?=[^\s])/
/** Lines, for what is made of headers. */
export const atLines = /(?<=\n)/

/** Some bytes set, dropped or doubled. */
export function mutateBytes(choice: Choice, bytes: Uint8Array): Uint8Array {
  let mutant = Buffer.from(bytes)
  for (let turns = 1 + choice.number(8); turns > 0 && mutant.length > 0; turns--) {
    const at = choice.number(mutant.length)
    const deed = choice.number(10)
    if (deed < 6) mutant[at] = choice.pick([0, 1, 0x7f, 0x80, 0xff, choice.number(256)])
    else if (deed < 8 && at + 4 < mutant.length)
      mutant.writeInt32LE(choice.pick([0, -1, 1, 0x7fffffff, 0x10000, 512]), at)
    else if (deed === 8) mutant = Buffer.concat([mutant.subarray(0, at), mutant.subarray(at + 1 + choice.number(64))])
    else mutant = Buffer.concat([mutant.subarray(0, at), mutant.subarray(Math.max(0, at - choice.number(64)))])
  }
  return new Uint8Array(mutant)
}

import { seededRandom } from '../bench/generate-plans.ts'

/** Choices that are the same ones for the same seed. */
export interface Choice {
  /** A whole number from 0 to below `below`. */
  number(below: number): number
  pick<Value>(list: readonly Value[]): Value
  list<Value>(longest: number, make: () => Value): Value[]
}

export function seededChoice(seed: number): Choice {
  const random = seededRandom(seed)
  const number = (below: number): number => Math.floor(random() * below)
  return {
    number,
    pick: (list) => list[number(list.length)]!,
    list: (longest, make) => Array.from({ length: number(longest + 1) }, make),
  }
}

const words = ['Kế', 'hoạch', 'hòa', 'thuý', 'ưỡng', 'Đường', 'quyền', 'số', '15/KH-UBND', '(Điều', '3)', 'II.', 'ABC']
const blanks = [' ', ' ', ' ', '  ', '\u00a0', '\t', ' \u200b', '\u2009']
const noise = ['', '', '', '', '\u200b', '\ufeff', '\u00ad', ',', ' ,', ' ;', '&amp;', '–', '“', 'ǵ', '🙂']

/** A line as it comes out of files: any blanks, invisible characters, decomposed letters, stray marks. */
export function noisyLine(choice: Choice): string {
  const parts = choice.list(12, () => {
    const word = choice.pick(words)
    const form = choice.pick([word, word, word.normalize('NFD'), word.toUpperCase()])
    return choice.pick(noise) + form + choice.pick(noise) + choice.pick(blanks)
  })
  return parts.join('')
}

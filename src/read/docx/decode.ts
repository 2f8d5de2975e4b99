import type { decodeRuns } from '../legacy/decode-runs.ts'
import { paragraphsOf, type RawBlock } from './raw.ts'

/** Turns text that was typed in legacy fonts (TCVN3, VNI …) into Unicode, run by run. */
export type DecodeRuns = typeof decodeRuns

/**
 * Decodes the text of all paragraphs in place, automatic numbers included.
 * @returns the encoding that was found and whether it is certain
 */
export function decodeBlocks(
  blocks: readonly RawBlock[],
  decode: DecodeRuns,
): Pick<ReturnType<DecodeRuns>, 'encoding' | 'uncertain'> {
  const paragraphs = [...paragraphsOf(blocks)]
  const { texts, encoding, uncertain } = decode(
    paragraphs.map(({ number, runs }) =>
      number === null ? runs : [{ text: `${number.text} `, font: number.font }, ...runs],
    ),
  )
  for (const [i, { number, runs }] of paragraphs.entries()) {
    const decoded = texts[i] ?? []
    const front = number === null ? 0 : 1
    if (number !== null) number.text = decoded[0]?.trimEnd() ?? number.text
    for (const [j, run] of runs.entries()) run.text = decoded[j + front] ?? run.text
  }
  return { encoding, uncertain }
}

import { convertLegacy } from './convert.ts'
import type { Replacement } from './replacement.ts'
import type { TextRun } from './stretches.ts'

/** The text of a document in Unicode, run by run. */
export interface DecodedRuns {
  /** The texts in the shape they were given in. */
  readonly texts: readonly (readonly string[])[]
  /** The encoding that most of the converted text was in (`tcvn3`, `vni`, …), or `unicode` where nothing was converted. */
  readonly encoding: string
  /** True where the encoding could not be decided with certainty. */
  readonly uncertain: boolean
}

/** Gives each run its part of the changed text; a letter that a run border cuts goes to the run it begins in. */
function distribute(runs: readonly TextRun[], replacements: readonly Replacement[]): string[] {
  let next = 0
  let start = 0
  /** Up to where a replacement of an earlier run has used up the text. */
  let used = 0
  return runs.map(({ text }) => {
    const end = start + text.length
    let made = ''
    let at = Math.max(start, used)
    for (let one = replacements[next]; one !== undefined && one.start < end; one = replacements[++next]) {
      made += text.slice(at - start, one.start - start) + one.text
      at = one.start + one.length
    }
    used = Math.max(used, at)
    made += at < end ? text.slice(at - start) : ''
    start = end
    return made
  })
}

/**
 * Converts what is in a legacy encoding (TCVN3, VNI, VISCII, VPS, windows-1258 or UTF-8 read as windows-1252) to Unicode,
 * run by run, and leaves the rest as it is. Plain and Unicode documents cost one regular expression a run.
 *
 * The text must come as the file has it: capitals by format (`w:caps`) are made after this, for the capital of `µ` is no
 * letter of TCVN3.
 * @param paragraphs the runs of each paragraph in order: text, and the name of the font it is shown in, or null
 * @returns the texts in the same shape; text under fonts that show capitals (.VnTimeH) comes in capitals
 */
export function decodeRuns(paragraphs: readonly (readonly TextRun[])[]): DecodedRuns {
  const { replacements, encoding, uncertain } = convertLegacy(paragraphs)
  const texts = paragraphs.map((runs, i) => {
    const own = replacements[i] ?? []
    return own.length === 0 ? runs.map((run) => run.text) : distribute(runs, own)
  })
  return { texts, encoding, uncertain }
}

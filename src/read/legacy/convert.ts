import { type DecodedWord, findCapitalWords, raise, raiseFonts } from './capitals.ts'
import { addEvidence, decideEncoding, type Encoding, type Evidence, netOf, noEvidence, prevailing } from './decide.ts'
import { decoders, type LegacyEncoding, legacyEncodings } from './encodings.ts'
import { hintOf } from './font-hint.ts'
import { readToken } from './read-token.ts'
import { applyReplacements, type Replacement } from './replacement.ts'
import { cutStretches, gatherEvidence, type ParagraphStretches, type Stretch, type TextRun } from './stretches.ts'

/** What has to change in a document that may be in a legacy encoding. */
export interface Conversion {
  /** For each paragraph, the replacements in the joined text of its runs. */
  readonly replacements: readonly (readonly Replacement[])[]
  /** The encoding that most of the changed words were in; `unicode` where nothing changes. */
  readonly encoding: Encoding
  /** True where changed text is poor Vietnamese, or text that was left alone looks like a legacy encoding. */
  readonly uncertain: boolean
}

/**
 * What Unicode Vietnamese does not have and every legacy encoding does: signs in the place of letters, letters of other
 * languages, a and e before an accented letter (VNI), two codes of a symbol font. Text without them is not looked at.
 */
const suspicious =
  /[\u0080-\u009f\u00a1-\u00aa\u00ac-\u00af\u00b1-\u00b6\u00b8-\u00ba\u00bc-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]|[ae][\u00c0-\u00ff]|[eouâêôãõý][ìò]|[\uf020-\uf0ff]{2}/i

/** How many words of a document were changed under each encoding, and how well they read. */
interface Tally {
  readonly words: Map<LegacyEncoding, number>
  good: number
  bad: number
}

/** Replacements of single words; a word that is a syllable as it stands and none when decoded stays as it is. */
function convertWords(stretch: Stretch, encoding: LegacyEncoding): Replacement[][] {
  return stretch.tokens.map(({ start, text }) => {
    const reading = readToken(text, encoding)
    const asIs = readToken(text, 'unicode')
    if (reading.bad > 0 && asIs.good > 0 && asIs.bad === 0) return []
    return reading.replacements.map((one) => ({ ...one, start: one.start + start }))
  })
}

/** Mojibake may hold plain blanks inside a letter, so the stretch is read in one piece. */
function convertMojibake(text: string, stretch: Stretch): Replacement[] {
  const start = stretch.tokens[0]?.start ?? 0
  const last = stretch.tokens.at(-1)?.end ?? 0
  const end = last + (/^ ?[a-z]*/i.exec(text.slice(last, last + 10))?.[0].length ?? 0)
  return decoders.mojibake.decode(text.slice(start, end)).map((one) => ({ ...one, start: one.start + start }))
}

/** The words of a TCVN3 paragraph as they will read, for the capitals that the encoding cannot write. */
function decodedWords(paragraph: ParagraphStretches, made: ReadonlyMap<number, readonly Replacement[]>): DecodedWord[] {
  return paragraph.tokens.map(({ start, text }) => {
    const own = made.get(start) ?? []
    return {
      raw: text,
      decoded: applyReplacements(
        text,
        own.map((one) => ({ ...one, start: one.start - start })),
      ),
    }
  })
}

function convertParagraph(paragraph: ParagraphStretches, decided: readonly Encoding[], tally: Tally): Replacement[] {
  const whole: Replacement[] = []
  const made = new Map<number, readonly Replacement[]>()
  paragraph.stretches.forEach((stretch, i) => {
    const encoding = decided[i] ?? 'unicode'
    if (encoding === 'unicode') return
    tally.words.set(encoding, (tally.words.get(encoding) ?? 0) + stretch.tokens.length)
    const at = legacyEncodings.indexOf(encoding) + 1
    tally.good += stretch.evidence.good[at] ?? 0
    tally.bad += stretch.evidence.bad[at] ?? 0
    if (encoding === 'mojibake') for (const one of convertMojibake(paragraph.text, stretch)) whole.push(one)
    else {
      const words = convertWords(stretch, encoding)
      stretch.tokens.forEach((token, j) => void made.set(token.start, words[j] ?? []))
    }
  })
  if (made.size > 0 && decided.includes('tcvn3')) {
    const capital = findCapitalWords(decodedWords(paragraph, made))
    paragraph.tokens.forEach(({ start }, i) => {
      if (capital[i]) made.set(start, raise(made.get(start) ?? []))
    })
  }
  return [...whole, ...[...made.values()].flat()].sort((a, b) => a.start - b.start)
}

/** Text that stays but reads better under a legacy encoding, or a conversion with many words that are none. */
function isUncertain(tally: Tally, left: Evidence): boolean {
  if (tally.bad > 3 && tally.bad * 4 > tally.good) return true
  const unicode = netOf(left, 'unicode')
  return (
    left.tokens >= 10 && unicode < 0 && legacyEncodings.some((encoding) => netOf(left, encoding) > Math.max(0, unicode))
  )
}

/** Whether a stretch may be in the encoding of its document: no more words against than for it. */
function follows(evidence: Evidence, encoding: Encoding): boolean {
  const at = encoding === 'unicode' ? 0 : legacyEncodings.indexOf(encoding) + 1
  return evidence.good[at]! >= evidence.bad[at]!
}

function nothingToChange(count: number): Conversion {
  return { replacements: Array.from({ length: count }, () => []), encoding: 'unicode', uncertain: false }
}

/**
 * Decides, stretch by stretch, which encoding a document's text is in, and says what to change.
 *
 * A stretch is the words of a paragraph in one font. Its own syllables count first, then those of all text in that font and
 * of the document, the font's name last; so Unicode text under a legacy font name stays as it is.
 * @param paragraphs the runs of each paragraph in order
 * @param isOne whether all text is in one encoding, as the bytes of a file are: what prevails is followed where it can be
 */
export function convertLegacy(paragraphs: readonly (readonly TextRun[])[], isOne = false): Conversion {
  if (!paragraphs.some((runs) => runs.some((run) => suspicious.test(run.text))))
    return nothingToChange(paragraphs.length)
  const cut = paragraphs.map(cutStretches)
  const { fonts, document } = gatherEvidence(cut)
  const prevailingIn = new Map([...fonts].map(([font, evidence]) => [font, prevailing(evidence)]))
  const about = { document, inDocument: prevailing(document) }
  const tally: Tally = { words: new Map(), good: 0, bad: 0 }
  const left = noEvidence()
  const decisions = cut.map(({ stretches }) =>
    stretches.map((stretch) => {
      const { font, evidence } = stretch
      const inFont = prevailingIn.get(font) ?? null
      const followed =
        isOne && about.inDocument !== null && follows(evidence, about.inDocument) ? about.inDocument : null
      const encoding =
        followed ??
        decideEncoding({
          ...about,
          own: evidence,
          font: fonts.get(font) ?? evidence,
          inFont,
          hint: hintOf(font).encoding,
        })
      if (encoding === 'unicode') addEvidence(left, evidence)
      return encoding
    }),
  )
  const converted = cut.map((paragraph, i) => convertParagraph(paragraph, decisions[i] ?? [], tally))
  const hasTcvn3 = tally.words.has('tcvn3')
  const replacements = hasTcvn3
    ? converted.map((made, i) => raiseFonts(paragraphs[i] ?? [], made, !decisions[i]!.includes('unicode')))
    : converted
  const [most] = [...tally.words].sort((a, b) => b[1] - a[1])
  return { replacements, encoding: most?.[0] ?? 'unicode', uncertain: isUncertain(tally, left) }
}

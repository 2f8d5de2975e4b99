import { addEvidence, addToken, type Evidence, noEvidence } from './decide.ts'
import { type FontHint, hintOf } from './font-hint.ts'
import { isTelling, tokens } from './read-token.ts'

/** A run of a paragraph: text in one font (null where the format names none). */
export interface TextRun {
  readonly text: string
  readonly font: string | null
}

/** A word of a paragraph's joined text. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  /** True where it holds a character outside ASCII. */
  readonly telling: boolean
}

/** Neighbouring words in one font: what is decided as one. */
export interface Stretch {
  readonly font: string | null
  readonly tokens: readonly Token[]
  readonly evidence: Evidence
}

/** A paragraph cut up for the decision. */
export interface ParagraphStretches {
  /** The text of its runs, joined: a word may be cut by a run border. */
  readonly text: string
  readonly stretches: readonly Stretch[]
  /** Every word, the ones in ASCII too. */
  readonly tokens: readonly Token[]
}

/** Where each run of a paragraph begins in the joined text. */
export function runStarts(runs: readonly TextRun[]): number[] {
  const starts: number[] = []
  let at = 0
  for (const { text } of runs) {
    starts.push(at)
    at += text.length
  }
  return starts
}

/** Index of the run that holds offset `at`; empty runs are passed over. */
export function runAt(runs: readonly TextRun[], starts: readonly number[], at: number, from = 0): number {
  let i = from
  while (i + 1 < runs.length && starts[i + 1]! <= at) i++
  return i
}

/** Whether a sign that is no letter meets a word in a legacy font at `at`, in a font of another kind: «, » and – are codes of letters there. */
function isForeignSign(text: string, at: number, hintAt: (at: number) => FontHint): boolean {
  const [before, after] = [hintAt(at - 1).encoding, hintAt(at).encoding]
  if (before === after || (before !== null && after !== null)) return false
  return !/\p{L}/u.test(text[before === null ? at - 1 : at]!)
}

/** The words of the joined text; pictures of symbol fonts are no part of a word. */
function cutTokens(text: string, isOfOneKind: boolean, hintAt: (at: number) => FontHint): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(tokens)) {
    const end = match.index + match[0].length
    // In fonts of one kind no sign is a picture, and none stands beside a word of another encoding.
    if (isOfOneKind) {
      found.push({ start: match.index, end, text: match[0], telling: isTelling(match[0]) })
      continue
    }
    if (!isTelling(match[0])) {
      found.push({ start: match.index, end, text: match[0], telling: false })
      continue
    }
    let start = match.index
    let hasForeign = false
    const push = (to: number): void => {
      const word = text.slice(start, to)
      const isSign = hasForeign && !/\p{L}/u.test(word)
      if (word !== '') found.push({ start, end: to, text: word, telling: !isSign && isTelling(word) })
    }
    for (let i = start; i <= end; i++) {
      if (i === end || hintAt(i).symbols) {
        push(i)
        start = i + 1
      } else if (i > start && isForeignSign(text, i, hintAt)) {
        hasForeign = true
        push(i)
        start = i
      }
    }
  }
  return found
}

/** The font of a word is the font of its first character outside ASCII. */
function tellingOffset(token: Token): number {
  const at = token.text.search(/[^\x20-\x7e]/)
  return token.start + Math.max(at, 0)
}

/** Cuts a paragraph into stretches of one font each. */
export function cutStretches(runs: readonly TextRun[]): ParagraphStretches {
  const text = runs.map((run) => run.text).join('')
  const starts = runStarts(runs)
  let near = 0
  const fontAt = (at: number) => {
    if (at < (starts[near] ?? 0)) near = 0
    near = runAt(runs, starts, at, near)
    return runs[near]?.font ?? null
  }
  const kind = hintOf(runs[0]?.font ?? null)
  const isOfOneKind = runs.every(({ font }) => {
    const { encoding, symbols } = hintOf(font)
    return !symbols && encoding === kind.encoding
  })
  const all = cutTokens(text, isOfOneKind, (at) => hintOf(fontAt(at)))
  const stretches: { font: string | null; tokens: Token[]; evidence: Evidence }[] = []
  for (const token of all) {
    if (!token.telling) continue
    const font = fontAt(tellingOffset(token))
    let last = stretches.at(-1)
    if (last === undefined || last.font !== font) {
      last = { font, tokens: [], evidence: noEvidence() }
      stretches.push(last)
    }
    last.tokens.push(token)
    addToken(last.evidence, token.text)
  }
  return { text, stretches, tokens: all }
}

/** The evidence of every font, and of the document as a whole. */
export function gatherEvidence(paragraphs: readonly ParagraphStretches[]): {
  fonts: ReadonlyMap<string | null, Evidence>
  document: Evidence
} {
  const fonts = new Map<string | null, Evidence>()
  const document = noEvidence()
  for (const { stretches } of paragraphs)
    for (const { font, evidence } of stretches) {
      const sum = fonts.get(font) ?? noEvidence()
      fonts.set(font, sum)
      addEvidence(sum, evidence)
      addEvidence(document, evidence)
    }
  return { fonts, document }
}

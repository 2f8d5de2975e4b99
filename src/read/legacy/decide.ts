import { type LegacyEncoding, legacyEncodings } from './encodings.ts'
import { readToken } from './read-token.ts'

export type Encoding = LegacyEncoding | 'unicode'

const encodings: readonly Encoding[] = ['unicode', ...legacyEncodings]

/** What a stretch of text says for and against each encoding. */
export interface Evidence {
  /** Tokens that can tell encodings apart. */
  tokens: number
  /** Words that are Vietnamese syllables, by position in the list of encodings. */
  readonly good: number[]
  /** Words that are not. */
  readonly bad: number[]
}

export function noEvidence(): Evidence {
  return { tokens: 0, good: encodings.map(() => 0), bad: encodings.map(() => 0) }
}

function weighToken(token: string): Evidence {
  const readings = encodings.map((encoding) => readToken(token, encoding))
  return { tokens: 1, good: readings.map(({ good }) => good), bad: readings.map(({ bad }) => bad) }
}

const weighed = new Map<string, Evidence>()
const maxWeighed = 20_000
const maxWeighedLength = 40

/** Adds what one token says. Few words make up a text, so what each says is kept. */
export function addToken(evidence: Evidence, token: string): void {
  let own = weighed.get(token)
  if (own === undefined) {
    own = weighToken(token)
    if (token.length <= maxWeighedLength) {
      if (weighed.size >= maxWeighed) weighed.clear()
      weighed.set(token, own)
    }
  }
  addEvidence(evidence, own)
}

export function addEvidence(to: Evidence, more: Evidence): void {
  to.tokens += more.tokens
  for (let i = 0; i < encodings.length; i++) {
    to.good[i]! += more.good[i]!
    to.bad[i]! += more.bad[i]!
  }
}

/** Words for minus words against, of one encoding. */
export function netOf(evidence: Evidence, encoding: Encoding): number {
  const i = encodings.indexOf(encoding)
  return evidence.good[i]! - evidence.bad[i]!
}

const enough = 3

/** Three words at least, and twice as many for as against: what text needs to carry a decision by itself. */
function isSolid(evidence: Evidence, encoding: Encoding): boolean {
  const i = encodings.indexOf(encoding)
  return evidence.good[i]! >= enough && evidence.good[i]! >= 2 * evidence.bad[i]!
}

/** The encoding that a larger body of text (a font, the document) is in, or null where it does not say. */
export function prevailing(evidence: Evidence): Encoding | null {
  let best: Encoding = 'unicode'
  for (const encoding of legacyEncodings) if (netOf(evidence, encoding) > netOf(evidence, best)) best = encoding
  return isSolid(evidence, best) ? best : null
}

/** What is known when a stretch is decided. */
export interface Circumstances {
  readonly own: Evidence
  /** All text in the stretch's font, and what prevails there. */
  readonly font: Evidence
  readonly inFont: Encoding | null
  /** All text of the document, and what prevails there. */
  readonly document: Evidence
  readonly inDocument: Encoding | null
  /** What the name of the font says. */
  readonly hint: LegacyEncoding | null
}

/** The surroundings count as so many words of the stretch itself: long stretches decide alone, short ones follow. */
const weight = { font: 2, document: 1, hint: 1, unicode: 0.5 } as const

function mean(evidence: Evidence, encoding: Encoding): number {
  return evidence.tokens === 0 ? 0 : netOf(evidence, encoding) / evidence.tokens
}

function scoreOf(encoding: Encoding, { own, font, document, hint }: Circumstances): number {
  const around = weight.font * mean(font, encoding) + weight.document * mean(document, encoding)
  const favour = encoding === 'unicode' ? weight.unicode : encoding === hint ? weight.hint : 0
  return netOf(own, encoding) + around + favour
}

/** A legacy reading needs its own words, or few words with a font name, a font or a document that agrees. */
function isSupported(encoding: LegacyEncoding, { own, inFont, inDocument, hint }: Circumstances): boolean {
  if (isSolid(own, encoding)) return true
  const i = encodings.indexOf(encoding)
  if (inFont === encoding || inDocument === encoding) return own.good[i]! >= own.bad[i]!
  return hint === encoding && own.good[i]! > own.bad[i]!
}

/** The encoding of one stretch. */
export function decideEncoding(circumstances: Circumstances): Encoding {
  let best: Encoding = 'unicode'
  let bestScore = scoreOf('unicode', circumstances)
  for (const encoding of legacyEncodings) {
    const score = scoreOf(encoding, circumstances)
    if (score > bestScore && isSupported(encoding, circumstances)) {
      best = encoding
      bestScore = score
    }
  }
  return best
}

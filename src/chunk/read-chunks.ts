import type { ChunkKind } from '../../grammars/chunk-kinds.ts'
import { addressWords, countingWords, surelyOpening } from '../../grammars/lexicon/duty-words.ts'
import { addressLead } from '../../grammars/owner-context.ts'
import { organisingCollective } from '../../grammars/unit-list.ts'
import { families, heads, isCapital, quantifiers } from '../../grammars/unit-words.ts'
import type { PassageReading } from '../extract/passages/read-passages.ts'
import { scanAtStart } from '../match/scan.ts'
import { sentencesOf } from '../match/sentences.ts'
import type { Span } from '../model/span.ts'
import { type Chunk, isVerb, plainChunk } from './chunk.ts'
import { type Mask, masksOf } from './masks.ts'
import { settle } from './settle.ts'
import { type Token, tokensOf } from './tokens.ts'
import { readUnitList, type UnitList } from './unit-list.ts'
import { type Phrase, phraseAt } from './word-lookup.ts'

/** What is chunked: a stretch of a passage. */
export interface ChunkSource {
  readonly text: string
  /** Same length, tone marks folded. */
  readonly folded: string
  readonly stretch: Span
  /** What grammars have read in the passage; null for a heading, whose times do not matter. */
  readonly reading: PassageReading | null
  /** A heading or what stands in a bracket: no sentence ends in it. */
  readonly isTitle: boolean
}

const openers: ReadonlySet<string> = new Set([
  ...[quantifiers, heads, ...families].flatMap((trie) => [...trie.keys()]),
  ...addressWords,
])
const number = /^\d{1,3}$/

const signs: ReadonlyMap<string, ChunkKind> = new Map([
  [',', 'Comma'],
  [';', 'Semi'],
  [':', 'Colon'],
  ['-', 'Dash'],
  ['–', 'Dash'],
  ['.', 'Stop'],
  ['!', 'Stop'],
  ['?', 'Stop'],
  ['…', 'Stop'],
])
const brackets: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
])

/** Reads a stretch of a passage once, as chunks that cover it. */
export function readChunks(source: ChunkSource): Chunk[] {
  const { folded, stretch, reading, isTitle } = source
  const { end } = stretch
  const stops = new Set(
    isTitle ? [] : sentencesOf(folded.slice(stretch.start, end)).map((span) => span.end + stretch.start),
  )
  const masks = reading === null ? [] : masksOf(reading)
  const tokens = tokensOf(folded, stretch, stops)
  const found: Chunk[] = []
  const push = (kind: ChunkKind, from: number, to: number, more: Partial<Chunk> = {}): void => {
    const last = found.at(-1)
    if (kind === 'Noun' && last?.kind === 'Noun') found[found.length - 1] = plainChunk('Noun', last.start, to, folded)
    else found.push({ ...plainChunk(kind, from, to, folded), ...more })
  }
  const behind = (i: number, to: number): number => {
    let next = i + 1
    while (next < tokens.length && tokens[next]!.start < to) next++
    return next
  }
  let mask = 0
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!
    while (mask < masks.length && masks[mask]!.start < token.start) mask++
    const masked: Mask | undefined = masks[mask]
    const limit = Math.min(end, masked?.start ?? end)
    if (masked !== undefined && masked.start === token.start) {
      push(masked.kind, token.start, masked.end, { mention: masked.mention })
      i = behind(i, masked.end)
      continue
    }
    const close = brackets.has(token.text) ? closingOf(folded, token.start, end) : -1
    if (close > 0) {
      const inner = { ...source, stretch: { start: token.end, end: close - 1 }, isTitle: true }
      if (token.text === '“') push('Quote', token.start, close)
      else push('Bracket', token.start, close, { inner: readChunks(inner) })
      i = behind(i, close)
      continue
    }
    const sign = signs.get(token.text)
    if (sign !== undefined) {
      if (sign !== 'Stop' || stops.has(token.start) || token.end >= end) push(sign, token.start, token.end)
      i++
      continue
    }
    const address = scanAtStart(addressLead, folded.slice(token.start, token.start + 30))
    if (address !== null && surelyOpening.has(token.lower)) {
      push('About', token.start, token.start + address.span.end)
      i = behind(i, token.start + address.span.end)
      continue
    }
    const phrase = phraseAt(tokens, i, limit)
    const list = unitsAt(source, tokens, i, limit, found.at(-1), phrase)
    if (list !== null) {
      push('Unit', token.start, list.end, { units: list.units })
      i = behind(i, list.end)
      continue
    }
    push(phrase?.kind ?? 'Noun', token.start, tokens[i + (phrase?.words.length ?? 1) - 1]!.end)
    i += phrase?.words.length ?? 1
  }
  return settle(found, folded)
}

/** The units that begin at a token; null where none does, or where its words are a verb. */
function unitsAt(
  { text, folded, isTitle }: ChunkSource,
  tokens: readonly Token[],
  at: number,
  limit: number,
  before: Chunk | undefined,
  phrase: Phrase | null,
): UnitList | null {
  const token = tokens[at]!
  const next = tokens[at + 1]
  const isCount = countingWords.has(token.lower) || number.test(token.lower)
  const isCounted = isCount && next !== undefined && openers.has(next.lower) && next.start < limit
  if (!isCounted && !openers.has(token.lower) && !openers.has(token.lower.replace(/\.$/, ''))) return null
  const isSure = before?.kind !== 'Noun' || surelyOpening.has(token.lower)
  // Behind a noun only a name in capitals is a unit; most words need not be read any further.
  if (!isSure && ![0, 1, 2, 3].some((k) => isCapital(tokens[at + k]?.text ?? ''))) return null
  const read = readUnitList(text, folded, isCounted ? next.start : token.start, limit, isCounted)
  if (read === null) return null
  const list = isCounted ? withNumber(read, text, token.start) : read
  const name = text.slice(token.start, list.end)
  if (!isSure && !/\p{Lu}/u.test(name)) return null
  const isOrganising =
    !isTitle &&
    token.lower === 'tổ' &&
    next?.lower === 'chức' &&
    scanAtStart(organisingCollective, folded.slice(token.start, token.start + 40)) === null
  if (isOrganising) return null
  if (phrase === null) return list
  const phraseEnd = tokens[at + phrase.words.length - 1]!.end
  const isVerbal =
    !isTitle && (isVerb(plainChunk(phrase.kind, 0, 0, '')) || phrase.kind === 'Adv') && !/\s\p{Lu}|,/u.test(name)
  return !isVerbal && (list.end > phraseEnd || phrase.kind === 'Quant' || phrase.kind === 'Prep') ? list : null
}

function withNumber({ units, end }: UnitList, text: string, start: number): UnitList {
  const [first, ...others] = units
  const span = { start, end: first!.span.end }
  return { units: [{ ...first!, span, name: text.slice(start, span.end) }, ...others], end }
}

/** No bracket is longer. */
const longestBracket = 600

/** Where the bracket or quotation that opens at an offset ends, its sign included; below 0 where it does not. */
function closingOf(folded: string, at: number, end: number): number {
  const open = folded[at]!
  const close = brackets.get(open)!
  let depth = 0
  for (let i = at; i < Math.min(end, at + longestBracket); i++) {
    if (folded[i] === open) depth++
    else if (folded[i] === close && --depth === 0) return i + 1
  }
  return -1
}

import type { Grammar, Groups } from '../../grammars/kit.ts'
import type { OwnCodes } from '../../grammars/own-signs.ts'
import type { Span } from '../model/span.ts'
import { askTime } from './time-limit.ts'

/** A place where a grammar read a value. */
export interface Mention<Value> {
  readonly value: Value
  /** Offsets into the scanned text. */
  readonly span: Span
  readonly rule: string
  /** The stretches of the named groups that took part. */
  readonly groups: Readonly<Record<string, Span>>
}

/** What runs for a grammar: its pattern from any place and from one place, and the names of its groups. */
interface Scanner {
  readonly anywhere: RegExp
  readonly here: RegExp
  readonly names: readonly string[]
}

const scanners = new WeakMap<Grammar, Scanner>()

/** Stored patterns carry no place to go on from; the copies that do live here, where each run sets it anew. */
function scannerOf(grammar: Grammar): Scanner {
  let scanner = scanners.get(grammar)
  if (scanner === undefined) {
    const { pattern } = grammar
    scanner = {
      anywhere: new RegExp(pattern.source, `${pattern.flags}g`),
      here: new RegExp(pattern.source, `${pattern.flags}y`),
      names: grammar.groupNames,
    }
    scanners.set(grammar, scanner)
  }
  return scanner
}

/**
 * Every place where `grammar` reads a value in `text`, left to right.
 * @param own the codes of the user's own lexicon, for grammars that know codes
 */
export function scan<Value>(grammar: Grammar<Value>, text: string, own: OwnCodes | null = null): Mention<Value>[] {
  askTime()
  const found: Mention<Value>[] = []
  if (grammar.trigger !== null && !grammar.trigger.test(text)) return found
  const { anywhere, names } = scannerOf(grammar)
  let at = 0
  while (at <= text.length) {
    anywhere.lastIndex = at
    const match = anywhere.exec(text)
    if (match === null) break
    const end = match.index + match[0].length
    const value = grammar.read(groupsOf(names, match), own)
    if (value === undefined) {
      at = match.index + 1
      continue
    }
    const groups = groupSpans(names, match)
    found.push({ value, span: groups.evidence ?? { start: match.index, end }, rule: grammar.name, groups })
    at = end > match.index ? end : end + 1
  }
  return found
}

/** The value `grammar` reads at the very start of `text`, with how far it reaches; null where it reads none there. */
export function scanAtStart<Value>(grammar: Grammar<Value>, text: string): Mention<Value> | null {
  askTime()
  if (grammar.trigger !== null && !grammar.trigger.test(text)) return null
  const { here, names } = scannerOf(grammar)
  here.lastIndex = 0
  const match = here.exec(text)
  if (match === null) return null
  const value = grammar.read(groupsOf(names, match))
  if (value === undefined) return null
  const groups = groupSpans(names, match)
  return { value, span: groups.evidence ?? { start: 0, end: match[0].length }, rule: grammar.name, groups }
}

/** True where `grammar` reads a value in `line` (an anchored one: from its start). */
export function readsLine(grammar: Grammar, line: string): boolean {
  askTime()
  if (grammar.trigger !== null && !grammar.trigger.test(line)) return false
  const { anywhere, names } = scannerOf(grammar)
  anywhere.lastIndex = 0
  const match = anywhere.exec(line)
  return match !== null && grammar.read(groupsOf(names, match)) !== undefined
}

const groupsOf = (names: readonly string[], match: RegExpExecArray): Groups => {
  const groups: Record<string, string | undefined> = {}
  for (let i = 0; i < names.length; i++) groups[names[i]!] = match[i + 1]
  return groups
}

function groupSpans(names: readonly string[], match: RegExpExecArray): Record<string, Span> {
  const spans: Record<string, Span> = {}
  if (names.length === 0) return spans
  const indices = match.indices
  for (let i = 0; i < names.length; i++) {
    const found = indices?.[i + 1]
    if (found) spans[names[i]!] = { start: found[0], end: found[1] }
  }
  return spans
}

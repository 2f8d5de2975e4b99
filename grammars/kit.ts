import XRegExp from 'xregexp'

/** What a grammar's named groups held: `undefined` where an optional group did not take part. */
export type Groups = Readonly<Record<string, string | undefined>>

/** One kind of expression: how it looks, what it means, and the proof of both. */
export interface Grammar<Value = unknown> {
  readonly name: string
  /** Compiled once at load. A group named `evidence`, where there is one, is what the value stands for; the rest is context. */
  readonly pattern: RegExp
  /** A cheap test: in a text where it fails, `pattern` cannot match. */
  readonly trigger: RegExp | null
  /** For what lines are: the pattern begins where the line begins, or ends where it ends. */
  readonly anchored: 'start' | 'end' | null
  /** Turns the named groups into a value; `undefined` means "it looks right but is not one". Pure and total. */
  read(groups: Groups): Value | undefined
  /** value → the surface forms that must read as exactly that value. A form may mark its evidence: `trước ⟦ngày 10/6⟧`. */
  readonly examples: readonly (readonly [value: Value, ...forms: string[]])[]
  /** Texts in which this grammar must find nothing. */
  readonly counterexamples: readonly string[]
}

const freeSpacing = XRegExp.tag('xn')

/** A reusable piece of pattern: free-spacing, and only named groups capture. */
export function part(strings: TemplateStringsArray, ...parts: (RegExp | string)[]): RegExp {
  for (const raw of strings.raw) {
    const bare = raw.replace(/\\(?:[pP]\{[^}]*\}|[\s\S])|\[[^\]]*\]|#.*/g, '·')
    const glued = /[\p{L}\p{N}] +[\p{L}\p{N}]/u.exec(bare)
    if (glued) throw new Error(`“${glued[0]}”: free-spacing drops this blank; write \\s+ or use anyOf`)
  }
  return freeSpacing(strings, ...parts)
}

/** A lexicon as one alternative: longest form first, any run of blanks between words. */
export function anyOf(forms: readonly string[]): RegExp {
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length)
  const source = longestFirst.map((form) => form.split(/\s+/).map(XRegExp.escape).join('\\s+'))
  return XRegExp(`(?:${source.join('|')})`)
}

/** Letters, marks and digits of the Latin script: what a grammar may not cut. Shorter and faster than \p{L}. */
const inWord = '0-9A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff'

/** Stands where no word or number begins before it, and ends after it. */
export const wordStart = XRegExp(`(?<![${inWord}])`)
export const wordEnd = XRegExp(`(?![${inWord}])`)
const anywhere = XRegExp('')
const textStart = XRegExp('(?:^)')
/** The end of the text. A bare `$` behind a bare `^` would be dropped by XRegExp where pieces are composed. */
export const textEnd = XRegExp('(?:$)')

export interface GrammarSpec<Value> extends Omit<Grammar<Value>, 'trigger' | 'anchored'> {
  readonly trigger?: RegExp
  readonly anchored?: 'start' | 'end'
  /** Document numbers and names are; words are not. */
  readonly caseSensitive?: boolean
  /** True where the pattern draws its own border in front (a number glued to «số»). */
  readonly openStart?: boolean
  /** True where the pattern draws its own border behind (a date glued to the next word). */
  readonly openEnd?: boolean
}

/** Compiles a grammar once; it can never begin or end inside a word or a number. */
export function grammar<Value>({
  caseSensitive,
  openStart,
  openEnd,
  anchored,
  trigger,
  ...spec
}: GrammarSpec<Value>): Grammar<Value> {
  const compile = XRegExp.tag(caseSensitive ? 'xnd' : 'xnid')
  const before = anchored === 'start' ? textStart : openStart ? anywhere : wordStart
  const after = anchored === 'end' ? textEnd : openEnd ? anywhere : wordEnd
  return {
    ...spec,
    trigger: trigger ?? null,
    anchored: anchored ?? null,
    pattern: compile`${before} (?: ${spec.pattern} ) ${after}`,
  }
}

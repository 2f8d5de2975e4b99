import { type CompiledPattern, compilePattern, escapeWord } from './compile.ts'
import { writeForms } from './form-tree.ts'
import type { OwnCodes } from './own-signs.ts'

/** What a grammar's named groups held: `undefined` where an optional group did not take part. */
export type Groups = Readonly<Record<string, string | undefined>>

/** One kind of expression: how it looks, what it means, and the proof of both. */
export interface Grammar<Value = unknown> {
  readonly name: string
  /** Compiled once, when it is first asked for: loading the library should not wait for every grammar. A group named `evidence`, where there is one, is what the value stands for; the rest is context. */
  readonly pattern: RegExp
  /** The names of the pattern's groups, by their numbers. */
  readonly groupNames: readonly string[]
  /** A cheap test, derived from the pattern: in a text where it fails, `pattern` cannot match. */
  readonly trigger: RegExp | null
  /** For what lines are: the pattern begins where the line begins, or ends where it ends. */
  readonly anchored: 'start' | 'end' | null
  /**
   * Turns the named groups into a value; `undefined` means "it looks right but is not one". Pure and total.
   * @param own the codes of the user's own lexicon, for grammars that know codes
   */
  read(groups: Groups, own?: OwnCodes | null): Value | undefined
  /** value → the surface forms that must read as exactly that value. A form may mark its evidence: `trước ⟦ngày 10/6⟧`. */
  readonly examples: readonly (readonly [value: Value, ...forms: string[]])[]
  /** Texts in which this grammar must find nothing. */
  readonly counterexamples: readonly string[]
}

/**
 * A piece of pattern as text, in free-spacing syntax. Pieces are put together first and compiled as one: compiled each for itself, every
 * piece would be read again in every piece around it.
 */
export interface Piece {
  readonly syntax: string
}

/** A piece that is put together when a grammar first needs it: most of the time for loading would go to lexicons. */
function lazily(write: () => string): Piece {
  let syntax: string | undefined
  return {
    get syntax() {
      syntax ??= write()
      return syntax
    },
  }
}

/**
 * A reusable piece of pattern: free-spacing, and only named groups capture. Words are taken as they stand, pieces as they mean.
 * @__NO_SIDE_EFFECTS__
 */
export function part(strings: TemplateStringsArray, ...parts: (Piece | string)[]): Piece {
  for (const raw of strings.raw) {
    const bare = raw.replace(/\\(?:[pP]\{[^}]*\}|[\s\S])|\[[^\]]*\]|#.*/g, '·')
    const glued = /[\p{L}\p{N}] +[\p{L}\p{N}]/u.exec(bare)
    if (glued) throw new Error(`“${glued[0]}”: free-spacing drops this blank; write \\s+ or use anyOf`)
  }
  // The line break ends a comment that a piece may end with.
  const inner = (one: Piece | string): string => (typeof one === 'string' ? escapeWord(one) : `(?:${one.syntax}\n)`)
  return lazily(() => String.raw(strings, ...parts.map(inner)))
}

/** A lexicon as one alternative: longest form first, any run of blanks between words. */
export const anyOf = (forms: readonly string[]): Piece => lazily(() => writeForms(forms, escapeWord))

/** Letters, marks and digits of the Latin script: what a grammar may not cut. Shorter and faster than \p{L}. */
const inWord = '0-9A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff'

/** Stands where no word or number begins before it, and ends after it. */
export const wordStart: Piece = { syntax: `(?<![${inWord}])` }
export const wordEnd: Piece = { syntax: `(?![${inWord}])` }
const anywhere: Piece = { syntax: '' }
const textStart: Piece = { syntax: '^' }
export const textEnd: Piece = { syntax: '$' }

export interface GrammarSpec<Value> extends Omit<Grammar<Value>, keyof CompiledPattern | 'anchored'> {
  readonly pattern: Piece
  readonly anchored?: 'start' | 'end'
  /** Document numbers and names are; words are not. */
  readonly caseSensitive?: boolean
  /** True where the pattern draws its own border in front (a number glued to «số»). */
  readonly openStart?: boolean
  /** True where the pattern draws its own border behind (a date glued to the next word). */
  readonly openEnd?: boolean
}

/** Makes a grammar, which can never begin or end inside a word or a number. */
export function grammar<Value>({
  caseSensitive,
  openStart,
  openEnd,
  anchored,
  pattern,
  ...spec
}: GrammarSpec<Value>): Grammar<Value> {
  const before = anchored === 'start' ? textStart : openStart ? anywhere : wordStart
  const after = anchored === 'end' ? textEnd : openEnd ? anywhere : wordEnd
  const write = () => part`${before} ${pattern} ${after}`.syntax
  const compiled = compilePattern(spec.name, write, caseSensitive ? 'xnd' : 'xnid', anchored === 'start')
  return {
    ...spec,
    anchored: anchored ?? null,
    get pattern() {
      return compiled.pattern
    },
    get groupNames() {
      return compiled.groupNames
    },
    get trigger() {
      return compiled.trigger
    },
  }
}

import XRegExp from 'xregexp'
import { latinLetters } from './latin-letters.ts'
import { requiredWords } from './required-words.ts'

/** A grammar's pattern as the engine runs it. */
export interface CompiledPattern {
  readonly pattern: RegExp
  /** The names of its groups, by their numbers. */
  readonly groupNames: readonly string[]
  /** A cheap test that every match passes; null where there is none that is worth it. */
  readonly trigger: RegExp | null
}

// The full sets hold hundreds of ranges of other scripts; written out in every pattern, they take most of the time to compile.
XRegExp.addUnicodeData(['L', 'Lu', 'Ll'].map((name) => ({ name, bmp: latinLetters(name) })))

/** A word as it stands, in free-spacing syntax. */
export const escapeWord = (word: string): string => XRegExp.escape(word)

/**
 * Compiles a pattern when it is first asked for. In the built package another module stands here, which holds what XRegExp wrote when the
 * package was built (`build/write-patterns.ts`): neither XRegExp nor the words of the lexicons are needed then.
 * @param _name the grammar's, by which the built package knows its pattern
 * @param write gives the pattern in free-spacing syntax
 * @param isLine the pattern is asked of whole lines only, where it is as quick a test itself
 */
export function compilePattern(_name: string, write: () => string, flags: string, isLine: boolean): CompiledPattern {
  let compiled: RegExp | undefined
  let trigger: RegExp | null | undefined
  return {
    get pattern() {
      compiled ??= XRegExp(write(), flags)
      return compiled
    },
    get groupNames() {
      // XRegExp keeps them beside the pattern; native flag `d` gives indices by number only.
      return (this.pattern as RegExp & { xregexp?: { captureNames?: string[] | null } }).xregexp?.captureNames ?? []
    },
    get trigger() {
      if (trigger === undefined) trigger = isLine ? null : requiredWords(this.pattern)
      return trigger
    },
  }
}

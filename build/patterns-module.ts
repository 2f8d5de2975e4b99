import type { CompiledPattern } from '../grammars/compile.ts'
import { allGrammars } from '../grammars/index.ts'
import { wordEnd, wordStart } from '../grammars/kit.ts'
import { latinLetters } from '../grammars/latin-letters.ts'

/** A pattern as the built package holds it: source and flags, the names of its groups, source and flags of its trigger. */
export type WrittenPattern = readonly [
  source: string,
  flags: string,
  groupNames: readonly string[],
  trigger: readonly [source: string, flags: string] | null,
]

/** Every grammar's pattern by the grammar's name, as XRegExp writes it. */
export function writtenPatterns(): Readonly<Record<string, WrittenPattern>> {
  const grammars = Object.values(allGrammars).flat()
  return Object.fromEntries(
    grammars.map(({ name, pattern, groupNames, trigger }): [string, WrittenPattern] => [
      name,
      [pattern.source, pattern.flags, groupNames, trigger === null ? null : [trigger.source, trigger.flags]],
    ]),
  )
}

/** What stands in many patterns, the longest first: it is written once, and named by a control character in the sources. */
const repeated = [...['L', 'Ll', 'Lu'].map(latinLetters), wordEnd.syntax, wordStart.syntax].sort(
  (a, b) => b.length - a.length,
)
const nameOf = (index: number): string => String.fromCharCode(index + 1)

function shorten(source: string): string {
  if (/[\u0001-\u0008]/.test(source)) throw new Error(`a control character stands in ${source}`)
  return repeated.reduce((short, part, index) => short.replaceAll(part, nameOf(index)), source)
}

/** The module that stands in the place of `grammars/compile.ts` in the built package. It is JavaScript: nothing compiles it. */
export function patternsModule(): string {
  const lines = Object.entries(writtenPatterns()).map(([name, [source, ...rest]]) => {
    return `${JSON.stringify(name)}:${JSON.stringify([shorten(source), ...rest])}`
  })
  return `const written = {
${lines.join(',\n')}
}
const repeated = ${JSON.stringify(repeated)}
const whole = (source) => source.replace(/[\\u0001-\\u0008]/g, (name) => repeated[name.charCodeAt(0) - 1])
const expression = (one) => (one === null ? null : new RegExp(one[0], one[1]))
export const escapeWord = () => {
  throw new Error('The patterns were written when the package was built.')
}
export function compilePattern(name) {
  let pattern
  let trigger
  const [source, flags, groupNames, test] = written[name]
  return {
    groupNames,
    get pattern() {
      return (pattern ??= new RegExp(whole(source), flags))
    },
    get trigger() {
      if (trigger === undefined) trigger = expression(test)
      return trigger
    },
  }
}
`
}

/** What the module exports. */
export interface PatternsModule {
  readonly compilePattern: (name: string) => CompiledPattern
}

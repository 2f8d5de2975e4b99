/** A short piece of pattern, and how much it tells: letters and figures most, blanks nothing. */
interface Form {
  readonly source: string
  readonly worth: number
}

/** What a stretch of pattern needs in the text. */
interface Need {
  /** All that the stretch can be; null where that is too much to list. */
  readonly whole: readonly Form[] | null
  /** One of these stands in every match, or around it; null where nothing is known. */
  readonly some: readonly Form[] | null
}

const empty: readonly Form[] = [{ source: '', worth: 0 }]
const nothing: Need = { whole: empty, some: null }
const anything: Need = { whole: null, some: null }

/** More forms than this take as long to look for as the pattern itself. */
const mostForms = 12
/** Letters beyond these say no more. */
const mostWorth = 4
/** A figure is worth a look. */
const leastWorth = 0.7

/** Letters that stand for themselves; one that is repeated stands alone. */
const lettersHere = /(?:[a-zà-ỹđ](?![?*+{]))+/iy
const quantifierHere = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y
const escapeHere = /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[\s\S])/iy
const groupHere = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y

/** The fewer and the longer, the better. */
const worthOf = (forms: Need['some']): number =>
  forms === null ? 0 : Math.min(mostWorth, ...forms.map(({ worth }) => worth)) / (1 + 0.1 * (forms.length - 1))

const better = (a: Need['some'], b: Need['some']): Need['some'] => (worthOf(b) > worthOf(a) ? b : a)

const fewEnough = (forms: readonly Form[]): Need['some'] => (forms.length > mostForms ? null : forms)

const joined = (a: readonly Form[], b: readonly Form[]): Need['whole'] =>
  a.length * b.length > mostForms
    ? null
    : a.flatMap((left) => b.map((right) => ({ source: left.source + right.source, worth: left.worth + right.worth })))

/**
 * A test that every match of a pattern passes: what its text must hold. Derived, not written, so that it cannot lie.
 * @param pattern compiled by XRegExp; of what is not understood nothing is promised
 * @returns null where the pattern needs nothing that is worth a test
 */
export function requiredWords({ source, flags }: RegExp): RegExp | null {
  let at = 0

  /** What stands at the place that is being read, which moves behind it. */
  const take = (here: RegExp): string => {
    here.lastIndex = at
    const found = here.exec(source)?.[0] ?? ''
    at += found.length
    return found
  }

  const takeSet = (): string => {
    const from = at
    while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1
    at++
    return source.slice(from, at)
  }

  function alternatives(): Need {
    const ways = [sequence()]
    while (source[at] === '|') {
      at++
      ways.push(sequence())
    }
    if (ways.length === 1) return ways[0]!
    const wholes = ways.map(({ whole }) => whole)
    const somes = ways.map((way) => better(way.some, way.whole))
    return {
      whole: wholes.includes(null) ? null : fewEnough(wholes.flatMap((whole) => whole!)),
      some: somes.includes(null) ? null : fewEnough(somes.flatMap((some) => some!)),
    }
  }

  function sequence(): Need {
    let run = empty
    let isWhole = true
    let some: Need['some'] = null
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const next = quantified()
      some = better(some, next.some)
      const longer = next.whole === null ? null : joined(run, next.whole)
      // What is long enough already need not be listed with all that may follow.
      if (longer === null || longer.length > run.length) some = better(some, run)
      if (longer === null) isWhole = false
      run = longer ?? next.whole ?? empty
    }
    return { whole: isWhole ? run : null, some: better(some, run) }
  }

  function quantified(): Need {
    const from = at
    const isGroup = source[from] === '('
    const item = atom()
    if (!'?*+{'.includes(source[at] ?? ' ')) return item
    const quantifier = take(quantifierHere)
    const isOptional = /^(?:[?*]|\{0)/.test(quantifier)
    if (!isGroup && item.whole !== null)
      return { whole: [{ source: source.slice(from, at), worth: isOptional ? 0 : item.whole[0]!.worth }], some: null }
    if (quantifier === '?' && item.whole !== null) return { whole: fewEnough([...item.whole, ...empty]), some: null }
    return isOptional ? anything : { whole: null, some: better(item.some, item.whole) }
  }

  function atom(): Need {
    // XRegExp leaves these where blanks stood.
    if (source.startsWith('(?:)', at)) {
      at += 4
      return nothing
    }
    if (source[at] === '(') return group()
    if (source[at] === '[') {
      const set = takeSet()
      // The sets of all letters tell nothing.
      return set.length < 16 && !set.startsWith('[^') ? one(set, 0.7) : anything
    }
    if (source[at] === '\\') {
      const sign = take(escapeHere)
      if (/^\\[bB]/.test(sign)) return nothing
      return /^\\[WDSpPkc1-9]/.test(sign) ? anything : one(sign, sign === '\\s' ? 0 : 1)
    }
    const letters = take(lettersHere)
    if (letters !== '') return one(letters, letters.length)
    const sign = source[at++]!
    if (sign === '^' || sign === '$') return nothing
    return sign === '.' ? anything : one(sign, 1)
  }

  const one = (written: string, worth: number): Need => ({ whole: [{ source: written, worth }], some: null })

  function group(): Need {
    const open = take(groupHere)
    const inner = alternatives()
    at++
    if (open.endsWith('!')) return nothing
    // What has to stand before or behind the match stands in the text too.
    return open.endsWith('=') ? { whole: empty, some: better(inner.some, inner.whole) } : inner
  }

  const need = alternatives()
  const forms = better(need.some, need.whole)
  if (forms === null || worthOf(forms) < leastWorth) return null
  return new RegExp([...new Set(forms.map((form) => form.source))].join('|'), flags.replace(/[^i]/g, ''))
}

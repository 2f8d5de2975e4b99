import { tableHeaders } from '../../grammars/lexicon/table-headers.ts'
import { type OwnUnitKind, titleSign, unitSigns } from '../../grammars/own-signs.ts'
import { foldTones } from '../../grammars/tone-placement.ts'
import { trimEnd } from '../../grammars/trim.ts'
import { beginsWithHead, kindOfUnit } from '../../grammars/unit-kind.ts'
import type { OwnWords } from '../model/own-words.ts'
import type { ColumnRole } from '../model/table.ts'
import { type Form, foldWords, wordFinder } from './fold-words.ts'
import { checkedLexicon, type Lexicon, type LexiconInput } from './lexicon.ts'

const ready = new WeakMap<object, OwnWords>()

/**
 * A lexicon made ready: once for each that was defined, however many documents are read with it. One that was not may be changed by whoever
 * holds it, and is made ready each time.
 * @throws TypeError where it is none
 */
export function ownWordsOf(given: LexiconInput | Lexicon): OwnWords {
  const lexicon = checkedLexicon(given)
  let words = ready.get(lexicon)
  if (words === undefined) {
    words = makeReady(lexicon)
    ready.set(lexicon, words)
  }
  return words
}

const lowerFold = (text: string): string => foldTones(text).toLowerCase()

/** The kind of unit that a short form stands for; null where what it stands for is no unit, and nothing is gained by knowing it. */
export function kindOfShortForm(full: string, units: Lexicon['units']): OwnUnitKind | null {
  const own = units.find(({ name, also }) => [name, ...also].some((one) => lowerFold(one) === lowerFold(full)))
  if (own !== undefined) return own.kind
  const folded = foldTones(full)
  const kind = kindOfUnit(folded)
  return beginsWithHead(folded, 0) && kind !== 'person' ? kind : null
}

/** The words of the lexicon that are looked for in texts. */
export function formsOf({ abbreviations, units, documentTypes, signingPositions }: Lexicon): Form[] {
  const unit = (text: string, kind: OwnUnitKind, isExact: boolean): Form => ({
    text: isExact ? foldTones(text) : lowerFold(text),
    isExact,
    opensLine: false,
    sign: unitSigns[kind],
  })
  return [
    ...units.flatMap(({ name, kind, also }) => [
      unit(name, kind, false),
      ...also.map((one) => unit(one, kind, isShort(one))),
    ]),
    ...signingPositions.map((position) => unit(position, 'position', false)),
    ...Object.entries(abbreviations).flatMap(([short, full]) => {
      const kind = kindOfShortForm(full, units)
      return kind === null ? [] : [unit(short, kind, true)]
    }),
    ...documentTypes.flatMap(({ name, words }) =>
      [name, ...words].map((text) => ({ text: lowerFold(text), isExact: false, opensLine: true, sign: titleSign })),
    ),
  ]
}

/** A short form is known by its capitals: in small letters it may be a word. */
const isShort = (text: string): boolean => !/\s/.test(text) || /\p{Lu}{2}/u.test(text)

function makeReady(lexicon: Lexicon): OwnWords {
  const { abbreviations, units, documentTypes, issuerCodes } = lexicon
  const find = wordFinder(formsOf(lexicon))
  const typeByCode = new Map<string, { code: string; name: string }>()
  const typeByWords = new Map<string, { code: string; name: string }>()
  for (const { code, name, words, otherCodes } of documentTypes) {
    for (const one of [code, ...otherCodes]) typeByCode.set(one, { code, name })
    for (const one of [name, ...words]) typeByWords.set(lowerFold(one), { code, name })
  }
  const issuers = new Set(issuerCodes)
  const headings = new Map<string, string>()
  for (const [role, forms] of Object.entries(lexicon.tableHeaders))
    for (const form of forms ?? []) headings.set(lowerFold(form), usualHeading(role as ColumnRole))
  const full = new Map<string, string>(
    [
      ...units.flatMap(({ name, also }) => also.map((one) => [one, name] as const)),
      ...Object.entries(abbreviations),
    ].map(([short, name]) => [foldTones(short), name]),
  )
  const findShort = wordFinder(
    [...full.keys()].map((text) => ({ text, isExact: true, opensLine: false, sign: unitSigns.group })),
  )
  const days = new Set(lexicon.holidays.flatMap(daysOf))
  const madeUp = new Set(lexicon.workingDays)
  const schoolYears = new Map(lexicon.schoolYears.map((year) => [Number(year.start.slice(0, 4)), year]))
  return {
    fold: (folded) => foldWords(folded, find(folded)),
    wordsIn: (folded) => [...new Set(find(folded).map(({ start, end }) => folded.slice(start, end)))],
    codes: {
      isType: (code) => typeByCode.has(code),
      isIssuer: (code) => issuers.has(code),
      typeOf: (code) => typeByCode.get(code),
    },
    typeOfWords: (words) => typeByWords.get(lowerFold(words).replace(/\s+/g, ' ').trim()),
    headingFor: (folded) => headings.get(trimEnd(folded.toLowerCase(), ' .:;*')),
    nameOf(name) {
      const folded = foldTones(name)
      let written = ''
      let at = 0
      for (const { start, end } of findShort(folded)) {
        written += name.slice(at, start) + full.get(folded.slice(start, end))!
        at = end
      }
      return written + name.slice(at)
    },
    isHoliday: (iso) => days.has(iso),
    isMadeUp: (iso) => madeUp.has(iso),
    schoolYear: (first) => schoolYears.get(first),
  }
}

/** A heading that means the role and nothing else. */
export const usualHeading = (role: ColumnRole): string => tableHeaders[role][0]!

/** Nobody is away for longer; a slip of the pen would make a list without end. */
const longestHoliday = 400

function daysOf(stretch: string): string[] {
  const [first, last = first] = stretch.split('/')
  const found: string[] = []
  for (let time = Date.parse(first!); time <= Date.parse(last!) && found.length < longestHoliday; time += 86_400_000)
    found.push(new Date(time).toISOString().slice(0, 10))
  return found
}

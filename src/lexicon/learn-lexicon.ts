import { isIssuerCode } from '../../grammars/lexicon/issuer-codes.ts'
import { areInitials, shortFormBare, shortFormGiven } from '../../grammars/short-form.ts'
import { authorityLine, positionLine, recipientsHeading } from '../../grammars/signature.ts'
import { foldTones } from '../../grammars/tone-placement.ts'
import { beginsWithHead, kindOfUnit } from '../../grammars/unit-kind.ts'
import { readUnitName } from '../../grammars/unit-name.ts'
import { readsLine, scan } from '../match/scan.ts'
import type { PlanDocument } from '../model/plan-document.ts'
import type { Lexicon } from './lexicon.ts'

/** A word that an archive itself defines, for a person to accept. */
export interface Proposal {
  readonly list: 'abbreviations' | 'units' | 'issuerCodes' | 'signingPositions'
  readonly word: string
  /** What it stands for; null for a code or a position. */
  readonly full: string | null
  /** Documents in which it is defined. */
  readonly documents: number
  /** A document that defines it, and how. */
  readonly example: { readonly name: string; readonly quote: string }
  /** What other documents say it stands for. */
  readonly otherwise: readonly string[]
}

interface Sighting extends Omit<Proposal, 'documents' | 'example' | 'otherwise'> {
  readonly quote: string
}

/** How far in front of a bracket a name may begin. */
const longestName = 160

/** Collects what documents define: short forms («sau đây gọi tắt là …»), issuers of letterheads, positions of those who sign. */
export function lexiconLearner(known: Lexicon | null = null): {
  add(document: PlanDocument): void
  /** The surest first: what most documents say. */
  proposals(): Proposal[]
} {
  const seen = new Map<string, Map<string | null, { count: number; first: Sighting & { name: string } }>>()
  return {
    add(document) {
      const name = document.source.name ?? '(text)'
      const inThis = new Set<string>()
      for (const sighting of sightingsIn(document)) {
        if (known !== null && isKnown(known, sighting)) continue
        const key = `${sighting.list}\n${sighting.word}`
        if (inThis.has(`${key}\n${sighting.full}`)) continue
        inThis.add(`${key}\n${sighting.full}`)
        const readings = seen.get(key) ?? new Map()
        seen.set(key, readings)
        const reading = readings.get(sighting.full)
        if (reading === undefined) readings.set(sighting.full, { count: 1, first: { ...sighting, name } })
        else reading.count++
      }
    },
    proposals: () =>
      [...seen.values()]
        .map((readings): Proposal => {
          const [best, ...others] = [...readings.values()].sort((a, b) => b.count - a.count)
          const { list, word, full, name, quote } = best!.first
          const otherwise = others.map(({ first }) => first.full ?? '')
          return { list, word, full, documents: best!.count, example: { name, quote }, otherwise }
        })
        .sort((a, b) => b.documents - a.documents || (a.word < b.word ? -1 : 1)),
  }
}

function isKnown({ abbreviations, units, issuerCodes, signingPositions }: Lexicon, { list, word }: Sighting): boolean {
  const same = (one: string): boolean => foldTones(one).toLowerCase() === foldTones(word).toLowerCase()
  if (list === 'issuerCodes') return issuerCodes.includes(word)
  if (list === 'signingPositions') return signingPositions.some(same)
  return Object.hasOwn(abbreviations, word) || units.some(({ name, also }) => [name, ...also].some(same))
}

function sightingsIn(document: PlanDocument): Sighting[] {
  return [...shortFormsIn(document), ...letterheadOf(document), ...positionOf(document)]
}

/** «Khu điều hành Bắc Giồng (sau đây gọi tắt là KĐH)», «Phòng Kế hoạch - Tài chính (PKHTC)». */
function shortFormsIn({ text }: PlanDocument): Sighting[] {
  const folded = foldTones(text)
  return [shortFormGiven, shortFormBare].flatMap((rule) =>
    scan(rule, folded).flatMap(({ value: { short }, span }): Sighting[] => {
      const open = folded.lastIndexOf('(', span.start)
      const close = folded.indexOf(')', span.end) + 1
      const line = folded.lastIndexOf('\n', open) + 1
      const from = Math.max(line, folded.lastIndexOf('\t', open) + 1, open - longestName)
      const before = folded.slice(from, open).trimEnd()
      const found = fullNameBefore(before, short)
      if (found === null || !/\p{Lu}[^\p{Lu}]*\p{Lu}/u.test(short)) return []
      const start = from + found.at
      const full = text.slice(start, from + before.length)
      const quote = text.slice(start, close)
      const word = text.slice(span.start, span.end).trim()
      return [
        {
          list: found.isUnit ? 'abbreviations' : 'units',
          word: found.isUnit ? word : full,
          full: found.isUnit ? full : word,
          quote,
        },
      ]
    }),
  )
}

/** Where the name that a short form stands for begins: a unit that ends at the bracket, else words whose first letters it is made of. */
function fullNameBefore(before: string, short: string): { readonly at: number; readonly isUnit: boolean } | null {
  const starts = [...before.matchAll(/(?<![\p{L}\p{M}\p{N}])\p{Lu}/gu)].map(({ index }) => index)
  const unit = starts.find((at) => readUnitName(before, at, true)?.end === before.length)
  if (unit !== undefined && areInitials(short, before.slice(unit))) return { at: unit, isUnit: true }
  const named = starts.findLast((at) => areInitials(short, before.slice(at)) && isName(before.slice(at)))
  return named === undefined ? null : { at: named, isUnit: false }
}

/** Two words at least, without punctuation. */
const isName = (words: string): boolean => /\s/.test(words) && !/[,;:.!?()“”"]/.test(words)

/** The issuer of the letterhead that begins like no unit, and the code by which its own number names it. */
function letterheadOf({ header }: PlanDocument): Sighting[] {
  const { issuer, number } = header
  if (issuer === null || issuer.basis !== 'letterhead') return []
  const quote = [issuer.text.replaceAll('\n', ' '), number?.text].filter(Boolean).join(', ')
  const folded = foldTones(issuer.name)
  const code = number?.issuerCode?.split('-')[0] ?? null
  const isNamed = code !== null && areInitials(code, issuer.name)
  return [
    ...(beginsWithHead(folded, 0) && kindOfUnit(folded) !== 'person'
      ? []
      : [{ list: 'units', word: issuer.name, full: isNamed ? code : null, quote } as const]),
    ...(code === null || isIssuerCode(code) ? [] : [{ list: 'issuerCodes', word: code, full: null, quote } as const]),
  ]
}

/** The line in capitals above who signs, where it names no position that is known. */
function positionOf({ text, signature }: PlanDocument): Sighting[] {
  if (signature === null || signature.name === null || signature.position !== null) return []
  const above = text.slice(0, signature.span.start).trimEnd()
  const line = above.slice(above.lastIndexOf('\n') + 1).trim()
  const folded = foldTones(line)
  const isPosition =
    /^\p{Lu}[\p{Lu}\s-]{4,60}$/u.test(folded) &&
    !readsLine(authorityLine, folded) &&
    !readsLine(positionLine, folded) &&
    !readsLine(recipientsHeading, folded) &&
    (!beginsWithHead(folded, 0) || kindOfUnit(folded) === 'position')
  return isPosition ? [{ list: 'signingPositions', word: line, full: null, quote: `${line}, ${signature.name}` }] : []
}

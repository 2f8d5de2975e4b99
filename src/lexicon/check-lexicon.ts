import { typeOfCode, typeOfWord } from '../../grammars/lexicon/document-types.ts'
import { isKnownIssuer } from '../../grammars/lexicon/issuer-codes.ts'
import { positionLine } from '../../grammars/signature.ts'
import { roleOfHeading } from '../../grammars/table-heading.ts'
import { foldTones } from '../../grammars/tone-placement.ts'
import { kindOfUnit } from '../../grammars/unit-kind.ts'
import { readUnitName } from '../../grammars/unit-name.ts'
import { readsLine } from '../match/scan.ts'
import type { Lexicon } from './lexicon.ts'
import { kindOfShortForm } from './own-words.ts'

/** Something that the author of a lexicon should know. */
export interface LexiconNote {
  /**
   * `conflict`: the lexicon contradicts itself; `shadows`: kehoach reads the word otherwise without it; `needless`: kehoach reads it like
   * this without it; `without-effect`: nothing becomes of it.
   */
  readonly kind: 'conflict' | 'shadows' | 'needless' | 'without-effect'
  /** Where it stands in the lexicon: «units.2.name». */
  readonly path: string
  readonly word: string
  readonly message: string
}

const order: readonly LexiconNote['kind'][] = ['conflict', 'shadows', 'without-effect', 'needless']

/** What in a lexicon shadows what kehoach knows, says it once more, contradicts itself, or does nothing. */
export function checkLexicon(lexicon: Lexicon): LexiconNote[] {
  const notes = [
    ...checkShortForms(lexicon),
    ...checkUnits(lexicon),
    ...checkTypes(lexicon),
    ...lexicon.issuerCodes.flatMap((code, i) =>
      note(isKnownIssuer(code), 'needless', `issuerCodes.${i}`, code, 'is known'),
    ),
    ...checkHeaders(lexicon),
    ...lexicon.signingPositions.flatMap((word, i) =>
      note(
        readsLine(positionLine, foldTones(word).toUpperCase()),
        'needless',
        `signingPositions.${i}`,
        word,
        'is known',
      ),
    ),
    ...checkDays(lexicon),
  ]
  return notes.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

const note = (isSo: boolean, kind: LexiconNote['kind'], path: string, word: string, message: string): LexiconNote[] =>
  isSo ? [{ kind, path, word, message }] : []

/** The kind that kehoach gives a whole name by itself; null where it sees no unit, or only a part of it. */
function knownKind(name: string): string | null {
  const folded = foldTones(name)
  return readUnitName(folded, 0, true)?.end === folded.length ? kindOfUnit(folded) : null
}

function checkShortForms({ abbreviations, units }: Lexicon): LexiconNote[] {
  const given = new Map(units.flatMap(({ name, also }) => also.map((short) => [short, name] as const)))
  return Object.entries(abbreviations).flatMap(([short, full]): LexiconNote[] => {
    const path = `abbreviations.${short}`
    const other = given.get(short)
    const kind = kindOfShortForm(full, units)
    const known = knownKind(short)
    return [
      ...note(
        other !== undefined && other !== full,
        'conflict',
        path,
        short,
        `stands for «${full}» here, and for «${other}» in units`,
      ),
      ...note(kind === null, 'without-effect', path, short, `stands for «${full}», which is no unit`),
      ...note(
        kind !== null && known !== null && known !== kind,
        'shadows',
        path,
        short,
        `is read as ${known}, and will be ${kind}`,
      ),
      ...note(
        short === short.toLowerCase(),
        'shadows',
        path,
        short,
        'has no capital: it is found wherever these letters are a word',
      ),
    ]
  })
}

function checkUnits({ units, abbreviations }: Lexicon): LexiconNote[] {
  const seen = new Map<string, string>()
  return units.flatMap(({ name, kind, also }, i) =>
    [name, ...also].flatMap((word, at): LexiconNote[] => {
      const path = at === 0 ? `units.${i}.name` : `units.${i}.also.${at - 1}`
      const key = foldTones(word).toLowerCase()
      const before = seen.get(key)
      seen.set(key, before ?? path)
      const known = knownKind(word)
      return [
        ...note(before !== undefined, 'conflict', path, word, `stands in ${before} already`),
        ...note(known === kind && at === 0 && also.length === 0, 'needless', path, word, `is read as ${kind} anyway`),
        ...note(known !== null && known !== kind, 'shadows', path, word, `is read as ${known}, and will be ${kind}`),
        ...note(at > 0 && abbreviations[word] === name, 'needless', path, word, 'stands in abbreviations, too'),
      ]
    }),
  )
}

function checkTypes({ documentTypes }: Lexicon): LexiconNote[] {
  const seen = new Map<string, string>()
  return documentTypes.flatMap(({ code, name, words, otherCodes }, i): LexiconNote[] => [
    ...[code, ...otherCodes].flatMap((one) => {
      const known = typeOfCode(one)
      const before = seen.get(one)
      seen.set(one, before ?? name)
      return [
        ...note(before !== undefined, 'conflict', `documentTypes.${i}`, one, `is the code of «${before}» already`),
        ...note(
          known !== undefined,
          known?.name === name ? 'needless' : 'shadows',
          `documentTypes.${i}`,
          one,
          `is the code of ${known?.name}`,
        ),
      ]
    }),
    ...[name, ...words].flatMap((word) => {
      const known = typeOfWord(word)
      return note(
        known !== undefined && known.code !== code,
        'shadows',
        `documentTypes.${i}`,
        word,
        `is ${known?.name} (${known?.code})`,
      )
    }),
  ])
}

function checkHeaders({ tableHeaders }: Lexicon): LexiconNote[] {
  const seen = new Map<string, string>()
  return Object.entries(tableHeaders).flatMap(([role, forms]) =>
    (forms ?? []).flatMap((form, i): LexiconNote[] => {
      const path = `tableHeaders.${role}.${i}`
      const key = foldTones(form).toLowerCase()
      const before = seen.get(key)
      seen.set(key, before ?? role)
      const known = roleOfHeading(foldTones(form))
      return [
        ...note(before !== undefined && before !== role, 'conflict', path, form, `is a heading of ${before} already`),
        ...note(known === role, 'needless', path, form, `is read as ${role} anyway`),
        ...note(known !== null && known !== role, 'shadows', path, form, `is read as ${known}, and will be ${role}`),
      ]
    }),
  )
}

const isWeekend = (iso: string): boolean => [0, 6].includes(new Date(`${iso}T00:00:00Z`).getUTCDay())

function checkDays({ holidays, workingDays }: Lexicon): LexiconNote[] {
  return [
    ...holidays.flatMap((days, i) =>
      note(!days.includes('/') && isWeekend(days), 'without-effect', `holidays.${i}`, days, 'is on a weekend'),
    ),
    ...workingDays.flatMap((day, i) => [
      ...note(!isWeekend(day), 'without-effect', `workingDays.${i}`, day, 'is no day of a weekend'),
      ...note(holidays.includes(day), 'conflict', `workingDays.${i}`, day, 'is a holiday, too'),
    ]),
  ]
}

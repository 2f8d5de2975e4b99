import { z } from 'zod'
import { columnRoles } from '../model/table.ts'
import { unitKinds } from '../model/unit.ts'

/** A word or name: without line breaks, without blanks around it. */
const words = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .refine((text) => text !== '', 'is empty')
  .refine((text) => text.length <= 200, 'is longer than 200 characters')
const name = words.refine((text) => /[\p{L}\p{N}]/u.test(text), 'holds neither letter nor digit')
const code = words.refine((text) => /^[\p{Lu}][\p{L}\p{N}&.]*$/u.test(text), 'is no code: capitals first, no blanks')
const day = z.iso.date()
const days = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/, 'wants 2026-04-30, or 2026-02-16/2026-02-20')
  .refine((text) => text.split('/').every((one) => day.safeParse(one).success), 'names a day that does not exist')
  .refine((text) => text.split('/').toSorted().join('/') === text, 'ends before it begins')
const ownKinds = unitKinds.filter((kind) => kind !== 'person')

/** The words of an office, a school or a province, which kehoach cannot know. Everything is optional. */
export const Lexicon = z
  .strictObject({
    abbreviations: z
      .record(name, name)
      .default({})
      .describe('Short forms as they are printed, and what they stand for: { PKHTC: «Phòng Kế hoạch - Tài chính» }'),
    units: z
      .array(
        z.strictObject({
          name: name.describe('The full name'),
          kind: z.enum(ownKinds).describe('What kind of unit it is'),
          also: z.array(name).default([]).describe('Other spellings, and short forms'),
        }),
      )
      .default([])
      .describe('Units and offices whose names begin like no unit that kehoach knows'),
    documentTypes: z
      .array(
        z.strictObject({
          code: code.describe('The abbreviation inside numbers («LTB» in 12/LTB-UBND)'),
          name: name.describe('The name («Lịch trực ban»)'),
          words: z.array(name).default([]).describe('Other words that are printed as the title'),
          otherCodes: z.array(code).default([]).describe('Other spellings of the abbreviation'),
        }),
      )
      .default([])
      .describe('Types of document beyond those of Nghị định 30/2020/NĐ-CP and of the party'),
    issuerCodes: z.array(code).default([]).describe('Codes of issuing bodies inside document numbers'),
    tableHeaders: z
      .partialRecord(z.enum(columnRoles), z.array(name))
      .default({})
      .describe('Headings of columns, by what stands below them'),
    signingPositions: z.array(name).default([]).describe('Positions of those who sign («Chủ nhiệm câu lạc bộ»)'),
    holidays: z
      .array(days)
      .default([])
      .describe('Days on which nobody works, or stretches of them: terms of working days leave them out'),
    workingDays: z.array(day).default([]).describe('Days of weekends that are worked to make up for others'),
    schoolYears: z
      .array(
        z
          .strictObject({
            start: day.describe('The first day of school'),
            termOneEnd: day.describe('The last day of term I'),
            termTwoStart: day.describe('The first day of term II'),
            end: day.describe('The last day of the school year'),
          })
          .refine(
            (year) =>
              year.start < year.termOneEnd && year.termOneEnd < year.termTwoStart && year.termTwoStart < year.end,
            'is out of order',
          ),
      )
      .default([])
      .describe('The calendar of school years, as the province fixes it'),
  })
  .describe('Words of your own, for `parsePlan(input, { lexicon })` and `--lexicon`')

/** A lexicon as it is written down. */
export type LexiconInput = z.input<typeof Lexicon>

declare const checked: unique symbol
/** A lexicon that was checked, and that nobody can change any more: what is made ready for it is made ready once. */
export type Lexicon = Readonly<z.output<typeof Lexicon>> & { readonly [checked]?: true }

const made = new WeakSet<object>()

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) freeze(one)
    Object.freeze(value)
  }
  return value
}

/**
 * Checks the words of an office once, for as many documents as you like.
 * @throws TypeError that says where which word is wrong
 * @example
 * const lexicon = defineLexicon({ abbreviations: { PKHTC: 'Phòng Kế hoạch - Tài chính' }, holidays: ['2026-04-30'] })
 * const plan = await parsePlan({ path: 'ke-hoach.docx' }, { lexicon })
 */
export function defineLexicon(given: LexiconInput): Lexicon {
  const read = Lexicon.safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    const more = read.error.issues.length - 1
    const place = issue!.path.length === 0 ? 'The lexicon' : issue!.path.join('.')
    throw new TypeError(`${place}: ${issue!.message}${more > 0 ? ` (and ${more} more)` : ''}.`)
  }
  const lexicon = freeze(read.data) as Lexicon
  made.add(lexicon)
  return lexicon
}

/** The lexicon itself where it was defined, else what comes of defining it. */
export const checkedLexicon = (given: LexiconInput | Lexicon): Lexicon =>
  made.has(given) ? (given as Lexicon) : defineLexicon(given as LexiconInput)

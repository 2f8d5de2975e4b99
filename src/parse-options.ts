import type { Lexicon, LexiconInput } from './lexicon/lexicon.ts'
import type { OnProgress } from './progress.ts'
import { type OfficeUse, officeUses } from './read/office/office-use.ts'
import type { Ocr } from './read/pdf/options.ts'
import { defaultLimits, type ReadLimits } from './read/read-error.ts'

/** What {@link parsePlan} may be told. */
export interface ParseOptions {
  /** Overrides of the limits for one file; see {@link ReadLimits} for the defaults and units. */
  readonly limits?: Partial<ReadLimits>
  /** Password of an encrypted PDF. */
  readonly password?: string
  /**
   * When LibreOffice reads a .doc, .rtf or .odt file: `never`; `fallback` (default) where our readers leave something out or cannot read
   * it; `always`. What it does not manage in time is our readers' in any case.
   */
  readonly office?: OfficeUse
  /** Full path of LibreOffice; by default it is looked for on the PATH. */
  readonly soffice?: string
  /** Recognizes the text of PDF pages that have none; `--ocr tesseract` of the command takes the system's tesseract. */
  readonly ocr?: Ocr
  /** Gives the reading up: what was started for it is ended, and its reason is thrown. */
  readonly signal?: AbortSignal
  /** Told how far the reading is; what it throws ends the reading. */
  readonly onProgress?: OnProgress
  /**
   * Everything is done in a worker thread, and the document comes back in pieces: the event loop of a server is not kept for more than a
   * moment. Threads, at most as many as there are cores, are kept for the next documents and keep no program from ending.
   */
  readonly worker?: boolean
  /** Words of your own, best made by `defineLexicon`: it is checked, and made ready, once. */
  readonly lexicon?: Lexicon | LexiconInput
}

/** What each option has to be. */
const kinds: Readonly<Record<keyof ParseOptions, readonly [wanted: string, isSo: (value: unknown) => boolean]>> = {
  limits: ['an object', (value) => typeof value === 'object' && value !== null],
  password: ['a string', (value) => typeof value === 'string'],
  office: [officeUses.join(', '), (value) => officeUses.some((use) => use === value)],
  soffice: ['a path', (value) => typeof value === 'string'],
  ocr: ['a function', (value) => typeof value === 'function'],
  signal: ['an AbortSignal', (value) => typeof (value as { aborted?: unknown } | null)?.aborted === 'boolean'],
  onProgress: ['a function', (value) => typeof value === 'function'],
  worker: ['true or false', (value) => typeof value === 'boolean'],
  lexicon: ['an object', (value) => typeof value === 'object' && value !== null],
}

/**
 * Refuses options that do not exist and limits that are none: a misspelt limit would be no limit.
 * @param more names of options that the caller knows beside those of {@link ParseOptions}, or knows in another form
 * @param without names of options that the caller does not know
 * @returns all limits
 * @throws TypeError for a name, RangeError for a value
 */
export function checkOptions(
  options: object,
  more: readonly string[] = [],
  without: readonly string[] = [],
): ReadLimits {
  const known = Object.keys(kinds).filter((name) => !without.includes(name))
  for (const [name, value] of Object.entries(options)) {
    if (more.includes(name)) continue
    if (!known.includes(name))
      throw new TypeError(`There is no option «${name}». There are: ${[...new Set([...known, ...more])].join(', ')}.`)
    const [wanted, isSo] = kinds[name as keyof ParseOptions]
    if (value !== undefined && !isSo(value)) throw new RangeError(`${name} wants ${wanted}, not «${String(value)}».`)
  }
  const { limits = {} } = options as ParseOptions
  for (const [name, value] of Object.entries(limits)) {
    if (!Object.hasOwn(defaultLimits, name))
      throw new TypeError(`There is no limit «${name}». There are: ${Object.keys(defaultLimits).join(', ')}.`)
    if (value !== undefined) checkPositive(`limits.${name}`, value)
  }
  const given = Object.entries(limits).filter(([, value]) => value !== undefined)
  return { ...defaultLimits, ...Object.fromEntries(given) }
}

/** @throws RangeError where a value is no number above 0 */
export function checkPositive(name: string, value: unknown): void {
  if (!(typeof value === 'number' && value > 0))
    throw new RangeError(`${name} wants a number above 0, not ${String(value)}.`)
}

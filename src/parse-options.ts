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
}

const optionNames: readonly string[] = ['limits', 'password', 'office', 'soffice', 'ocr', 'signal']

/**
 * Refuses options that do not exist and limits that are none: a misspelt limit would be no limit.
 * @param more names of options that the caller knows beside those of {@link ParseOptions}
 * @returns all limits
 * @throws TypeError for a name, RangeError for a value
 */
export function checkOptions(options: object, more: readonly string[] = []): ReadLimits {
  const known = [...optionNames, ...more]
  for (const name of Object.keys(options))
    if (!known.includes(name)) throw new TypeError(`There is no option «${name}». There are: ${known.join(', ')}.`)
  const { limits = {}, office } = options as ParseOptions
  if (office !== undefined && !officeUses.includes(office))
    throw new RangeError(`office wants ${officeUses.join(', ')}, not «${String(office)}».`)
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

import type { OcrUse, PlansOptions } from '../batch/parse-plans.ts'
import { ocrEngines } from '../read/ocr/tesseract-ocr.ts'
import { type OfficeUse, officeUses } from '../read/office/office-use.ts'
import { lexiconFlag } from './lexicon-option.ts'
import { UsageError } from './streams.ts'

/** The flags of recognizing text. */
export const ocrFlags = {
  ocr: { type: 'string' },
  'ocr-cache': { type: 'string' },
} as const

/** The flags of reading many files, as `parseArgs` wants them. */
export const plansFlags = {
  jobs: { type: 'string', short: 'j' },
  timeout: { type: 'string' },
  'max-size': { type: 'string' },
  memory: { type: 'string' },
  password: { type: 'string' },
  ...ocrFlags,
  office: { type: 'string' },
  ...lexiconFlag,
} as const

type Flags = { readonly [Name in keyof typeof plansFlags]?: string | undefined }

/**
 * The number that a flag gives.
 * @throws UsageError where it is none above 0
 */
export function positive<Name extends string>(
  flags: { readonly [Key in Name]?: string | undefined },
  name: Name,
): number | undefined {
  const text = flags[name]
  if (text === undefined) return undefined
  const value = Number(text)
  if (!(value > 0 && value < Number.POSITIVE_INFINITY))
    throw new UsageError(`--${name} wants a number above 0, not «${text}».`)
  return value
}

/**
 * What `--office` says.
 * @throws UsageError where it is none of the three
 */
export function officeUse(text: string | undefined): OfficeUse | undefined {
  const use = officeUses.find((one) => one === text)
  if (text !== undefined && use === undefined)
    throw new UsageError(`--office knows ${officeUses.join(', ')}, not «${text}».`)
  return use
}

/**
 * What `--ocr` and `--ocr-cache` say; nothing where no text is to be recognized.
 * @throws UsageError for an engine that is none
 */
export function ocrUse(flags: { readonly [Name in keyof typeof ocrFlags]?: string | undefined }): OcrUse {
  const { ocr: name, 'ocr-cache': ocrCache } = flags
  if (name === undefined) {
    if (ocrCache !== undefined) throw new UsageError('--ocr-cache wants --ocr.')
    return {}
  }
  const ocr = ocrEngines.find((one) => one === name)
  if (ocr === undefined) throw new UsageError(`--ocr knows ${ocrEngines.join(', ')}, not «${name}».`)
  return { ocr, ...(ocrCache === undefined ? {} : { ocrCache }) }
}

/** The arguments with the engine written out behind an `--ocr` that names none. */
export function withOcrEngine(args: readonly string[]): string[] {
  const isEngine = (next: string | undefined): boolean =>
    next !== undefined && ((ocrEngines as readonly string[]).includes(next) || /^\w+$/.test(next))
  return args.map((arg, at) => (arg === '--ocr' && !isEngine(args[at + 1]) ? '--ocr=auto' : arg))
}

/** What the flags say of reading. */
export function plansOptions(flags: Flags, signal?: AbortSignal): PlansOptions {
  const timeout = positive(flags, 'timeout')
  const size = positive(flags, 'max-size')
  const memory = positive(flags, 'memory')
  const jobs = positive(flags, 'jobs')
  const { password } = flags
  const office = officeUse(flags.office)
  return {
    ...(office === undefined ? {} : { office }),
    ...(signal === undefined ? {} : { signal }),
    ...(password === undefined ? {} : { password }),
    ...ocrUse(flags),
    limits: {
      ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
      ...(size === undefined ? {} : { maxBytes: size * 2 ** 20 }),
    },
    ...(jobs === undefined ? {} : { jobs }),
    ...(memory === undefined ? {} : { workerHeapBytes: memory * 2 ** 20 }),
  }
}

import type { WriteOptions } from '../write/format.ts'
import { UsageError } from './streams.ts'

/** The flags that concern how documents are written. */
export const writeFlags = {
  bom: { type: 'boolean' },
  'escape-formulas': { type: 'boolean' },
  alarm: { type: 'string' },
} as const

interface Flags {
  readonly bom?: boolean | undefined
  readonly 'escape-formulas'?: boolean | undefined
  readonly alarm?: string | undefined
}

/**
 * What the flags ask of the writers.
 * @throws UsageError
 */
export function writeOptionsOf(flags: Flags): WriteOptions {
  return {
    bom: flags.bom ?? false,
    escapeFormulas: flags['escape-formulas'] ?? false,
    ...(flags.alarm === undefined ? {} : { alarmDays: daysOf(flags.alarm) }),
  }
}

function daysOf(text: string): number[] {
  if (!/^\d{1,3}(?:,\d{1,3})*$/.test(text))
    throw new UsageError(`--alarm wants days before a deadline, such as 7,1,0, not «${text}».`)
  return text.split(',').map(Number)
}

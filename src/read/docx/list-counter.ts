import { formatNumber } from './number-format.ts'
import { levelCount, type Numbering, type NumberingLevel } from './numbering.ts'
import type { RunProperties } from './run-properties.ts'
import { bulletText } from './symbols.ts'

/** A list number as it is printed. */
export interface ListNumber {
  /** The number with its punctuation, without blanks around it; never empty. */
  readonly text: string
  readonly level: number
  /** True for a bullet, whose text is a symbol. */
  readonly bullet: boolean
  /** What the level says about the look of the number. */
  readonly run: RunProperties
}

/** Counts the numbered paragraphs of one story in order. */
export interface ListCounter {
  /**
   * Counts a paragraph and gives its number.
   * @param font the font of the number as the paragraph has it, where the level names none
   * @returns null where nothing is printed
   */
  next(instance: number, level: number, font: string | null): ListNumber | null
}

/**
 * Makes a counter that starts from the beginning.
 *
 * Counters belong to the definition and are shared by its instances. An instance that overrides a start restarts that
 * level when it is first used there (ECMA-376-1, 17.9.27); a level restarts when a lower one is used (17.9.10); a lower level
 * that was never used stands at its start.
 */
export function createListCounter(numbering: Numbering): ListCounter {
  const sequences = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()

  const startOf = (instance: number, level: number) =>
    numbering.restartsAt(instance, level) ?? numbering.level(instance, level)?.start ?? 1

  const count = (instance: number, level: number, counts: (number | undefined)[]) => {
    const key = `${instance}/${level}`
    if (numbering.restartsAt(instance, level) !== undefined && !started.has(key)) {
      started.add(key)
      counts[level] = undefined
    }
    const current = counts[level]
    counts[level] = current === undefined ? startOf(instance, level) : current + 1
    for (let lower = 0; lower < level; lower++) counts[lower] ??= startOf(instance, lower)
    for (let higher = level + 1; higher < levelCount; higher++) {
      const restart = numbering.level(instance, higher)?.restart
      if (restart === undefined || restart > higher || level < restart) counts[higher] = undefined
    }
  }

  return {
    next(instance, level, font) {
      const sequence = numbering.sequence(instance)
      const definition = numbering.level(instance, level)
      if (sequence === undefined || definition === undefined) return null
      let counts = sequences.get(sequence)
      if (counts === undefined) {
        counts = []
        sequences.set(sequence, counts)
      }
      count(instance, level, counts)
      const bullet = definition.format === 'bullet'
      const text = bullet
        ? bulletText(definition.text, definition.run.hAnsi ?? definition.run.ascii ?? font)
        : numberText(definition, counts, level, (index) => numbering.level(instance, index))
      const printed = text.trim()
      if (printed === '' || definition.run.hidden === true) return null
      return { text: printed, level, bullet, run: definition.run }
    },
  }
}

function numberText(
  definition: NumberingLevel,
  counts: readonly (number | undefined)[],
  own: number,
  levelAt: (index: number) => NumberingLevel | undefined,
): string {
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const level = levelAt(index)
    const value = counts[index]
    if (index > own || level === undefined || value === undefined) return ''
    const format = definition.legal && level.format !== 'none' && level.format !== 'bullet' ? 'decimal' : level.format
    return formatNumber(value, format, level.custom)
  })
}

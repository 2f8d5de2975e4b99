import { type RunProperties, readRunProperties } from './run-properties.ts'
import type { Styles } from './styles.ts'
import type { ThemeFonts } from './theme.ts'
import { childOf, childrenOf, integerOf, stringOf, switchOf, toInteger, type XmlElement } from './xml-element.ts'

/** One level of a numbering definition (ECMA-376-1, 17.9.6). */
export interface NumberingLevel {
  readonly start: number
  readonly format: string
  /** The pattern of the format «custom». */
  readonly custom: string | undefined
  /** The printed text; «%1» stands for the number of the first level. */
  readonly text: string
  /** 0: never restarts; n: restarts after a paragraph of the first n levels; undefined: after any lower level. */
  readonly restart: number | undefined
  /** True where all numbers of the text are printed in Arabic digits (`w:isLgl`). */
  readonly legal: boolean
  /** The paragraph style that this level numbers. */
  readonly style: string | undefined
  readonly run: RunProperties
}

interface AbstractNumbering {
  readonly levels: ReadonlyMap<number, NumberingLevel>
  readonly styleLink: string | undefined
}

interface Override {
  readonly start: number | undefined
  readonly level: NumberingLevel | undefined
}

interface Instance {
  readonly abstract: string
  readonly overrides: ReadonlyMap<number, Override>
}

/** Levels of a definition (ECMA-376-1, 17.9.6); what a file says beyond is no level. */
export const levelCount = 9

/** The numbering definitions of a document. */
export interface Numbering {
  level(instance: number, level: number): NumberingLevel | undefined
  /** What a sequence of numbers is counted by: instances of one definition share their counters. */
  sequence(instance: number): string | undefined
  /** The number from which an instance restarts a level when it is first used there. */
  restartsAt(instance: number, level: number): number | undefined
  /** The level that numbers one of these styles; the first style that has one decides. */
  levelOfStyle(instance: number, styles: readonly string[]): number | undefined
}

/** Reads a numbering part; without one (null) nothing is numbered. */
export function readNumbering(root: XmlElement | null, styles: Styles, theme: ThemeFonts): Numbering {
  const abstracts = new Map<string, AbstractNumbering>()
  for (const element of childrenOf(root ?? undefined, 'w:abstractNum')) {
    abstracts.set(element.attributes['w:abstractNumId'] ?? '', {
      levels: readLevels(childrenOf(element, 'w:lvl'), theme),
      styleLink: stringOf(element, 'w:numStyleLink'),
    })
  }
  const instances = new Map<number, Instance>()
  for (const element of childrenOf(root ?? undefined, 'w:num')) {
    const id = toInteger(element.attributes['w:numId'])
    if (id !== undefined) instances.set(id, readInstance(element, theme))
  }
  const sequences = new Map([...instances.keys()].map((id) => [id, definitionOf(id, abstracts, instances, styles)]))
  const sequence = (id: number) => sequences.get(id)
  const level = (id: number, index: number) => {
    const abstract = abstracts.get(sequence(id) ?? '')
    return instances.get(id)?.overrides.get(index)?.level ?? abstract?.levels.get(index)
  }
  return {
    level,
    sequence,
    restartsAt: (id, index) => instances.get(id)?.overrides.get(index)?.start,
    levelOfStyle: (id, names) => {
      for (const name of names) {
        for (let index = 0; index < levelCount; index++) if (level(id, index)?.style === name) return index
      }
      return undefined
    },
  }
}

/** The definition that an instance uses, through numbering styles (ECMA-376-1, 17.9.21). */
function definitionOf(
  start: number,
  abstracts: ReadonlyMap<string, AbstractNumbering>,
  instances: ReadonlyMap<number, Instance>,
  styles: Styles,
): string | undefined {
  const seen = new Set<number>()
  for (let id = start; !seen.has(id); ) {
    seen.add(id)
    const name = instances.get(id)?.abstract
    const link = name === undefined ? undefined : abstracts.get(name)?.styleLink
    const next = link === undefined ? undefined : styles.numberingOf(link)
    if (next === undefined) return name
    id = next
  }
  return undefined
}

function readInstance(element: XmlElement, theme: ThemeFonts): Instance {
  const overrides = new Map<number, Override>()
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const level = childOf(override, 'w:lvl')
    const index = toInteger(override.attributes['w:ilvl']) ?? 0
    if (!isLevel(index)) continue
    overrides.set(index, {
      start: integerOf(override, 'w:startOverride'),
      level: level === undefined ? undefined : readLevel(level, theme),
    })
  }
  return { abstract: stringOf(element, 'w:abstractNumId') ?? '', overrides }
}

function readLevels(elements: readonly XmlElement[], theme: ThemeFonts): Map<number, NumberingLevel> {
  const levels = new Map<number, NumberingLevel>()
  for (const [i, element] of elements.entries()) {
    const index = toInteger(element.attributes['w:ilvl']) ?? i
    if (isLevel(index)) levels.set(index, readLevel(element, theme))
  }
  return levels
}

function isLevel(index: number): boolean {
  return index >= 0 && index < levelCount
}

/** Word's own limit; the text is printed before every paragraph of the level. */
const maxText = 255

function readLevel(element: XmlElement, theme: ThemeFonts): NumberingLevel {
  const format = childOf(element, 'w:numFmt')?.attributes
  const picture = childOf(element, 'w:lvlPicBulletId') !== undefined
  return {
    // A level without w:start counts from 0 (17.9.25).
    start: integerOf(element, 'w:start') ?? 0,
    format: format?.['w:val'] ?? 'decimal',
    custom: format?.['w:format'],
    text: picture ? '•' : (stringOf(element, 'w:lvlText') ?? '').slice(0, maxText),
    restart: integerOf(element, 'w:lvlRestart'),
    legal: switchOf(element, 'w:isLgl') ?? false,
    style: stringOf(element, 'w:pStyle'),
    run: readRunProperties(childOf(element, 'w:rPr'), theme),
  }
}

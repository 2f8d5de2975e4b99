import type { Numbering, NumberingLevel } from '../docx/numbering.ts'
import { numberFormat } from '../word/number-formats.ts'

/** The numbering definitions of an RTF file, as they are read. Source: Rich Text Format Specification 1.9.1, «List Tables». */
export interface ListTables {
  /** A list of the table begins, an override of one, a level of either. */
  beginList(): void
  beginOverride(): void
  beginLevel(): void
  /** The level's text with the length in front; codes 0 to 8 stand for numbers. */
  setText(text: string): void
  /** The level ends; `font` is what its number is shown in. */
  endLevel(font: string | null): void
  /** Takes a control word. Returns false where it is none of a list. */
  word(name: string, value: number | null): boolean
  /** What was read, in the terms of the .docx reader, whose counter prints the numbers. */
  numbering(): Numbering
}

type Level = { -readonly [Name in keyof NumberingLevel]: NumberingLevel[Name] }

interface ListUse {
  list: number
  readonly levels: (Level | undefined)[]
  readonly starts: (number | undefined)[]
}

const levelCount = 9

function plainLevel(): Level {
  return {
    start: 1,
    format: 'decimal',
    custom: undefined,
    text: '',
    restart: undefined,
    legal: false,
    style: undefined,
    run: {},
  }
}

/** The text with «%1» for the number of the first level. */
function levelText(text: string): string {
  const length = text.charCodeAt(0)
  return [...text.slice(1, 1 + length)]
    .map((character) => (character.charCodeAt(0) < levelCount ? `%${character.charCodeAt(0) + 1}` : character))
    .join('')
}

export function createListTables(): ListTables {
  const lists = new Map<number, Level[]>()
  const uses = new Map<number, ListUse>()
  let levels: Level[] = []
  let use: ListUse | null = null
  let level: Level = plainLevel()
  /** Which level of the use is overridden. */
  let overridden = -1
  let replaces = false

  const words: Readonly<Record<string, (value: number) => void>> = {
    levelnfc: (value) => {
      level.format = numberFormat(value)
    },
    levelnfcn: (value) => {
      level.format = numberFormat(value)
    },
    levelstartat(value) {
      if (use !== null && !replaces) use.starts[overridden] = value
      else level.start = value
    },
    levelnorestart: (value) => {
      level.restart = value === 0 ? undefined : 0
    },
    levellegal: (value) => {
      level.legal = value !== 0
    },
    listid(value) {
      if (use === null) lists.set(value, levels)
      else use.list = value
    },
    ls(value) {
      if (use !== null) uses.set(value, use)
    },
    b: (value) => {
      level.run = { ...level.run, bold: value !== 0 }
    },
    i: (value) => {
      level.run = { ...level.run, italic: value !== 0 }
    },
    caps: (value) => {
      level.run = { ...level.run, caps: value !== 0 }
    },
    lfolevel: () => undefined,
    listoverridestartat: () => undefined,
    listoverrideformat: () => undefined,
  }

  const useOf = (instance: number) => uses.get(instance)
  return {
    beginList() {
      levels = []
      use = null
    },
    beginOverride() {
      use = { list: 0, levels: [], starts: [] }
      overridden = -1
    },
    beginLevel() {
      level = plainLevel()
      replaces = true
      if (use === null) {
        if (levels.length < levelCount) levels.push(level)
      } else if (overridden >= 0 && overridden < levelCount) use.levels[overridden] = level
    },
    setText(text) {
      level.text = levelText(text)
    },
    endLevel(font) {
      level.run = { ...level.run, ascii: font ?? undefined, hAnsi: font ?? undefined }
    },
    word(name, value) {
      if (name === 'lfolevel') {
        overridden++
        replaces = false
      }
      if (!Object.hasOwn(words, name)) return false
      words[name]?.(value ?? 1)
      return true
    },
    numbering: () => ({
      level: (instance, index) => useOf(instance)?.levels[index] ?? lists.get(useOf(instance)?.list ?? 0)?.[index],
      sequence: (instance) => useOf(instance)?.list.toString(),
      restartsAt: (instance, index) => useOf(instance)?.starts[index],
      levelOfStyle: () => undefined,
    }),
  }
}

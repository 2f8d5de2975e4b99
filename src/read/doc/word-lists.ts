import type { Numbering, NumberingLevel } from '../docx/numbering.ts'
import type { RunProperties } from '../docx/run-properties.ts'
import { numberFormat } from '../word/number-formats.ts'
import { applyCharacter, plainCharacter } from './word-looks.ts'

/** What its modifiers say about the look of a number; undefined where they leave it to the paragraph. */
function numberLook(sprms: Uint8Array, fonts: readonly string[]): RunProperties {
  const all = { ...plainCharacter, bold: true, italic: true, caps: true, hidden: true }
  const [off, on] = [plainCharacter, all].map((look) => applyCharacter(look, sprms, look, null))
  const stated = (name: 'bold' | 'italic' | 'caps' | 'hidden') => (off?.[name] === on?.[name] ? off?.[name] : undefined)
  const font = off === undefined || off.font === null ? undefined : fonts[off.font]
  return {
    ascii: font,
    hAnsi: font,
    bold: stated('bold'),
    italic: stated('italic'),
    caps: stated('caps'),
    hidden: stated('hidden'),
  }
}

const levelsOfList = 9
const definitionSize = 28
const useSize = 16

interface ListUse {
  readonly list: number
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, NumberingLevel>
}

/** One level, and where the next structure begins. Source: [MS-DOC] 2.9.150 (LVL), 2.9.151 (LVLF). */
function readLevel(
  view: DataView,
  at: number,
  fonts: readonly string[],
): { level: NumberingLevel; end: number } | null {
  if (at + definitionSize + 2 > view.byteLength) return null
  const flags = view.getUint8(at + 5)
  const characterLength = view.getUint8(at + 24)
  const characters = at + definitionSize + view.getUint8(at + 25)
  const textAt = characters + characterLength
  if (textAt + 2 > view.byteLength) return null
  const length = view.getUint16(textAt, true)
  const end = textAt + 2 + length * 2
  if (end > view.byteLength) return null
  let text = ''
  for (let i = 0; i < length; i++) {
    const code = view.getUint16(textAt + 2 + i * 2, true)
    // The characters 0 to 8 stand for the numbers of the levels.
    text += code < levelsOfList ? `%${code + 1}` : String.fromCharCode(code)
  }
  const sprms = new Uint8Array(view.buffer, view.byteOffset + characters, characterLength)
  const level = {
    start: view.getInt32(at, true),
    format: numberFormat(view.getUint8(at + 4)),
    custom: undefined,
    text,
    restart: (flags & 0x08) === 0 ? undefined : view.getUint8(at + 26),
    legal: (flags & 0x04) !== 0,
    style: undefined,
    run: numberLook(sprms, fonts),
  }
  return { level, end }
}

/** The definitions: their fixed parts in a row, then the levels of each. Source: [MS-DOC] 2.9.199 (PlfLst), 2.9.147 (LSTF). */
function readDefinitions(
  table: Uint8Array,
  start: number,
  end: number,
  fonts: readonly string[],
): Map<number, NumberingLevel[]> {
  const definitions = new Map<number, NumberingLevel[]>()
  if (end - start < 2 || end > table.length) return definitions
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const count = view.getUint16(start, true)
  let at = start + 2 + count * definitionSize
  for (let i = 0; i < count; i++) {
    const head = start + 2 + i * definitionSize
    if (head + definitionSize > table.length) break
    const simple = (view.getUint8(head + 26) & 1) !== 0
    const levels: NumberingLevel[] = []
    for (let j = 0; j < (simple ? 1 : levelsOfList); j++) {
      const read = readLevel(view, at, fonts)
      if (read === null) return definitions
      levels.push(read.level)
      at = read.end
    }
    definitions.set(view.getInt32(head, true), levels)
  }
  return definitions
}

/** How the document uses the definitions. Source: [MS-DOC] 2.9.200 (PlfLfo), 2.9.131 (LFO), 2.9.132 (LFOData). */
function readUses(bytes: Uint8Array, fonts: readonly string[]): ListUse[] {
  const uses: ListUse[] = []
  if (bytes.length < 4) return uses
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = Math.min(view.getUint32(0, true), Math.floor((bytes.length - 4) / useSize))
  let at = 4 + count * useSize
  for (let i = 0; i < count; i++) {
    const head = 4 + i * useSize
    const starts = new Map<number, number>()
    const levels = new Map<number, NumberingLevel>()
    uses.push({ list: view.getInt32(head, true), starts, levels })
    at += 4
    for (let j = 0; j < view.getUint8(head + 12) && at + 8 <= bytes.length; j++) {
      const flags = view.getUint32(at + 4, true)
      const index = flags & 0xf
      if ((flags & 0x10) !== 0) starts.set(index, view.getInt32(at, true))
      at += 8
      if ((flags & 0x20) === 0) continue
      const read = readLevel(view, at, fonts)
      if (read === null) return uses
      levels.set(index, read.level)
      if ((flags & 0x10) !== 0) starts.set(index, read.level.start)
      at = read.end
    }
  }
  return uses
}

/**
 * The numbering of a binary Word document in the terms of the .docx reader, whose counter prints the numbers.
 * @param table the table stream
 * @param lists where the PlfLst stands in it
 * @param uses the PlfLfo structure
 */
export function readWordLists(
  table: Uint8Array,
  lists: { readonly start: number; readonly end: number },
  uses: Uint8Array,
  fonts: readonly string[],
): Numbering {
  const definitions = readDefinitions(table, lists.start, lists.end, fonts)
  const instances = readUses(uses, fonts)
  const useOf = (instance: number) => instances[instance - 1]
  return {
    level: (instance, level) => {
      const use = useOf(instance)
      return use?.levels.get(level) ?? (use === undefined ? undefined : definitions.get(use.list)?.[level])
    },
    sequence: (instance) => useOf(instance)?.list.toString(),
    restartsAt: (instance, level) => useOf(instance)?.starts.get(level),
    levelOfStyle: () => undefined,
  }
}

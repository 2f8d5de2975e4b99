import {
  applyCharacter,
  applyParagraph,
  type CharacterLook,
  type ParagraphLook,
  plainCharacter,
  plainParagraphLook,
} from './word-looks.ts'

/** The style sheet of a binary Word document, resolved along its chains of base styles. */
export interface WordStyles {
  paragraph(style: number): ParagraphLook
  /** How characters look in paragraphs of a style, before the characters' own modifiers. */
  character(style: number): CharacterLook
  /** Puts a character style on top of a look. */
  withCharacterStyle(look: CharacterLook, style: number): CharacterLook
}

interface StyleRecord {
  readonly base: number
  /** 1 to 9 for the built-in headings. */
  readonly heading: number | null
  readonly paragraph: Uint8Array
  readonly character: Uint8Array
}

const nothing = new Uint8Array()
const noBase = 0xfff
const kinds = { paragraph: 1, character: 2 } as const
const longestChain = 50

/** The lists of modifiers of a style: for paragraphs one with the style's own index in front, then one for characters. */
function readModifiers(style: Uint8Array, start: number, kind: number, count: number): Uint8Array[] {
  const view = new DataView(style.buffer, style.byteOffset, style.byteLength)
  const lists: Uint8Array[] = []
  let at = start
  for (let i = 0; i < count && at + 2 <= style.length; i++) {
    const length = view.getUint16(at, true)
    lists.push(style.subarray(at + 2, at + 2 + length))
    at += 2 + length + (length % 2)
  }
  if (kind === kinds.paragraph && lists[0]) lists[0] = lists[0].subarray(2)
  return lists
}

/** One style. Source: [MS-DOC] 2.9.260 (STD). */
function readStyle(style: Uint8Array, baseSize: number): StyleRecord {
  const none = { base: noBase, heading: null, paragraph: nothing, character: nothing }
  if (style.length < baseSize + 2 || baseSize < 10) return none
  const view = new DataView(style.buffer, style.byteOffset, style.byteLength)
  const identifier = view.getUint16(0, true) & 0xfff
  const kind = view.getUint16(2, true) & 0xf
  const count = view.getUint16(4, true) & 0xf
  const name = view.getUint16(baseSize, true)
  const lists = readModifiers(style, baseSize + 2 + (name + 1) * 2, kind, count)
  const [first = nothing, second = nothing] = lists
  return {
    base: view.getUint16(2, true) >> 4,
    heading: kind === kinds.paragraph && identifier >= 1 && identifier <= 9 ? identifier : null,
    paragraph: kind === kinds.paragraph ? first : nothing,
    character: kind === kinds.paragraph ? second : kind === kinds.character ? first : nothing,
  }
}

function readRecords(sheet: Uint8Array): StyleRecord[] {
  if (sheet.length < 20) return []
  const view = new DataView(sheet.buffer, sheet.byteOffset, sheet.byteLength)
  const headLength = view.getUint16(0, true)
  const count = view.getUint16(2, true)
  const baseSize = view.getUint16(4, true)
  const records: StyleRecord[] = []
  let at = 2 + headLength
  for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
    const length = view.getUint16(at, true)
    records.push(readStyle(sheet.subarray(at + 2, at + 2 + length), baseSize))
    at += 2 + length
  }
  return records
}

/**
 * Reads the style sheet. Source: [MS-DOC] 2.9.271 (STSH).
 * @param sheet the STSH structure
 */
export function readWordStyles(sheet: Uint8Array): WordStyles {
  const records = readRecords(sheet)
  const paragraphs = new Map<number, ParagraphLook>()
  const characters = new Map<number, CharacterLook>()
  const chainOf = (style: number) => {
    const chain: StyleRecord[] = []
    for (let at = style; at !== noBase && chain.length < longestChain; ) {
      const record = records[at]
      if (record === undefined) break
      chain.unshift(record)
      at = record.base
    }
    return chain
  }
  const withCharacterStyle = (look: CharacterLook, style: number) =>
    chainOf(style).reduce((made, record) => applyCharacter(made, record.character, made, null), look)
  return {
    withCharacterStyle,
    paragraph(style) {
      let look = paragraphs.get(style)
      if (look === undefined) {
        look = plainParagraphLook
        for (const { paragraph, heading } of chainOf(style))
          look = applyParagraph(heading === null ? look : { ...look, heading }, paragraph)
        paragraphs.set(style, look)
      }
      return look
    },
    character(style) {
      let look = characters.get(style)
      if (look === undefined) {
        look = withCharacterStyle(plainCharacter, style)
        characters.set(style, look)
      }
      return look
    },
  }
}

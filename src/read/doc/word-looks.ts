import type { SourceParagraph } from '../../model/source-document.ts'
import { readSprms } from './sprm.ts'

/** How characters look and what they are. */
export interface CharacterLook {
  /** Index of the font; null where none is named. */
  readonly font: number | null
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
  readonly hidden: boolean
  /** Deleted while changes were tracked. */
  readonly deleted: boolean
  /** The characters are codes of Word: a picture, a field mark, a symbol. */
  readonly special: boolean
  /** The symbol that a special character stands for. */
  readonly symbol: { readonly font: number; readonly code: number } | null
}

export const plainCharacter: CharacterLook = {
  font: null,
  bold: false,
  italic: false,
  caps: false,
  hidden: false,
  deleted: false,
  special: false,
  symbol: null,
}

export interface ParagraphLook {
  readonly alignment: SourceParagraph['alignment']
  /** Outline level from 1; null for body text. */
  readonly heading: number | null
  /** 1-based index of the list use (LFO); 0 for none. */
  readonly list: number
  readonly listLevel: number
  /** Nesting of tables around it; 0 outside. */
  readonly depth: number
  /** Ends a row of an outermost table. */
  readonly endsRow: boolean
  /** Ends a cell, or a row, of a nested table. */
  readonly endsInnerCell: boolean
  readonly endsInnerRow: boolean
}

export const plainParagraphLook: ParagraphLook = {
  alignment: 'left',
  heading: null,
  list: 0,
  listLevel: 0,
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
  endsInnerRow: false,
}

/** A toggle: off, on, as the style has it, or the opposite of that ([MS-DOC] 2.9.327). */
function toggled(value: number, style: boolean): boolean {
  return value === 0x80 ? style : value === 0x81 ? !style : value !== 0
}

/**
 * Applies modifiers of characters. Source: [MS-DOC] 2.6.1.
 * @param look what they change
 * @param style what toggles refer to
 * @param withStyle puts a character style on top, or null where styles are being resolved
 */
export function applyCharacter(
  look: CharacterLook,
  sprms: Uint8Array,
  style: CharacterLook,
  withStyle: ((look: CharacterLook, style: number) => CharacterLook) | null,
): CharacterLook {
  let made = look
  for (const { code, operand } of readSprms(sprms)) {
    const byte = () => operand.getUint8(0)
    switch (code) {
      case 0x0800:
        made = { ...made, deleted: byte() !== 0 }
        break
      case 0x0835:
        made = { ...made, bold: toggled(byte(), style.bold) }
        break
      case 0x0836:
        made = { ...made, italic: toggled(byte(), style.italic) }
        break
      case 0x083b:
        made = { ...made, caps: toggled(byte(), style.caps) }
        break
      case 0x083c:
        made = { ...made, hidden: toggled(byte(), style.hidden) }
        break
      case 0x2a33:
        made = style
        break
      case 0x0855:
        made = { ...made, special: byte() !== 0 }
        break
      case 0x4a4f:
        made = { ...made, font: operand.getUint16(0, true) }
        break
      case 0x4a30:
        if (withStyle !== null) made = withStyle(made, operand.getUint16(0, true))
        break
      case 0x6a09:
        made = { ...made, symbol: { font: operand.getUint16(0, true), code: operand.getUint16(2, true) } }
        break
    }
  }
  return made
}

const alignments: readonly SourceParagraph['alignment'][] = ['left', 'center', 'right', 'justify', 'justify', 'justify']
const bodyText = 9
/** No document nests tables so deep; what says so is damaged. */
const deepest = 20

/** Applies modifiers of paragraphs. Source: [MS-DOC] 2.6.2. */
export function applyParagraph(look: ParagraphLook, sprms: Uint8Array): ParagraphLook {
  let made = look
  for (const { code, operand } of readSprms(sprms)) {
    const byte = () => operand.getUint8(0)
    switch (code) {
      case 0x2403:
      case 0x2461:
        made = { ...made, alignment: alignments[byte()] ?? made.alignment }
        break
      case 0x2640:
        made = { ...made, heading: byte() < bodyText ? byte() + 1 : null }
        break
      case 0x260a:
        made = { ...made, listLevel: Math.min(byte(), 8) }
        break
      case 0x460b:
        made = { ...made, list: operand.getUint16(0, true) }
        break
      case 0x2416:
        made = { ...made, depth: byte() === 0 ? 0 : Math.max(made.depth, 1) }
        break
      case 0x6649:
        made = { ...made, depth: Math.min(Math.max(operand.getInt32(0, true), 0), deepest) }
        break
      case 0x2417:
        made = { ...made, endsRow: byte() !== 0 }
        break
      case 0x244b:
        made = { ...made, endsInnerCell: byte() !== 0 }
        break
      case 0x244c:
        made = { ...made, endsInnerRow: byte() !== 0 }
        break
    }
  }
  return made
}

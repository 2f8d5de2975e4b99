import { cp1252Characters } from './cp1252.ts'

/** One character of a file to the letter it stands for; keys are UTF-16 codes. */
export type LetterTable = ReadonlyMap<number, string>

/** First byte → the letters of the bytes from there on. */
type ByteRows = readonly (readonly [first: number, letters: string])[]

/**
 * TCVN 5712:1993 VN3, the encoding of the .Vn… fonts (ABC). Source: the standard as glibc's `TCVN5712-1` charmap has it,
 * bytes from 0xA1 on without the capitals that VN3 leaves out; equal to the TCVN3 row of UniKey's `vnconv` tables.
 */
const tcvn3: ByteRows = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
]

/** VISCII 1.1. Source: RFC 1456. */
const viscii: ByteRows = [
  [0x02, 'Ẳ'],
  [0x05, 'ẴẪ'],
  [0x14, 'Ỷ'],
  [0x19, 'Ỹ'],
  [0x1e, 'Ỵ'],
  [0x80, 'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ'],
  [0x90, 'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ'],
  [0xa0, 'Õắằặấầẩậẽẹếềểễệố'],
  [0xb0, 'ồổỗỠƠộờởịỰỨỪỬơớƯ'],
  [0xc0, 'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ'],
  [0xd0, 'ĐứÒÓÔạỷừửÙÚỹỵÝỡư'],
  [0xe0, 'àáâãảăữẫèéêẻìíĩỉ'],
  [0xf0, 'đựòóôõỏọụùúũủýợỮ'],
]

/**
 * VPS (Vietnamese Professionals Society). Source: the VPS row of UniKey's `vnconv` tables, the only one there is; the
 * fourteen capitals that VPS keeps among the control codes are left out, for no document format can carry them.
 */
const vps: ByteRows = [
  [0x80, 'ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ'],
  [0x93, 'ỀỂỄỐỒỔỖýỷỵỚỜỞ'],
  [0xa1, 'ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự'],
  [0xc0, 'ầÁÂấẩẫậđẻÉÊẹỉễịỹ'],
  [0xd0, 'ƯỦồốÔỏơÈừứÚũưÝẺ'],
  [0xe0, 'àáâãảạă'],
  [0xe8, 'èéêẽìí'],
  [0xef, 'ĩẴĐòóôõ'],
  [0xf7, 'Ơụùúủ'],
  [0xfd, 'ỶẼỳ'],
]

/** Byte → letter, as the encoding defines it. */
function byteTable(rows: ByteRows): Map<number, string> {
  const table = new Map<number, string>()
  for (const [first, letters] of rows) [...letters].forEach((letter, i) => void table.set(first + i, letter))
  return table
}

/** The characters a legacy byte may have become in a Unicode file: the byte read as Latin-1 or as windows-1252. */
function characterTable(rows: ByteRows, more: readonly (readonly [number, string])[] = []): LetterTable {
  const table = new Map<number, string>(more)
  for (const [byte, letter] of byteTable(rows)) {
    table.set(byte, letter)
    const printed = cp1252Characters[byte]
    if (printed !== undefined) table.set(printed, letter)
  }
  return table
}

/** The byte tables as the encodings define them, for round trips. */
export const byteTables = { tcvn3: byteTable(tcvn3), viscii: byteTable(viscii), vps: byteTable(vps) } as const

/** Some programs turn the micro sign into the Greek letter (NFKC) and the soft hyphen into a minus (PDF encodings). */
const greekMu = 0x3bc
const minus = 0x2212

export const letterTables = {
  tcvn3: characterTable(tcvn3, [
    [greekMu, 'à'],
    [minus, 'ư'],
  ]),
  viscii: characterTable(viscii),
  vps: characterTable(vps),
} as const

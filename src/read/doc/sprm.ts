/** A single property modifier: its code and its operand. Source: [MS-DOC] 2.2.5.1. */
export interface Sprm {
  readonly code: number
  readonly operand: DataView
}

/** Operand sizes by the `spra` bits; 6 is variable. */
const operandSizes = [1, 1, 2, 4, 2, 2, -1, 3] as const
const tableDefinition = 0xd608

function operandLength(view: DataView, code: number, at: number): { start: number; length: number } {
  const size = operandSizes[(code >> 13) & 7] ?? 1
  if (size >= 0) return { start: at, length: size }
  // The length of a table definition has two bytes and counts one more than follows.
  if (code === tableDefinition)
    return at + 2 <= view.byteLength
      ? { start: at + 2, length: view.getUint16(at, true) - 1 }
      : { start: at, length: -1 }
  return at < view.byteLength ? { start: at + 1, length: view.getUint8(at) } : { start: at, length: -1 }
}

/** The modifiers in a list of them (`grpprl`); it ends where one is cut. */
export function* readSprms(list: Uint8Array): Generator<Sprm> {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength)
  let at = 0
  while (at + 3 <= list.length) {
    const code = view.getUint16(at, true)
    const { start, length } = operandLength(view, code, at + 2)
    if (length < 0 || start + length > list.length) return
    yield { code, operand: new DataView(list.buffer, list.byteOffset + start, length) }
    at = start + length
  }
}

/**
 * The shapes inside groups of shapes: text boxes name the shape they belong to, the text only knows where whole groups are anchored.
 * Source: [MS-ODRAW] 2.2.13 to 2.2.40, [MS-DOC] 2.9.172 (OfficeArtContent).
 */
const kinds = { drawing: 0xf002, group: 0xf003, shape: 0xf004, shapeFacts: 0xf00a } as const
const headerSize = 8
/** Groups within groups beyond this are no drawing of a person. */
const deepest = 20

interface Record {
  readonly kind: number
  readonly start: number
  readonly end: number
}

/** The records between two offsets, one after the other. */
function* recordsIn(view: DataView, start: number, end: number): Generator<Record> {
  for (let at = start; at + headerSize <= end; ) {
    const next = at + headerSize + view.getUint32(at + 4, true)
    yield { kind: view.getUint16(at + 2, true), start: at + headerSize, end: Math.min(next, end) }
    at = next
  }
}

/** The number of a shape by its facts (OfficeArtFSP). */
function numberOf(view: DataView, shape: Record): number | undefined {
  for (const record of recordsIn(view, shape.start, shape.end))
    if (record.kind === kinds.shapeFacts && record.start + 4 <= view.byteLength)
      return view.getUint32(record.start, true)
  return undefined
}

/**
 * Finds for each shape the outermost group (or the shape itself) that is anchored in the text.
 * @param drawings the OfficeArtContent; empty where the document draws nothing
 */
export function readDrawingGroups(drawings: Uint8Array): ReadonlyMap<number, number> {
  const outermost = new Map<number, number>()
  const view = new DataView(drawings.buffer, drawings.byteOffset, drawings.byteLength)

  /** The first shape of a group stands for the group. */
  const addGroup = (group: Record, anchor: number | null, depth: number) => {
    let held = anchor
    for (const record of recordsIn(view, group.start, group.end)) {
      if (record.kind === kinds.shape) {
        const number = numberOf(view, record)
        if (number === undefined) continue
        if (depth > 0) held ??= number
        outermost.set(number, depth > 0 ? (held ?? number) : number)
      } else if (record.kind === kinds.group && depth < deepest) addGroup(record, held, depth + 1)
    }
  }

  // First what all drawings share, then each drawing with a byte before it that says where it stands.
  const [shared] = recordsIn(view, 0, view.byteLength)
  let at = shared?.end ?? view.byteLength
  while (at + 1 + headerSize <= view.byteLength) {
    const [drawing] = recordsIn(view, at + 1, view.byteLength)
    if (drawing === undefined || drawing.kind !== kinds.drawing) break
    for (const record of recordsIn(view, drawing.start, drawing.end))
      if (record.kind === kinds.group) addGroup(record, null, 0)
    at = drawing.end
  }
  return outermost
}

/** What the two halves of pdfjs send each other, as far as it is not copied as it stands. */
interface EngineMessage {
  readonly action?: string
  readonly data?: unknown
  readonly chunk?: { readonly fnArray?: unknown; readonly argsArray?: unknown }
}

/**
 * Copies a message between the halves of pdfjs. A structured clone of everything takes as long as reading the page, so the
 * objects that nobody changes later, one a glyph, are handed over as they are.
 */
export function copyMessage(message: unknown, transfer: readonly ArrayBuffer[]): unknown {
  const { action, data, chunk } = message as EngineMessage
  // The sender empties its lists after sending.
  if (Array.isArray(chunk?.fnArray) && Array.isArray(chunk.argsArray))
    return { ...(message as object), chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] } }
  if (action === 'commonobj' && Array.isArray(data) && data[1] === 'Font')
    return { ...(message as object), data: [data[0], 'Font', leanFont(data[2] as EngineFontData)] }
  const copy = structuredClone(message, { transfer: [...transfer] })
  if (action === 'GetDocRequest') leaveOutlines(copy as EngineMessage)
  return copy
}

/** A font as it is sent: figures and the font program in one buffer, the rest as an object. */
interface EngineFontData {
  readonly data?: ArrayBuffer
  readonly extra?: Readonly<Record<string, unknown>>
}

/** What of `extra` the reader looks at; the character maps are large. */
const wantedProperties = ['composite', 'isSymbolicFont', 'differences', 'toUnicode']

function leanFont(font: EngineFontData): EngineFontData {
  const { data, extra = {} } = font
  if (data === undefined) return font
  markUnloadable(data)
  return { data, extra: Object.fromEntries(wantedProperties.map((name) => [name, extra[name]])) }
}

/**
 * Tells the reading half to load fonts itself, for otherwise it works out the outline of every glyph. The drawing half must
 * not try to load them, so there each font is marked as one whose outlines are drawn.
 */
function leaveOutlines(request: EngineMessage): void {
  const { evaluatorOptions } = request.data as { readonly evaluatorOptions?: Record<string, unknown> }
  if (evaluatorOptions !== undefined) evaluatorOptions.disableFontFace = false
}

/** The buffer begins with booleans of two bits (1 false, 2 true) in a fixed order; the third is `disableFontFace`. */
function markUnloadable(data: ArrayBuffer): void {
  const bytes = new Uint8Array(data)
  bytes[0] = (bytes[0]! & ~0b11_00_00) | 0b10_00_00
}

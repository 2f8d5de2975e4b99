/** How the operators that end a path paint it (ISO 32000-1, 8.5.3), by pdfjs' names. */
export const paintings: ReadonlyMap<string, { readonly stroke: boolean; readonly fill: boolean }> = new Map([
  ['stroke', { stroke: true, fill: false }],
  ['closeStroke', { stroke: true, fill: false }],
  ['fill', { stroke: false, fill: true }],
  ['eoFill', { stroke: false, fill: true }],
  ['fillStroke', { stroke: true, fill: true }],
  ['eoFillStroke', { stroke: true, fill: true }],
  ['closeFillStroke', { stroke: true, fill: true }],
  ['closeEOFillStroke', { stroke: true, fill: true }],
])

export function isNumberList(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
}

const namesByTable = new WeakMap<object, ReadonlyMap<number, string>>()

/** The names of pdfjs' operators by their codes. */
export function operatorNames(operators: Readonly<Record<string, number>>): ReadonlyMap<number, string> {
  const known = namesByTable.get(operators)
  if (known !== undefined) return known
  const names = new Map(Object.entries(operators).map(([name, code]) => [code, name]))
  namesByTable.set(operators, names)
  return names
}

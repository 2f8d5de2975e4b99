/**
 * A value on its way between threads, in pieces that each take next to no time to parse: one large message would stop the event loop
 * of whoever receives it.
 */
export interface Piece {
  /** Keys that lead from the whole to the place; empty for the whole. */
  readonly path: readonly (string | number)[]
  /** Without `keys` the value at that place as JSON, else an array of the values of these keys there. */
  readonly json: string
  readonly keys?: readonly (string | number)[]
}

/** Characters of JSON that are parsed in a thousandth of a second or two. */
const most = 200_000

/** Cuts plain data into pieces, containers before what they contain. */
export function* piecesOf(value: unknown, path: readonly (string | number)[] = []): Generator<Piece> {
  const json = JSON.stringify(value)
  if (json.length <= most || typeof value !== 'object' || value === null) {
    yield { path, json }
    return
  }
  yield { path, json: Array.isArray(value) ? '[]' : '{}' }
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((one, index) => [index, one] as const)
    : Object.entries(value)
  let keys: (string | number)[] = []
  let held: string[] = []
  let length = 0
  for (const [key, one] of entries) {
    const text = JSON.stringify(one)
    if (held.length > 0 && length + text.length > most) {
      yield { path, keys, json: `[${held.join(',')}]` }
      ;[keys, held, length] = [[], [], 0]
    }
    if (text.length > most) {
      yield* piecesOf(one, [...path, key])
      continue
    }
    keys.push(key)
    held.push(text)
    length += text.length
  }
  if (held.length > 0) yield { path, keys, json: `[${held.join(',')}]` }
}

type Container = Record<string | number, unknown>

/** Puts pieces together again, in the order in which they were cut. */
export function piecesReader(): { add(piece: Piece): void; value(): unknown } {
  let whole: unknown
  return {
    add({ path, json, keys }) {
      const value = JSON.parse(json) as unknown
      let place = whole as Container
      for (const key of keys === undefined ? path.slice(0, -1) : path) place = place[key] as Container
      if (keys !== undefined) for (const [index, key] of keys.entries()) place[key] = (value as unknown[])[index]
      else if (path.length === 0) whole = value
      else place[path.at(-1)!] = value
    },
    value: () => whole,
  }
}

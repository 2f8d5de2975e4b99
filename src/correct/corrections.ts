import type { PlanDocument } from '../model/plan-document.ts'

/** One correction: an operation of JSON Patch (RFC 6902) on the document, with who made it and when. */
export interface Correction {
  readonly op: 'add' | 'replace' | 'remove'
  /** JSON Pointer (RFC 6901); «-» at the end of a list is behind its last value. */
  readonly path: string
  readonly value?: unknown
  readonly who: string
  /** ISO 8601. */
  readonly when: string
}

/** A document with what people changed in it, as the app writes it. */
export interface CorrectedDocument {
  readonly format: 'kehoach-corrected/1'
  /** As it was read; the corrections apply to it in their order. */
  readonly document: PlanDocument
  readonly corrections: readonly Correction[]
  /** The file itself, so that a corpus can be made of it. */
  readonly file: { readonly name: string; readonly base64: string } | null
}

/** A correction that does not fit the document. */
export class CorrectionError extends Error {
  override readonly name = 'CorrectionError'
}

/** The names of a pointer; `__proto__` and its like are no names of a document. */
function namesOf(path: string): string[] {
  if (!path.startsWith('/')) throw new CorrectionError(`«${path}» is no JSON Pointer.`)
  const names = path
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  if (names.some((name) => ['__proto__', 'constructor', 'prototype'].includes(name)))
    throw new CorrectionError(`«${path}» leads nowhere.`)
  return names
}

function change(target: unknown, names: readonly string[], correction: Correction): unknown {
  const [name, ...rest] = names
  if (name === undefined) return correction.value
  const lost = new CorrectionError(`«${correction.path}» leads nowhere.`)
  if (Array.isArray(target)) {
    const last = rest.length === 0
    const index = name === '-' && last && correction.op === 'add' ? target.length : Number(name)
    const most = last && correction.op === 'add' ? target.length : target.length - 1
    if (!/^(?:0|[1-9]\d*|-)$/.test(name) || !(index <= most)) throw lost
    if (!last) return target.with(index, change(target[index], rest, correction))
    if (correction.op === 'add') return target.toSpliced(index, 0, correction.value)
    return correction.op === 'remove' ? target.toSpliced(index, 1) : target.with(index, correction.value)
  }
  if (typeof target !== 'object' || target === null || !Object.hasOwn(target, name)) throw lost
  const record = target as Record<string, unknown>
  // No value of a document may be missing: what is taken away is null.
  if (rest.length === 0) return { ...record, [name]: correction.op === 'remove' ? null : correction.value }
  return { ...record, [name]: change(record[name], rest, correction) }
}

/**
 * The document as corrected; the one given stays as it is.
 * @throws CorrectionError where a correction leads nowhere
 */
export function applyCorrections(document: PlanDocument, corrections: readonly Correction[]): PlanDocument {
  return corrections.reduce<unknown>(
    (current, correction) => change(current, namesOf(correction.path), correction),
    document,
  ) as PlanDocument
}

/** «tasks[3].lead[0]» as a JSON Pointer. */
export function toPointer(path: string): string {
  return `/${path.replaceAll(/\[(\d+)\]/g, '.$1').replaceAll('.', '/')}`
}

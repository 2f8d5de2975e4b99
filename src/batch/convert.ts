import { resolve } from 'node:path'
import type { Format, WriteOptions } from '../write/format.ts'
import { asOutput } from './batch-error.ts'
import { commonDirectory, pathFrom } from './find-files.ts'
import { readNdjson } from './ndjson-documents.ts'
import type { FailedFile } from './summary.ts'
import { type StoredDocument, writeOutput } from './write-output.ts'

/** NDJSON that is to be written as something else. */
export interface Conversion {
  /** Paths; one of them may be a stream. */
  readonly inputs: readonly (string | NodeJS.ReadableStream)[]
  readonly format: Format
  readonly out: string
  readonly writeOptions?: WriteOptions
  /** Write an output without a document, too. */
  readonly allowEmpty?: boolean
  readonly onFailure?: (failure: FailedFile) => void
}

export interface Converted {
  readonly documents: number
  /** Lines that hold no document of this version: `path` is «plans.ndjson:12». */
  readonly failed: readonly FailedFile[]
}

/** There was nothing to write, and that was not meant: what stood there before is unchanged. */
export class NothingToConvert extends Error {
  override readonly name = 'NothingToConvert'
}

const nameOf = (input: string | NodeJS.ReadableStream) => (typeof input === 'string' ? input : '-')

/** The names that the documents give, for the directory that holds them all. */
async function namesIn(inputs: Conversion['inputs']): Promise<string[]> {
  const names = new Set<string>()
  for (const input of inputs)
    for await (const found of readNdjson(input))
      if ('document' in found && found.document.source.name !== null) names.add(resolve(found.document.source.name))
  return [...names]
}

/** Gives each document a path of its own below one directory, wherever its name says that it was. */
function pathsBelow(top: string): (name: string | null) => string {
  const given = new Map<string, number>()
  return (name) => {
    const path = name === null ? 'document' : pathFrom(top, name)
    const before = given.get(path) ?? 0
    given.set(path, before + 1)
    return before === 0 ? path : `${path}~${before + 1}`
  }
}

/**
 * Writes documents that were read before, and stand in NDJSON, in any format, without reading their files again.
 * A format of one file a document takes the inputs twice: first for the names, then for the documents.
 * @throws ReadError `not-found`, NothingToConvert, OutputError where the output cannot be written: what stood there stays
 */
export async function convert(conversion: Conversion): Promise<Converted> {
  const { inputs, format, out, writeOptions = {}, allowEmpty = false, onFailure } = conversion
  const failed: FailedFile[] = []
  let documents = 0
  let broken: { readonly error: unknown } | null = null
  const top = format.shape === 'document' ? commonDirectory(await namesIn(inputs)) : ''
  const pathOf = pathsBelow(top)

  async function* stored(): AsyncGenerator<StoredDocument> {
    try {
      for (const input of inputs)
        for await (const found of readNdjson(input)) {
          if ('document' in found) {
            documents++
            yield { path: format.shape === 'document' ? pathOf(found.document.source.name) : '', json: found.json }
          } else {
            const failure = { path: `${nameOf(input)}:${found.line}`, code: 'not-a-document', message: found.reason }
            failed.push(failure)
            onFailure?.(failure)
          }
        }
      if (documents === 0 && !allowEmpty) throw new NothingToConvert('There is no document in it.')
    } catch (error) {
      broken = { error }
      throw error
    }
  }

  await asOutput(writeOutput(format, out, { documents: stored() }, writeOptions)).catch((error: unknown) => {
    // What is wrong with an input is no fault of the output.
    throw broken === null ? error : (broken as { readonly error: unknown }).error
  })
  return { documents, failed }
}

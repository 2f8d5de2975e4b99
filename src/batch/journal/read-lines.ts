import type { FileHandle } from 'node:fs/promises'
import { type JournalEntry, JournalError } from './journal.ts'
import { contentOf } from './line.ts'

/** Where a file's line stands in the journal. */
export interface Line {
  readonly entry: JournalEntry
  readonly offset: number
  readonly length: number
}

/** What is read back from a journal, and where its whole lines end. */
export interface Lines {
  readonly lines: Map<string, Line>
  readonly end: number
  /** Null for an empty file. */
  readonly settings: string | null
}

/** Reads back a journal: every sound line counts; a torn last line is what a kill interrupted. */
export async function readLines(handle: FileHandle, path: string): Promise<Lines> {
  const lines = new Map<string, Line>()
  let settings: string | null = null
  let end = 0
  for await (const { offset, bytes } of linesOf(handle)) {
    const value = parseLine(bytes)
    if (settings === null) {
      if (value?.journal !== 'kehoach' || !isText(value.settings))
        throw new JournalError(
          `${path} is no journal of this version, or its first line is damaged. Delete it to begin anew.`,
        )
      settings = value.settings
    } else if (value !== null && isEntry(value)) {
      const { document: _, ...entry } = value
      lines.set(entry.path, { entry, offset, length: bytes.length })
    }
    end = offset + bytes.length + 1
  }
  if (settings === null && (await handle.stat()).size > longestTornHead)
    throw new JournalError(`${path} is no journal. Delete it, or name another output.`)
  return { lines, end, settings }
}

/** A kill may leave the first line torn; a longer file without a line break is none of ours. */
const longestTornHead = 1000

/** Yields the complete lines of a file with their offsets, without holding more than one. */
async function* linesOf(handle: FileHandle): AsyncGenerator<{ offset: number; bytes: Buffer }> {
  const chunk = Buffer.alloc(1 << 20)
  let parts: Buffer[] = []
  let offset = 0
  let position = 0
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, position)
    if (bytesRead === 0) return
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0 && at < bytesRead; at = chunk.indexOf(10, from)) {
      const bytes = Buffer.concat([...parts, chunk.subarray(from, at)])
      yield { offset, bytes }
      offset = position + at + 1
      parts = []
      from = at + 1
      if (from >= bytesRead) break
    }
    if (from < bytesRead) parts.push(Buffer.from(chunk.subarray(from, bytesRead)))
    position += bytesRead
  }
}

/** What a line says; null where it is not what was written. */
function parseLine(bytes: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(contentOf(bytes)?.toString() ?? 'null')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function isEntry(value: Record<string, unknown>): value is Record<string, unknown> & JournalEntry {
  const { path, stamp, ms, facts, error } = value as Partial<Record<keyof JournalEntry, Record<string, unknown>>>
  return (
    isText(path) &&
    isNumber(ms) &&
    isNumber(stamp?.size) &&
    isNumber(stamp?.modified) &&
    (isText(error?.code) ? isText(error?.message) : typeof facts?.diagnostics === 'object')
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number'

import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DocumentFacts, ErrorFacts } from './messages.ts'

/** What tells one version of a file from the next. */
export interface FileStamp {
  readonly size: number
  /** Milliseconds. */
  readonly modified: number
}

/** What the journal says of a file that is done. `ms` is the time it took. */
export interface JournalEntry {
  readonly path: string
  readonly stamp: FileStamp
  readonly ms: number
  /** SHA-256 of the file, where runs are to tell by it whether the file has changed. */
  readonly digest?: string
  readonly facts?: DocumentFacts
  readonly error?: ErrorFacts
}

/** Where a file's line stands in the journal. */
interface Line {
  readonly entry: JournalEntry
  readonly offset: number
  readonly length: number
}

/**
 * The journal of a batch: an append-only file, one line a finished file, the document itself included. It is all that a killed run
 * leaves behind and all that a resumed one needs; the outputs are made from it at the end.
 */
export interface Journal {
  /** What is known of a file, unless it has changed since. */
  find(path: string, stamp: FileStamp): JournalEntry | undefined
  /** What is known of a file, changed or not. */
  last(path: string): JournalEntry | undefined
  /** The files of which something is known. */
  paths(): string[]
  /** Adds a line. `json` is the document's JSON, for a file without an error. */
  add(entry: JournalEntry, json?: Uint8Array): Promise<void>
  /** The document's JSON as it was added; undefined for a file that failed. */
  readDocument(path: string): Promise<Buffer | undefined>
  /** Leaves only these files in it, and closes it: what was said of a file before goes. */
  compact(paths: ReadonlySet<string>): Promise<void>
  close(): Promise<void>
}

export class JournalError extends Error {
  override readonly name = 'JournalError'
}

/** The document comes last on its line, so that its bytes need no parsing to be taken out. */
const documentKey = ',"document":'

interface Head {
  readonly journal: 'kehoach'
  readonly settings: string
}

/** Each line begins with a digest of the rest: a byte that changed on the disk must not go into an output. */
const sumLength = 16

function sumOf(...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, sumLength)
}

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

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number'

/** What a line says; null where it is not what was written. */
function parseLine(bytes: Buffer): Record<string, unknown> | null {
  const content = bytes.subarray(sumLength + 1)
  if (bytes[sumLength] !== 32 || bytes.toString('latin1', 0, sumLength) !== sumOf(content)) return null
  try {
    const value: unknown = JSON.parse(content.toString())
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

/** What is read back from a journal, and where its whole lines end. */
interface Lines {
  readonly lines: Map<string, Line>
  readonly end: number
  /** Null for an empty file. */
  readonly settings: string | null
}

/** Reads back a journal: every sound line counts; a torn last line is what a kill interrupted. */
async function readLines(handle: FileHandle, path: string): Promise<Lines> {
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

/** True where a process with this number runs. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Two runs into the same output would tear each other's journal. */
async function lock(path: string): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const pid = Number(await readFile(path, 'utf8').catch(() => ''))
    if (pid > 0 && isAlive(pid)) {
      throw new JournalError(`Process ${pid} is writing to the same output. If it is not, delete ${path}.`)
    }
    await rm(path, { force: true })
  }
}

/** How a journal is opened. */
export interface JournalOptions {
  /** What the documents depend on beside the files. */
  readonly settings: string
  /**
   * `new`: a journal that is there is an error and not lost. `resume`: go on with it; one with other settings is an error. `update`: go on with it;
   * one with other settings is emptied, for its documents are those of another version.
   */
  readonly mode: 'new' | 'resume' | 'update'
}

/**
 * Opens the journal at `path`.
 * @throws JournalError
 */
export async function openJournal(path: string, { settings, mode }: JournalOptions): Promise<Journal> {
  await mkdir(dirname(path), { recursive: true })
  const lockPath = `${path}.lock`
  await lock(lockPath)
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'a+')
    const { size } = await handle.stat()
    if (size > 0 && mode === 'new')
      throw new JournalError(`An unfinished run has left ${path}. Add --resume to go on with it, or delete it.`)
    const read = await readLines(handle, path)
    const isOther = read.settings !== null && read.settings !== settings
    if (isOther && mode !== 'update')
      throw new JournalError(
        'The unfinished run had other options. Repeat it with the same ones, or delete its journal.',
      )
    await handle.truncate(isOther ? 0 : read.end)
    const head: Head = { journal: 'kehoach', settings }
    if (isOther || read.settings === null) await handle.appendFile(toLine(Buffer.from(JSON.stringify(head))))
    return await journalOver(handle, isOther ? new Map() : read.lines, path)
  } catch (error) {
    await handle?.close()
    await rm(lockPath, { force: true })
    throw error
  }
}

const toLine = (...parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from(`${sumOf(...parts)} `), ...parts, Buffer.from('\n')])

async function journalOver(handle: FileHandle, lines: Map<string, Line>, path: string): Promise<Journal> {
  let { size } = await handle.stat()
  const bytesOf = async ({ offset, length }: Line): Promise<Buffer> => {
    const bytes = Buffer.alloc(length)
    await handle.read(bytes, 0, length, offset)
    return bytes
  }
  const close = async () => {
    await handle.close()
    await rm(`${path}.lock`, { force: true })
  }
  return {
    find(path, stamp) {
      const entry = lines.get(path)?.entry
      return entry?.stamp.size === stamp.size && entry.stamp.modified === stamp.modified ? entry : undefined
    },
    last: (path) => lines.get(path)?.entry,
    paths: () => [...lines.keys()],
    async add(entry, json) {
      const head = JSON.stringify(entry)
      const bytes =
        json === undefined
          ? toLine(Buffer.from(head))
          : toLine(Buffer.from(head.slice(0, -1) + documentKey), json, Buffer.from('}'))
      await handle.appendFile(bytes)
      lines.set(entry.path, { entry, offset: size, length: bytes.length - 1 })
      size += bytes.length
    },
    async readDocument(path) {
      const line = lines.get(path)
      if (line === undefined || line.entry.error !== undefined) return undefined
      const bytes = await bytesOf(line)
      const content = bytes.subarray(sumLength + 1)
      if (sumOf(content) !== bytes.toString('latin1', 0, sumLength))
        throw new JournalError('The journal has changed while it was read.')
      const start = Buffer.byteLength(JSON.stringify(line.entry)) - 1 + documentKey.length
      return content.subarray(start, -1)
    },
    async compact(paths) {
      const live = [...lines].filter(([name]) => paths.has(name)).map(([, line]) => line)
      const [first] = [...lines.values()].map(({ offset }) => offset).sort((a, b) => a - b)
      const needed = live.reduce((sum, { length }) => sum + length + 1, first ?? size)
      if (needed < size) {
        const fresh = await open(`${path}.new`, 'w')
        try {
          const head = Buffer.alloc(first ?? 0)
          await handle.read(head, 0, head.length, 0)
          await fresh.appendFile(headOf(head))
          for (const line of live) await fresh.appendFile(Buffer.concat([await bytesOf(line), Buffer.from('\n')]))
          await fresh.sync()
        } finally {
          await fresh.close()
        }
        await rename(`${path}.new`, path)
      }
      await close()
    },
    close,
  }
}

/** The first line of what stands before the entries. */
const headOf = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.indexOf(10) + 1)

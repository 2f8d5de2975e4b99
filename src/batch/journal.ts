import { type FileHandle, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
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
  /** Adds a line. `json` is the document's JSON, for a file without an error. */
  add(entry: JournalEntry, json?: Uint8Array): Promise<void>
  /** The document's JSON as it was added; undefined for a file that failed. */
  readDocument(path: string): Promise<Buffer | undefined>
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

function parseLine(bytes: Buffer): (JournalEntry & { document?: unknown }) | Head | null {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return null
  }
}

/** Reads back a journal: every whole line counts, a torn last line is what the kill interrupted. */
async function readLines(handle: FileHandle, settings: string): Promise<{ lines: Map<string, Line>; end: number }> {
  const lines = new Map<string, Line>()
  let end = 0
  for await (const { offset, bytes } of linesOf(handle)) {
    const parsed = parseLine(bytes)
    end = offset + bytes.length + 1
    if (parsed === null) continue
    if ('journal' in parsed) {
      if (parsed.settings === settings) continue
      throw new JournalError(
        'The unfinished run had other options. Repeat it with the same ones, or delete its journal.',
      )
    }
    const { document: _, ...entry } = parsed
    lines.set(entry.path, { entry, offset, length: bytes.length })
  }
  return { lines, end }
}

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

/**
 * Opens the journal at `path`.
 * @param settings what the documents depend on beside the files; a journal with other settings is refused
 * @param resume go on with what an unfinished run has left; without it, such a journal is an error and not lost
 * @throws JournalError
 */
export async function openJournal(path: string, settings: string, resume: boolean): Promise<Journal> {
  await mkdir(dirname(path), { recursive: true })
  const lockPath = `${path}.lock`
  await lock(lockPath)
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'a+')
    const { size } = await handle.stat()
    if (size > 0 && !resume) {
      throw new JournalError(`An unfinished run has left ${path}. Add --resume to go on with it, or delete it.`)
    }
    const { lines, end } = await readLines(handle, settings)
    await handle.truncate(end)
    if (end === 0) {
      const head: Head = { journal: 'kehoach', settings }
      await handle.appendFile(`${JSON.stringify(head)}\n`)
    }
    return await journalOver(handle, lines, lockPath)
  } catch (error) {
    await handle?.close()
    await rm(lockPath, { force: true })
    throw error
  }
}

async function journalOver(handle: FileHandle, lines: Map<string, Line>, lockPath: string): Promise<Journal> {
  let { size } = await handle.stat()
  return {
    find(path, stamp) {
      const entry = lines.get(path)?.entry
      return entry?.stamp.size === stamp.size && entry.stamp.modified === stamp.modified ? entry : undefined
    },
    async add(entry, json) {
      const head = JSON.stringify(entry).slice(0, -1)
      const line = json === undefined ? [`${head}}\n`] : [head, documentKey, json, '}\n']
      const bytes = Buffer.concat(line.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
      await handle.appendFile(bytes)
      lines.set(entry.path, { entry, offset: size, length: bytes.length - 1 })
      size += bytes.length
    },
    async readDocument(path) {
      const line = lines.get(path)
      if (line === undefined || line.entry.error !== undefined) return undefined
      const bytes = Buffer.alloc(line.length)
      await handle.read(bytes, 0, line.length, line.offset)
      const start = Buffer.byteLength(JSON.stringify(line.entry)) - 1 + documentKey.length
      return bytes.subarray(start, -1)
    },
    async close() {
      await handle.close()
      await rm(lockPath, { force: true })
    },
  }
}

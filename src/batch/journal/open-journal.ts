import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Journal, JournalError, type JournalOptions } from './journal.ts'
import { contentOf, documentIn, entryLine, headLine } from './line.ts'
import { lock } from './lock.ts'
import { type Line, readLines } from './read-lines.ts'

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
    if (isOther || read.settings === null) await handle.appendFile(headLine(settings))
    return await journalOver(handle, isOther ? new Map() : read.lines, path)
  } catch (error) {
    await handle?.close()
    await rm(lockPath, { force: true })
    throw error
  }
}

async function journalOver(handle: FileHandle, lines: Map<string, Line>, path: string): Promise<Journal> {
  let { size } = await handle.stat()
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
      const bytes = entryLine(entry, json)
      await handle.appendFile(bytes)
      lines.set(entry.path, { entry, offset: size, length: bytes.length - 1 })
      size += bytes.length
    },
    async readDocument(path) {
      const line = lines.get(path)
      if (line === undefined || line.entry.error !== undefined) return undefined
      const content = contentOf(await bytesOf(handle, line))
      if (content === null) throw new JournalError('The journal has changed while it was read.')
      return documentIn(content, line.entry)
    },
    async compact(paths) {
      const live = [...lines].filter(([name]) => paths.has(name)).map(([, line]) => line)
      const [first] = [...lines.values()].map(({ offset }) => offset).sort((a, b) => a - b)
      const needed = live.reduce((sum, { length }) => sum + length + 1, first ?? size)
      if (needed < size) await rewrite(handle, path, first ?? 0, live)
      await close()
    },
    close,
  }
}

async function bytesOf(handle: FileHandle, { offset, length }: Pick<Line, 'offset' | 'length'>): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  await handle.read(bytes, 0, length, offset)
  return bytes
}

/** Puts in the place of the journal one that holds only these lines; `first` is where its first entry stands. */
async function rewrite(handle: FileHandle, path: string, first: number, lines: readonly Line[]): Promise<void> {
  const fresh = await open(`${path}.new`, 'w')
  try {
    const head = await bytesOf(handle, { offset: 0, length: first })
    // The first line of what stands before the entries.
    await fresh.appendFile(head.subarray(0, head.indexOf(10) + 1))
    for (const line of lines) await fresh.appendFile(Buffer.concat([await bytesOf(handle, line), Buffer.from('\n')]))
    await fresh.sync()
  } finally {
    await fresh.close()
  }
  await rename(`${path}.new`, path)
}

import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Files that appear under their names all together, or not at all. */
export interface AtomicFiles {
  /** Appends to the file at `path`, which is made at the first call. */
  append(path: string, data: string | Uint8Array): Promise<void>
  /** Writes a whole file, and keeps nothing open for it: for many files. */
  write(path: string, data: string | Uint8Array): Promise<void>
  /** Puts all files in their places. */
  commit(): Promise<void>
  /** Drops what was written; does nothing after `commit`. */
  discard(): Promise<void>
}

const temporary = (path: string) => join(dirname(path), `.kehoach-${process.pid}-${shorten(basename(path), 200)}`)

/** Bytes that file systems allow a name to have. */
const maxNameBytes = 255

/** A file name that fits; a name cut short keeps its beginning and a digest of the whole. */
export function shorten(name: string, most = maxNameBytes): string {
  if (Buffer.byteLength(name) <= most) return name
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 12)
  let kept = name.slice(0, most - digest.length - 1)
  while (Buffer.byteLength(kept) > most - digest.length - 1) kept = kept.slice(0, -1)
  return `${kept}-${digest}`
}

/** Writes beside the places of the files, and renames when all is on the disk. */
export function openAtomicFiles(): AtomicFiles {
  /** Null for a file that is written and closed. */
  const files = new Map<string, FileHandle | null>()
  const close = async () => {
    for (const handle of files.values()) await handle?.close().catch(() => {})
  }
  return {
    async append(path, data) {
      let handle = files.get(path) ?? null
      if (handle === null) {
        await mkdir(dirname(path), { recursive: true })
        handle = await open(temporary(path), 'w')
        files.set(path, handle)
      }
      await handle.appendFile(data)
    },
    async write(path, data) {
      await mkdir(dirname(path), { recursive: true })
      const handle = await open(temporary(path), 'w')
      files.set(path, null)
      try {
        await handle.writeFile(data)
        await handle.sync()
      } finally {
        await handle.close()
      }
    },
    async commit() {
      for (const handle of files.values()) await handle?.sync()
      await close()
      for (const path of files.keys()) await rename(temporary(path), path)
      files.clear()
    },
    async discard() {
      await close()
      for (const path of files.keys()) await rm(temporary(path), { force: true })
      files.clear()
    },
  }
}

/** Writes one file whole or not at all. */
export async function writeFileAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const files = openAtomicFiles()
  try {
    await files.append(path, data)
    await files.commit()
  } finally {
    await files.discard()
  }
}

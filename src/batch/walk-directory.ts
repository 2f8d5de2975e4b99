import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What stands in a directory or below it. */
export interface WalkedFile {
  /** Joined with the directory as the caller wrote it. */
  readonly path: string
  /** From the directory, with forward slashes. */
  readonly relative: string
  readonly name: string
  /** `again`: a link to a file or directory that was met before. `other`: a pipe, a socket, a device, a broken link. */
  readonly kind: 'file' | 'again' | 'other'
}

/**
 * Everything below a directory. Links are followed once, after all that stands in the directory itself: what was met under its own name, or by
 * another link, comes as `again`. A directory that may not be read is empty.
 */
export async function walkDirectory(directory: string): Promise<WalkedFile[]> {
  const walked: WalkedFile[] = []
  const met = new Set<string>()
  const links: { readonly path: string; readonly relative: string; readonly name: string }[] = []

  async function walk(path: string, above: string): Promise<void> {
    met.add(await realpath(path))
    const entries = await readdir(path, { withFileTypes: true }).catch((): Dirent[] => [])
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const one = { path: join(path, entry.name), relative: `${above}${entry.name}`, name: entry.name }
      if (entry.isDirectory()) await walk(one.path, `${one.relative}/`)
      else if (entry.isSymbolicLink()) links.push(one)
      else {
        if (entry.isFile()) met.add(await realpath(one.path).catch(() => one.path))
        walked.push({ ...one, kind: entry.isFile() ? 'file' : 'other' })
      }
    }
  }

  await walk(directory, '')
  // Following one may bring more.
  for (let link = links.shift(); link !== undefined; link = links.shift()) {
    const [target, found] = await Promise.all([
      realpath(link.path).catch(() => null),
      stat(link.path).catch(() => null),
    ])
    if (target === null || found === null) walked.push({ ...link, kind: 'other' })
    else if (met.has(target)) walked.push({ ...link, kind: 'again' })
    else if (found.isDirectory()) await walk(link.path, `${link.relative}/`)
    else {
      met.add(target)
      walked.push({ ...link, kind: found.isFile() ? 'file' : 'other' })
    }
  }
  return walked
}

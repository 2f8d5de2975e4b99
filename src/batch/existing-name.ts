import { readdir, stat } from 'node:fs/promises'
import { isAbsolute, join, sep } from 'node:path'

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * The path under which a name is stored, where that differs from what was typed in nothing but how letters are composed: «ắ» may be one
 * character or three.
 * @returns null where there is no such file
 */
export async function existingName(name: string): Promise<string | null> {
  if (await exists(name)) return name
  if (name.normalize('NFC') === name.normalize('NFD')) return null
  let path = isAbsolute(name) ? sep : ''
  for (const part of name.split(sep).filter((one) => one !== '')) {
    const next = join(path, part)
    if (await exists(next)) {
      path = next
      continue
    }
    const wanted = part.normalize('NFC')
    const stored = (await readdir(path === '' ? '.' : path).catch(() => [])).find(
      (one) => one.normalize('NFC') === wanted,
    )
    if (stored === undefined) return null
    path = join(path, stored)
  }
  return path
}

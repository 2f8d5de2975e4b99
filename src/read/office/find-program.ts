import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where an installed LibreOffice may be called: the script's two names, and the console starter on Windows. */
const programNames = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice']

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The full path of LibreOffice's program on the PATH, or null where it is not installed. */
export function findSoffice(path: string = process.env.PATH ?? ''): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => programNames.map((name) => join(folder, name))).find(isExecutable) ?? null
}

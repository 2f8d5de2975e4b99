import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'kehoach-office'
const named = new RegExp(`^${prefix}-[a-z]+-(\\d+)-`)
/** Beside a dead owner, what makes a folder abandoned: other machines may share the folder of temporary files. */
const abandonedAfterMs = 3_600_000

/** Makes a temporary folder that names its purpose (small letters) and this process. */
export function makeTemporaryFolder(purpose: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `${prefix}-${purpose}-${process.pid}-`))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Without permission to signal it, it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function isAbandoned(folder: string, owner: number): Promise<boolean> {
  if (isRunning(owner)) return false
  const found = await stat(folder).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > abandonedAfterMs
}

/** Removes the folders of processes that were killed before they could do so themselves. */
export async function sweepTemporaryFolders(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const owner = named.exec(name)?.[1]
    const folder = join(tmpdir(), name)
    if (owner !== undefined && (await isAbandoned(folder, Number(owner))))
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

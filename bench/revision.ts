import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** A revision of the project as files. */
export interface Revision {
  /** Its short commit, or `.` for the working tree. */
  readonly name: string
  readonly folder: string
  /** Removes the files; does nothing for the working tree. */
  remove(): Promise<void>
}

/**
 * Checks out a revision into a git worktree of its own. Its packages are those of `repository` where the lock files are
 * equal, else they are installed.
 * @param revision anything git names a commit by, or `.` for the working tree as it is
 */
export async function checkOutRevision(repository: string, revision: string): Promise<Revision> {
  if (revision === '.') return { name: '.', folder: repository, remove: async () => {} }
  const git = async (...args: string[]): Promise<string> => {
    const { stdout } = await execute('git', ['-C', repository, ...args])
    return stdout.trim()
  }
  const name = await git('rev-parse', '--short', '--verify', `${revision}^{commit}`)
  const folder = await mkdtemp(join(tmpdir(), `kehoach-${name}-`))
  await git('worktree', 'add', '--detach', '--force', folder, name)
  const remove = async (): Promise<void> => {
    // Git would follow the link to the packages of the repository.
    await rm(join(folder, 'node_modules'), { recursive: true, force: true })
    await git('worktree', 'remove', '--force', folder)
  }
  try {
    await providePackages(repository, folder)
  } catch (error) {
    await remove()
    throw error
  }
  return { name, folder, remove }
}

async function providePackages(repository: string, folder: string): Promise<void> {
  const lock = 'package-lock.json'
  const packages = join(repository, 'node_modules')
  if ((await readIfThere(join(repository, lock))) !== (await readIfThere(join(folder, lock)))) {
    await execute('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder })
  } else if (existsSync(packages)) await symlink(packages, join(folder, 'node_modules'), 'dir')
}

async function readIfThere(path: string): Promise<string | null> {
  return existsSync(path) ? readFile(path, 'utf8') : null
}

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'kehoach-tests-'
let folder = ''

const remove = (path: string): void => rmSync(path, { recursive: true, force: true, maxRetries: 3 })

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** All tests, and the programs that they start, make their temporary files in one folder, which goes at the end; that of a run that was killed goes with the next. */
export function setup(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN
    if (owner > 0 && !isRunning(owner)) remove(join(tmpdir(), name))
  }
  folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
}

export function teardown(): void {
  remove(folder)
}

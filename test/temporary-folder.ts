import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let folder = ''

/** All tests, and the programs that they start, make their temporary files in one folder, which goes at the end. */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'kehoach-tests-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

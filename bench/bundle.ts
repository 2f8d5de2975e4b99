import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/**
 * Bundles the command as it stands in the sources: processes that start in no time, for benchmarks and tests that start many.
 * @returns the path of the command
 */
export function bundleCommand(): string {
  const folder = join(root, 'dist', '.bench')
  const args = ['--config', '--log-level', 'warn', '--dir', folder]
  execFileSync(join(root, 'node_modules/.bin/rolldown'), args, { cwd: root, stdio: 'pipe' })
  return join(folder, 'cli.js')
}

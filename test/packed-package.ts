import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The package as npm would publish it. */
    tarball: string
  }
}

const root = join(import.meta.dirname, '..')
const bin = (name: string): string => join(root, 'node_modules/.bin', name)

/** Builds and packs the package once, for all tests that use it as users do. */
export function setup(project: TestProject): void {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-packed-'))
  const source = join(folder, 'source')
  mkdirSync(source)
  const dist = join(source, 'dist')
  execFileSync(bin('tsc'), ['-p', join(root, 'tsconfig.build.json'), '--outDir', join(dist, 'types')])
  execFileSync(bin('tsx'), [join(root, 'build/document-types.ts'), join(dist, 'types')], { cwd: root })
  execFileSync(bin('rolldown'), ['--config', '--log-level', 'warn', '--dir', dist], { cwd: root, stdio: 'pipe' })
  for (const file of ['package.json', 'README.md', 'LICENSE']) cpSync(join(root, file), join(source, file))
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'))
  writeFileSync(join(dist, 'schema.json'), execFileSync(process.execPath, [join(dist, 'cli.js'), 'schema']))
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]
  project.provide(
    'tarball',
    join(folder, execFileSync('npm', pack, { cwd: source, encoding: 'utf8', stdio: 'pipe' }).trim()),
  )
}

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkOutRevision } from '../../bench/revision.ts'

let repository = ''

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.vn', '-c', 'commit.gpgsign=false']
  return execFileSync('git', ['-C', repository, ...identity, ...args], { encoding: 'utf8' }).trim()
}

beforeAll(async () => {
  repository = await mkdtemp(join(tmpdir(), 'kehoach-repository-'))
  git('init', '--quiet')
  await writeFile(join(repository, 'package-lock.json'), '{}')
  await writeFile(join(repository, '.gitignore'), 'node_modules/\n')
  for (const version of ['1', '2']) {
    await writeFile(join(repository, 'version.txt'), version)
    git('add', '.')
    git('commit', '--quiet', '-m', `Version ${version}`)
  }
  await mkdir(join(repository, 'node_modules/some-package'), { recursive: true })
  await writeFile(join(repository, 'version.txt'), 'changed')
})

afterAll(async () => {
  await rm(repository, { recursive: true })
})

describe('checkOutRevision', () => {
  it('gives the files of the commit with the packages of the repository, and removes only the files', async () => {
    const revision = await checkOutRevision(repository, 'HEAD~1')
    expect(await readFile(join(revision.folder, 'version.txt'), 'utf8')).toBe('1')
    expect(existsSync(join(revision.folder, 'node_modules/some-package'))).toBe(true)
    expect(revision.name).toBe(git('rev-parse', '--short', 'HEAD~1'))
    await revision.remove()
    expect(existsSync(revision.folder)).toBe(false)
    expect(existsSync(join(repository, 'node_modules/some-package'))).toBe(true)
    expect(git('worktree', 'list').split('\n')).toHaveLength(1)
  })

  it('takes the working tree for «.»', async () => {
    const revision = await checkOutRevision(repository, '.')
    expect(await readFile(join(revision.folder, 'version.txt'), 'utf8')).toBe('changed')
    await revision.remove()
    expect(existsSync(repository)).toBe(true)
  })

  it('refuses what git does not know', async () => {
    await expect(checkOutRevision(repository, 'nowhere')).rejects.toThrow(/nowhere/u)
  })
})

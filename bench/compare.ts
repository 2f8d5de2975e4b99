import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { reportDifferences } from './difference.ts'
import { checkOutRevision, type Revision } from './revision.ts'
import type { ScoredDocument } from './score.ts'

const usage = `npm run bench:compare REV_A REV_B [-- OPTIONS]
Prints as Markdown which mentions REV_B has right and REV_A has not, and the other way round. Both are scored with the
corpus and the scorer of this checkout. «.» is the working tree.
  --corpus DIR    documents with gold (default: corpus)
  --split NAME    only dev, or only test
`

const root = resolve(import.meta.dirname, '..')

/** Scores the parser of a revision in a process of its own; the figures come back as JSON. */
async function score(revision: Revision, options: readonly string[]): Promise<ScoredDocument[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-compare-'))
  const json = join(folder, 'mentions.json')
  try {
    const parser = join(revision.folder, 'src/index.ts')
    const own = ['--no-compare', '--parser', parser, '--json', json]
    const args = ['--import', 'tsx', join(root, 'bench/accuracy.ts'), ...options, ...own]
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 })
    if (status !== 0) throw new Error(`${revision.name}: ${stderr}`)
    return JSON.parse(await readFile(json, 'utf8')) as ScoredDocument[]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function run(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { corpus: { type: 'string' }, split: { type: 'string' } },
  })
  const [a, b, ...more] = positionals
  if (a === undefined || b === undefined || more.length > 0) throw new Error('two revisions are needed')
  const options = Object.entries(values).flatMap(([name, value]) => [`--${name}`, value])
  const scored: [string, ScoredDocument[]][] = []
  for (const name of [a, b]) {
    const revision = await checkOutRevision(root, name)
    try {
      scored.push([revision.name, await score(revision, options)])
    } finally {
      await revision.remove()
    }
  }
  return reportDifferences(scored[0]!, scored[1]!)
}

try {
  process.stdout.write(await run(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 2
}

import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Baseline, compareWithBaseline, updateBaseline, writeBaseline } from './baseline.ts'
import { loadCorpus, type Split } from './corpus.ts'
import { reportComparison, reportDetail, reportRun } from './report.ts'
import { type Parse, scoreCorpus } from './score.ts'

const usage = `npm run bench:accuracy [-- OPTIONS]
  --corpus DIR     documents with gold (default: corpus)
  --split NAME     only dev, or only test
  --detail SLUG    every fault of one document
  --json FILE      writes every scored mention
  --baseline FILE  figures to compare with (default: bench/baseline.json, for the default corpus)
  --no-compare     only prints the figures
  --update         rewrites the baseline with the figures of this run
  --parser FILE    the module that exports parsePlan (default: src/index.ts)
Exit codes: 0 as good as the baseline, 1 a field dropped, 2 wrong use or a faulty corpus.
`

const root = resolve(import.meta.dirname, '..')

interface Options {
  readonly corpus: string
  readonly split: Split | null
  readonly detail: string | null
  readonly json: string | null
  readonly baseline: string | null
  readonly update: boolean
  readonly parser: string
}

function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      split: { type: 'string' },
      detail: { type: 'string' },
      json: { type: 'string' },
      baseline: { type: 'string' },
      'no-compare': { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      parser: { type: 'string', default: resolve(root, 'src/index.ts') },
    },
  })
  const split = values.split ?? null
  if (split !== null && split !== 'dev' && split !== 'test') throw new Error(`--split ${split}: dev or test`)
  const own = values.corpus === undefined || resolve(values.corpus) === resolve(root, 'corpus')
  const known = values.baseline ?? (own ? resolve(root, 'bench/baseline.json') : null)
  const baseline = values['no-compare'] ? null : known
  if (values.update && baseline === null) throw new Error('--update: name the --baseline of another corpus')
  return {
    corpus: resolve(values.corpus ?? resolve(root, 'corpus')),
    split,
    detail: values.detail ?? null,
    json: values.json ?? null,
    baseline,
    update: values.update,
    parser: resolve(values.parser),
  }
}

async function readBaseline(path: string): Promise<Baseline | null> {
  return existsSync(path) ? Baseline.parse(JSON.parse(await readFile(path, 'utf8'))) : null
}

/** Runs the benchmark and returns the exit code. */
async function run(options: Options, print: (text: string) => void): Promise<number> {
  const baseline = options.baseline === null ? null : await readBaseline(options.baseline)
  if (options.baseline !== null && baseline === null && !options.update) {
    throw new Error(`${options.baseline}: missing; --update writes it`)
  }
  const { documents, warnings } = await loadCorpus(options.corpus, options.split)
  for (const warning of warnings) print(`warning: ${warning}\n`)
  const { parsePlan } = (await import(pathToFileURL(options.parser).href)) as { parsePlan: Parse }
  if (options.detail !== null) {
    const wanted = documents.filter(({ slug, name }) => slug === options.detail || name === options.detail)
    if (wanted.length === 0) throw new Error(`--detail ${options.detail}: no such document`)
    print(reportDetail(await scoreCorpus(parsePlan, wanted)))
    return 0
  }
  const scored = await scoreCorpus(parsePlan, documents)
  if (options.json !== null) await writeFile(options.json, `${JSON.stringify(scored)}\n`)
  print(reportRun(scored))
  if (options.baseline === null) return 0
  if (options.update) {
    await writeFile(options.baseline, writeBaseline(updateBaseline(scored, baseline)))
    return 0
  }
  const comparison = compareWithBaseline(scored, baseline!)
  print(`\n${reportComparison(comparison)}`)
  return comparison.drops.length > 0 ? 1 : 0
}

try {
  process.exitCode = await run(readOptions(process.argv.slice(2)), (text) => process.stdout.write(text))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 2
}

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { check } from 'recheck'
import { glob } from 'tinyglobby'
import type { Grammar } from '../grammars/kit.ts'
import { mapConcurrently } from '../src/batch/map-concurrently.ts'
import { accepted } from './redos-accepted.ts'
import { growthUnder } from './regex-attack.ts'
import { findRegexLiterals } from './regex-literals.ts'

const usage = `npm run check:redos [-- OPTIONS]
Checks every grammar and every regular expression literal of src/ and grammars/ for patterns that take more than linear
time: recheck finds an attack, which is then run on texts of growing size. Exit codes: 0 none is vulnerable, 1 some are,
2 wrong use.
  --only TEXT      only patterns whose name holds TEXT
  --timeout MS     time for one pattern (default 10000); what takes longer is unknown, not vulnerable
`

const root = resolve(import.meta.dirname, '..')

interface Pattern {
  readonly name: string
  readonly source: string
  readonly flags: string
}

async function grammarPatterns(): Promise<Pattern[]> {
  const path = resolve(root, 'grammars/index.ts')
  if (!existsSync(path)) return []
  const { allGrammars } = (await import(pathToFileURL(path).href)) as {
    allGrammars: Readonly<Record<string, readonly Grammar[]>>
  }
  return Object.values(allGrammars)
    .flat()
    .flatMap(({ name, pattern, trigger }) => [
      { name, source: pattern.source, flags: pattern.flags },
      ...(trigger === null ? [] : [{ name: `${name} trigger`, source: trigger.source, flags: trigger.flags }]),
    ])
}

async function literalPatterns(): Promise<Pattern[]> {
  const files = await glob(['src/**/*.ts', 'grammars/**/*.ts'], { cwd: root })
  const patterns: Pattern[] = []
  for (const file of files.sort()) {
    for (const { source, flags, line } of findRegexLiterals(await readFile(resolve(root, file), 'utf8'))) {
      patterns.push({ name: `${file}:${line}`, source, flags })
    }
  }
  return patterns
}

/** Flags that change what is returned and where the search begins, not how long it takes; the checker knows them not. */
const irrelevantFlags = /[dgy]/gu

interface Verdict {
  readonly status: 'safe' | 'accepted' | 'unknown' | 'vulnerable'
  readonly text: string
}

async function judge({ name, source, flags }: Pattern, timeout: number): Promise<Verdict> {
  const relevant = flags.replace(irrelevantFlags, '')
  const byAutomaton = await check(source, relevant, { timeout })
  // The automaton of a long lexicon takes too long; what slows it can be found by trying, too.
  const isTooLarge = byAutomaton.status === 'unknown' && byAutomaton.error.kind === 'timeout'
  const result = isTooLarge ? await check(source, relevant, { timeout, seeder: 'dynamic' }) : byAutomaton
  if (result.status === 'safe') return { status: 'safe', text: name }
  if (result.status === 'unknown') return { status: 'unknown', text: `${name} (${result.error.kind})` }
  const growth = growthUnder(result.attack, source, relevant)
  if (growth === null) return { status: 'safe', text: name }
  const exception = accepted.find((entry) => entry.source === source)
  return exception === undefined
    ? {
        status: 'vulnerable',
        text: `${name} (${result.complexity.summary}, measured n^${growth.toFixed(1)})\n  /${source}/${flags}\n  ${result.attack.pattern}`,
      }
    : { status: 'accepted', text: `${name}: ${exception.why}` }
}

async function run(args: readonly string[], print: (text: string) => void): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string', default: '' }, timeout: { type: 'string', default: '10000' } },
  })
  const timeout = Number(values.timeout)
  if (!(timeout > 0)) throw new Error(`--timeout ${values.timeout}: milliseconds`)
  const all = [...(await grammarPatterns()), ...(await literalPatterns())]
  const distinct = new Map<string, Pattern>()
  for (const pattern of all.filter(({ name }) => name.includes(values.only))) {
    const key = `${pattern.source}/${pattern.flags}`
    if (!distinct.has(key)) distinct.set(key, pattern)
  }
  let vulnerable = 0
  let unknown = 0
  const verdicts = mapConcurrently([...distinct.values()], (pattern) => judge(pattern, timeout), {
    width: availableParallelism(),
    ordered: true,
  })
  for await (const { status, text } of verdicts) {
    if (status === 'vulnerable') vulnerable++
    if (status === 'unknown') unknown++
    if (status !== 'safe') print(`${status.padEnd(10)} ${text}\n`)
  }
  const sources = new Set(all.map(({ source }) => source))
  const stale = accepted.filter(({ source }) => !sources.has(source))
  for (const { source } of stale) print(`stale      bench/redos-accepted.ts: /${source}/ stands nowhere\n`)
  print(`${distinct.size} patterns: ${vulnerable} vulnerable, ${unknown} unknown, ${stale.length} stale exceptions\n`)
  return vulnerable + stale.length > 0 ? 1 : 0
}

try {
  process.exitCode = await run(process.argv.slice(2), (text) => process.stdout.write(text))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 2
}

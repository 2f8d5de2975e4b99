import { serveParser } from '../../src/batch/serve-parser.ts'
import { parsePlan } from '../../src/index.ts'
import { seededChoice } from '../random.ts'
import { faultsOf } from './faults.ts'
import { fileMutators } from './mutate-files.ts'

/** What a mutant may take: seconds of CPU, and memory of the process that reads it. */
const mostSeconds = 10
const mostBytes = 2 ** 30
/** On a machine that is busy, the clock says nothing about the file. */
const limits = { timeoutMs: 120_000 }

/** Makes the mutant of a seed and reads it. What is wrong with the result, or with the time it took, is thrown. */
serveParser(async ({ kind, seed }: { kind: string; seed: number }, { soffice }: { soffice: string | null }) => {
  const bytes = await fileMutators[kind]!(seededChoice(seed))
  const before = process.cpuUsage()
  const office = kind === 'office' ? ('always' as const) : ('never' as const)
  const options = { limits, office, ...(soffice === null ? {} : { soffice }) }
  const document = await parsePlan({ bytes, name: `${kind}-${seed}` }, options).finally(() => {
    const { user, system } = process.cpuUsage(before)
    const peak = process.resourceUsage().maxRSS * 1024
    if ((user + system) / 1e6 > mostSeconds) throw new Error(`It took ${(user + system) / 1e6} s.`)
    if (peak > mostBytes) {
      // The peak stays: the files behind are for another process.
      process.stderr.write(`Error: it took ${peak} bytes.\n`)
      process.exit(1)
    }
  })
  const faults = faultsOf(document)
  if (faults.length > 0) throw new Error(faults.join('; '))
  return document
})

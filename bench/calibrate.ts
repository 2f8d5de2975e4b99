import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { countedCorpora, readCorpora } from './calibration/corpora.ts'
import { fitCounts } from './calibration/fit.ts'
import { groupBy } from './calibration/group-by.ts'
import { leaveEachOut, tell } from './calibration/leave-one-out.ts'
import { findBars } from './calibration/withheld.ts'
import { writeMeasured } from './calibration/write-measured.ts'

const root = resolve(import.meta.dirname, '..')
const target = resolve(root, 'src/confidence/measured.json')
const corpora = await readCorpora(root, countedCorpora)
const missing = countedCorpora.filter((name) => !corpora.has(name))
if (missing.length > 0) {
  process.stderr.write(`not there: ${missing.join(', ')}; the counts stay as they are\n`)
  process.exitCode = 2
} else {
  const samples = [...corpora.values()].flat()
  const told = [...groupBy(samples, ({ field }) => field).values()].flatMap((ofField) => tell(ofField, ofField))
  const withheldBelow = findBars([...told, ...leaveEachOut(samples)])
  await writeFile(target, writeMeasured({ fields: fitCounts(samples), withheldBelow }))
}

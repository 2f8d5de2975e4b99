import { pathToFileURL } from 'node:url'
import type { Parse } from './score.ts'

/** The process behind `timedParser`: parses the files it is sent and answers with its time of CPU: other programs do not count. */
const [parser = ''] = process.argv.slice(2)
/** What grows is measured, however long it takes. */
const limits = { timeoutMs: 3_600_000, maxBlocks: 10_000_000 }
const { parsePlan } = (await import(pathToFileURL(parser).href)) as {
  parsePlan: (path: string, options: object) => ReturnType<Parse>
}

process.on('message', async (path: string) => {
  globalThis.gc?.()
  const start = process.cpuUsage()
  const plan = await parsePlan(path, { limits })
  const { user, system } = process.cpuUsage(start)
  const milliseconds = (user + system) / 1000
  process.send?.({ milliseconds, size: plan.text.length, peak: process.resourceUsage().maxRSS * 1024 })
})
process.send?.('ready')

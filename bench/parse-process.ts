import { pathToFileURL } from 'node:url'
import type { Parse } from './score.ts'

/** The process behind `startParser`: parses the files it is sent and answers with the time. */
const [parser = ''] = process.argv.slice(2)
const { parsePlan } = (await import(pathToFileURL(parser).href)) as { parsePlan: Parse }

process.on('message', async (path: string) => {
  globalThis.gc?.()
  const start = performance.now()
  const plan = await parsePlan(path)
  const milliseconds = performance.now() - start
  process.send?.({ milliseconds, size: plan.text.length, peak: process.resourceUsage().maxRSS * 1024 })
})
process.send?.('ready')

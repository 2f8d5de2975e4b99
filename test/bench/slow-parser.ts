import { emptyDocument } from '../../bench/score.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'

/** A parser that never comes back from some files, dies of others and takes its time for the rest. */
export async function parsePlan(path: string): Promise<PlanDocument> {
  if (path === 'endless') for (;;) Math.random()
  if (path === 'deadly') process.exit(3)
  const start = process.cpuUsage()
  for (let spent = process.cpuUsage(start); spent.user + spent.system < 30_000; spent = process.cpuUsage(start))
    Math.random()
  return { ...emptyDocument, text: path }
}

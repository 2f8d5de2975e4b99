import { assemblePlan } from '../src/assemble/assemble-plan.ts'
import { surePlan } from '../src/confidence/sure-plan.ts'
import { extractFacts } from '../src/extract/extract-facts.ts'
import { PlanDocument } from '../src/model/plan-document.ts'
import { normalizeDocument } from '../src/normalize/normalize-document.ts'
import { readPlan } from '../src/parse-plan.ts'
import { segmentDocument } from '../src/segment/segment-document.ts'

export const stageNames = ['read', 'normalize', 'segment', 'extract', 'assemble', 'confidence', 'validate'] as const
export type StageTimes = Record<(typeof stageNames)[number], number>

/** Times the stages of `parsePlan` one after the other, as `extractPlan` calls them; in milliseconds. */
export async function timeStages(path: string): Promise<StageTimes> {
  const marks = [performance.now()]
  const lap = <Result>(result: Result): Result => {
    marks.push(performance.now())
    return result
  }
  const ignore = (): void => {}
  const source = lap(await readPlan({ path }))
  const document = lap(normalizeDocument(source, ignore))
  const outline = lap(segmentDocument(document, ignore))
  const facts = lap(extractFacts(document, outline, ignore))
  const unrated = lap(assemblePlan(document, outline, facts, []))
  const plan = lap(surePlan(unrated))
  lap(PlanDocument.parse(plan))
  const laps = stageNames.map((name, index) => [name, marks[index + 1]! - marks[index]!])
  return Object.fromEntries(laps) as StageTimes
}

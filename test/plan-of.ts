import { extractPlan } from '../src/extract-plan.ts'
import type { PlanDocument } from '../src/model/plan-document.ts'
import type { Section } from '../src/model/section.ts'
import { readPlainText } from '../src/read/plain.ts'

/** A plan with nothing but a title and this body. */
export const planOf = (body: string): PlanDocument =>
  extractPlan(readPlainText(`KẾ HOẠCH\nVệ sinh trường học\n\n${body}\n`))

/** The section tree in short, a line for each node: path, kind of marker, heading. */
export const outlineOf = (plan: PlanDocument): string[] => {
  const lines = ({ path, markerKind, title, children }: Section): string[] => [
    `${path} ${markerKind}${title === null ? '' : ` «${title}»`}`,
    ...children.flatMap(lines),
  ]
  return plan.sections.flatMap(lines)
}

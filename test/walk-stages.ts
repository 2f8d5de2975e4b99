import { inspect } from 'node:util'
import { assemblePlan } from '../src/assemble/assemble-plan.ts'
import type { Chunk } from '../src/chunk/chunk.ts'
import { surePlan } from '../src/confidence/sure-plan.ts'
import { extractFacts } from '../src/extract/extract-facts.ts'
import { readDutyContext } from '../src/frames/items/read-items.ts'
import { jointOf, openWith } from '../src/lines/joint.ts'
import { documentLines } from '../src/normalize/document-lines.ts'
import { normalizeDocument } from '../src/normalize/normalize-document.ts'
import { readPlainText } from '../src/read/plain.ts'
import { segmentDocument } from '../src/segment/segment-document.ts'
import { writeTable } from '../src/write/table.ts'

const shown = (value: unknown): string => inspect(value, { compact: true, breakLength: Number.POSITIVE_INFINITY })
/** A value with some of its properties. */
const only = <Value extends object>(value: Value, ...keys: readonly (keyof Value)[]): string =>
  shown(Object.fromEntries(keys.map((key) => [key, value[key]])))
const names = (units: readonly { readonly name: string }[]): string => shown(units.map(({ name }) => name))
const ignore = (): void => undefined

/** What each stage makes of the paragraph of a plan that begins in line `first` and goes on in the next one. */
export function walkStages(plan: string, first: number): Readonly<Record<string, readonly string[]>> {
  const source = readPlainText(plan)
  const blocks = source.blocks.slice(first, first + 2).filter((block) => block.kind === 'paragraph')
  const found = documentLines(source, ignore)
  const [left, right] = [found.read[first]!, found.read[first + 1]!]
  const document = normalizeDocument(source, ignore)
  const line = document.lines[first]!
  const outline = segmentDocument(document, ignore)
  const facts = extractFacts(document, outline, ignore)
  const { passage, times } = facts.readings.find((reading) => reading.passage.line === first)!
  const { items } = readDutyContext(document, outline, facts.readings)
  const item = items.find(({ reading }) => reading.passage.line === first)!
  const sentence = item.sentences[0]!
  const { agent } = sentence.clauses[0]!
  const due = item.dues[0]![0]!
  const fact = facts.deadlines[0]!
  const unrated = assemblePlan(document, outline, facts, [])
  const deadline = unrated.deadlines[0]!
  const rated = surePlan(unrated)
  const sure = rated.deadlines[0]!
  const chunked = ({ kind, start, end }: Chunk): string => `${kind}«${passage.text.slice(start, end)}»`
  return {
    read: blocks.map((block) => only(block, 'kind', 'text', 'origin')),
    lines: [
      ...[left, right].map(({ reading }) => only(reading, 'kinds', 'marker')),
      `joint ${shown(jointOf(openWith(left), right, found.layout))}`,
    ],
    normalize: [shown(document.text.slice(line.span.start, line.span.end)), only(line, 'kind', 'span', 'headRole')],
    segment: [
      `${only(passage, 'zone', 'line')} section ${only(passage.section!, 'path', 'kind', 'title')}`,
      ...times.map(
        (time) => `time ${only(time, 'rule', 'relation')} ${only(time.parts.from!, 'year', 'month', 'day')}`,
      ),
    ],
    chunk: [sentence.chunks.map(chunked).join(' ')],
    frames: [
      `letters ${sentence.letters}`,
      `agent ${only(agent!, 'rule', 'polarity', 'from', 'to')} ${names(agent!.units)}`,
      `due ${only(due, 'rule', 'at', 'span')}`,
    ],
    extract: [
      only(fact, 'rule', 'obligation', 'nature'),
      `responsible ${names(fact.responsible)} recipient ${names(fact.recipient)}`,
    ],
    assemble: [only(deadline, 'task', 'section', 'text'), only(deadline.due, 'edtf', 'end', 'relation', 'inferred')],
    // To one digit, so that counting anew does not change the page.
    confidence: [`due ${sure.due.confidence.toFixed(1)} responsible ${sure.responsible[0]!.confidence.toFixed(1)}`],
    write: writeTable(rated).trimEnd().split('\n').slice(-3),
  }
}

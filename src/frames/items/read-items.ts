import { readChunks } from '../../chunk/read-chunks.ts'
import type { PassageReading } from '../../extract/passages/read-passages.ts'
import type { NormalDocument } from '../../model/normal-document.ts'
import type { Outline } from '../../model/outline.ts'
import { duesOf } from '../dues.ts'
import { sentencesOf } from '../sentences.ts'
import { contentOf } from './content.ts'
import { type HandedOn, handedDown, handOn, holdersAbove } from './handed-on.ts'
import { lastTold, opensBehindDuty, opensList, statesDuty } from './introductions.ts'
import type { DutyContext, Item } from './item.ts'
import { type OwnerTree, readOwnerTree } from './owner-tree.ts'
import { hasAbout, runInOf } from './run-in.ts'

/** Reads the paragraphs of a document as items, each with its sentences and with who owns it. */
export function readDutyContext(
  document: NormalDocument,
  { sections }: Outline,
  readings: readonly PassageReading[],
): DutyContext {
  const tree = readOwnerTree(document, sections)
  const handed: HandedOn = { below: new Map(), behind: new Map() }
  const items = readings
    .filter(({ passage }) => passage.cell === null && dutyZones.has(passage.zone))
    .flatMap((reading) => readItem(document, tree, handed, reading) ?? [])
  return { items, chainOf: tree.chainOf, isOrganisation: tree.isOrganisation }
}

const dutyZones: ReadonlySet<string> = new Set(['body', 'closing', 'appendix'])

/** One paragraph; where it opens a list, `handed` learns whom it tells. Null where it tells nobody anything. */
function readItem(document: NormalDocument, tree: OwnerTree, handed: HandedOn, reading: PassageReading): Item | null {
  const { passage } = reading
  const node = passage.zone === 'closing' ? null : passage.section
  const found = contentOf(document, reading, node)
  if (found === null) return null
  const { whole, content, words } = found
  const isOrganising = tree.isOrganisation(node)
  const inherited = holdersAbove(document, tree, handed, node)
  const all = readChunks({ ...passage, stretch: words, reading, isTitle: false })
  const runIn = isOrganising || inherited !== null || hasAbout(all) ? runInOf(all, reading) : null
  const chunks = runIn === null ? all : all.filter(({ start }) => start >= runIn.end)
  const sentences = sentencesOf(chunks, passage.text)
  const told = lastTold(sentences, isOrganising)
  const isOpening = opensList(document, passage, node)
  if (isOpening && node !== null) {
    const holders = handedDown(reading, told, runIn?.holders ?? null, inherited, chunks)
    if (holders !== null) handOn(tree, handed, node, passage.line, holders)
  }
  return {
    reading,
    node,
    content: { start: runIn?.end ?? content.start, end: content.end },
    holders: runIn?.holders ?? inherited,
    labelTimes: reading.times.filter(({ span }) => span.start >= content.end && span.end <= whole.end),
    isIntroduction:
      isOpening &&
      !(told !== null && statesDuty(passage.folded, told.sentence, told.agent, content.end)) &&
      !opensBehindDuty(sentences, inherited),
    chunks,
    sentences,
    dues: sentences.map((sentence) => duesOf(sentence, passage)),
  }
}

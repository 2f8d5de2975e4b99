import { foldTones } from '../grammars/tone-placement.ts'
import type { Chunk } from './chunk/chunk.ts'
import { readChunks } from './chunk/read-chunks.ts'
import { readPassage } from './extract/passages/read-passages.ts'
import { sentencesOf } from './frames/sentences.ts'
import type { OwnWords } from './model/own-words.ts'
import type { PlanDocument } from './model/plan-document.ts'
import type { Section } from './model/section.ts'
import type { Span } from './model/span.ts'
import type { Deadline, Task } from './model/task.ts'

/** What is said of a task or a deadline of prose beside its words: the chunks of its sentence, and where each who owes it was named. */
export function explainDuty(
  document: PlanDocument,
  duty: Task | Deadline,
  own: OwnWords | null = null,
): [string, string][] {
  if (duty.origin !== 'prose') return []
  const { text } = document
  const line = lineAt(text, duty.span.start)
  const agents = 'lead' in duty ? duty.lead : duty.responsible
  return [
    ...chunksAt(text, line, duty.span, own).map((words): [string, string] => ['chunks', words]),
    ...agents.map(({ name, span }): [string, string] => [
      'agent',
      `${name}: ${placeOf(document, line, duty.span, span)}`,
    ]),
  ]
}

function lineAt(text: string, at: number): Span {
  const end = text.indexOf('\n', at)
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end }
}

/** The sentences of a line that a span touches, each as its chunks. */
function chunksAt(text: string, line: Span, span: Span, own: OwnWords | null): string[] {
  const words = text.slice(line.start, line.end)
  const folded = own?.fold(foldTones(words)) ?? foldTones(words)
  const whole = { start: 0, end: words.length }
  const passage = {
    text: words,
    folded,
    pieces: [{ at: 0, span: whole }],
    zone: 'body',
    section: null,
    line: 0,
    cell: null,
  } as const
  const chunks = readChunks({ text: words, folded, stretch: whole, reading: readPassage(passage, own), isTitle: false })
  return sentencesOf(chunks, words)
    .filter(({ chunks: own }) => own[0]!.start < span.end - line.start && own.at(-1)!.end > span.start - line.start)
    .map(({ chunks: own }) => own.map((chunk) => shown(words, chunk)).join(' '))
}

const shown = (text: string, { kind, start, end }: Chunk): string => `${kind}«${text.slice(start, end)}»`

/** Where somebody who owes a duty is named: in its own words, in the sentence before, in a heading, or in a line that introduces it. */
function placeOf({ sections, text }: PlanDocument, line: Span, duty: Span, { start }: Span): string {
  if (start >= duty.start && start < duty.end) return 'own words'
  if (start >= line.start && start < line.end) return start < duty.start ? 'words before it' : 'words behind it'
  const heading = headingAt(sections, text, start)
  return heading === null ? `line «${firstWords(text, lineAt(text, start))}»` : `heading ${heading}`
}

function headingAt(sections: readonly Section[], text: string, at: number): string | null {
  for (const { span, title, path, children } of sections) {
    if (at < span.start || at >= span.end) continue
    const { end } = lineAt(text, span.start)
    return title !== null && at < end ? path : headingAt(children, text, at)
  }
  return null
}

const firstWords = (text: string, { start, end }: Span): string =>
  end - start > 60 ? `${text.slice(start, start + 60)}…` : text.slice(start, end)

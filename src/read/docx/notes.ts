import type { ReadLimits } from '../read-error.ts'
import type { Container } from './container.ts'
import { createFields } from './fields.ts'
import type { NoteReference } from './inline.ts'
import { createListCounter } from './list-counter.ts'
import { type DocumentPackage, partOfType, readRelationships } from './package.ts'
import type { RawBlock, RawRun } from './raw.ts'
import { createStory, replay, type StoryContext } from './story.ts'
import { readTree } from './xml.ts'
import { childrenOf, type XmlElement } from './xml-element.ts'

/** Gives the blocks of a note; nothing for a note that is missing or was given before. */
export type NoteReader = (reference: NoteReference) => readonly RawBlock[]

/** What all stories of a document share. */
export type SharedContext = Omit<StoryContext, 'fields' | 'relationships' | 'counter' | 'readNote'>

interface Note {
  readonly element: XmlElement
  readonly path: string
}

/**
 * Reads the footnotes and endnotes of a document; their text is resolved when the mark is met.
 * @param context what the stories of the document share; links, fields and counters are the notes' own
 */
export async function readNotes(
  container: Container,
  pack: DocumentPackage,
  context: SharedContext,
  limits: ReadLimits,
): Promise<NoteReader> {
  const readers = {
    footnote: await readPart(container, pack, 'footnote', context, limits),
    endnote: await readPart(container, pack, 'endnote', context, limits),
  }
  return (reference) => readers[reference.kind](reference.id)
}

async function readPart(
  container: Container,
  pack: DocumentPackage,
  kind: NoteReference['kind'],
  context: SharedContext,
  limits: ReadLimits,
): Promise<(id: string) => readonly RawBlock[]> {
  const part = partOfType(container, pack, `${kind}s`)
  if (part === undefined) return () => []
  const root = await readTree(container.read(part), limits)
  const notes = new Map<string, Note>()
  for (const [i, element] of childrenOf(root, `w:${kind}`).entries()) {
    notes.set(element.attributes['w:id'] ?? '', { element, path: `${kind}s/${kind}[${i + 1}]` })
  }
  const relationships = await readRelationships(container, part, limits)
  const counter = createListCounter(context.numbering)
  return (id) => {
    const note = notes.get(id)
    if (note === undefined) return []
    notes.delete(id)
    const fields = createFields()
    const story = createStory(note.path, { ...context, relationships, fields, counter, readNote: null })
    replay(note.element, story.visitor)
    return withoutLeadingBlank(story.finish())
  }
}

/** The blank that separates the note's mark from its text is no part of the text. */
function withoutLeadingBlank(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const [first, ...others] = blocks
  if (first?.kind !== 'paragraph') return blocks
  let leading = true
  const runs = first.runs.map((run): RawRun => {
    if (!leading) return run
    const text = run.text.trimStart()
    leading = text === ''
    return { ...run, text }
  })
  return [{ ...first, runs }, ...others]
}

import type { Container } from './container.ts'
import { createFields } from './fields.ts'
import type { NoteReference } from './inline.ts'
import { createListCounter } from './list-counter.ts'
import { type DocumentPackage, partOfType, type Relationships, readRelationships } from './package.ts'
import type { RawBlock, RawRun } from './raw.ts'
import { createStory, replay, type StoryContext } from './story.ts'
import { type PartLimits, readTree } from './xml.ts'
import { childrenOf, type XmlElement } from './xml-element.ts'

/** Gives the blocks of a note; nothing for a note that is missing or was given before. */
export type NoteReader = (reference: NoteReference) => readonly RawBlock[]

/** What all stories of a document share. */
export type SharedContext = Omit<StoryContext, 'fields' | 'relationships' | 'counter' | 'readNote'>

interface Note {
  readonly element: XmlElement
  readonly path: string
}

/** A part that holds the notes of one kind; null where the document has none. */
export interface NotePart {
  readonly root: XmlElement
  readonly relationships: Relationships
}

/** Reads a notes part as it stands. */
export async function readNotePart(
  container: Container,
  pack: DocumentPackage,
  kind: NoteReference['kind'],
  limits: PartLimits,
): Promise<NotePart | null> {
  const part = partOfType(container, pack.relationships, `${kind}s`)
  if (part === undefined) return null
  const [root, relationships] = await Promise.all([
    readTree(container.read(part), limits),
    readRelationships(container, part, limits),
  ])
  return { root, relationships }
}

/**
 * Makes the reader of a document's notes. A note is resolved when its mark is met.
 * @param context what the stories of the document share; links, fields and counters are the notes' own
 */
export function createNoteReader(
  parts: Record<NoteReference['kind'], NotePart | null>,
  context: SharedContext,
): NoteReader {
  const readers = {
    footnote: readerOf(parts.footnote, 'footnote', context),
    endnote: readerOf(parts.endnote, 'endnote', context),
  }
  return (reference) => readers[reference.kind](reference.id)
}

function readerOf(
  part: NotePart | null,
  kind: NoteReference['kind'],
  context: SharedContext,
): (id: string) => readonly RawBlock[] {
  if (part === null) return () => []
  const { relationships } = part
  const notes = new Map<string, Note>()
  for (const [i, element] of childrenOf(part.root, `w:${kind}`).entries()) {
    notes.set(element.attributes['w:id'] ?? '', { element, path: `${kind}s/${kind}[${i + 1}]` })
  }
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

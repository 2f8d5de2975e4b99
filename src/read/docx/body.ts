import { ReadError } from '../read-error.ts'
import type { Container } from './container.ts'
import { sectionType } from './paragraph.ts'
import type { RawBlock } from './raw.ts'
import { createStory, type Story, type StoryContext } from './story.ts'
import { type PartLimits, readXml, type XmlVisitor } from './xml.ts'
import type { XmlElement } from './xml-element.ts'

/** The blocks of a document's body and how each of its sections begins. */
export interface Body {
  readonly blocks: readonly RawBlock[]
  readonly sections: readonly string[]
}

/**
 * Reads the body of the main part in one pass.
 * @throws ReadError `unsupported-format` where the part is no Word document, and as {@link readXml}
 */
export async function readBody(
  container: Container,
  part: string,
  context: Omit<StoryContext, 'reportSection'>,
  limits: PartLimits,
): Promise<Body> {
  const sections: string[] = []
  const story = createStory('body', { ...context, reportSection: (kind) => void sections.push(kind) })
  await readXml(container.read(part), bodyVisitor(story, sections), limits)
  return { blocks: story.finish(), sections }
}

/** Leads to the body and hands its elements to the story; the properties of the last section stand at its end. */
function bodyVisitor(story: Story, sections: string[]): XmlVisitor {
  let depth = 0
  const { visitor } = story
  return {
    open(element) {
      if (depth < 2) {
        if (depth === 0 && element.name !== 'w:document') throw wrongRoot(element)
        if (depth === 1 && element.name !== 'w:body') return 'skip'
        depth++
        return 'enter'
      }
      if (depth === 2 && element.name === 'w:sectPr') return 'capture'
      const verdict = visitor.open(element)
      if (verdict === 'enter') depth++
      return verdict
    },
    captured(element) {
      if (depth === 2 && element.name === 'w:sectPr') sections.push(sectionType(element) ?? '')
      else visitor.captured(element)
    },
    close(element) {
      if (depth > 2) visitor.close(element)
      depth--
    },
  }
}

function wrongRoot(element: XmlElement): ReadError {
  return new ReadError('unsupported-format', `The main part of the file is «${element.name}», no Word document.`)
}

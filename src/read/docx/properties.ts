import type { Container } from './container.ts'
import { partOfType, type Relationships } from './package.ts'
import { isIllFormed, type PartLimits, readTree } from './xml.ts'
import { childOf, toInteger, type XmlElement } from './xml-element.ts'

/**
 * The number of pages that the document's properties state (ECMA-376-1, 22.2.2.20); null where they state none. Programs that lay out no
 * pages leave the properties of a template: those count no words.
 */
export async function readStatedPages(
  container: Container,
  roots: Relationships,
  limits: PartLimits,
): Promise<number | null> {
  // The strict variant of the format spells the type without a hyphen.
  const part = partOfType(container, roots, 'extended-properties') ?? partOfType(container, roots, 'extendedProperties')
  if (part === undefined) return null
  try {
    const root = await readTree(container.read(part), limits)
    const words = numberIn(root, 'ep:Words')
    return words === undefined || words > 0 ? (numberIn(root, 'ep:Pages') ?? null) : null
  } catch (error) {
    // Nothing of the text depends on this part.
    if (isIllFormed(error)) return null
    throw error
  }
}

function numberIn(root: XmlElement, name: string): number | undefined {
  return toInteger(childOf(root, name)?.text)
}

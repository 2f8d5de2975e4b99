import { ReadError } from '../read-error.ts'
import type { Container } from './container.ts'
import { type PartLimits, readTree } from './xml.ts'
import { childrenOf, type XmlElement } from './xml-element.ts'

/** A relationship of a part (ECMA-376-2, 9.3). */
export interface Relationship {
  /** The last step of the type's address: «styles», «hyperlink». */
  readonly type: string
  /** Name of the target part, or the address outside the package. */
  readonly target: string
  /** True for an address outside the package. It is never opened. */
  readonly external: boolean
}

export type Relationships = ReadonlyMap<string, Relationship>

/** Where the document's main part is and what it refers to. */
export interface DocumentPackage {
  readonly mainPart: string
  /** The relationships of the main part. */
  readonly relationships: Relationships
  /** The relationships of the package itself. */
  readonly roots: Relationships
}

const usualMainPart = 'word/document.xml'

/**
 * Finds the main part of a WordprocessingML package.
 * @throws ReadError `unsupported-format` where the container holds something else, `corrupt` where the main part is missing
 */
export async function openPackage(container: Container, limits: PartLimits): Promise<DocumentPackage> {
  const roots = await readRelationships(container, '', limits)
  const mainPart = partOfType(container, roots, 'officeDocument') ?? usualMainPart
  if (!container.has(mainPart)) {
    throw container.has('[Content_Types].xml')
      ? new ReadError('corrupt', 'The main part of the document is missing.')
      : new ReadError('unsupported-format', 'The file is a zip container, but no Word document.')
  }
  return { mainPart, relationships: await readRelationships(container, mainPart, limits), roots }
}

/** The part that is related by this type; undefined where there is none in the package. */
export function partOfType(container: Container, relationships: Relationships, type: string): string | undefined {
  const related = [...relationships.values()].find((relation) => relation.type === type && !relation.external)
  return related !== undefined && container.has(related.target) ? related.target : undefined
}

/** The relationships of a part («» for the package itself); empty where it has none. */
export async function readRelationships(
  container: Container,
  part: string,
  limits: PartLimits,
): Promise<Relationships> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  if (!container.has(name)) return new Map()
  const tree = await readTree(container.read(name), limits)
  const relationships = childrenOf(tree, 'rel:Relationship').map((element) => readRelationship(element, folder))
  return new Map(relationships)
}

function readRelationship(element: XmlElement, folder: string): [string, Relationship] {
  const { Id = '', Type = '', Target = '', TargetMode } = element.attributes
  const external = TargetMode === 'External'
  const target = external ? Target : resolveTarget(Target, folder)
  return [Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, external }]
}

/** The part that a target names, seen from the folder of its source part (RFC 3986, 5.2). */
function resolveTarget(target: string, folder: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split(/[/\\]/)) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

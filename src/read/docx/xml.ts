import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { ReadError, type ReadLimits } from '../read-error.ts'
import { mendXml } from './mend-xml.ts'
import { attributeName, elementName, emptyScope, enterScope, isUnderstood, type NamespaceScope } from './namespaces.ts'
import type { XmlElement } from './xml-element.ts'

/** What becomes of an element: its children are reported, it is kept as one tree, or it is passed over. */
export type Verdict = 'enter' | 'capture' | 'skip'

/** Receives the elements of a part in order. */
export interface XmlVisitor {
  /** An element opens; its attributes are known, its children not yet. */
  open(element: XmlElement): Verdict
  /** An element that was to be captured is complete. */
  captured(element: XmlElement): void
  /** An entered element closes. */
  close(element: XmlElement): void
  /** Characters directly inside an entered element. */
  text?(text: string): void
}

/** How a part is read. */
export interface XmlRules extends Pick<ReadLimits, 'maxDepth'> {
  /** Mend what is not well-formed, instead of refusing it. The whole part is held in memory for that. */
  readonly mends?: boolean
  /** Time of the clock after which nothing more is read. */
  readonly deadline?: number
}

/** The limits of a file, and how its parts are read. */
export type PartLimits = ReadLimits & XmlRules

/** After so many elements the clock is looked at. */
const elementsPerLook = 4096

/** Elements of one part, and of one captured tree, that are read at most: both far beyond what a real document holds. */
const maxElements = 6_000_000
const maxCaptured = 300_000

interface Level {
  readonly kind: 'enter' | 'capture' | 'alternate' | 'branch'
  readonly element: XmlElement
  readonly scope: NamespaceScope
  /** The captured element that children are added to; null outside captured trees. */
  readonly holder: XmlElement | null
  /** True where the captured tree begins here. */
  readonly root: boolean
  /** For `mc:AlternateContent`: a branch was taken. */
  chosen: boolean
}

/**
 * Reads one XML part in a single pass.
 *
 * Of `mc:AlternateContent` (ECMA-376-3, 9.3) only the branch that applies is reported, as if it stood there alone: the
 * first `Choice` whose requirements are understood, else the `Fallback`. Entities are never expanded: a DOCTYPE is refused.
 *
 * @param chunks the bytes of the part
 * @throws ReadError `corrupt` where the XML is not well-formed (see {@link isIllFormed}) or has a DOCTYPE, `too-complex`
 *   beyond the limits, `timeout`
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, visitor: XmlVisitor, rules: XmlRules): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  connect(parser, visitor, rules)
  const held: string[] = []
  const take = (text: string): unknown => (rules.mends === true ? held.push(text) : parser.write(text))
  let decoder: TextDecoder | null = null
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    take(decoder.decode(chunk, { stream: true }))
  }
  if (decoder === null) throw new ReadError('corrupt', 'A part of the file is empty.')
  take(decoder.decode())
  if (rules.mends === true) parser.write(mendXml(held.join('')))
  parser.close()
}

/** Reads a whole part as one tree. Errors as in {@link readXml}. */
export async function readTree(chunks: AsyncIterable<Uint8Array>, rules: XmlRules): Promise<XmlElement> {
  let root: XmlElement | null = null
  const visitor: XmlVisitor = {
    open: () => 'capture',
    captured: (element) => {
      root = element
    },
    close: () => undefined,
  }
  await readXml(chunks, visitor, rules)
  if (root === null) throw new ReadError('corrupt', 'A part of the file holds no element.')
  return root
}

/** OPC allows UTF-8 and UTF-16 (ECMA-376-2, 10.1.2); a UTF-8 byte order mark is dropped by the decoder. */
function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

const syntaxErrorName = 'XmlSyntaxError'

/** True where the error says that a part is not well-formed XML: damage, not an attack. */
export function isIllFormed(error: unknown): boolean {
  return error instanceof ReadError && error.cause instanceof Error && error.cause.name === syntaxErrorName
}

function connect(parser: SaxesParser, visitor: XmlVisitor, rules: XmlRules): void {
  const { maxDepth, deadline = Number.POSITIVE_INFINITY } = rules
  const levels: Level[] = []
  let skipped = 0
  let elements = 0
  let captured = 0

  parser.on('error', (error) => {
    const cause = Object.assign(error, { name: syntaxErrorName })
    throw new ReadError('corrupt', `A part of the file is not well-formed XML (${error.message}).`, { cause })
  })
  parser.on('doctype', () => {
    throw new ReadError('corrupt', 'A part of the file declares a document type, which no office format allows.')
  })
  parser.on('opentag', (tag) => {
    if (levels.length + skipped >= maxDepth) {
      throw new ReadError('too-complex', `Elements are nested more than ${maxDepth} deep.`)
    }
    elements++
    if (elements % elementsPerLook === 0 && Date.now() > deadline) throw new ReadError('timeout')
    if (elements > maxElements) throw new ReadError('too-complex', 'A part of the file has too many elements.')
    const next = skipped > 0 ? null : enter(tag, levels[levels.length - 1], visitor)
    if (next === null) skipped++
    else levels.push(next)
    captured = next === null || next.holder === null || next.root ? 0 : captured + 1
    if (captured > maxCaptured) throw new ReadError('too-complex', 'A paragraph of the file has too many elements.')
  })
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped--
      return
    }
    const level = levels.pop()
    if (level === undefined) return
    if (level.kind === 'enter') visitor.close(level.element)
    else if (level.root) visitor.captured(level.element)
  })
  const addText = (text: string) => {
    if (skipped > 0) return
    const holder = levels[levels.length - 1]?.holder
    if (holder) holder.text += text
    else visitor.text?.(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
}

/** The level of an element that opens, or null where it is passed over. */
function enter(tag: SaxesTagPlain, parent: Level | undefined, visitor: XmlVisitor): Level | null {
  const scope = enterScope(parent?.scope ?? emptyScope, tag.attributes)
  const name = elementName(scope, tag.name)
  const holder = parent?.holder ?? null
  if (parent?.kind === 'alternate') {
    if (parent.chosen || !applies(name, scope, tag.attributes)) return null
    parent.chosen = true
    return { kind: 'branch', element: parent.element, scope, holder, root: false, chosen: false }
  }
  if (name === 'mc:AlternateContent' && parent !== undefined) {
    return { kind: 'alternate', element: parent.element, scope, holder, root: false, chosen: false }
  }
  const element: XmlElement = { name, attributes: attributesOf(tag, scope), children: [], text: '' }
  if (holder !== null) {
    holder.children.push(element)
    return { kind: 'capture', element, scope, holder: element, root: false, chosen: false }
  }
  const verdict = visitor.open(element)
  if (verdict === 'skip') return null
  const captures = verdict === 'capture'
  return { kind: verdict, element, scope, holder: captures ? element : null, root: captures, chosen: false }
}

function applies(name: string, scope: NamespaceScope, attributes: Readonly<Record<string, string>>): boolean {
  return name === 'mc:Fallback' || (name === 'mc:Choice' && isUnderstood(scope, attributes.Requires ?? ''))
}

function attributesOf(tag: SaxesTagPlain, scope: NamespaceScope): Readonly<Record<string, string>> {
  if (scope.usual) return tag.attributes
  const attributes: Record<string, string> = Object.create(null)
  for (const name in tag.attributes) attributes[attributeName(scope, name)] = tag.attributes[name] ?? ''
  return attributes
}

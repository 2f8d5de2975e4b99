import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import { ReadError } from '../read-error.ts'

type Types = DefaultTreeAdapterTypes.DefaultTreeAdapterMap
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
type ParentNode = DefaultTreeAdapterTypes.ParentNode

/** Elements of the longest administrative documents number some ten thousands. */
const maxElements = 1_000_000

/** Builds parse5's own tree, but refuses nesting and numbers of elements that no document has, while parsing. */
function limitedAdapter(maxDepth: number): TreeAdapter<Types> {
  const depths = new WeakMap<object, number>()
  let elements = 0
  const place = (parent: ParentNode, child: HtmlNode) => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > maxDepth) throw new ReadError('too-complex', `Elements are nested more than ${maxDepth} deep.`)
    depths.set(child, depth)
  }
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      if (++elements > maxElements) throw new ReadError('too-complex', `There are more than ${maxElements} elements.`)
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    appendChild(parent, child) {
      place(parent, child as HtmlNode)
      defaultTreeAdapter.appendChild(parent, child)
    },
    insertBefore(parent, child, before) {
      place(parent, child as HtmlNode)
      defaultTreeAdapter.insertBefore(parent, child, before)
    },
  }
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

/** An attribute that is a whole number, as HTML reads one (leading digits), or undefined. */
export function integerOf(element: HtmlElement, name: string): number | undefined {
  const digits = /^\s*[+-]?\d{1,9}/.exec(attributeOf(element, name) ?? '')?.[0]
  return digits === undefined ? undefined : Number(digits)
}

/** All text inside a node. */
export function textContent(node: HtmlNode): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : ''
}

/**
 * Parses a page as a browser without scripts does.
 * @returns the body element
 * @throws ReadError `too-complex`
 */
export function parseBody(html: string, maxDepth: number): HtmlElement {
  const document = parse(html, { treeAdapter: limitedAdapter(maxDepth), scriptingEnabled: false })
  const page = document.childNodes.find((node): node is HtmlElement => isElement(node) && node.tagName === 'html')
  const body = page?.childNodes.find((node): node is HtmlElement => isElement(node) && node.tagName === 'body')
  // A frameset has no body: nothing of it is in this file.
  return body ?? defaultTreeAdapter.createElement('body', page?.namespaceURI ?? emptyNamespace, [])
}

const emptyNamespace = 'http://www.w3.org/1999/xhtml' as HtmlElement['namespaceURI']

/** The usual prefixes of the namespaces that the reader knows, transitional and strict (ISO/IEC 29500-1 and -4). */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ep',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': 'ep',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing': 'wp14',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'urn:schemas-microsoft-com:vml': 'v',
  // OpenDocument 1.3, part 3, 2.2.2.
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'http://www.w3.org/1999/xlink': 'xlink',
}

/** Namespaces that a document may require before it offers its own content instead of a fallback (ECMA-376-3, 9.3). */
const understood: ReadonlySet<string> = new Set(['w', 'a', 'm', 'v', 'wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15'])

/** What the prefixes of a file mean at one place. */
export interface NamespaceScope {
  /** Prefix in the file («» for the default namespace) to usual prefix. */
  readonly meaning: ReadonlyMap<string, string>
  /** True where every prefix in use already is the usual one, so that names need no translation. */
  readonly usual: boolean
}

export const emptyScope: NamespaceScope = { meaning: new Map(), usual: true }

/** The scope inside an element that has these attributes. Returns the same scope where nothing changes. */
export function enterScope(scope: NamespaceScope, attributes: Readonly<Record<string, string>>): NamespaceScope {
  let meaning: Map<string, string> | null = null
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : null
    if (prefix === null) continue
    // A namespace without a usual prefix keeps its own one where that cannot be mistaken for another's.
    const usual = prefixes[attributes[name] ?? ''] ?? (isUsual(prefix) ? '?' : prefix)
    if (scope.meaning.get(prefix) === usual && meaning === null) continue
    meaning ??= new Map(scope.meaning)
    meaning.set(prefix, usual)
  }
  if (meaning === null) return scope
  return { meaning, usual: [...meaning].every(([prefix, usual]) => prefix === usual) }
}

function isUsual(prefix: string): boolean {
  return Object.values(prefixes).includes(prefix)
}

/** The usual name of an element. */
export function elementName(scope: NamespaceScope, name: string): string {
  if (scope.usual) return name
  const colon = name.indexOf(':')
  return translated(scope, colon < 0 ? '' : name.slice(0, colon), name.slice(colon + 1), name)
}

/** The usual name of an attribute; without a prefix an attribute is in no namespace. */
export function attributeName(scope: NamespaceScope, name: string): string {
  const colon = name.indexOf(':')
  return scope.usual || colon < 0 ? name : translated(scope, name.slice(0, colon), name.slice(colon + 1), name)
}

function translated(scope: NamespaceScope, prefix: string, local: string, name: string): string {
  const usual = scope.meaning.get(prefix)
  if (usual === undefined) return name
  return usual === '' ? local : `${usual}:${local}`
}

/** True where every prefix that `mc:Choice/@Requires` names stands for a namespace that the reader understands. */
export function isUnderstood(scope: NamespaceScope, requires: string): boolean {
  return requires
    .split(/\s+/)
    .filter((prefix) => prefix !== '')
    .every((prefix) => understood.has(scope.meaning.get(prefix) ?? '?'))
}

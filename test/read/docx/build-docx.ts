import { writeZip, type ZipFile } from './zip-writer.ts'

/** The parts of a .docx that a test writes as raw WordprocessingML. */
export interface DocxParts {
  /** What stands inside `w:body`. */
  readonly body: string
  /** What stands inside `w:styles`. */
  readonly styles?: string
  /** What stands inside `w:numbering`. */
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly header?: string
  readonly comments?: string
  /** A whole theme part. */
  readonly theme?: string
  /** A whole `docProps/app.xml`. */
  readonly properties?: string
  /** Name of the main part, where it is to be another one of `more`. */
  readonly mainPart?: string
  /** More relationships of the main part. */
  readonly relationships?: string
  readonly more?: readonly ZipFile[]
}

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['x9', 'urn:example:unknown-extension'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A whole part: the root element with the usual namespaces around its content. */
export function part(root: string, content: string): string {
  return `${declaration}<w:${root} ${namespaces}>${content}</w:${root}>`
}

/** The files of a .docx with these parts. */
export function docxFiles(parts: DocxParts): ZipFile[] {
  const related = (['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const).filter(
    (name) => parts[name] !== undefined,
  )
  const relationships = [
    ...related.map((name) => relationship(name, name, `${name}.xml`)),
    ...(parts.header === undefined ? [] : [relationship('header', 'header', 'header1.xml')]),
    ...(parts.theme === undefined ? [] : [relationship('theme', 'theme', 'theme/theme1.xml')]),
    parts.relationships ?? '',
  ]
  const roots = [
    relationship('main', 'officeDocument', parts.mainPart ?? 'word/document.xml'),
    ...(parts.properties === undefined ? [] : [relationship('app', 'extended-properties', 'docProps/app.xml')]),
  ]
  return [
    { name: '[Content_Types].xml', data: contentTypes(related) },
    { name: '_rels/.rels', data: relationshipsPart(roots) },
    { name: 'word/document.xml', data: part('document', `<w:body>${parts.body}</w:body>`) },
    { name: 'word/_rels/document.xml.rels', data: relationshipsPart(relationships) },
    ...related.map((name) => ({ name: `word/${name}.xml`, data: part(name, parts[name] ?? '') })),
    ...(parts.header === undefined ? [] : [{ name: 'word/header1.xml', data: part('hdr', parts.header) }]),
    ...(parts.theme === undefined ? [] : [{ name: 'word/theme/theme1.xml', data: parts.theme }]),
    ...(parts.properties === undefined ? [] : [{ name: 'docProps/app.xml', data: parts.properties }]),
    ...(parts.more ?? []),
  ]
}

/** A .docx file with these parts. */
export function buildDocx(parts: DocxParts): Uint8Array {
  return writeZip(docxFiles(parts))
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationshipType}/${type}" Target="${target}"/>`
}

function relationshipsPart(relationships: readonly string[]): string {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return `${declaration}<Relationships xmlns="${namespace}">${relationships.join('')}</Relationships>`
}

function contentTypes(related: readonly string[]): string {
  const overrides = [['document.main', 'document'], ...related.map((name) => [name, name])]
    .map(([type, name]) => `<Override PartName="/word/${name}.xml" ContentType="${contentType}.${type}+xml"/>`)
    .join('')
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`
}

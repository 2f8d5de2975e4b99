/** Elements of OpenDocument text that are not printed, with all that is in them. */
const passedOver: ReadonlySet<string> = new Set([
  // What was deleted is kept here; what was inserted stands in the text.
  'text:tracked-changes',
  'text:variable-decls',
  'text:sequence-decls',
  'text:user-field-decls',
  'text:dde-connection-decls',
  'text:alphabetical-index-auto-mark-file',
  'text:note-citation',
  'text:ruby-text',
  'text:script',
  'text:table-of-content-source',
  'text:illustration-index-source',
  'text:table-index-source',
  'text:object-index-source',
  'text:user-index-source',
  'text:alphabetical-index-source',
  'text:bibliography-source',
  'text:section-source',
  'text:number',
  'office:annotation',
  'office:forms',
  'office:event-listeners',
  'office:dde-source',
  'table:title',
  'table:desc',
  'table:shapes',
  'svg:title',
  'svg:desc',
  'draw:glue-point',
  'draw:contour-polygon',
  'draw:contour-path',
  'draw:enhanced-geometry',
])

/** Pictures and objects of other programs. */
const pictures: ReadonlySet<string> = new Set([
  'draw:image',
  'draw:object',
  'draw:object-ole',
  'draw:plugin',
  'draw:applet',
])

/** Shapes that hold text of their own. */
const shapes: ReadonlySet<string> = new Set([
  'draw:text-box',
  'draw:custom-shape',
  'draw:rect',
  'draw:ellipse',
  'draw:circle',
  'draw:polygon',
  'draw:regular-polygon',
  'draw:polyline',
  'draw:path',
  'draw:line',
  'draw:connector',
  'draw:caption',
  'draw:measure',
])

export type ElementKind = 'skip' | 'picture' | 'box' | 'other'

export function kindOf(name: string): ElementKind {
  if (passedOver.has(name)) return 'skip'
  if (pictures.has(name)) return 'picture'
  return shapes.has(name) ? 'box' : 'other'
}

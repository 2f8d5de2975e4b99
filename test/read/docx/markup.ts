/** Short ways to write WordprocessingML in tests. */

/** A run of text; `properties` is what stands inside `w:rPr`. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of text or of runs; `properties` is what stands inside `w:pPr`. */
export function paragraph(content: string, properties = ''): string {
  const runs = content === '' || content.startsWith('<') ? content : run(content)
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

/** A paragraph with an automatic number. */
export function numbered(text: string, instance: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${instance}"/></w:numPr>`)
}

/** A level of a numbering definition; `more` are further elements of `w:lvl`. */
export function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
}

/** A numbering definition. */
export function abstractNumbering(id: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
}

/** An instance of a numbering definition; `overrides` are its `w:lvlOverride` elements. */
export function instance(id: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`
}

/** A style; `content` is what follows its name. */
export function style(type: string, id: string, content: string, attributes = ''): string {
  return `<w:style w:type="${type}" w:styleId="${id}"${attributes}><w:name w:val="${id}"/>${content}</w:style>`
}

/** A table cell; `properties` is what stands inside `w:tcPr`. */
export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`
}

/** A table row; `properties` is what stands inside `w:trPr`. */
export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`
}

/** A table with a grid of so many columns; `properties` is what stands inside `w:tblPr`. */
export function table(columns: number, rows: readonly string[], properties = ''): string {
  const grid = '<w:gridCol w:w="2000"/>'.repeat(columns)
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']

/** Borders of a table on all sides. */
export function borders(value: string): string {
  return `<w:tblBorders>${sides.map((side) => `<w:${side} w:val="${value}"/>`).join('')}</w:tblBorders>`
}

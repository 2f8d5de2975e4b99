import type { Feature } from 'write-excel-file/universal'

/** The name of a column: A, B … Z, AA … */
function columnName(index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
}

const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'`

/** A sheet as far as its page is concerned. */
export interface SheetExtent {
  readonly title: string
  readonly columns: number
  /** With its heading. */
  readonly rows: number
}

/**
 * What the writer of workbooks has no option for: a filter over each heading; pages across, as wide as the sheet, with the heading on
 * every page and the number of the page below (ECMA-376-1, 18.3.1).
 */
export function pageSetup(sheets: readonly SheetExtent[]): Feature<Blob> {
  const rangeOf = ({ columns, rows }: SheetExtent, sign: string): string =>
    `${sign}A${sign}1:${sign}${columnName(columns - 1)}${sign}${Math.max(rows, 1)}`
  const names = sheets
    .flatMap((sheet, index) => [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted(sheet.title)}!${rangeOf(sheet, '$')}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(sheet.title)}!$1:$1</definedName>`,
    ])
    .join('')
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', `<definedNames>${names}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            xml
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('</sheetData>', `</sheetData><autoFilter ref="${rangeOf(sheets[sheetIndex]!, '')}"/>`)
              .replace(
                /<pageMargins[^>]*>/,
                '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
              )
              .replace(
                /<pageSetup[^>]*>/,
                '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RTrang &amp;P/&amp;N</oddFooter></headerFooter>',
              ),
        },
      },
    },
  }
}

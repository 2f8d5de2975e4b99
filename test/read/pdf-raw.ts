/** A PDF written object by object, for faults that no library makes. */

/** One object of a PDF: its dictionary or array, and the bytes of its stream. */
export interface RawObject {
  readonly value: string
  readonly stream?: string
}

/** Puts objects together to a file; object 1 is the catalogue. */
export function rawPdf(objects: readonly RawObject[]): Uint8Array {
  let text = '%PDF-1.7\n'
  const offsets: number[] = []
  objects.forEach(({ value, stream }, index) => {
    offsets.push(text.length)
    const body =
      stream === undefined
        ? value
        : `${value.replace(/>>$/, '')} /Length ${stream.length} >>\nstream\n${stream}\nendstream`
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
  })
  const start = text.length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/** A PDF of one page in Helvetica with the given drawing operators; further objects may be given for its resources. */
export function onePage(
  content: string,
  more: { fonts?: string; resources?: string; page?: string; objects?: readonly RawObject[] } = {},
): Uint8Array {
  const { fonts = '', resources = '', page = '', objects = [] } = more
  return rawPdf([
    { value: '<< /Type /Catalog /Pages 2 0 R >>' },
    { value: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
    {
      value: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page} /Resources << /Font << /F1 5 0 R ${fonts} >> ${resources} >> >>`,
    },
    { value: '<< >>', stream: content },
    { value: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>' },
    ...objects,
  ])
}

/** Operators that show lines of text in the font `name`, from the top of an A4 page down; the text may be hex («<…>»). */
export function showLines(lines: readonly string[], name = 'F1'): string {
  return lines
    .map(
      (text, i) => `BT /${name} 12 Tf 1 0 0 1 72 ${760 - 18 * i} Tm ${text.startsWith('<') ? text : `(${text})`} Tj ET`,
    )
    .join('\n')
}

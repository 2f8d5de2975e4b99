import { classifyOle } from './doc/classify-ole.ts'
import { isOle } from './doc/ole.ts'
import { sniffText } from './sniff/sniff-text.ts'
import { listZip } from './sniff/zip-names.ts'

/** What a file is, by its bytes. */
export type SniffedFormat =
  | 'docx'
  | 'odt'
  | 'doc'
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'mhtml'
  | 'zip'
  | 'ole-other'
  | 'image'
  | 'binary'
  | 'text'
  | 'empty'

/** PDF readers accept the header within the first 1024 bytes (ISO 32000-1, annex H.3). */
const pdfHeaderWithin = 1024

/** GIF, TIFF (both orders), WebP, HEIC and AVIF by their ASCII signatures; a bitmap has four reserved zero bytes. */
const imageSignature = /^(?:GIF8|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:heic|heix|mif1|avif)|BM[\s\S]{4}\0{4})/

function isImage(bytes: Uint8Array, start: string): boolean {
  const isPng = bytes[0] === 0x89 && start.startsWith('PNG\r\n', 1)
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
  return isPng || isJpeg || imageSignature.test(start)
}

/** Office files by their parts (ECMA-376 part 2; ODF 1.3 part 2, 3.3). A workbook or a presentation is just a zip here. */
function sniffZip(bytes: Uint8Array): 'docx' | 'odt' | 'zip' {
  const { names, firstContent } = listZip(bytes)
  if (names[0] === 'mimetype' || firstContent.startsWith('application/vnd.oasis'))
    return firstContent.startsWith('application/vnd.oasis.opendocument.text') ? 'odt' : 'zip'
  const has = (folder: string) => names.some((name) => name.replaceAll('\\', '/').startsWith(folder))
  if (has('word/')) return 'docx'
  if (has('xl/') || has('ppt/') || has('visio/')) return 'zip'
  return has('[Content_Types].xml') ? 'docx' : 'zip'
}

/**
 * Says what a file is by its bytes, never by its name. A Word or Office file that is encrypted or damaged is still `doc`:
 * its reader says what is wrong.
 */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  if (bytes.length === 0) return 'empty'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, pdfHeaderWithin))
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return sniffZip(bytes)
  if (isOle(bytes)) return classifyOle(bytes) === 'other' ? 'ole-other' : 'doc'
  if (/^(?:\u00ef\u00bb\u00bf)?\s{0,64}\{\\rtf/.test(start)) return 'rtf'
  if (start.includes('%PDF-')) return 'pdf'
  if (isImage(bytes, start)) return 'image'
  return sniffText(bytes)
}

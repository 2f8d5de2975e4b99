import { type Diagnostic, type DiagnosticCode, diagnostic } from '../model/diagnostic.ts'

/** What is said of a text that prints no more, and of a picture that may show it. */
const claims: ReadonlyMap<DiagnosticCode, string> = new Map([
  ['number-missing', 'the number of the document'],
  ['number-blank', 'the serial of the document number'],
  ['date-blank', 'a part of a date'],
  ['no-title', 'the document type'],
  ['issuer-unknown', 'the issuer'],
  ['no-letterhead', 'the letterhead'],
  ['signature-missing', 'the signature'],
])

/** Of recognized text nobody may say that the document prints nothing somewhere: handwriting, stamps and worn print are not read. */
export function asUnread(found: Diagnostic): Diagnostic {
  const what = claims.get(found.code)
  return what === undefined ? found : diagnostic('picture-unread', what, found.span, found.rule)
}

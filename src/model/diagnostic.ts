import { z } from 'zod'
import { rule, Span } from './span.ts'

/** Every diagnostic the program can report: severity and what it means. The README's table and the CLI's texts come from here. */
export const diagnosticCodes = {
  'docx-fallback': [
    'warning',
    'The file is damaged; it was mended as far as it could be understood, and something may be missing',
  ],
  'doc-reader': ['info', 'Names the other program that read the .doc, .rtf or .odt file'],
  'content-left-out': ['warning', 'Something in the file could not be read and was left out'],
  'hidden-text-dropped': ['info', 'Hidden text stands in the file; it was left out'],
  'encoding-converted': ['info', 'Text in a legacy encoding was converted to Unicode'],
  'encoding-uncertain': ['warning', 'The encoding could not be decided with certainty'],
  'look-alike-letters': ['info', 'Letters of another alphabet that look Vietnamese were replaced'],
  'own-words': ['info', 'Words of the lexicon that was given stand in the document'],
  'paragraph-joined': ['info', 'A paragraph torn by a page or line break was joined'],
  'lines-joined': ['info', 'The text came with line breaks inside paragraphs; the lines were joined'],
  'words-joined': ['info', 'Words had blanks inside, as text taken from a PDF may; they were read as whole ones'],
  'items-parted': ['info', 'An item stood glued to the text before it; it was read as one of its own'],
  'page-left-out': ['info', 'The document stands in a page; what the page sets around it was left out'],
  'page-number-dropped': ['info', 'A page number between two paragraphs was left out'],
  'pdf-glyphs-lost': ['error', 'Some characters of a page ended in no line or table'],
  'pdf-text-repaired': ['info', 'A faulty text layer had one certain reading and was repaired'],
  'pdf-text-unreliable': ['warning', 'The text layer does not say what the page shows; values may be wrong'],
  'text-recognized': ['warning', 'The text was recognized by OCR; values may be wrong'],
  'text-repaired': ['info', 'A word that text recognition spoilt had one reading and was repaired'],
  'picture-unread': ['warning', 'Something was not found in recognized text; the picture may show it'],
  'page-skipped': ['warning', 'A page has no text layer; nothing was read from it'],
  'no-letterhead': ['info', 'There is no letterhead; the issuer was taken from elsewhere'],
  'issuer-unknown': ['warning', 'Nothing says who issues the document'],
  'issuer-conflict': ['warning', 'The document names different issuers'],
  'no-title': ['warning', 'No document type is printed as a title'],
  'number-missing': ['info', 'The document prints no number of its own'],
  'number-blank': ['info', 'The serial of the document number was left blank'],
  'number-repaired': ['info', 'A document number was repaired (lost hyphen, torn line)'],
  'number-type-conflict': ['warning', 'The word and the code in the number name different document types'],
  'date-blank': ['info', 'A date was left partly blank'],
  'date-impossible': ['warning', 'A date that does not exist is printed'],
  'date-unread': ['warning', 'Something that looks like a date was not read as one'],
  'date-reversed': ['warning', 'A range ends before it begins'],
  'year-inferred': ['info', 'A year was completed from the context'],
  'marker-skipped': ['info', 'A section number is missing in the sequence'],
  'marker-repaired': ['info', 'A Roman number that text recognition spoilt was read by the sequence of headings'],
  'marker-repeated': ['info', 'A section number is used twice among its siblings'],
  'table-roles-inferred': ['info', 'A table has no header; the roles of its columns were inferred from the cells'],
  'table-row-mended': ['info', 'A table row torn by a page break was mended'],
  'cell-inherited': ['info', 'An empty or merged cell took its value from the row above'],
  'unit-unresolved': ['warning', 'A responsible unit could not be told apart'],
  'email-repaired': ['info', 'An e-mail address with an obvious fault was repaired'],
  'email-masked': ['info', 'An e-mail address is masked and has no value'],
  'deadline-past': ['info', 'A deadline lies before the date of the document'],
  'signature-missing': ['info', 'No signature was found'],
} as const satisfies Record<string, readonly ['info' | 'warning' | 'error', string]>

export type DiagnosticCode = keyof typeof diagnosticCodes

export const Diagnostic = z
  .object({
    severity: z
      .enum(['info', 'warning', 'error'])
      .describe('How much it matters: what is worth knowing, what may be wrong, what is lost'),
    code: z
      .enum(Object.keys(diagnosticCodes) as [DiagnosticCode, ...DiagnosticCode[]])
      .describe('Stable kebab-case code'),
    message: z.string().describe('What was found, for people'),
    span: Span.nullable().describe('Where; null when it concerns the whole document'),
    rule: rule.nullable(),
  })
  .describe('Something the reader of the data should know')
export type Diagnostic = z.infer<typeof Diagnostic>

/** Collects diagnostics. Stages report through it and never write to the console. */
export type Report = (diagnostic: Diagnostic) => void

/**
 * Makes a diagnostic.
 * @param code one of `diagnosticCodes`; decides the severity
 * @param detail a sentence that adds to the code's meaning, or undefined
 * @param span where in `PlanDocument.text`, or null
 * @param byRule the rule that found it, or null
 */
export function diagnostic(
  code: DiagnosticCode,
  detail?: string,
  span: Span | null = null,
  byRule: string | null = null,
): Diagnostic {
  const [severity, meaning] = diagnosticCodes[code]
  return { severity, code, message: detail === undefined ? meaning : `${meaning}: ${detail}`, span, rule: byRule }
}

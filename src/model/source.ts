import { z } from 'zod'
import { Span } from './span.ts'

export const sourceFormats = ['docx', 'doc', 'pdf', 'text', 'markdown', 'html', 'rtf', 'odt'] as const

export const Source = z
  .object({
    name: z.string().nullable().describe('File name or path as given; null for text handed over directly'),
    format: z.enum(sourceFormats).describe('Format recognized from the bytes, not from the name'),
    bytes: z.int().nonnegative().describe('Size of the input in bytes (UTF-8 bytes for a string)'),
    sha256: z
      .string()
      .nullable()
      .describe('SHA-256 of the input bytes, lower-case hex; null where no digest was asked for'),
    pages: z.int().nullable().describe('Number of pages; null where the format states none'),
    encoding: z
      .string()
      .describe('The legacy encoding that was converted («tcvn3», «vni», «windows-1258», …), else «unicode»'),
    recognized: z.boolean().describe('True when the text was recognized by OCR and not read from a text layer'),
  })
  .describe('Where the document came from')
export type Source = z.infer<typeof Source>

export const BoundingBox = z
  .object({
    x: z.number().describe('From the left edge'),
    y: z.number().describe('From the top edge'),
    width: z.number().describe('In points'),
    height: z.number().describe('In points'),
  })
  .describe('A box on a page in PDF points from the top left corner')
export type BoundingBox = z.infer<typeof BoundingBox>

const place = {
  page: z.int().nullable().describe('Page number from 1; null where the format has none'),
  bbox: BoundingBox.nullable().describe('Box on the page; null where the format has none'),
  path: z
    .string()
    .nullable()
    .describe('Address in the source, e.g. «body/tbl[2]/tr[3]/tc[1]/p[1]»; null where the format has none'),
}

export const BlockPart = z
  .object({
    span: Span,
    ...place,
    origin: z
      .array(z.int())
      .nullable()
      .describe(
        'For text inputs: pairs (offset in PlanDocument.text, offset in the input string), each valid from that offset on; the last pair gives the end. Null for other formats',
      ),
  })
  .describe('A piece of a block that came from one place')
export type BlockPart = z.infer<typeof BlockPart>

export const Block = z
  .object({
    kind: z.enum(['paragraph', 'tableRow']).describe('A paragraph, or a row of a table'),
    span: Span,
    ...place,
    parts: z
      .array(BlockPart)
      .describe('The pieces it was put together from: several for a table row or a paragraph torn by a page break'),
  })
  .describe('One line of PlanDocument.text and where it came from')
export type Block = z.infer<typeof Block>

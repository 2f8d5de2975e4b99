import { z } from 'zod'
import { confidence, quoted, rule, spans } from './span.ts'

export const numberFlags = ['blank', 'repaired', 'elided', 'nonStandard', 'typeConflict', 'incomplete'] as const

export const DocumentNumber = z
  .object({
    ...quoted,
    spans,
    rule,
    canonical: z
      .string()
      .describe('Without stray blanks, with plain - and /: «15-ĐA/TU»; the spelling of the document otherwise'),
    key: z
      .string()
      .describe('`canonical` in the official spelling (TTG → TTg, TƯ → TW, CTR → CTr): the key to join documents by'),
    serial: z.string().nullable().describe('The serial as printed («489», «30c», «07»); null when left blank'),
    year: z.int().nullable().describe('The year inside the number, where it holds one'),
    typeCode: z
      .string()
      .nullable()
      .describe('Abbreviation of the document type as printed («KH»); null for a công văn such as 5787/UBND-VP'),
    typeName: z.string().nullable().describe('Name of that type («Kế hoạch»)'),
    issuerCode: z.string().nullable().describe('Everything that names the issuer («BDVTU-UBNDTP», «QH14»)'),
    unitCode: z
      .string()
      .nullable()
      .describe('The drafting unit inside `issuerCode`, where the last group is one («VP» in UBND-VP)'),
    system: z
      .enum(['state', 'party', 'legislation', 'unknown'])
      .describe('state: số/loại-cơ quan; party: số-loại/cơ quan; legislation: số/năm/loại-cơ quan'),
    complete: z.boolean().describe('False when the serial or the code is missing'),
    flags: z
      .array(z.enum(numberFlags))
      .describe(
        'What is odd about it: a blank serial, a repaired hyphen, a tail borrowed in a list, another order than the rules have, a word and a code that contradict each other, a part that is missing',
      ),
    confidence,
  })
  .describe('A document number (số, ký hiệu)')
export type DocumentNumber = z.infer<typeof DocumentNumber>

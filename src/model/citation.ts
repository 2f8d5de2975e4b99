import { z } from 'zod'
import { DocumentNumber } from './document-number.ts'
import { confidence, quoted, rule, spans } from './span.ts'
import { TemporalExpression } from './temporal.ts'

export const DocumentType = z
  .object({
    code: z.string().describe('Abbreviation («KH», «QĐ», «CV»; «L» Luật, «HP» Hiến pháp, «PL» Pháp lệnh)'),
    name: z.string().describe('Name of the type («Kế hoạch»)'),
  })
  .describe('A document type of Nghị định 30/2020/NĐ-CP, the party rules or the law on legislation')
export type DocumentType = z.infer<typeof DocumentType>

export const Citation = z
  .object({
    ...quoted,
    spans,
    rule,
    documentType: DocumentType.nullable(),
    number: DocumentNumber.nullable().describe('Its number; null for documents cited by name'),
    name: z.string().nullable().describe('The name, for documents cited without a number («Luật Tiếp công dân»)'),
    date: TemporalExpression.nullable(),
    issuer: z.string().nullable().describe('The issuing body as written («Ban Thường vụ Tỉnh ủy Hòa Bình»)'),
    subject: z.string().nullable().describe('What follows «về việc», «V/v», «về», or the quoted title'),
    provisions: z.array(z.string()).describe('«Điều 46», «khoản 3, Điều 4», …'),
    relation: z
      .enum(['basis', 'implements', 'attachment', 'mention'])
      .describe('căn cứ, thực hiện/triển khai, đính kèm, or a mention'),
    alias: z.string().nullable().describe('The short form that the text gives it, or by which it is cited here'),
    confidence,
  })
  .describe('A mention of another document')
export type Citation = z.infer<typeof Citation>

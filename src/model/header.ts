import { z } from 'zod'
import { DocumentNumber } from './document-number.ts'
import { quoted, rule } from './span.ts'
import { TemporalExpression } from './temporal.ts'
import { unitKinds } from './unit.ts'

export const Issuer = z
  .object({
    ...quoted,
    name: z.string().describe('The name on one line, without stray words'),
    kind: z.enum(unitKinds),
    basis: z.enum(['letterhead', 'preamble', 'closing', 'signature']).describe('Where it was read'),
    rule,
  })
  .describe('A body named in the head of the document')
export type Issuer = z.infer<typeof Issuer>

export const HeaderType = z
  .object({
    ...quoted,
    code: z.string().describe('Abbreviation («KH»)'),
    name: z.string().describe('Name («Kế hoạch»)'),
  })
  .describe('The document type printed as the title')

export const Header = z
  .object({
    superior: Issuer.nullable().describe('Cơ quan chủ quản'),
    issuer: Issuer.nullable().describe('Cơ quan ban hành'),
    number: DocumentNumber.nullable(),
    place: z.object(quoted).nullable().describe('Địa danh'),
    date: TemporalExpression.nullable(),
    documentType: HeaderType.nullable(),
    subject: z.object(quoted).nullable().describe('Trích yếu, lines joined by one blank, without final punctuation'),
    urgency: z.object(quoted).nullable().describe('Độ khẩn («HỎA TỐC»)'),
    secrecy: z.object(quoted).nullable().describe('Độ mật («MẬT»)'),
  })
  .describe('Thể thức at the top (Nghị định 30/2020/NĐ-CP, Phụ lục I)')
export type Header = z.infer<typeof Header>

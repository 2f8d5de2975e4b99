import { z } from 'zod'
import { DocumentNumber } from './document-number.ts'
import { confidence, quoted, rule } from './span.ts'
import { TemporalExpression } from './temporal.ts'
import { unitKinds } from './unit.ts'

export const Issuer = z
  .object({
    ...quoted,
    name: z.string().describe('The name on one line, without stray words'),
    kind: z.enum(unitKinds).describe('What kind of body it is'),
    basis: z.enum(['letterhead', 'preamble', 'closing', 'signature']).describe('Where it was read'),
    rule,
    confidence,
  })
  .describe('A body named in the head of the document')
export type Issuer = z.infer<typeof Issuer>

export const HeaderType = z
  .object({
    ...quoted,
    code: z.string().describe('Abbreviation («KH»)'),
    name: z.string().describe('Name («Kế hoạch»)'),
    confidence,
  })
  .describe('The document type printed as the title')

const line = z.object({ ...quoted, confidence })

export const Header = z
  .object({
    superior: Issuer.nullable().describe('Cơ quan chủ quản'),
    issuer: Issuer.nullable().describe('Cơ quan ban hành'),
    number: DocumentNumber.nullable(),
    place: line.nullable().describe('Địa danh'),
    date: TemporalExpression.nullable(),
    documentType: HeaderType.nullable(),
    subject: line.nullable().describe('Trích yếu, lines joined by one blank, without final punctuation'),
    urgency: line.nullable().describe('Độ khẩn («HỎA TỐC»)'),
    secrecy: line.nullable().describe('Độ mật («MẬT»)'),
  })
  .describe('Thể thức at the top (Nghị định 30/2020/NĐ-CP, Phụ lục I)')
export type Header = z.infer<typeof Header>

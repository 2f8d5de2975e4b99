import { z } from 'zod'
import { confidence, quoted, rule } from './span.ts'

export const Contact = z
  .object({
    ...quoted,
    rule,
    email: z.string().nullable().describe('Lower-cased; null when only a telephone number is given'),
    phones: z.array(z.string()).describe('E.164, e.g. «+84913064968»'),
    person: z.string().nullable().describe('Who is reached there, without forms of address'),
    position: z.string().nullable().describe('The office that the person holds'),
    organization: z.string().nullable().describe('The body that is reached there'),
    confidence,
  })
  .describe('An e-mail address or telephone number with its person and office')
export type Contact = z.infer<typeof Contact>

export const Recipient = z
  .object({
    ...quoted,
    name: z.string().describe('Who receives it, without the purpose'),
    purpose: z.string().nullable().describe('As written in brackets («để báo cáo», «b/c»)'),
    archive: z.boolean().describe('True for the «Lưu: VT» line'),
    confidence,
  })
  .describe('A line of Nơi nhận')
export type Recipient = z.infer<typeof Recipient>

export const Signature = z
  .object({
    ...quoted,
    authority: z.string().nullable().describe('«TM. ỦY BAN NHÂN DÂN», «KT. TRƯỞNG PHÒNG»'),
    position: z.string().nullable().describe('«PHÓ TRƯỞNG PHÒNG»'),
    name: z.string().nullable().describe('Who signs'),
    confidence: confidence.describe('The chance that authority, position and name are all right'),
  })
  .describe('The signature')
export type Signature = z.infer<typeof Signature>

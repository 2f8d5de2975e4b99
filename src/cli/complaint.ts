import { describeError } from '../batch/messages.ts'
import { printable } from '../write/text/lay-out-table.ts'

/** What of a quotation, and of a whole message, is said; the rest helps nobody who reads it. */
const mostQuoted = 120
const mostSaid = 600

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most)}…`)

/** A message on one line, long quotations cut, and nothing in it that could steer a terminal. */
export function oneLine(text: string): string {
  const quoted = text
    .slice(0, 64 * mostSaid)
    .replace(/«([^«»]*)»/g, (_, inner: string) => `«${cut(inner, mostQuoted)}»`)
  return cut(printable(quoted), mostSaid)
}

/** «plan.docx: The file is damaged. … [corrupt]» on one line. */
export function complaint(file: string, error: unknown): string {
  const { code, message } = describeError(error)
  return `${oneLine(`${message.startsWith(file) ? '' : `${cut(file, mostQuoted)}: `}${message}`)} [${code}]`
}

import { describeError } from '../batch/messages.ts'
import { printable } from '../write/text/lay-out-table.ts'

/** «plan.docx: The file is damaged. … [corrupt]» on one line, with nothing in it that could steer a terminal. */
export function complaint(file: string, error: unknown): string {
  const { code, message } = describeError(error)
  return printable(`${message.startsWith(file) ? '' : `${file}: `}${message} [${code}]`)
}

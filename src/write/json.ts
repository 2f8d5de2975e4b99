import type { PlanDocument } from '../model/plan-document.ts'
import type { DocumentFormat, WriteOptions } from './format.ts'

/** One document as JSON, ended by a newline. */
export function writeJson(document: PlanDocument, options: WriteOptions = {}): string {
  return `${JSON.stringify(document, null, options.indent ?? 2)}\n`
}

export const json: DocumentFormat = {
  shape: 'document',
  name: 'json',
  extension: '.json',
  mediaType: 'application/json',
  description: 'the whole PlanDocument, one file a document',
  needs: null,
  write: writeJson,
}

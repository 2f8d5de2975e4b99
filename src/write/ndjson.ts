import type { PlanDocument } from '../model/plan-document.ts'
import type { CollectionFormat } from './format.ts'

/** One document as one line of NDJSON, its newline included. JSON escapes every newline inside. */
export function writeNdjson(document: PlanDocument): string {
  return `${JSON.stringify(document)}\n`
}

export const ndjson: CollectionFormat = {
  shape: 'collection',
  name: 'ndjson',
  extension: '.ndjson',
  mediaType: 'application/x-ndjson',
  description: 'one PlanDocument a line',
  needs: null,
  parts: [''],
  copiesJson: true,
  async *write(documents) {
    for await (const document of documents) yield { part: '', data: writeNdjson(document) }
  },
}
